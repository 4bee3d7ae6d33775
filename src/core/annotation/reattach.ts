import { MAX_CONTEXT } from '../anchor/context.ts';
import type { ReadClaim } from '../reading.ts';
import { fold } from '../text/fold.ts';
import type { Annotation, ClaimFacts, TextQuoteSelector } from './annotation.ts';
import { type ClaimTarget, MOST_MOVES, type Move } from './article-work.ts';
import { claimFactsOf, lacksFacts } from './claim-facts.ts';
import { amongCopies } from './copies.ts';
import { correctionOf } from './correction.ts';
import { placedBy, selectorsOf } from './edit.ts';
import { liveByClaim, quoteSelectorOf } from './group.ts';
import {
  isSameAssertion,
  MOST_LOOKED_AT,
  negationsIn,
  resemblance,
  resemblanceBound,
  WORD_LIMIT,
  wordsOf,
} from './resemblance.ts';
import { isStillSaid, type Sentence } from './still-said.ts';

/** What `reattach` needs of a claim; work that does not tell what was read of it is told, where that is known. */
export type ClaimPlace = Pick<ReadClaim, 'id' | 'text' | 'start' | 'end' | 'prefix' | 'suffix'> & Partial<ClaimFacts>;

/** Where an article's annotations belong after another read of it. */
export interface Reattached {
  /** Annotations whose record is out of date, and what it should say. Empty when the page is as it was. */
  readonly moves: readonly Move[];
  /** Annotations as they are once the moves are made, in the order given; tombstones are left out. */
  readonly annotations: readonly Annotation[];
  /** Ids of annotations whose passage the page no longer has. */
  readonly orphans: ReadonlySet<string>;
}

/** A claim as something to annotate. */
export function claimTargetOf(claim: ClaimPlace): ClaimTarget {
  const { id, text, start, end, prefix, suffix } = claim;
  const facts = factsIn(claim);
  return {
    id,
    quote: { type: 'TextQuoteSelector', exact: text, prefix, suffix },
    position: { type: 'TextPositionSelector', start, end },
    ...(facts && { facts }),
  };
}

function factsIn({ layer, topics, speaker, speakerName }: ClaimPlace): ClaimFacts | null {
  return layer && topics && speaker && speakerName !== undefined ? { layer, topics, speaker, speakerName } : null;
}

/**
 * Finds each annotation's claim in a new read of its article: by the claim's id and words, of equal sentences by their context, else by
 * its words with their context.
 * All annotations of one claim go together, but a correction of a sentence that says something else by now: it stays with what
 * was corrected. A passage that is gone, or that two claims resemble alike, gives orphans: a finding beside the wrong sentence
 * would be worse than one that has to be looked for. Where a claim of the page has the id of one that is gone, as a page can bring
 * about, the work gets an id of its own.
 */
export function reattach(annotations: readonly Annotation[], claims: readonly ClaimPlace[]): Reattached {
  const groups = liveByClaim(annotations);
  const placeByOldId = placesOf(groups, claims);
  const moves = new Map<string, Move>();
  const orphans = new Set<string>();
  const ids = new Set(claims.map(({ id }) => id));
  for (const [oldId, group] of groups) {
    if (oldId === null) continue;
    const place = placeByOldId.get(oldId);
    const staying = place ? stayingBehind(group, place) : null;
    for (const annotation of group) {
      if (place === undefined || staying?.has(annotation)) {
        orphans.add(annotation.id);
        const apart = place === undefined && ids.has(oldId) ? idApart(oldId, group[0]) : null;
        if (apart && moves.size < MOST_MOVES) moves.set(annotation.id, movedApart(annotation, apart));
      } else if (moves.size < MOST_MOVES && !isAt(annotation, place)) moves.set(annotation.id, moveOf(annotation, place));
    }
  }
  const live = annotations.filter(({ deleted }) => deleted === null);
  return { moves: [...moves.values()], annotations: live.map((one) => moved(one, moves.get(one.id))), orphans };
}

/** The corrections of a claim that do not go along to `place`. Of several, as a file may bring, only the first is looked at. */
function stayingBehind(group: readonly Annotation[], place: ClaimPlace): ReadonlySet<Annotation> {
  const [first, ...others] = group.filter((one) => one.claimId !== place.id && correctionOf(one) !== null);
  if (first === undefined) return new Set();
  const isFollowing = following(first)({ words: wordsOf(place.text), facts: factsIn(place) });
  return new Set(isFollowing ? others : [first, ...others]);
}

/** Tells whether a correction goes along to a sentence: it is of the words on which it was made, whatever the page said in between. */
function following(correction: Annotation): (now: Sentence) => boolean {
  const words = wordsOf(quotesIn([correction]).at(-1)?.exact ?? '');
  const was = { words, facts: claimFactsOf(correction) };
  return (now) => isStillSaid(was, now);
}

