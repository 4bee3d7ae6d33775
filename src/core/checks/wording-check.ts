import type { Article } from '../article/article.ts';
import type { Claim } from '../claim/claim.ts';
import { wordsOfClaim } from '../claim/claim-words.ts';
import { type Word, wordsOf } from '../text/phrases.ts';
import { simplified } from '../text/simplified.ts';
import type { Check } from './check.ts';
import table from './data/misreadings.json';
import { instrumentsNamedIn } from './named-instruments.ts';
import { hitsIn, type Lists, type PatternHits, type PatternSet, type Place, patternSet, placesOf } from './pattern.ts';
import type { ClaimSubject } from './subject.ts';

/** A way in which news is known to misread a rule or a figure; patterns are written as `pattern.ts` says. */
interface Misreading {
  readonly id: string;
  /** For editors: what is written, and what the reference says. */
  readonly about: string;
  /** An article older than this day, or a sentence that names only earlier times, cannot misread it. */
  readonly since?: string;
  /** The last day of an article that it is told of. */
  readonly until?: string;
  /** Told only where the sentence asserts it flatly: no "may", no "if", no forecast. */
  readonly isFirmOnly?: boolean;
  /** Told of China's acts alone, and in no article without a day that names only earlier years. */
  readonly isChinas?: boolean;
  /** Not told where the sentence names an instrument, whose status is told instead. */
  readonly isSilentWhereNamed?: boolean;
  /** The list of minerals whose names in the sentence are put into the message. */
  readonly names?: string;
  /** One of these must stand in the sentence. */
  readonly cues: readonly string[];
  /** One of these will do where the first card of the sentence is one of `cards`: what it speaks of is known then. */
  readonly loose?: { readonly cards: readonly string[]; readonly cues: readonly string[] };
  /** So must one of these, where there are any. */
  readonly needs?: readonly string[];
  /** And one of these anywhere in the article. */
  readonly inArticle?: readonly string[];
  /** None of these may stand in the sentence. */
  readonly without?: readonly string[];
  /** Id of the card that says more. */
  readonly card: string;
  readonly asOf: string;
  /** Ids in `knowledge/data/sources.json`. */
  readonly sources: readonly string[];
}

/** The known misreadings, in the order in which they are told. */
export const MISREADINGS = table.misreadings as readonly Misreading[];

/** Words near a cue that turn it round or leave it open, and words anywhere that say the sentence itself corrects something. */
const TURNS = { denial: '@not', doubt: '@doubt', correction: '@corrects' } as const;

/** Minerals by the code of their name (`check_mineral_<code>`), each with how it is written. */
const MINERALS: Readonly<Record<string, readonly string[]>> = table.minerals;

/** Codes of the minerals that `phrase`, of a list, names. */
function mineralsOf(phrase: string): readonly string[] {
  return Object.keys(MINERALS).filter((code) => MINERALS[code]?.includes(phrase));
}

let patterns: PatternSet | null = null;

function allPatterns(): readonly string[] {
  const written = MISREADINGS.flatMap(({ cues, loose, needs = [], inArticle = [], without = [], names }) => [
    ...cues,
    ...(loose?.cues ?? []),
    ...needs,
    ...inArticle,
    ...without,
    ...(names ? [`@${names}`] : []),
  ]);
  return [...written, ...Object.values(TURNS)];
}

/** All patterns of the misreadings and the words that turn them, ready to be found. */
export function misreadingPatterns(): PatternSet {
  patterns ??= patternSet(table.lists as Lists, allPatterns());
  return patterns;
}

/** Words before and after a cue within which "not" or "may" bears on it. */
const BEFORE = 6;
const AFTER = 4;
/** Words that weaken only what they stand before: "almost a ban", and not "an export quota up almost 6 percent". */
const WEAKENING: ReadonlySet<string> = new Set(['nearly', 'almost', 'all but']);
const JUST_BEFORE = 2;

