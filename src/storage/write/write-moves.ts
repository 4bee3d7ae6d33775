import type { Annotation } from '../../core/annotation/annotation.ts';
import type { Move } from '../../core/annotation/article-work.ts';
import { moveTo } from '../../core/annotation/edit.ts';
import { slotOf } from '../../core/annotation/slot.ts';
import { readAnnotation } from '../records.ts';
import type { Writing } from '../transact.ts';
import { putAnnotation } from './put.ts';
import { holderOf } from './slots.ts';
import type { Stamps } from './write-work.ts';

/**
 * Moves annotations to where they belong now. One that was meanwhile deleted stays deleted, and one whose new place is taken
 * stays where it is, an orphan: the reader's work is neither overwritten nor mixed.
 */
export async function writeMoves(
  transaction: Writing,
  { articleKey, moves }: { readonly articleKey: string; readonly moves: readonly Move[] },
  stamps: Stamps,
): Promise<void> {
  for (const move of moves) {
    const before = readAnnotation(await transaction.objectStore('annotations').get(move.id));
    if (before === null || before.articleKey !== articleKey || !canMove(before, move)) continue;
    const after = moveTo(before, move, stamps.now());
    const slot = slotOf(after);
    const holder = slot === null ? null : await holderOf(transaction, slot);
    if (holder === null || holder.id === before.id) await putAnnotation(transaction, after);
  }
}

/** A highlight that is no claim becomes none by being found again, and nothing else is about no claim and yet has a place. */
function canMove({ deleted, claimId, motivation }: Annotation, move: Move): boolean {
  if (deleted !== null || (claimId === null) !== (move.claimId === null)) return false;
  return claimId !== null || motivation === 'highlighting';
}