/** So many claims that are gone are looked for, those edited last: no reader has as many in an article, a file may have thousands. */
const MOST_SOUGHT = 250;

function editedLast(group: readonly Annotation[]): string {
  const edits = group.map(({ modified }) => modified);
  return edits.sort().at(-1) ?? '';
}

function placesOf(groups: ReadonlyMap<string | null, readonly Annotation[]>, claims: readonly ClaimPlace[]) {
  const placeById = new Map(claims.map((claim) => [claim.id, claim]));
  const places = new Map<string, ClaimPlace>();
  const lost: { readonly id: string; readonly group: readonly Annotation[] }[] = [];
  const backAgain = backIn(groups, placeById);
  const copies = amongCopies(
    [...groups].flatMap(([id, group]) => workedCopy(id, group)),
    claims,
  );
  for (const [oldId, group] of groups) {
    if (oldId === null) continue;
    const copy = copies.get(oldId);
    const here = copy === null ? undefined : placeById.get(copy ?? oldId);
    const place = here && isOf(group, here) ? here : backAgain(group);
    if (place) places.set(oldId, place);
    else lost.push({ id: oldId, group });
  }
  const fresh = claims.map((claim) => ({ ...passageOf(claim.id, claimTargetOf(claim).quote), isWorkedOn: groups.has(claim.id) }));
  const sought = lost.sort((a, b) => (editedLast(b.group) < editedLast(a.group) ? -1 : 1)).slice(0, MOST_SOUGHT);
  const passages = sought.map(({ id, group }) => {
    const [correction] = isOnlyCorrected(group) ? group : [];
    const follows = correction && following(correction);
    const isFitting = (now: Passage) => !follows || follows(sentenceAt(now, placeById));
    const quotes = quotesIn(group);
    // What the page said last, and what was marked: what it said in between is of no account.
    const told = new Set([quotes[0], quotes.at(-1)].filter((quote) => quote !== undefined));
    return { id, passages: [...told].map((quote) => passageOf(id, quote)), isFitting };
  });
  for (const [oldId, newId] of matches(passages, fresh)) {
    const place = placeById.get(newId);
    if (place) places.set(oldId, place);
  }
  return places;
}

/** Work by what stood around its sentence when it was last there. */
function workedCopy(id: string | null, group: readonly Annotation[]) {
  const [quote] = quotesIn(group);
  return id === null || !quote ? [] : [{ id, prefix: quote.prefix, suffix: quote.suffix }];
}

/** The id of a claim that was read, made of its words; that of one which the reader made is her highlight's. */
const MADE_OF_WORDS = /^[\da-f]{16}(?:-\d+)?$/;
/** So many annotations of a claim are asked for its words: all of a reader's tell the same. */
const MOST_ASKED = 20;

/**
 * Whether work with the id of a claim is on its words. Ids are hashes, and whoever writes a page can find other words with the same.
 * A highlight tells its words as the page writes them, with some that no claim has: marks of footnotes, words for screen readers,
 * words struck out.
 */
function isOf(group: readonly Annotation[], { id, text }: ClaimPlace): boolean {
  if (!MADE_OF_WORDS.test(id)) return true;
  const quotes = group.slice(0, MOST_ASKED).flatMap((one) => quotesIn([one]));
  const words = wordsOf(text);
  return quotes.length === 0 || quotes.some(({ exact }) => hasAllOf(wordsOf(exact), words));
}

/** So many words of a quote are in no claim at most. */
const MOST_BETWEEN = 40;

/**
 * Whether `quoted` has all words of a claim in their order, and not many others, none of which turns it round; of longer texts what is
 * known of them. Figures may be among them: marks of notes are, and so are those that a page has struck out for a better one.
 */
function hasAllOf(quoted: readonly string[], claim: readonly string[]): boolean {
  let at = 0;
  for (const word of quoted) if (word === claim[at]) at += 1;
  const between = quoted.length - at;
  if (negationsIn(quoted) !== negationsIn(claim.slice(0, at))) return false;
  return between <= MOST_BETWEEN && (at === claim.length || quoted.length >= WORD_LIMIT);
}

/** An id that no claim has, for all the work on one that is gone or has other words: by that of one of its annotations. */
export const idApart = (id: string, first: Annotation | undefined): string => `${id}~${first?.id.slice(0, 8)}`;

function movedApart({ id, target }: Annotation, claimId: string): Move {
  return { id, claimId, selector: target.selector };
}

const isOnlyCorrected = (group: readonly Annotation[]): boolean => group.every((one) => correctionOf(one) !== null);

function sentenceAt({ id, words }: Passage, placeById: ReadonlyMap<string, ClaimPlace>): Sentence {
  const place = placeById.get(id);
  return { words, facts: place ? factsIn(place) : null };
}

