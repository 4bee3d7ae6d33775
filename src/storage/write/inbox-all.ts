import type { InboxState } from '../../core/annotation/annotation.ts';
import { inboxOf } from '../../core/annotation/edit.ts';
import { slotFor } from '../../core/annotation/slot.ts';
import { articlesByKey } from '../read/gather.ts';
import type { Writing } from '../transact.ts';
import { holderOf } from './slots.ts';
import { type Stamps, writeInbox } from './write-work.ts';

/** Where many articles are to stand in the inbox. */
interface BulkInbox {
  readonly articles: readonly string[];
  readonly state: InboxState | null;
  /** Where they stand; left out for wherever that is. */
  readonly from?: InboxState | null | undefined;
}

/** Sets where live articles stand in the inbox, of all or of those that stand where it is said; null takes them out. */
export async function inboxAll(transaction: Writing, { articles, state, from }: BulkInbox, stamps: Stamps): Promise<null> {
  for (const { key, head, deleted } of await articlesByKey(transaction, articles)) {
    const isMeant = from === undefined || (await stateOf(transaction, key)) === from;
    if (deleted === null && isMeant) await writeInbox(transaction, { articleKey: key, head, state }, stamps);
  }
  return null;
}

async function stateOf(transaction: Writing, articleKey: string): Promise<InboxState | null> {
  const holder = await holderOf(transaction, slotFor(articleKey, null, 'inbox'));
  return holder && inboxOf(holder);
}
