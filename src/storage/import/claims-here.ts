import type { Annotation, ClaimFacts, TextQuoteSelector } from '../../core/annotation/annotation.ts';
import { claimFactsOf, withFacts } from '../../core/annotation/claim-facts.ts';
import { isOwnClaim, ownClaimId } from '../../core/annotation/own-claim.ts';
import { isSameAssertion, resemblance, wordsOf } from '../../core/annotation/resemblance.ts';
import { isTombstone } from '../../core/annotation/trash.ts';

// Where several records are on one claim, all surfaces show the words and the speaker that the oldest of them tells, and a file
// may date its own as it likes. So what it has on a claim that the reader has worked on is put on her words.

/** What the oldest of the reader's work on a claim tells of it. */
interface ClaimHere {
  readonly quotes: readonly TextQuoteSelector[];
  readonly facts: ClaimFacts | null;
}

/** The claims on which there is work here, added one by one in any order. */
export class ClaimsHere {
  readonly #quotes = new Map<string, Dated<readonly TextQuoteSelector[]>>();
  readonly #facts = new Map<string, Dated<ClaimFacts>>();

  /** Tells of one that is here; of a tombstone, a note put aside and what is on no claim there is nothing to tell. */
  add(one: Annotation): void {
    if (one.claimId === null || one.motivation === 'moderating' || isTombstone(one)) return;
    const key = keyOf(one);
    const at = Date.parse(one.created);
    const quotes = quotesOf(one);
    if (quotes.length > 0) setOlder(this.#quotes, key, { at, value: quotes });
    const facts = claimFactsOf(one);
    if (facts) setOlder(this.#facts, key, { at, value: facts });
  }

  /** What is here of the claim of `one`. */
  of(one: Annotation): ClaimHere {
    const key = keyOf(one);
    return { quotes: this.#quotes.get(key)?.value ?? [], facts: this.#facts.get(key)?.value ?? null };
  }
}

interface Dated<T> {
  readonly at: number;
  readonly value: T;
}

function setOlder<T>(map: Map<string, Dated<T>>, key: string, one: Dated<T>): void {
  const known = map.get(key);
  if (known === undefined || one.at < known.at) map.set(key, one);
}

const keyOf = ({ articleKey, claimId }: Annotation): string => `${articleKey}\n${claimId}`;

/** The passages that an annotation names: as the page has it, and as it was first marked. */
export function quotesOf({ target }: Annotation): readonly TextQuoteSelector[] {
  return target.selector.filter((one) => one.type === 'TextQuoteSelector');
}

/**
 * A record of a file as it is taken: on the words, and with the speaker, that are here. `before` is the record with its id that is here.
 * An edit of hers from another device may follow an edit of the page; it never changes what was read of the claim.
 */
export function asHere(theirs: Annotation, before: Annotation | undefined, claims: ClaimsHere): Annotation {
  if (isTombstone(theirs)) return theirs;
  const one = before && before.motivation === theirs.motivation ? onItsWords(theirs, before) : theirs;
  if (one.claimId === null) return one;
  const { quotes, facts } = claims.of(one);
  const own = before && claimFactsOf(before);
  const isPlaced = one.claimId === before?.claimId || one.claimId === ownClaimId(one.id) || quotes.length === 0;
  return withFacts(isPlaced ? one : onWords(one, quotes), own ?? facts);
}

/** `theirs` where it was, unless it is where an edit of the page can have brought it. */
function onItsWords(theirs: Annotation, before: Annotation): Annotation {
  const { claimId, target } = before;
  const isOfWords = claimId !== null && !isOwnClaim(claimId);
  const stays = (isOfWords && theirs.claimId === claimId) || !follows(theirs, before);
  return stays ? { ...theirs, claimId, target } : theirs;
}

/** Lowest resemblance of words to those that an edit of the page made of them: as for work that is found again. */
const THRESHOLD = 0.6;

/** Whether `now` names a passage of `before`, and is on that or on what an edit of the page can have made of it. */
function follows(now: Annotation, before: Annotation): boolean {
  const marked = quotesOf(before).map(({ exact }) => exact);
  const [first, ...others] = quotesOf(now).map(({ exact }) => exact);
  if (marked.length === 0 || first === undefined) return marked.length === 0;
  if (marked.includes(first)) return true;
  const words = wordsOf(first);
  return others.some((other) => marked.includes(other)) && marked.some((was) => isLike(wordsOf(was), words));
}

function isLike(was: readonly string[], now: readonly string[]): boolean {
  return isSameAssertion(was, now) && resemblance(was, now) >= THRESHOLD;
}

function onWords(one: Annotation, quotes: readonly TextQuoteSelector[]): Annotation {
  const others = one.target.selector.filter(({ type }) => type !== 'TextQuoteSelector');
  return { ...one, target: { ...one.target, selector: [...quotes, ...others] } };
}
