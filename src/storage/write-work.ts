import type { Annotation } from '../core/annotation/annotation.ts';
import { applyChange, isSameAnswer, validateAnswer } from '../core/annotation/answer.ts';
import type { CheckEdit, Move, NoteEdit } from '../core/annotation/article-work.ts';
import {
  answerOf,
  checkBody,
  editBody,
  later,
  moveTo,
  newCheck,
  newNote,
  noteBody,
  noteOf,
  type Subject,
  tombstone,
} from '../core/annotation/edit.ts';
import { slotFor, slotOf } from '../core/annotation/slot.ts';
import { type CheckAnswer, OPEN_ANSWER } from '../core/checklist/checklist.ts';
import { InvalidEdit } from './fault.ts';
import { type AnnotationRecord, annotationRecord, readAnnotation, readArticle } from './records.ts';
import type { Transaction } from './transact.ts';

type Writing = Transaction<'readwrite'>;

/** The clock and the source of ids that writes use. */
export interface Stamps {
  readonly now: () => string;
  readonly uuid: () => string;
}

/** Merges a change into the answer that is kept. Throws `InvalidEdit` where the outcome is not a valid answer. */
export async function writeCheck(transaction: Writing, edit: CheckEdit, stamps: Stamps): Promise<void> {
  const before = await holderOf(transaction, slotFor(edit.articleKey, edit.claim?.id ?? null, edit.question));
  const known = before === null ? OPEN_ANSWER : answerOf(before);
  const answer = validated(applyChange(known, edit.change));
  if (isSameAnswer(known, answer)) return;
  const now = stamps.now();
  const after = before
    ? editBody(before, checkBody(edit.question, answer), now)
    : newCheck(subjectOf(edit), edit.question, answer, { id: stamps.uuid(), now });
  await put(transaction, edit, after, now);
}

/** Sets a note's text, or leaves a tombstone where it is empty. */
export async function writeNote(transaction: Writing, edit: NoteEdit, stamps: Stamps): Promise<void> {
  const before = await holderOf(transaction, slotFor(edit.articleKey, edit.claim?.id ?? null, null));
  const isEmpty = edit.text.trim() === '';
  if (before === null ? isEmpty : noteOf(before) === edit.text) return;
  const now = stamps.now();
  const after = before
    ? changedNote(before, isEmpty ? null : edit.text, now)
    : newNote(subjectOf(edit), edit.text, { id: stamps.uuid(), now });
  await put(transaction, edit, after, now);
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

function changedNote(before: Annotation, text: string | null, now: string): Annotation {
  return text === null ? tombstone(before, now) : editBody(before, noteBody(text), now);
}

function validated(answer: CheckAnswer): CheckAnswer {
  const problem = validateAnswer(answer);
  if (problem !== null) throw new InvalidEdit(problem);
  return answer;
}

function subjectOf({ articleKey, head, claim }: CheckEdit | NoteEdit): Subject {
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
async function put(transaction: Writing, edit: CheckEdit | NoteEdit, annotation: Annotation, now: string): Promise<void> {
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