/** A question asserts nothing. */
const QUESTION = /[?？]["'”’」』]?$/;

/** A claim's words with all that the misreadings look for in them. */
interface Sought {
  readonly words: readonly Word[];
  readonly hits: PatternHits;
}

function soughtIn(words: readonly Word[]): Sought {
  return { words, hits: hitsIn(misreadingPatterns(), words) };
}

/** The same of a whole article: asked again for each of its claims. */
const ofArticles = new WeakMap<Article, Sought>();

function soughtInArticle(article: Article): Sought {
  const sought = ofArticles.get(article) ?? soughtIn(wordsOf(simplified(article.text)));
  ofArticles.set(article, sought);
  return sought;
}

function isAnyIn(patterns: readonly string[], { hits }: Sought): boolean {
  return patterns.some((pattern) => placesOf(misreadingPatterns(), pattern, hits).length > 0);
}

/** Whether a word that turns or opens what is said stands near `place`. "No. 18" is no denial, nor is 未来. */
function isTurned(turn: string, place: Place, { words, hits }: Sought): boolean {
  return (hits.get(turn) ?? []).some(({ word, phrase }) => {
    const [before, after] = WEAKENING.has(phrase) ? [JUST_BEFORE, 0] : [BEFORE, AFTER];
    if (word < place.first - before || word > place.last + after) return false;
    if (words[word]?.text === '未' && words[word + 1]?.text === '来') return false;
    return words[word]?.text !== 'no' || !/^\d/.test(words[word + 1]?.text ?? '');
  });
}

/** Whether the claim names times, and all of them lie before `day`. */
function isOfEarlier({ dates }: Claim, day: string): boolean {
  return dates.length > 0 && dates.every(({ to }) => to !== null && to < day);
}

function isInTime({ since, until }: Misreading, { claim, article, today }: ClaimSubject): boolean {
  const told = article.published ?? today;
  if (until !== undefined && told > until) return false;
  return since === undefined || (told >= since && !isOfEarlier(claim, since));
}

/** Whether an article without a day names years, and all of them lie before `since`. */
function isOlder({ published, text }: Article, { since }: Misreading): boolean {
  if (published !== null || since === undefined) return false;
  const years = text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
  return years.length > 0 && years.every((year) => year < since);
}

/** Whether the sentence names an instrument, or controls whose status is told. */
const isInstrumentNamed = (subject: ClaimSubject): boolean => instrumentsNamedIn(subject).some(({ way }) => way !== 'meant');

/** The place of a cue that nothing turns, or null. */
function cueOf(cues: readonly string[], { isFirmOnly }: Misreading, sought: Sought): Place | null {
  for (const cue of cues) {
    for (const place of placesOf(misreadingPatterns(), cue, sought.hits)) {
      if (isTurned(TURNS.denial, place, sought)) continue;
      if (!isFirmOnly || !isTurned(TURNS.doubt, place, sought)) return place;
    }
  }
  return null;
}

/** Where the misreading stands in the claim, or null. What is cheap to ask is asked first. */
function placeOf(misreading: Misreading, subject: ClaimSubject, sought: Sought): Place | null {
  const { cues, loose, inArticle = [], without = [], isFirmOnly, isChinas, isSilentWhereNamed } = misreading;
  const exact = cueOf(cues, misreading, sought);
  const isOfCard = loose?.cards.includes(subject.links[0]?.id ?? '') ?? false;
  const place = exact ?? (isOfCard ? cueOf(loose?.cues ?? [], misreading, sought) : null);
  if (!place || !isInTime(misreading, subject)) return null;
  const needs = exact ? (misreading.needs ?? []) : [];
  if (isChinas && (subject.claim.actor?.side === 'other' || isOlder(subject.article, misreading))) return null;
  if (isFirmOnly && (subject.claim.layer === 'forecast' || QUESTION.test(subject.claim.text))) return null;
  if (needs.length > 0 && !isAnyIn(needs, sought)) return null;
  if (isAnyIn([TURNS.correction, ...without], sought)) return null;
  if (isSilentWhereNamed && isInstrumentNamed(subject)) return null;
  return inArticle.length === 0 || isAnyIn(inArticle, soughtInArticle(subject.article)) ? place : null;
}

function checkOf(misreading: Misreading, place: Place, { claim }: ClaimSubject, { hits }: Sought): Check {
  const { id, names, card, asOf, sources } = misreading;
  const minerals = new Set((hits.get(`@${names}`) ?? []).flatMap(({ phrase }) => mineralsOf(phrase)));
  const list = [...minerals].map((mineral) => ({ code: `mineral-${mineral}`, values: [] }));
  return {
    id: `wording:${id}`,
    kind: 'wording',
    message: { code: `wording-${id}`, values: list.length > 0 ? [{ list }] : [] },
    span: { start: claim.start + place.start, end: claim.start + place.end },
    card,
    asOf,
    sources,
    picture: null,
  };
}

/** The wording notes of a claim: what news is known to misread. */
export function wordingChecks(subject: ClaimSubject): readonly Check[] {
  const sought = soughtIn(wordsOfClaim(subject.claim));
  return MISREADINGS.flatMap((misreading) => {
    const place = placeOf(misreading, subject, sought);
    return place ? [checkOf(misreading, place, subject, sought)] : [];
  });
}