/**
 * A function that gives the claim, among those that only a correction waited for, of which work was before its page was edited:
 * the edit was taken back.
 */
function backIn(groups: ReadonlyMap<string | null, readonly Annotation[]>, placeById: ReadonlyMap<string, ClaimPlace>) {
  const waiting = new Map<string, ClaimPlace>();
  for (const [id, group] of groups) {
    const place = id === null ? undefined : placeById.get(id);
    if (place && isOnlyCorrected(group)) waiting.set(fold(endsOf(place.text)), place);
  }
  return (group: readonly Annotation[]): ClaimPlace | undefined => {
    const marked = waiting.size === 0 ? undefined : quotesIn(group).at(-1);
    return marked && waiting.get(fold(endsOf(marked.exact)));
  };
}

/**
 * Which of `fresh`, claims that were not in the page before, one has become that is not in it any more; null where none is clearly
 * that.
 */
export function successorOf(claim: ClaimPlace, fresh: readonly ClaimPlace[]): string | null {
  const passage = (one: ClaimPlace) => ({ ...passageOf(one.id, claimTargetOf(one).quote), isWorkedOn: false });
  return matches([{ id: claim.id, passages: [passage(claim)], isFitting: () => true }], fresh.map(passage)).get(claim.id) ?? null;
}

/** A claim that is not where it was, by what the page said last, and by what the reader marked: an edit may be taken back. */
interface Lost {
  readonly id: string;
  readonly passages: readonly Passage[];
  /** Whether it may have become this: a correction that stays behind must not contend with the work that goes along. */
  readonly isFitting: (now: Passage) => boolean;
}

function quotesIn(group: readonly Annotation[]): readonly TextQuoteSelector[] {
  const quoting = group.find((annotation) => quoteSelectorOf(annotation) !== null);
  return quoting?.target.selector.filter((selector) => selector.type === 'TextQuoteSelector') ?? [];
}

/** A quote made ready to compare. */
interface Passage {
  readonly id: string;
  readonly words: readonly string[];
  readonly folded: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly prefix: string;
  readonly suffix: string;
}

/** A passage of the page as it is now. */
interface Fresh extends Passage {
  /**
   * Whether there is work on it already. Then it was there before, and is not what another has become; unless it stands where that
   * stood, on both sides: the work on it may come from another device, which met the edit first.
   */
  readonly isWorkedOn: boolean;
}

function passageOf(id: string, { exact, prefix, suffix }: TextQuoteSelector): Passage {
  return {
    id,
    words: wordsOf(exact),
    folded: fold(endsOf(exact)),
    // The far word of a context is cut anywhere, and says nothing.
    before: wordsOf(prefix.slice(-MAX_CONTEXT)).slice(1),
    after: wordsOf(suffix.slice(0, MAX_CONTEXT)).slice(0, -1),
    prefix: fold(prefix.slice(-MOST_LOOKED_AT)),
    suffix: fold(suffix.slice(0, MOST_LOOKED_AT)),
  };
}

/** A text without its middle, where it is longer than any sentence. */
function endsOf(text: string): string {
  return text.length > 2 * MOST_LOOKED_AT ? text.slice(0, MOST_LOOKED_AT) + text.slice(-MOST_LOOKED_AT) : text;
}

/** Lowest resemblance of a reworded claim: two words in five may have changed (figures and negations none). */
const QUOTE_THRESHOLD = 0.6;
/** Lowest resemblance of the better of the two sides; one may have been rewritten altogether. */
const CONTEXT_THRESHOLD = 0.6;
/** By how much the best must lead the next, or neither is taken. */
const MARGIN = 0.1;

/** Pairs of lost and fresh passages, at most one for each, that are each other's best and clearly so. */
function matches(lost: readonly Lost[], fresh: readonly Fresh[]): ReadonlyMap<string, string> {
  const likestTo = likest(fresh);
  const scoreOf = scorer();
  const scored = lost.flatMap(({ id, passages, isFitting }) =>
    likestTo(passages)
      .filter(isFitting)
      .map((now) => ({ old: id, now: now.id, score: Math.max(0, ...passages.map((old) => scoreOf(old, now))) })),
  );
  const likely = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  const leadOfOld = leads(likely.map(({ old, score }) => [old, score]));
  const leadOfNow = leads(likely.map(({ now, score }) => [now, score]));
  const clear = likely.filter(
    ({ old, now, score }) => score - (leadOfOld.get(old) ?? 0) >= MARGIN && score - (leadOfNow.get(now) ?? 0) >= MARGIN,
  );
  return new Map(clear.map(({ old, now }) => [old, now]));
}

