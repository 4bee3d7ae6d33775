import { existsSync, readFileSync } from 'node:fs';
import type { Article, Span } from '../../src/core/article/article.ts';
import { languageIn } from '../../src/core/article/language.ts';
import { CHECK_KINDS, type CheckKind, isWorthALook } from '../../src/core/checks/check.ts';
import { checksOf } from '../../src/core/checks/checks-of.ts';
import type { Claim } from '../../src/core/claim/claim.ts';
import { findClaims } from '../../src/core/claim/find-claims.ts';
import { TRAINED_RULES } from '../../src/core/claim/rules/linear.ts';
import { linkClaims } from '../../src/core/knowledge/link-claims.ts';
import { articleOf, type LabelledDocument, sentenceSpans } from '../../test/corpus/article-of.ts';
import type { Split } from '../../test/corpus/real/real-pages.ts';
import { noteText } from '../read/notes.ts';
import { realDocuments } from '../train/documents.ts';
import { takingAll } from './taking-all.ts';

/** A note by its kind and what any right one says in English, of each entry one of the words between bars. */
export interface AskedNote {
  readonly kind: CheckKind;
  readonly says: readonly string[];
  /** False where nothing that Loupe knows could make it. */
  readonly known?: boolean;
}

/** A sentence of a page with the notes and cards that an editor wants beside it; see test/corpus/CHECKS.md. */
interface LabelledPlace {
  /** Which sentence of the page, from 0. */
  readonly at: number;
  readonly notes: readonly AskedNote[];
  /** Right here, and of little use. */
  readonly fine: readonly AskedNote[];
  /** What is false or loose in the sentence itself, or null. */
  readonly faulty: string | null;
  /** Cards that help most, best first, and how many of them could rightly come first; 1 where nothing is said. */
  readonly cards: readonly string[];
  readonly first?: number;
}

export interface LabelledPage {
  readonly doc: string;
  readonly published: string | null;
  readonly sentences: readonly LabelledPlace[];
}

/**
 * A note that was given: wanted, at its sentence or at another of the page where it is right; right, but said again or of no use;
 * or neither.
 */
export type Verdict = 'useful' | 'fine' | 'wrong';

/** Counts of one kind of note, or of all. */
export interface NoteCounts {
  readonly asked: number;
  /** Wanted notes that the page has, at whatever sentence. */
  readonly found: number;
  /** Notes that only agree, which are none of the things worth a look: found they count, given they do not. */
  readonly quiet: number;
  readonly given: Readonly<Record<Verdict, number>>;
}

/** How notes and background of the pages of a part come out, with a line for every note given or missed and every card that is wrong. */
export interface PageNotesScore {
  readonly pages: number;
  readonly claims: number;
  readonly byKind: ReadonlyMap<CheckKind | 'all', NoteCounts>;
  readonly faulty: { readonly sentences: number; readonly caught: number };
  readonly cards: { readonly wanted: number; readonly right: number; readonly none: number; readonly needless: number };
  readonly errors: readonly string[];
}

/** The day on which a page is read that is measured. */
const TODAY = '2026-11-29';

const pathOf = (split: Split): URL => new URL(`../../test/corpus/notes/${split}.jsonl`, import.meta.url);

/** The labelled pages of a part. */
export function labelledPages(split: Split): readonly LabelledPage[] {
  return existsSync(pathOf(split)) ? pagesIn(readFileSync(pathOf(split), 'utf8')) : [];
}

/** Labelled pages from the text of their file, a page a line. */
export const pagesIn = (text: string): readonly LabelledPage[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LabelledPage);

/** What is taken for a claim: what the engine marks, or what is labelled as one and whatever has a note asked for. */
export type ReadAs = 'marked' | 'labelled';

interface Given {
  readonly at: number;
  readonly kind: CheckKind;
  readonly text: string;
  readonly isQuiet: boolean;
}

interface ReadPage {
  readonly given: readonly Given[];
  /** Of each sentence that is a claim, its cards. */
  readonly cards: ReadonlyMap<number, readonly string[]>;
}

function sentenceOf(claim: Span, spans: readonly Span[]): number {
  const shared = spans.map(({ start, end }) => Math.min(end, claim.end) - Math.max(start, claim.start));
  return shared.indexOf(Math.max(...shared));
}

