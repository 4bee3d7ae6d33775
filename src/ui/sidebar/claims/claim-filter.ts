import { isOwnClaim } from '../../../core/annotation/own-claim.ts';
import { bare, finderIn, LONGEST } from '../../../core/annotation/span-within.ts';
import type { SpeakerClass, Topic } from '../../../core/claim/claim.ts';
import { saidIn } from '../../../core/claim/said-in.ts';
import type { ReadClaim } from '../../../core/reading.ts';
import { fold } from '../../../core/text/fold.ts';
import type { TabView } from '../../../messaging/views.ts';

/** Which claims are listed: those to which all of it applies. */
export interface ClaimFilter {
  /** Words of which the claim, its speaker or the reader's note has all. */
  readonly text: string;
  readonly topic: Topic | null;
  /** As `speakersOf` names them. */
  readonly speaker: string | null;
  /** With a context note, with work of the reader's, underlined in the page; false where that does not matter. */
  readonly isNoted: boolean;
  readonly isOwn: boolean;
  readonly isMarked: boolean;
}

/** Lists every claim. */
export const NO_CLAIM_FILTER: ClaimFilter = {
  text: '',
  topic: null,
  speaker: null,
  isNoted: false,
  isOwn: false,
  isMarked: false,
};

/** Whether a filter leaves anything out. */
export function isFilteringClaims({ text, topic, speaker, isNoted, isOwn, isMarked }: ClaimFilter): boolean {
  return text.trim() !== '' || topic !== null || speaker !== null || isNoted || isOwn || isMarked;
}

/** What a filter asks of beside the claims themselves. */
export type ClaimsSeen = Pick<TabView, 'checkCounts' | 'work' | 'highlights' | 'unmarked'>;

/** Whether a filter lists a claim. */
export function claimTest(filter: ClaimFilter, seen: ClaimsSeen): (claim: ReadClaim) => boolean {
  if (!isFilteringClaims(filter)) return () => true;
  const words = fold(filter.text).split(' ').filter(Boolean);
  const unmarked = new Set(seen.unmarked);
  const own = filter.isOwn ? ownIn(seen) : null;
  return (claim) => {
    const { id, topics } = claim;
    if (filter.topic !== null && !topics.includes(filter.topic)) return false;
    if (filter.speaker !== null && !speakersOf(claim).some(({ key }) => key === filter.speaker)) return false;
    if (filter.isNoted && !seen.checkCounts[id]) return false;
    if (own && !own(claim)) return false;
    if (filter.isMarked && unmarked.has(id)) return false;
    if (words.length === 0) return true;
    const text = `${foldedOf(claim)}\n${fold(seen.work[id]?.note ?? '')}`;
    return words.every((word) => text.includes(word));
  };
}

/** Says of a claim whether it has work of the reader's, was made by her, or has a highlight of hers in it, as its card tells. */
export function ownIn({ work, highlights }: Pick<ClaimsSeen, 'work' | 'highlights'>): (claim: ReadClaim) => boolean {
  const highlighted = new Set(highlights.map(({ claimId }) => claimId));
  const isTouched = touchedBy(highlights);
  return (claim) => isOwnClaim(claim.id) || work[claim.id] !== undefined || highlighted.has(claim.id) || isTouched(claim);
}

/** By the highlights of a view: the same is asked with every letter that is typed. */
const touched = new WeakMap<ClaimsSeen['highlights'], WeakMap<ReadClaim, boolean>>();
/** So many letters at its beginning or end tell whether a highlight may lie in a claim, before it is looked at closely. */
const TELLING = 24;

function touchedBy(highlights: ClaimsSeen['highlights']): (claim: ReadClaim) => boolean {
  const known = touched.get(highlights) ?? new WeakMap<ReadClaim, boolean>();
  touched.set(highlights, known);
  const sought = highlights.filter(({ isLost }) => !isLost).map((highlight) => ({ highlight, words: bare(highlight.quote) }));
  return (claim) => {
    const before = known.get(claim);
    if (before !== undefined) return before;
    const letters = sought.length === 0 || claim.text.length > LONGEST ? '' : bare(claim.text);
    const find = finderIn(claim.text);
    const isTouched = sought.some(({ highlight, words }) => mayShare(letters, words) && find(highlight) !== null);
    known.set(claim, isTouched);
    return isTouched;
  };
}

function mayShare(letters: string, words: string): boolean {
  return letters.includes(words.slice(0, TELLING)) || letters.includes(words.slice(-TELLING)) || words.includes(letters);
}

/** Somebody who speaks in a claim: by the name that the article gives, else by class. */
export interface Speaker {
  readonly key: string;
  readonly name: string | null;
  readonly speaker: SpeakerClass;
}

/** Who speaks in a claim, each once. */
export function speakersOf(claim: ReadClaim): readonly Speaker[] {
  const all = saidIn(claim).map(({ speaker, speakerName: name }) => ({ key: name ? `name ${name}` : speaker, name, speaker }));
  return all.filter(({ key }, at) => all.findIndex((one) => one.key === key) === at);
}

/** What claims have of something, each with how many have it, the most frequent first. */
export function countedIn<Value>(
  claims: readonly ReadClaim[],
  of: (claim: ReadClaim) => readonly Value[],
  keyOf: (value: Value) => string,
): readonly { readonly value: Value; readonly count: number }[] {
  const counted = new Map<string, { value: Value; count: number }>();
  for (const value of claims.flatMap(of)) {
    const known = counted.get(keyOf(value));
    if (known) known.count += 1;
    else counted.set(keyOf(value), { value, count: 1 });
  }
  return [...counted.values()].sort((a, b) => b.count - a.count);
}

/** What is searched of a claim, folded once: it is looked through with every letter that is typed. */
const folded = new WeakMap<ReadClaim, string>();

function foldedOf(claim: ReadClaim): string {
  const known = folded.get(claim);
  if (known !== undefined) return known;
  const names = speakersOf(claim).flatMap(({ name }) => name ?? []);
  const text = fold([claim.text, ...names].join('\n'));
  folded.set(claim, text);
  return text;
}
