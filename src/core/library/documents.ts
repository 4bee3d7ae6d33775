import type { ClaimFacts } from '../annotation/annotation.ts';
import type { SavedText } from '../annotation/article-work.ts';
import { hashOf } from '../text/hash.ts';
import type { Entry } from './entry.ts';
import type { Field, SearchDocument } from './index/search-index.ts';
import { siteOfArticle } from './site.ts';

/** How much a word says about an entry, by where it stands. */
const WEIGHTS = { title: 60, tag: 60, quote: 40, note: 40, person: 24, text: 12, context: 8 } as const;

/** What of a saved text an article is found by. */
export interface SearchableText {
  readonly text: string;
  /** Names and classes of those who make its claims. */
  readonly speakers: readonly string[];
}

/** What of a saved reading its article is found by. */
export function searchableText({ article, reading }: Pick<SavedText, 'article' | 'reading'>): SearchableText {
  return { text: article.text, speakers: reading.claims.flatMap(speakersOf) };
}

const speakersOf = ({ speaker, speakerName }: Pick<ClaimFacts, 'speaker' | 'speakerName'>): readonly string[] =>
  speakerName === null ? [speaker] : [speaker, speakerName];

/**
 * What an entry is found by. A passage is also found by the title and site of its article, so that "reuters dysprosium" finds
 * what Reuters wrote of it; an article also by its text and those who speak in it, where that is saved.
 */
export function documentOf(entry: Entry, saved: SearchableText | null): SearchDocument {
  const { article, quote, asMarked, tags, claim, kind } = entry;
  const isArticle = kind === 'article';
  const fields: readonly Field[] = [
    { text: article.head.title, weight: isArticle ? WEIGHTS.title : WEIGHTS.context },
    { text: quote, weight: WEIGHTS.quote },
    { text: asMarked ?? '', weight: WEIGHTS.quote },
    { text: notesOf(entry).join('\n'), weight: WEIGHTS.note },
    { text: tags.join('\n'), weight: WEIGHTS.tag },
    { text: claim?.speakerName ?? '', weight: WEIGHTS.person },
    { text: (isArticle ? article.head.author : null) ?? '', weight: WEIGHTS.person },
    { text: siteWords(entry), weight: isArticle ? WEIGHTS.person : WEIGHTS.context },
    { text: saved?.text ?? '', weight: WEIGHTS.text },
    {
      text: [...new Set(saved?.speakers ?? (claim ? speakersOf(claim) : []))].join('\n'),
      weight: WEIGHTS.person,
      isSpeaker: true,
    },
  ];
  return { key: entry.key, stamp: stampOf(entry), fields: fields.filter((field) => field.text !== '') };
}

/** Another number whenever what an entry is found by may have changed. */
export function stampOf({ kind, article, modified, quote, asMarked, claim }: Entry): number {
  if (kind === 'article') return Math.max(modified, Date.parse(article.modified));
  // It is no edit when a passage is found again in other words, nor when work is told what was read of its claim.
  const instant = claim === null ? modified : modified + 0.5;
  return asMarked === null ? instant : -numberOf(`${instant}\n${quote}\n${asMarked}`);
}

/** A number of 52 bits that another text hardly ever has. */
const numberOf = (text: string): number => Number.parseInt(hashOf(text).slice(0, 13), 16);

/** All that the reader has written on an entry: notes, and what stands beside answers. */
export function notesOf({ note, highlight, answers }: Entry): readonly string[] {
  const notes = [note, highlight?.note ?? '', ...answers.map(({ answer }) => answer.note)];
  return notes.filter((text) => text !== '');
}

function siteWords({ article }: Entry): string {
  return `${article.head.site ?? ''}\n${siteOfArticle(article)}`;
}