/** So many passages are compared with one that is gone: where more are like it, none is clearly what it has become. */
const MOST_LIKE = 40;

/** A function that gives those of `fresh` that share most words with some passages; found by their words, not one by one. */
function likest(fresh: readonly Fresh[]): (passages: readonly Passage[]) => readonly Fresh[] {
  if (fresh.length <= MOST_LIKE) return () => fresh;
  const places = new Map<string, number[]>();
  fresh.forEach(({ words }, place) => {
    for (const word of new Set(words)) {
      const known = places.get(word);
      if (known) known.push(place);
      else places.set(word, [place]);
    }
  });
  return (passages) => {
    const shared = new Uint32Array(fresh.length);
    for (const word of new Set(passages.flatMap(({ words }) => words)))
      for (const place of places.get(word) ?? []) shared[place] = (shared[place] ?? 0) + 1;
    const most = [...shared.keys()].sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0));
    return most.slice(0, MOST_LIKE).flatMap((place) => fresh[place] ?? []);
  };
}

/** By id, the score that only a clear best exceeds: its second best. `scores` fall; an id with one score has no entry. */
function leads(scores: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  const seen = new Set<string>();
  const seconds = new Map<string, number>();
  for (const [id, score] of scores) {
    if (seen.has(id) && !seconds.has(id)) seconds.set(id, score);
    seen.add(id);
  }
  return seconds;
}

/** Pairs of words that are compared in one look, about a tenth of a second's; what is left is found in none: a file may bring any. */
const MOST_WORD_PAIRS = 20_000_000;

/** A function that tells how likely `now` is what `old` has become, 0 (not at all) to 1. */
function scorer(): (old: Passage, now: Fresh) => number {
  let left = MOST_WORD_PAIRS;
  return (old, now) => {
    if (left < 0 || resemblanceBound(old.words, now.words) < QUOTE_THRESHOLD) return 0;
    if (!isSameAssertion(old.words, now.words) || isOldNeighbour(old, now)) return 0;
    left -= old.words.length * now.words.length;
    const quote = resemblance(old.words, now.words);
    if (quote < QUOTE_THRESHOLD) return 0;
    left -= old.before.length * now.before.length + old.after.length * now.after.length;
    const before = resemblance(old.before, now.before);
    const after = resemblance(old.after, now.after);
    const context = now.isWorkedOn ? Math.min(before, after) : Math.max(before, after);
    return context < CONTEXT_THRESHOLD ? 0 : 0.7 * quote + 0.15 * before + 0.15 * after;
  };
}

/** Shortest context, in folded UTF-16 units, that tells one sentence from another. */
const TELLING = 12;

/**
 * Whether `now` already stood beside `old`, as its context tells. When one of two like sentences in a row is deleted, the
 * other inherits its context, and would inherit its finding.
 */
function isOldNeighbour(old: Passage, now: Passage): boolean {
  const follows = old.suffix.length >= TELLING && (now.folded.startsWith(old.suffix) || old.suffix.startsWith(now.folded));
  const precedes = old.prefix.length >= TELLING && (now.folded.endsWith(old.prefix) || old.prefix.endsWith(now.folded));
  return follows || precedes;
}

function isAt(annotation: Annotation, place: ClaimPlace): boolean {
  if (annotation.claimId !== place.id || (lacksFacts(annotation) && factsIn(place) !== null)) return false;
  return isSamePlace(annotation, placedBy(annotation, moveOf(annotation, place)));
}

function isSamePlace(before: Annotation, after: Annotation): boolean {
  const [old, now] = [before, after].map(({ target }) => target.selector.flatMap(essence));
  return old?.length === now?.length && !old?.some((value, place) => value !== now?.[place]);
}

/** A selector's values in a fixed order: records come back from a disk or a message in any. */
function essence(selector: Annotation['target']['selector'][number]): readonly unknown[] {
  switch (selector.type) {
    case 'TextQuoteSelector':
      return [selector.exact, selector.prefix, selector.suffix];
    case 'TextPositionSelector':
      return [selector.start, selector.end];
    case 'RangeSelector':
      return [selector.startSelector, selector.endSelector].flatMap(({ value, refinedBy }) => [value, refinedBy.start]);
  }
}

function moveOf(annotation: Annotation, place: ClaimPlace): Move {
  const { id, motivation, claimId, target } = annotation;
  const claim = claimTargetOf(place);
  // A highlight says where it stands in the page, which heals that itself.
  const selector = motivation === 'highlighting' && claimId === place.id ? target.selector : selectorsOf(claim);
  return { id, claimId: place.id, selector, ...(lacksFacts(annotation) && claim.facts && { facts: claim.facts }) };
}

function moved(annotation: Annotation, move: Move | undefined): Annotation {
  return move === undefined ? annotation : placedBy(annotation, move);
}
