import { claimTargetOf, reattach } from '../core/annotation/reattach.ts';
import { isQuestion } from '../core/checklist/questions.ts';
import { sayingOf } from '../core/checks/check.ts';
import type { ReadClaim, Reading } from '../core/reading.ts';
import { CallRefused } from '../messaging/dispatch.ts';
import type { DismissCheck, SaveCheck, SaveNote, SaveRevisit } from '../messaging/requests.ts';
import type { DueItem, SavingTrouble, TextSaved } from '../messaging/views.ts';
import type { Store } from '../storage/store.ts';
import { answerSavedBy, noteOn, PRIVATE, PRIVATE_WORK, savedBy, seen, troubleOf, type WorkSeen } from './work.ts';

/** The page on which work is done, and whether it is in a private window, where nothing is kept. */
export interface Desk {
  readonly reading: Reading;
  readonly isPrivate: boolean;
}

/** The work on a page, put where it belongs now: what was saved about an older text of the page is found again. */
export async function workAt({ reading, isPrivate }: Desk, store: Store): Promise<WorkSeen> {
  if (isPrivate) return PRIVATE_WORK;
  const result = await store.workOn(reading.key);
  if (!result.ok || result.value.annotations.length === 0) return seen(result);
  const { moves } = reattach(result.value.annotations, reading.claims);
  return moves.length === 0 ? seen(result) : seen(await store.heal(reading.key, moves));
}

/**
 * Keeps an answer. Refuses one to a question that is asked of no claim, or no article. Gives why it could not be kept, what its
 * text was merged to, or null.
 */
export async function keepCheck(desk: Desk, request: SaveCheck, store: Store): Promise<TextSaved> {
  const { reading } = desk;
  const { claimId, question, change } = request;
  const claim = claimId === null ? null : claimOf(reading, claimId);
  // Not only those asked now: which are asked may change while somebody answers one.
  if (!isQuestion(question, claim ? 'claim' : 'article'))
    throw new CallRefused('refused', `no question ${question} is asked here`);
  if (desk.isPrivate) return PRIVATE;
  const edit = { articleKey: reading.key, head: reading.head, claim: claim && claimTargetOf(claim), question, change };
  return answerSavedBy(await store.saveCheck(edit), request);
}

/** Keeps a note; an empty text deletes it. Gives why it could not be kept, what it was merged to, or null. */
export async function keepNote(desk: Desk, { claimId, ...typed }: SaveNote, store: Store): Promise<TextSaved> {
  const { reading } = desk;
  const claim = claimId === null ? null : claimOf(reading, claimId);
  if (desk.isPrivate) return PRIVATE;
  const edit = { articleKey: reading.key, head: reading.head, claim: claim && claimTargetOf(claim), ...typed };
  return savedBy(await store.saveNote(edit), typed.text, noteOn(claimId));
}

/** Beside so many other claims a note is put aside with one press: a page may have it beside thousands. */
const MOST_OTHERS = 200;

/**
 * Puts a cross-check's note aside or takes it up again, for the article: beside every claim that has the same or that it bears on,
 * beside which it may stand once the page is edited. Refuses one that is not there. Gives why that was not kept, or null.
 */
export async function keepDismissal(
  desk: Desk,
  { claimId, check, isDismissed }: DismissCheck,
  store: Store,
): Promise<SavingTrouble> {
  const { reading } = desk;
  const claim = claimId === null ? null : claimOf(reading, claimId);
  const note = (claim ?? reading).checks.find(({ id }) => id === check);
  if (!note) throw new CallRefused('refused', `no note ${check} stands here`);
  if (desk.isPrivate) return PRIVATE;
  const said = sayingOf(note);
  const also = new Set(note.alsoAt);
  const isAlso = (other: ReadClaim) => also.has(other.id) || other.checks.some((own) => sayingOf(own) === said);
  const others = reading.claims.filter((other) => other !== claim && isAlso(other));
  for (const place of [claim, ...(claim ? others.slice(0, MOST_OTHERS) : [])]) {
    const target = place && claimTargetOf(place);
    const kept = await store.saveDismissal({ articleKey: reading.key, head: reading.head, claim: target, check, isDismissed });
    if (!kept.ok) return troubleOf(kept);
  }
  return null;
}

/** Keeps the day to come back to a claim, or to the article; null forgets it. Gives why that was not kept, or null. */
export async function keepRevisit(desk: Desk, { claimId, date }: SaveRevisit, store: Store): Promise<SavingTrouble> {
  const { reading } = desk;
  const claim = claimId === null ? null : claimTargetOf(claimOf(reading, claimId));
  if (desk.isPrivate) return PRIVATE;
  return troubleOf(await store.saveRevisit({ articleKey: reading.key, head: reading.head, claim, date }));
}

/** The claims and articles whose day to come back has come by `today`; none in a private window, nor where they cannot be read. */
export async function dueOn(today: string, isPrivate: boolean, store: Store): Promise<readonly DueItem[]> {
  if (isPrivate) return [];
  const result = await store.due(today);
  return result.ok ? result.value : [];
}

/** The claim with this id. Throws `CallRefused` where the reading has none. */
export function claimOf(reading: Reading, claimId: string): ReadClaim {
  const claim = reading.claims.find(({ id }) => id === claimId);
  if (!claim) throw new CallRefused('gone', 'the page has no such claim any more');
  return claim;
}