function claimsOf(article: Article, page: LabelledPage, document: LabelledDocument, spans: readonly Span[], readAs: ReadAs) {
  const language = languageIn(article);
  if (readAs === 'marked') return findClaims(article, language);
  const labels = document.blocks.flatMap(({ sentences }) => sentences);
  const asked = new Set(page.sentences.filter(({ notes }) => notes.length > 0).map(({ at }) => at));
  const isTaken = (claim: Claim): boolean => {
    const at = sentenceOf(claim, spans);
    return labels[at]?.isClaim === true || asked.has(at);
  };
  return findClaims(article, language, takingAll(TRAINED_RULES)).filter(isTaken);
}

function read(page: LabelledPage, document: LabelledDocument, readAs: ReadAs): ReadPage {
  const article = { ...articleOf(document), published: page.published };
  const spans = sentenceSpans(document);
  const claims = claimsOf(article, page, document, spans, readAs);
  const links = linkClaims(article, claims);
  const { byClaim } = checksOf(article, claims, links, TODAY);
  const cards = new Map<number, readonly string[]>();
  const given = claims.flatMap((claim) => {
    const at = sentenceOf(claim, spans);
    if (!cards.get(at)?.length)
      cards.set(
        at,
        (links.byClaim.get(claim.id) ?? []).map(({ id }) => id),
      );
    return (byClaim.get(claim.id) ?? []).map((check) => ({
      at,
      kind: check.kind,
      text: noteText(check),
      isQuiet: !isWorthALook(check),
    }));
  });
  return { given, cards };
}

function isOf({ kind, text }: Given, asked: AskedNote): boolean {
  const words = text.toLowerCase();
  const isSaid = (said: string): boolean => said.split('|').some((one) => words.includes(one.trim().toLowerCase()));
  return kind === asked.kind && asked.says.every(isSaid);
}

/** A labelled page with its claims, every sentence labelled as one taken for one, and which sentence each is. */
interface PageOfClaims<Page> {
  readonly page: Page;
  readonly article: Article;
  readonly claims: readonly { readonly claim: Claim; readonly at: number }[];
}

/** The claims of pages by their labels. Throws where a page is not of the part. */
export function readLabelled<Page extends Pick<LabelledPage, 'doc' | 'published'>>(
  split: Split,
  pages: readonly Page[],
): readonly PageOfClaims<Page>[] {
  const documents = new Map(realDocuments(split).map((document) => [document.id, document]));
  return pages.map((page) => {
    const document = documents.get(page.doc);
    if (!document) throw new Error(`there is no page ${page.doc} in the ${split} part`);
    const article = { ...articleOf(document), published: page.published };
    const spans = sentenceSpans(document);
    const claims = claimsOf(article, { ...page, sentences: [] }, document, spans, 'labelled');
    return { page, article, claims: claims.map((claim) => ({ claim, at: sentenceOf(claim, spans) })) };
  });
}

interface JudgedPage {
  readonly page: LabelledPage;
  readonly verdicts: readonly (Given & { readonly verdict: Verdict })[];
  readonly missed: readonly (AskedNote & { readonly at: number })[];
  readonly read: ReadPage;
}

function judge(page: LabelledPage, read: ReadPage): JudgedPage {
  const asked = page.sentences.flatMap(({ at, notes }) => notes.map((note) => ({ ...note, at })));
  const fineAt = new Map(page.sentences.map(({ at, fine }) => [at, fine ?? []]));
  const fine = [...fineAt.values()].flat();
  const isFineAt = (given: Given): boolean => (fineAt.get(given.at) ?? []).some((note) => isOf(given, note));
  const useful = new Set<Given>();
  const used = new Set<AskedNote>();
  for (const isAtItsPlace of [true, false]) {
    for (const given of read.given) {
      if (useful.has(given) || !(isAtItsPlace || isFineAt(given))) continue;
      const note = asked.find((one) => (one.at === given.at) === isAtItsPlace && !used.has(one) && isOf(given, one));
      if (note) {
        used.add(note);
        useful.add(given);
      }
    }
  }
  const verdicts = read.given.map((given) => {
    const isRight = [...asked, ...fine].some((note) => isOf(given, note));
    const verdict: Verdict = useful.has(given) ? 'useful' : isRight ? 'fine' : 'wrong';
    return { ...given, verdict };
  });
  const missed = asked.filter((note) => !read.given.some((given) => isOf(given, note)));
  return { page, verdicts, missed, read };
}

