import type { Annotation, ClaimFacts, Target, TextQuoteSelector } from '../../core/annotation/annotation.ts';
import { claimFactsOf, withFacts } from '../../core/annotation/claim-facts.ts';
import { correctionOf } from '../../core/annotation/correction.ts';
import { answerOf, highlightOf, noteOf, tagsOf } from '../../core/annotation/edit.ts';
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
    const quotes = quotesOf(one.target);
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

/** The passages that a target names: as the page has it, and as it was first marked. */
export function quotesOf({ selector }: Target): readonly TextQuoteSelector[] {
  return selector.filter((one) => one.type === 'TextQuoteSelector');
}

/**
 * A record of a file as it is taken. `before` is the record with its id that is here: of that the passage, what was read of it
 * and the day it went into the trash stay. What is in the trash there, or thrown away for good, lies in the trash here, since `at`
 * where it did not before. What is new is on the words, and with the speaker, that are here of its claim.
 */
export function asHere(theirs: Annotation, before: Annotation | undefined, claims: ClaimsHere, at: string): Annotation {
  if (before === undefined || isTombstone(before)) return onItsClaim(theirs, claims);
  const deleted = theirs.deleted && (before.deleted ?? at);
  if (isTombstone(theirs)) return isWorthKeeping(before) ? { ...before, modified: theirs.modified, deleted } : theirs;
  const placed = { ...theirs, target: before.target, deleted };
  return withFacts(placed, claimFactsOf(before) ?? (placed.claimId === null ? null : claims.of(placed).facts));
}

/** Whether something in `one` is the reader's own words or mark, not only a choice, as a colour, a day or a state. */
function isWorthKeeping(one: Annotation): boolean {
  return one.motivation === 'highlighting' || writtenIn(one).some((words) => words.trim() !== '') || tagsOf(one).length > 0;
}

/** The words of her own in an annotation, without tags: a note, evidence, the name of a speaker. */
export function writtenIn(one: Annotation): readonly string[] {
  const { note, evidence } = answerOf(one);
  return [noteOf(one) ?? highlightOf(one)?.note ?? note, evidence, correctionOf(one)?.speakerName ?? ''];
}

function onItsClaim(one: Annotation, claims: ClaimsHere): Annotation {
  if (one.claimId === null || isTombstone(one)) return one;
  const { quotes, facts } = claims.of(one);
  return withFacts(quotes.length === 0 ? one : onWords(one, quotes), facts);
}

function onWords(one: Annotation, quotes: readonly TextQuoteSelector[]): Annotation {
  const others = one.target.selector.filter(({ type }) => type !== 'TextQuoteSelector');
  return { ...one, target: { ...one.target, selector: [...quotes, ...others] } };
}
