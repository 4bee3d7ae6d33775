import type { Annotation, Body } from '../core/annotation/annotation.ts';
import { applyChange, isSameAnswer, validateAnswer } from '../core/annotation/answer.ts';
import type { CheckEdit, DismissalEdit, Move, NoteEdit, RevisitEdit } from '../core/annotation/article-work.ts';
import {
  answerOf,
  type Birth,
  checkBody,
  dismissalBody,
  editBody,
  later,
  moveTo,
  newAnnotation,
  noteBody,
  revisitBody,
  type Subject,
  says,
  tombstone,
} from '../core/annotation/edit.ts';
import { type SlotPlace, slotFor, slotOf } from '../core/annotation/slot.ts';
import { type CheckAnswer, OPEN_ANSWER } from '../core/checklist/checklist.ts';
import { InvalidEdit } from './fault.ts';
import { type AnnotationRecord, annotationRecord, readAnnotation, readArticle } from './records.ts';
import type { Transaction } from './transact.ts';

type Writing = Transaction<'readwrite'>;
type Edit = CheckEdit | NoteEdit | DismissalEdit | RevisitEdit;

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
  await settle(transaction, edit, { before, body: isUntouched ? null : checkBody(edit.question, answer) }, stamps);
}

/** Sets a note's text, or leaves a tombstone where it is empty. */
export async function writeNote(transaction: Writing, edit: NoteEdit, stamps: Stamps): Promise<void> {
  const before = await holderOf(transaction, slotIn(edit, ['note']));
  await settle(transaction, edit, { before, body: edit.text.trim() === '' ? null : noteBody(edit.text) }, stamps);
}

/** Puts a cross-check's note aside; where it is taken up again, leaves a tombstone. */
export async function writeDismissal(transaction: Writing, edit: DismissalEdit, stamps: Stamps): Promise<void> {
  const before = await holderOf(transaction, slotIn(edit, ['dismissal', edit.check]));
  await settle(transaction, edit, { before, body: edit.isDismissed ? dismissalBody(edit.check) : null }, stamps);
}

/** Sets the day to come back to a claim; where it is forgotten, leaves a tombstone. */
export async function writeRevisit(transaction: Writing, edit: RevisitEdit, stamps: Stamps): Promise<void> {
  const before = await holderOf(transaction, slotIn(edit, ['revisit']));
  await settle(transaction, edit, { before, body: edit.date === null ? null : revisitBody(edit.date) }, stamps);
}

/**
 * Moves annotations to the claims they belong to now. One that was meanwhile deleted stays deleted, and one whose new
 * place is taken stays where it is, an orphan: the reader's work is neither overwritten nor mixed.
 */
export async function writeMoves(
  transaction: Writing,
  { articleKey, moves }: { readonly articleKey: string; readonly moves: readonly Move[] },
  stamps: Stamps,
): Promise<void> {
  const annotations = transaction.objectStore('annotations');
  for (const move of moves) {
    const before = readAnnotation(await annotations.get(move.id));
    if (before === null || before.deleted !== null || before.articleKey !== articleKey || before.claimId === null) continue;
    const after = moveTo(before, move, stamps.now());
    const holder = await holderOf(transaction, slotOf(after) ?? '');
    if (holder === null || holder.id === before.id) await annotations.put(annotationRecord(after));
  }
}

function slotIn({ articleKey, claim }: Edit, place: SlotPlace): string {
  return slotFor(articleKey, claim?.id ?? null, ...place);
}

/** What is in a slot, or null, and what its edit is to make of it; a null `body` empties it. */
interface Change {
  readonly before: Annotation | null;
  readonly body: Body | null;
}

/** Makes a slot hold what it is to hold. Writes nothing where it does so already. */
async function settle(transaction: Writing, edit: Edit, change: Change, stamps: Stamps): Promise<void> {
  const now = stamps.now();
  const after = settled(edit, change, { id: stamps.uuid(), now });
  if (after !== null && after !== change.before) await put(transaction, edit, after, now);
}

function settled(edit: Edit, { before, body }: Change, birth: Birth): Annotation | null {
  if (before === null) return body && newAnnotation(subjectOf(edit), body, birth);
  if (body === null) return tombstone(before, birth.now);
  return says(before, body) ? before : editBody(before, body, birth.now);
}

function validated(answer: CheckAnswer): CheckAnswer {
  const problem = validateAnswer(answer);
  if (problem !== null) throw new InvalidEdit(problem);
  return answer;
}

function subjectOf({ articleKey, head, claim }: Edit): Subject {
  return { articleKey, source: head.url, claim };
}

/** The live annotation in `slot`, or null. A record there that cannot be read gives up the slot, and nothing else. */
async function holderOf(transaction: Writing, slot: string): Promise<Annotation | null> {
  const annotations = transaction.objectStore('annotations');
  const raw = await annotations.index('slot').get(slot);
  if (raw === undefined) return null;
  const holder = readAnnotation(raw);
  if (holder === null) {
    const { slot: _, ...rest } = raw;
    await annotations.put(rest as AnnotationRecord);
  }
  return holder;
}

/** Puts `annotation` together with its article, which is made, brought up to date, or brought back. */
async function put(transaction: Writing, edit: Edit, annotation: Annotation, now: string): Promise<void> {
  const { articleKey: key, head } = edit;
  const articles = transaction.objectStore('articles');
  const before = readArticle(await articles.get(key));
  const addresses = before?.addresses ?? [];
  await articles.put({
    key,
    addresses: addresses.includes(head.url) ? addresses : [...addresses, head.url].slice(-ADDRESS_LIMIT),
    head,
    firstRead: before?.firstRead ?? now,
    lastRead: now,
    modified: before ? later(now, before.modified) : now,
    deleted: null,
  });
  await transaction.objectStore('annotations').put(annotationRecord(annotation));
}

/** Addresses kept of one article: a site that makes a new one for every visit must not make the record grow for ever. */
const ADDRESS_LIMIT = 20;
