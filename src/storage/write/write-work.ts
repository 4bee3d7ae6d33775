import type { Annotation, ClaimFacts } from '../../core/annotation/annotation.ts';
import { applyChange, isSameAnswer, NOTE_LIMIT, validateAnswer } from '../../core/annotation/answer.ts';
import type {
  CheckEdit,
  CorrectionEdit,
  DismissalEdit,
  InboxEdit,
  NoteEdit,
  RevisitEdit,
  TagsEdit,
} from '../../core/annotation/article-work.ts';
import { claimFactsOf, withFacts } from '../../core/annotation/claim-facts.ts';
import { correctionBody } from '../../core/annotation/correction.ts';
import {
  answerOf,
  type Birth,
  type Bodies,
  checkBody,
  dismissalBody,
  editBody,
  inboxBody,
  newAnnotation,
  noteBody,
  noteOf,
  revisitBody,
  says,
  tagBody,
  tombstone,
} from '../../core/annotation/edit.ts';
import { mergeText } from '../../core/annotation/merge-text.ts';
import { type SlotPlace, slotFor, slotsOn } from '../../core/annotation/slot.ts';
import { type CheckAnswer, OPEN_ANSWER } from '../../core/checklist/checklist.ts';
import { InvalidEdit } from '../fault.ts';
import { readAnnotation } from '../records.ts';
import type { Writing } from '../transact.ts';
import { keepArticle } from './keep-article.ts';
import { putAnnotation } from './put.ts';
import { holderOf } from './slots.ts';

type Edit =
  | CheckEdit
  | NoteEdit
  | DismissalEdit
  | RevisitEdit
  | CorrectionEdit
  | ((TagsEdit | InboxEdit) & { readonly claim: null });

/** The clock and the source of ids that writes use. */
export interface Stamps {
  readonly now: () => string;
  readonly uuid: () => string;
}

/** Merges a change into the answer that is kept. Throws `InvalidEdit` where the outcome is not a valid answer. */
export async function writeCheck(transaction: Writing, edit: CheckEdit, stamps: Stamps): Promise<void> {
  const before = await holderOf(transaction, slotIn(edit, ['check', edit.question]));
  const answer = validated(applyChange(before === null ? OPEN_ANSWER : answerOf(before), edit.change));
  const isUntouched = before === null && isSameAnswer(answer, OPEN_ANSWER);
  await settle(transaction, edit, { before, said: isUntouched ? null : checkBody(edit.question, answer) }, stamps);
}

/**
 * Sets a note's text, merged with what was kept since it was begun, or leaves a tombstone where it is empty. Throws `InvalidEdit`
 * where both are too long together.
 */
export async function writeNote(transaction: Writing, edit: NoteEdit, stamps: Stamps): Promise<void> {
  const before = await holderOf(transaction, slotIn(edit, ['note']));
  const kept = (before && noteOf(before)) ?? '';
  const text = mergeText(edit.base ?? kept, kept, edit.text);
  if (text.length > NOTE_LIMIT) throw new InvalidEdit('note-too-long');
  await settle(transaction, edit, { before, said: text.trim() === '' ? null : noteBody(text) }, stamps);
}

/** Puts a cross-check's note aside; where it is taken up again, leaves a tombstone. */
export async function writeDismissal(transaction: Writing, edit: DismissalEdit, stamps: Stamps): Promise<void> {
  const before = await holderOf(transaction, slotIn(edit, ['dismissal', edit.check]));
  await settle(transaction, edit, { before, said: edit.isDismissed ? dismissalBody(edit.check) : null }, stamps);
}

/** Sets the day to come back; where it is forgotten, leaves a tombstone. */
export async function writeRevisit(transaction: Writing, edit: RevisitEdit, stamps: Stamps): Promise<void> {
  const before = await holderOf(transaction, slotIn(edit, ['revisit']));
  await settle(transaction, edit, { before, said: edit.date === null ? null : revisitBody(edit.date) }, stamps);
}

/** Says what the reader says of a claim in place of what Loupe does; where that is taken back, leaves a tombstone. */
export async function writeCorrection(transaction: Writing, edit: CorrectionEdit, stamps: Stamps): Promise<void> {
  const before = await holderOf(transaction, slotIn(edit, ['correction']));
  await settle(transaction, edit, { before, said: edit.correction && correctionBody(edit.correction) }, stamps);
}

/** Sets an article's tags; where there are none, leaves a tombstone. */
export async function writeTags(transaction: Writing, edit: TagsEdit, stamps: Stamps): Promise<void> {
  const ofArticle = { ...edit, claim: null };
  const before = await holderOf(transaction, slotIn(ofArticle, ['tags']));
  const [first, ...rest] = edit.tags.map(tagBody);
  await settle(transaction, ofArticle, { before, said: first ? [first, ...rest] : null }, stamps);
}

/** Sets where an article stands in the inbox; where it is taken out, leaves a tombstone. */
export async function writeInbox(transaction: Writing, edit: InboxEdit, stamps: Stamps): Promise<void> {
  const ofArticle = { ...edit, claim: null };
  const before = await holderOf(transaction, slotIn(ofArticle, ['inbox']));
  await settle(transaction, ofArticle, { before, said: edit.state === null ? null : inboxBody(edit.state) }, stamps);
}

function slotIn({ articleKey, claim }: Edit, place: SlotPlace): string {
  return slotFor(articleKey, claim?.id ?? null, ...place);
}

/** What is in a slot, or null, and what its edit is to have it say; null empties it. */
interface Change {
  readonly before: Annotation | null;
  readonly said: Bodies | null;
}

/** Makes a slot hold what it is to hold. Writes nothing where it does so already. */
async function settle(transaction: Writing, edit: Edit, change: Change, stamps: Stamps): Promise<void> {
  const now = stamps.now();
  const after = settled(edit, change, { id: stamps.uuid(), now });
  if (after === null || after === change.before) return;
  await keepArticle(transaction, edit, now);
  await putAnnotation(transaction, after);
  if (edit.claim?.facts) await tellAll(transaction, slotsOn(edit.articleKey, edit.claim.id), edit.claim.facts);
}

/** A file may bring thousands of answers on a claim. */
const MOST_TOLD = 1_000;

/**
 * Has what is on a claim, where the slots of it begin with `prefix`, tell of it what was read when she worked on it: what the oldest
 * tells is shown, which a file may have brought before. A correction keeps what it was made of.
 */
export async function tellAll(transaction: Writing, prefix: string, facts: ClaimFacts): Promise<void> {
  const slots = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
  const raw = await transaction.objectStore('annotations').index('slot').getAll(slots, MOST_TOLD);
  for (const one of raw.map(readAnnotation)) {
    if (one === null || one.motivation === 'editing') continue;
    const told = withFacts(one, facts);
    if (JSON.stringify(claimFactsOf(told)) !== JSON.stringify(claimFactsOf(one))) await putAnnotation(transaction, told);
  }
}

function settled(edit: Edit, { before, said }: Change, birth: Birth): Annotation | null {
  const { articleKey, head, claim } = edit;
  const facts = claim?.facts ?? (before && claimFactsOf(before));
  if (before === null) return said && withFacts(newAnnotation({ articleKey, source: head.url, claim }, said, birth), facts);
  if (said === null) return tombstone(before, birth.now);
  return says(before, said) ? before : withFacts(editBody(before, said, birth.now), facts);
}

function validated(answer: CheckAnswer): CheckAnswer {
  const problem = validateAnswer(answer);
  if (problem !== null) throw new InvalidEdit(problem);
  return answer;
}
