import type { Annotation } from '../../annotation/annotation.ts';
import type { ArticleRecord, SavedText } from '../../annotation/article-work.ts';
import { corrected } from '../../annotation/corrected.ts';
import type { LibraryData } from '../../annotation/library-data.ts';
import { reattach } from '../../annotation/reattach.ts';
import { savedReading } from '../../annotation/saved-reading.ts';
import { bare, finderIn, LONGEST } from '../../annotation/span-within.ts';
import type { Span } from '../../article/article.ts';
import type { Check } from '../../checks/check.ts';
import type { Layer, SpeakerClass } from '../../claim/claim.ts';
import { handledIn } from '../../context-notes.ts';
import type { ReadClaim, Reading } from '../../reading.ts';
import { textLanguage } from '../../text-language.ts';
import { type ArticlePart, articleParts, type PassagePart } from '../article-parts.ts';
import { withArticles } from '../complete.ts';
import { groupedBy } from '../grouped.ts';

/** An article as a report tells of it. */
export interface ReportArticle extends Pick<ArticlePart, 'article' | 'whole'> {
  /** What was read of it as the reader has it, with its claims one behind the other; null where its text is not kept. */
  readonly reading: Reading | null;
  /** BCP 47 tag of its text, or null. */
  readonly language: string | null;
  /** The notes on it as a whole that are not put aside. */
  readonly checks: readonly Check[];
  /** In the order of the text. */
  readonly claims: readonly ReportClaim[];
  /** What else the reader marked or wrote on, in the order of the text. */
  readonly others: readonly PassagePart[];
}

/** A claim with what the reader made of it. */
export interface ReportClaim {
  readonly id: string;
  /** Its place among the article's claims, from 1. */
  readonly number: number;
  readonly text: string;
  readonly layer: Layer;
  readonly speaker: SpeakerClass;
  readonly speakerName: string | null;
  /** As it was read, with what the reader corrects; null where the text is not kept, and only the work on it tells. */
  readonly read: ReadClaim | null;
  /** Its notes that are not put aside. */
  readonly checks: readonly Check[];
  /** The work on it, or null. */
  readonly work: PassagePart | null;
  /** Passages within it that the reader marked. */
  readonly within: readonly PassagePart[];
}

/** The live articles of `data` as a report tells of them, in its order. */
export function reportArticles(data: LibraryData): readonly ReportArticle[] {
  const { articles } = withArticles(data);
  const texts = new Map(data.texts.map((text) => [text.key, text]));
  const annotations = groupedBy(data.annotations, ({ articleKey }) => articleKey);
  return articles.flatMap((article) => articleOf(article, annotations.get(article.key) ?? [], texts.get(article.key) ?? null));
}

/** None for an article in the trash. */
function articleOf(record: ArticleRecord, annotations: readonly Annotation[], saved: SavedText | null): ReportArticle[] {
  const read = saved && savedReading(saved, annotations);
  const live = read ? reattach(annotations, read.claims).annotations : annotations;
  const texts = saved && read ? [{ ...saved, reading: read }] : [];
  const [part] = articleParts({ articles: [record], annotations: live, texts, meta: {} });
  if (!part) return [];
  const { isAside } = handledIn(live);
  const open = (id: string | null, checks: readonly Check[]) => checks.filter((check) => !isAside(id, check));
  const reading = read && corrected(read, live).reading;
  const works = new Map(part.passages.map((passage) => [passage.id, passage]));
  const within = passagesWithin(reading?.claims ?? [], part.passages);
  const claims = reading
    ? reading.claims.map((claim) => readClaim(claim, open(claim.id, claim.checks), works.get(claim.id), within.get(claim.id)))
    : part.passages.flatMap(toldClaim);
  const told = new Set(claims.flatMap((claim) => [claim.id, ...claim.within.map(({ id }) => id)]));
  return [
    {
      article: part.article,
      whole: part.whole,
      reading,
      language: textLanguage(record.head.language, reading?.detection.language ?? null) ?? null,
      checks: open(null, reading?.checks ?? []),
      claims: claims.map((claim, index) => ({ ...claim, number: index + 1 })),
      others: part.passages.filter(({ id }) => !told.has(id)),
    },
  ];
}

type Unnumbered = Omit<ReportClaim, 'number'>;

function readClaim(
  read: ReadClaim,
  checks: readonly Check[],
  work: PassagePart | null = null,
  within: readonly PassagePart[] = [],
): Unnumbered {
  const { id, text, layer, speaker, speakerName } = read;
  return { id, text, layer, speaker, speakerName, read, checks, work, within };
}

/** So many passages are looked for in the claims: a file may bring a million. */
const MOST_WITHIN = 500;

/** Passages that stand within a claim, by its id, each in the first that has its words where they stand; in the order of the text. */
function passagesWithin(claims: readonly ReadClaim[], passages: readonly PassagePart[]): ReadonlyMap<string, PassagePart[]> {
  const ids = new Set(claims.map(({ id }) => id));
  const sought = passages.filter(({ id, quote }) => !ids.has(id) && quote.trim() !== '').slice(0, MOST_WITHIN);
  if (sought.length === 0) return new Map();
  const told = claims.filter(({ text }) => text.length <= LONGEST);
  const texts = told.map((claim) => ({ claim, letters: bare(claim.text), find: finderIn(claim.text) }));
  const found = sought.flatMap((passage) => {
    const words = bare(passage.quote);
    for (const { claim, letters, find } of texts) {
      // Quicker than to look at what stands around them.
      const span = letters.includes(words) ? find({ quote: passage.quote, ...passage.around }) : null;
      if (span && span.end - span.start >= words.length) return [{ id: claim.id, passage: movedTo(passage, claim, span) }];
    }
    return [];
  });
  const groups = groupedBy(found, ({ id }) => id);
  return new Map([...groups].map(([id, group]) => [id, group.map(({ passage }) => passage).sort(byStart)]));
}

/** A highlight tells its place in all of the page's text, and may have other white space. */
function movedTo(passage: PassagePart, claim: ReadClaim, { start, end }: Span): PassagePart {
  return { ...passage, start: claim.start + start, quote: claim.text.slice(start, end) };
}

const byStart = (a: PassagePart, b: PassagePart): number => (a.start ?? 0) - (b.start ?? 0);

/** A claim of which only the work tells. */
function toldClaim(work: PassagePart): Unnumbered[] {
  if (!work.facts) return [];
  const { layer, speaker, speakerName } = work.facts;
  return [{ id: work.id, text: work.quote, layer, speaker, speakerName, read: null, checks: [], work, within: [] }];
}
