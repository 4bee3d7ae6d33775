import { claimTargetOf, reattach } from '../core/annotation/reattach.ts';
import type { ReadClaim, Reading } from '../core/reading.ts';
import type { SaveCheck, SaveNote } from '../messaging/contract.ts';
import { CallRefused } from '../messaging/dispatch.ts';
import type { SavingTrouble } from '../messaging/views.ts';
import type { Store } from '../storage/store.ts';
import { articleQuestions, claimQuestions } from './views.ts';
import { PRIVATE, PRIVATE_WORK, seen, troubleOf, type WorkSeen } from './work.ts';

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

/** Keeps an answer. Refuses one to a question that is not asked. Gives why it could not be kept, or null. */
export async function keepCheck(desk: Desk, { claimId, question, change }: SaveCheck, store: Store): Promise<SavingTrouble> {
  const { reading } = desk;
  const claim = claimId === null ? null : claimOf(reading, claimId);
  const questions = claim ? claimQuestions(claim, reading) : articleQuestions(reading);
  if (!questions.some(({ id }) => id === question)) throw new CallRefused('refused', `no question ${question} is asked here`);
  if (desk.isPrivate) return PRIVATE;
  const edit = { articleKey: reading.key, head: reading.head, claim: claim && claimTargetOf(claim), question, change };
  return troubleOf(await store.saveCheck(edit));
}

/** Keeps a note; an empty text deletes it. Gives why it could not be kept, or null. */
export async function keepNote(desk: Desk, { claimId, text }: SaveNote, store: Store): Promise<SavingTrouble> {
  const { reading } = desk;
  const claim = claimId === null ? null : claimOf(reading, claimId);
  if (desk.isPrivate) return PRIVATE;
  return troubleOf(
    await store.saveNote({ articleKey: reading.key, head: reading.head, claim: claim && claimTargetOf(claim), text }),
  );
}

/** The claim with this id. Throws `CallRefused` where the reading has none. */
export function claimOf(reading: Reading, claimId: string): ReadClaim {
  const claim = reading.claims.find(({ id }) => id === claimId);
  if (!claim) throw new CallRefused('gone', 'the page has no such claim any more');
  return claim;
}
