import type { Annotation, Body, ClaimFacts, Colour } from '../../../../src/core/annotation/annotation.ts';
import type { ArticleWork, SavedText } from '../../../../src/core/annotation/article-work.ts';
import { claimTargetOf } from '../../../../src/core/annotation/reattach.ts';
import type { Article, Block, BlockKind } from '../../../../src/core/article/article.ts';
import type { ReadClaim, Reading } from '../../../../src/core/reading.ts';
import { annotation, FACTS, highlight, article as record } from '../../../core/library/records.ts';

/** Key of the article that tests read. */
export const KEY = 'site.example/quota';

const LINES: readonly (readonly [kind: BlockKind, text: string])[] = [
  ['title', 'Beijing sets the first quota of the year'],
  ['paragraph', 'The ministry set the quota at 135,000 tonnes on Friday. Analysts read it as a warning to the West.'],
  ['heading', 'What comes next'],
  ['list-item', 'A second batch may follow in the autumn.'],
  ['list-item', 'Exports stay under licence.'],
];

/** The article that tests read: its text, five blocks. */
export const ARTICLE: Article = {
  url: 'https://site.example/quota',
  title: 'Beijing sets the first quota of the year',
  site: 'Site',
  author: 'A. Writer',
  published: '2026-03-09',
  language: 'en-gb',
  text: LINES.map(([, text]) => text).join('\n'),
  blocks: LINES.map(([kind, text], index): Block => {
    const start = LINES.slice(0, index).reduce((sum, [, before]) => sum + before.length + 1, 0);
    return { kind, level: kind === 'heading' ? 2 : 1, leadIn: null, start, end: start + text.length };
  }),
  isTruncated: false,
  links: null,
};

/** Where words stand in the article. */
export function spanOf(words: string): { readonly start: number; readonly end: number } {
  const start = ARTICLE.text.indexOf(words);
  if (start < 0) throw new Error(`the article does not say "${words}"`);
  return { start, end: start + words.length };
}

/** A claim of the article by its words. */
export function claim(id: string, words: string, change: Partial<ReadClaim> = {}): ReadClaim {
  const { start, end } = spanOf(words);
  const around = { prefix: ARTICLE.text.slice(Math.max(0, start - 32), start), suffix: ARTICLE.text.slice(end, end + 32) };
  const read = { hedges: [], quantities: [], dates: [], evidence: [], cards: [], checks: [], block: 1 };
  return { id, text: words, start, end, ...FACTS, ...read, ...around, ...change };
}

/** The two claims that were read in it. */
export const CLAIMS = [
  claim('c1', 'The ministry set the quota at 135,000 tonnes on Friday.'),
  claim('c2', 'Analysts read it as a warning to the West.', { layer: 'interpretation' }),
];

/** The article as saved. */
export function savedText(claims: readonly ReadClaim[] = CLAIMS): SavedText {
  const { text, blocks: _, isTruncated, links: __, ...head } = ARTICLE;
  const detection = { kind: 'news', score: 1, reasons: [], language: 'en', isLanguageRead: true } as const;
  const reading: Reading = { key: KEY, head, length: text.length, isTruncated, detection, claims, cards: [], checks: [] };
  return { key: KEY, article: ARTICLE, reading, saved: '2026-03-10T12:00:00.000Z' };
}

/** A highlight of words, with what stands around them in the article. */
export function mark(words: string, colour: Colour = 'green', change: Partial<Annotation> = {}): Annotation {
  const start = ARTICLE.text.indexOf(words);
  const prefix = start < 0 ? '' : ARTICLE.text.slice(Math.max(0, start - 32), start);
  const suffix = start < 0 ? '' : ARTICLE.text.slice(start + words.length, start + words.length + 32);
  const body: Body = { type: 'Highlight', purpose: 'highlighting', colour, claim: null };
  const selector = [{ type: 'TextQuoteSelector', exact: words, prefix, suffix } as const];
  return annotation(KEY, [body], { target: { source: ARTICLE.url, selector }, ...change });
}

/** Work on a claim, with where it stands. */
export function onClaim(of: ReadClaim, body: readonly Body[]): Annotation {
  const { quote, position } = claimTargetOf(of);
  return annotation(KEY, body, { claimId: of.id, target: { source: ARTICLE.url, selector: [quote, position] } });
}

/** A claim highlighted. */
export function savedClaim(of: ReadClaim, facts: ClaimFacts = FACTS): Annotation {
  return onClaim(of, [highlight(facts)]);
}

/** The work on the article as the store gives it. */
export function workWith(annotations: readonly Annotation[], saved: string | null = '2026-03-10T12:00:00.000Z'): ArticleWork {
  return { article: { ...record(KEY, { saved }), head: savedText().reading.head }, annotations, unreadable: 0 };
}