function countsOf(judged: readonly JudgedPage[], kind: CheckKind | 'all'): NoteCounts {
  const isOwn = (one: { readonly kind: CheckKind }): boolean => kind === 'all' || one.kind === kind;
  const all = judged.flatMap((one) => one.verdicts.filter(isOwn));
  const verdicts = all.filter(({ isQuiet }) => !isQuiet);
  const asked = judged.flatMap(({ page }) => page.sentences.flatMap(({ notes }) => notes.filter(isOwn))).length;
  const missed = judged.flatMap((one) => one.missed.filter(isOwn)).length;
  const count = (verdict: Verdict): number => verdicts.filter((one) => one.verdict === verdict).length;
  const quiet = all.length - verdicts.length;
  return { asked, found: asked - missed, quiet, given: { useful: count('useful'), fine: count('fine'), wrong: count('wrong') } };
}

function errorLines({ page, verdicts, missed }: JudgedPage, texts: readonly string[]): readonly string[] {
  return [
    ...missed.map(({ at, kind, says }) => `${page.doc} ${at} MISSED ${kind} (${says.join('; ')}) ← ${texts[at]}`),
    ...verdicts.map(
      ({ at, kind, text, verdict, isQuiet }) =>
        `${page.doc} ${at} ${isQuiet ? 'QUIET ' : ''}${verdict.toUpperCase()} ${kind}: ${text} ← ${texts[at]}`,
    ),
  ];
}

function cardFigures(judged: readonly JudgedPage[]) {
  const all = judged.flatMap(({ page, read }) =>
    page.sentences.flatMap(({ at, cards }) => (read.cards.has(at) ? [{ wants: cards ?? [], has: read.cards.get(at)?.[0] }] : [])),
  );
  const wanted = all.filter(({ wants }) => wants.length > 0);
  return {
    wanted: wanted.length,
    right: wanted.filter(({ wants, has }) => has !== undefined && wants.includes(has)).length,
    none: wanted.filter(({ has }) => has === undefined).length,
    needless: all.filter(({ wants, has }) => wants.length === 0 && has !== undefined).length,
  };
}

function cardLines({ page, read }: JudgedPage, texts: readonly string[]): readonly string[] {
  return page.sentences.flatMap(({ at, cards = [] }) => {
    const own = read.cards.get(at);
    if (!own || cards.includes(own[0] ?? '') || (cards.length === 0 && own.length === 0)) return [];
    return [
      `${page.doc} ${at} CARD wants ${cards.join(', ') || 'none'}, has ${own.slice(0, 3).join(', ') || 'none'} ← ${texts[at]}`,
    ];
  });
}

/** Holds notes and background of the labelled pages of a part against what was asked for. */
export function scorePages(split: Split, readAs: ReadAs): PageNotesScore {
  const documents = new Map(realDocuments(split).map((document) => [document.id, document]));
  const judged = labelledPages(split).map((page) => {
    const document = documents.get(page.doc);
    if (!document) throw new Error(`notes/${split}.jsonl: there is no page ${page.doc} in this part`);
    const texts = document.blocks.flatMap(({ sentences }) => sentences.map(({ text }) => text));
    return { ...judge(page, read(page, document, readAs)), texts };
  });
  const faulty = judged.flatMap(({ page, verdicts }) =>
    page.sentences
      .filter((place) => place.faulty !== null && place.faulty !== undefined)
      .map(({ at }) => verdicts.some((one) => one.at === at && one.verdict !== 'wrong')),
  );
  return {
    pages: judged.length,
    claims: judged.reduce((sum, one) => sum + one.read.cards.size, 0),
    byKind: new Map([...CHECK_KINDS, 'all' as const].map((kind) => [kind, countsOf(judged, kind)])),
    faulty: { sentences: faulty.length, caught: faulty.filter(Boolean).length },
    cards: cardFigures(judged),
    errors: judged.flatMap((one) => [...errorLines(one, one.texts), ...cardLines(one, one.texts)]),
  };
}
