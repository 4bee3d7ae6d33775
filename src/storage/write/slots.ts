import type { Annotation } from '../../core/annotation/annotation.ts';
import { type AnnotationRecord, readAnnotation } from '../records.ts';
import type { Writing } from '../transact.ts';
import { inTurn } from './in-turn.ts';

/** The live annotation in `slot`, or null. A record there that cannot be read gives up the slot, and nothing else. */
export async function holderOf(transaction: Writing, slot: string): Promise<Annotation | null> {
  const annotations = transaction.objectStore('annotations');
  const raw = await annotations.index('slot').get(slot);
  if (raw === undefined) return null;
  const holder = readAnnotation(raw);
  if (holder === null) await releaseSlot(transaction, raw.id);
  return holder;
}

/** Has a record give up its slot; nothing else of it changes, whatever it is. */
export async function releaseSlot(transaction: Writing, id: string): Promise<void> {
  const annotations = transaction.objectStore('annotations');
  const raw = await annotations.get(id);
  if (raw === undefined) return;
  const { slot: _, ...rest } = raw;
  await inTurn(transaction, () => annotations.put(rest as AnnotationRecord));
}
