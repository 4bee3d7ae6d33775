import type { Quote } from '../anchor/selectors.ts';
import type { Annotation, ClaimFacts, Colour, InboxState } from '../annotation/annotation.ts';
import type { ArticleRecord, SavedText } from '../annotation/article-work.ts';
import { factsToldBy } from '../annotation/claim-facts.ts';
import { correctedFacts } from '../annotation/corrected.ts';
import { type Corrected, correctedIn } from '../annotation/correction.ts';
import { answerOf, highlightOf, inboxIn, noteOf, questionOf, revisitOf, tagsOf } from '../annotation/edit.ts';
import { asMarkedIn, quoteSelectorOf } from '../annotation/group.ts';
import type { LibraryData } from '../annotation/library-data.ts';
import type { CheckAnswer } from '../checklist/checklist.ts';
import type { Check } from '../checks/check.ts';
import { handledIn, openNotes } from '../context-notes.ts';
import { firstPlaces } from '../text/places-in.ts';
import { withArticles } from './complete.ts';
import { groupedBy } from './grouped.ts';

/** An answer to the question of a checklist, and the annotation that gives it. */
export interface SaidAnswer {
  /** Id of the question. */
  readonly question: string;
  readonly answer: CheckAnswer;
  readonly annotation: Annotation;
}

/** What the reader says of a passage, or of an article as a whole. */
export interface Said {
  /** Notes in the order in which they were made; none is empty. */
  readonly notes: readonly string[];
  readonly tags: readonly string[];
  readonly answers: readonly SaidAnswer[];
  /** Day on which to come back, `YYYY-MM-DD`, or null. */
  readonly revisit: string | null;
  /** The annotations that say so, oldest first. */
  readonly annotations: readonly Annotation[];
  /** The notes worth a look beside it that are not put aside, where its text is saved. */
  readonly checks: readonly Check[];
}

/** A passage with the work on it: a highlight, a claim, or both. */
export interface PassagePart extends Said {
  /** Id of the claim, or of the annotation where the passage is no claim. */
  readonly id: string;
  readonly quote: string;
  /** What stands around it, where that is known. */
  readonly around: Pick<Quote, 'prefix' | 'suffix'>;
  /** Its words as the reader marked them, where the page has changed since; else null. */
  readonly asMarked: string | null;
  /** UTF-16 offset in the article's text, or null where that is not known. */
  readonly start: number | null;
  /** Null where the passage is not highlighted. */
  readonly colour: Colour | null;
  /** As the reader has them; null where the passage is no claim, or nothing is known of it any more. */
  readonly facts: ClaimFacts | null;
  /** What the reader says in place of what Loupe does, or null. */
  readonly corrected: Corrected | null;
}

/** An article with the work on it. */
export interface ArticlePart {
  readonly article: ArticleRecord;
  /** Where it stands in the inbox, or null. */
  readonly inbox: InboxState | null;
  readonly whole: Said;
  /** In the order of the text. */
  readonly passages: readonly PassagePart[];
}

/** The articles of `data` with the work on them, in its order, without trash, tombstones and notes put aside. */
export function articleParts(data: LibraryData): readonly ArticlePart[] {
  const whole = withArticles(data);
  const texts = new Map(data.texts.map((text) => [text.key, text]));
  const byArticle = groupedBy(whole.annotations, ({ articleKey }) => articleKey);
  return whole.articles
    .filter(({ deleted }) => deleted === null)
    .map((article) => partOf(article, byArticle.get(article.key) ?? [], texts.get(article.key)));
}

/** Letters of its text through which the passages of an article are looked for: those of a thousand in a text of a hundred pages. */
const MOST_SOUGHT = 200_000_000;

/** A note put aside says nothing of the article: it is the reader's peace of mind. */
const isLive = ({ deleted, motivation, body }: Annotation): boolean =>
  deleted === null && motivation !== 'moderating' && body.length > 0;

function partOf(article: ArticleRecord, all: readonly Annotation[], text: SavedText | undefined): ArticlePart {
  const sorted = all.filter(isLive).toSorted((a, b) => Date.parse(a.created) - Date.parse(b.created));
  const groups = groupedBy(sorted, (one) => one.claimId ?? (quoteSelectorOf(one) === null ? null : one.id));
  const handled = handledIn(all);
  const notes = (id: string | null, checks: readonly Check[] = []) => openNotes(id, checks, handled);
  const claims = new Map(text?.reading.claims.map((claim) => [claim.id, claim]));
  const whole = { ...saidBy(groups.get(null) ?? []), checks: notes(null, text?.reading.checks) };
  const find = firstPlaces(text?.article.text ?? '', MOST_SOUGHT);
  const passages = [...groups].flatMap(([id, group]) =>
    id === null ? [] : { ...passageOf(id, group, { text, find }), checks: notes(id, claims.get(id)?.checks) },
  );
  return { article, inbox: inboxIn(sorted), whole, passages: passages.sort(inOrderOfText) };
}

type Find = ReturnType<typeof firstPlaces>;

function passageOf(
  id: string,
  group: readonly Annotation[],
  { text, find }: { readonly text: SavedText | undefined; readonly find: Find },
): Omit<PassagePart, 'checks'> {
  const highlight = group.map(highlightOf).find((said) => said !== null) ?? null;
  const { exact: quote, prefix, suffix } = group.map(quoteSelectorOf).find((one) => one !== null) ?? NO_QUOTE;
  const was = highlight?.claim ?? factsToldBy(group) ?? text?.reading.claims.find((claim) => claim.id === id) ?? null;
  const place = { quote, around: { prefix, suffix }, asMarked: asMarkedIn(group), start: startOf(group, quote, find) };
  const corrected = correctedIn(group);
  const facts = corrected?.said.isClaim === false ? null : was && correctedFacts(was, corrected?.said ?? null);
  return {
    id,
    ...saidBy(group),
    ...place,
    colour: highlight?.colour ?? null,
    facts,
    corrected: corrected && { ...corrected, was: corrected.was ?? was },
  };
}

const NO_QUOTE: Quote = { exact: '', prefix: '', suffix: '' };

/** Where its words stand in the saved text, where they stand there once: a highlight tells its place in all of the page's text. */
function startOf(group: readonly Annotation[], quote: string, find: Find): number | null {
  const [found, again] = find(quote);
  const selectors = group.flatMap(({ target }) => target.selector);
  const position = selectors.find((selector) => selector.type === 'TextPositionSelector');
  return position && (found === null || again !== null) ? position.start : found;
}

function saidBy(annotations: readonly Annotation[]): Omit<Said, 'checks'> {
  const notes = annotations.map((one) => noteOf(one) ?? highlightOf(one)?.note ?? '');
  return {
    notes: notes.filter((note) => note.trim() !== ''),
    tags: [...new Set(annotations.flatMap(tagsOf))],
    answers: annotations.flatMap((one) => {
      const question = questionOf(one);
      return question === null ? [] : [{ question, answer: answerOf(one), annotation: one }];
    }),
    revisit: annotations.map(revisitOf).find((day) => day !== null) ?? null,
    annotations,
  };
}

/** Those of which the place is not known come last, in the order in which they were made. */
function inOrderOfText(a: PassagePart, b: PassagePart): number {
  if (a.start === null || b.start === null) return Number(a.start === null) - Number(b.start === null);
  return a.start - b.start;
}
