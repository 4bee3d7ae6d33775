import type { Annotation } from '../../core/annotation/annotation.ts';
import { NOTE_LIMIT } from '../../core/annotation/answer.ts';
import type { HighlightChange, HighlightEdit } from '../../core/annotation/article-work.ts';
import { highlightOf, later } from '../../core/annotation/edit.ts';
import { changeHighlight, newHighlight } from '../../core/annotation/highlight.ts';
import { slotOf, slotsOn } from '../../core/annotation/slot.ts';
import { isTombstone, restored } from '../../core/annotation/trash.ts';
import { InvalidEdit } from '../fault.ts';
import { readAnnotation } from '../records.ts';
import type { Writing } from '../transact.ts';
import { keepArticle } from './keep-article.ts';
import { putAnnotation } from './put.ts';
import { holderOf } from './slots.ts';
import { trash } from './trash.ts';
import { type Stamps, tellAll } from './write-work.ts';

/**
 * Makes a highlight, or changes the one that is there: of that id, or of the claim that it is to save. Throws `InvalidEdit`
 * where there is none to change, the id is that of something else, or its note and what was kept meanwhile are too long together.
 */
export async function writeHighlight(transaction: Writing, edit: HighlightEdit, stamps: Stamps): Promise<void> {
  const now = stamps.now();
  const before = await namedBy(transaction, edit);
  const after = await highlightAfter(transaction, edit, before, now);
  if (after === null) return;
  if ((highlightOf(after)?.note.length ?? 0) > NOTE_LIMIT) throw new InvalidEdit('note-too-long');
  await keepArticle(transaction, edit, now);
  await putAnnotation(transaction, after);
  if (edit.birth?.claimId && edit.birth.claim)
    await tellAll(transaction, slotsOn(edit.articleKey, edit.birth.claimId), edit.birth.claim);
  if (edit.birth?.replaces) await trashReplaced(transaction, edit.articleKey, edit.birth.replaces, stamps);
}

/** Puts the highlight that another took the place of in the trash; one that is gone already, or is another article's, is left alone. */
async function trashReplaced(transaction: Writing, articleKey: string, id: string, stamps: Stamps): Promise<void> {
  const raw = await transaction.objectStore('annotations').get(id);
  const replaced = raw === undefined ? null : readAnnotation(raw);
  if (replaced?.motivation !== 'highlighting' || replaced.articleKey !== articleKey) return;
  await trash(transaction, { annotations: [id], articles: [] }, stamps);
}

/** The highlight as it is to be put, or null where it is so already. */
async function highlightAfter(
  transaction: Writing,
  { birth, ...edit }: HighlightEdit,
  before: Annotation | null,
  now: string,
): Promise<Annotation | null> {
  if (before?.deleted === null) return changed(before, edit.change, now);
  if (birth === null) throw new InvalidEdit('there is no such highlight');
  const born = reborn(newHighlight(edit, birth, now), before, edit.change);
  const slot = slotOf(born);
  const holder = slot === null ? null : await holderOf(transaction, slot);
  return holder === null ? born : changed(holder, edit.change, now);
}

function changed(highlight: Annotation, change: HighlightChange, now: string): Annotation | null {
  const after = changeHighlight(highlight, change, now);
  return after === highlight ? null : after;
}

/** `born`, or what lies in the trash under its id: made once more, it is taken out, and its note and tags with it. */
function reborn(born: Annotation, before: Annotation | null, change: HighlightChange): Annotation {
  if (before === null) return born;
  if (!isTombstone(before)) return changeHighlight(restored(before, born.modified), change, born.modified);
  return { ...born, modified: later(born.modified, before.modified) };
}

/** What has the edit's id, or null. */
async function namedBy(transaction: Writing, { id, articleKey }: HighlightEdit): Promise<Annotation | null> {
  const raw = await transaction.objectStore('annotations').get(id);
  if (raw === undefined) return null;
  const named = readAnnotation(raw);
  if (named?.motivation !== 'highlighting' || named.articleKey !== articleKey) {
    throw new InvalidEdit('the id is that of something else');
  }
  return named;
}
