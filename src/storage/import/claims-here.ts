import type { Annotation, ClaimFacts, Target, TextQuoteSelector } from '../../core/annotation/annotation.ts';
import { isSameWording } from '../../core/annotation/as-marked.ts';
import { claimFactsOf, withFacts, withNoFactsBut } from '../../core/annotation/claim-facts.ts';
import { correctionOf } from '../../core/annotation/correction.ts';
import { answerOf, highlightOf, noteOf, tagsOf } from '../../core/annotation/edit.ts';
import { hasAll } from '../../core/annotation/joined.ts';
import { isOwnClaim } from '../../core/annotation/own-claim.ts';
import { idApart } from '../../core/annotation/reattach.ts';
import { tagKey } from '../../core/annotation/tags.ts';
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
  readonly #counts = new Map<string, number>();
  readonly #facts = new Map<string, Dated<ClaimFacts>>();

  /** Tells of one that is here; of what is deleted, a note put aside and what is on no claim there is nothing to tell. */
  add(one: Annotation): void {
    if (one.claimId === null || one.deleted !== null) return;
    const key = keyOf(one);
    this.#counts.set(key, this.countOf(one) + 1);
    if (one.motivation === 'moderating') return;
    const at = Date.parse(one.created);
    const quotes = quotesOf(one.target);
    if (quotes.length > 0) setOlder(this.#quotes, key, { at, value: quotes });
    const facts = claimFactsOf(one);
    if (facts) setOlder(this.#facts, key, { at, value: facts });
  }

  /** How many are here on the claim of `one`. */
  countOf(one: Annotation): number {
    return this.#counts.get(keyOf(one)) ?? 0;
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
function quotesOf({ selector }: Target): readonly TextQuoteSelector[] {
  return selector.filter((one) => one.type === 'TextQuoteSelector');
}

/**
 * A record of a file as it is taken. `before` is the record with its id that is here: of that the passage, what was read of it and
 * the day it went into the trash stay. What is in the trash there, or thrown away for good, lies in the trash here, since
 * `at` where it did not before, with what she wrote. What is new is with the words and the speaker that are here of its claim.
 */
export function asHere(theirs: Annotation, before: Annotation | undefined, claims: ClaimsHere, at: string): Annotation {
  if (before === undefined || isTombstone(before)) return onItsClaim(theirs, claims);
  const { target } = before;
  const deleted = theirs.deleted && (before.deleted ?? at);
  const isGone = isTombstone(theirs);
  if (isGone && !isWorthKeeping(before)) return theirs;
  if (isGone || (deleted !== null && isLost(before, theirs))) return { ...before, modified: theirs.modified, deleted };
  return withNoFactsBut(claimFactsOf(before), { ...theirs, target, deleted });
}

/** Whether something in `one` is the reader's own words or mark, not only a choice, as a colour, a day or a state. */
function isWorthKeeping(one: Annotation): boolean {
  return one.motivation === 'highlighting' || writtenIn(one).some((words) => words.trim() !== '') || tagsOf(one).length > 0;
}

/** Whether words that the reader wrote in `here` are not in what comes in its place: a note, evidence, the name of a speaker, tags. */
export function isLost(here: Annotation, now: Annotation): boolean {
  const tags = new Set(tagsOf(now).map(tagKey));
  const isThere = writtenIn(here).every((words, at) => hasAll(writtenIn(now)[at] ?? '', words));
  return !isThere || tagsOf(here).some((tag) => !tags.has(tagKey(tag)));
}

function writtenIn(one: Annotation): readonly string[] {
  const { note, evidence } = answerOf(one);
  return [noteOf(one) ?? highlightOf(one)?.note ?? note, evidence, correctionOf(one)?.speakerName ?? ''];
}

/** On its claim as it is here; on a claim of its own where that has other words, which no page brings about. */
function onItsClaim(one: Annotation, claims: ClaimsHere): Annotation {
  if (isTombstone(one)) return one;
  if (one.claimId === null) return withNoFactsBut(null, one);
  const { quotes, facts } = claims.of(one);
  const [own] = quotesOf(one.target);
  const [here] = quotes;
  if (!here) return one;
  if (own && !isOwnClaim(one.claimId) && !isSameWording(own, here)) return { ...one, claimId: idApart(one.claimId, one) };
  return withFacts(onWords(one, quotes), facts);
}

function onWords(one: Annotation, quotes: readonly TextQuoteSelector[]): Annotation {
  const others = one.target.selector.filter(({ type }) => type !== 'TextQuoteSelector');
  return { ...one, target: { ...one.target, selector: [...quotes, ...others] } };
}
