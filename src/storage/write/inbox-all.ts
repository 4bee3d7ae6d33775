import type { InboxState } from '../../core/annotation/annotation.ts';
import { articlesByKey } from '../read/gather.ts';
import type { Writing } from '../transact.ts';
import { type Stamps, writeInbox } from './write-work.ts';

/** Sets where live articles stand in the inbox; null takes them out. */
export async function inboxAll(
  transaction: Writing,
  { articles, state }: { readonly articles: readonly string[]; readonly state: InboxState | null },
  stamps: Stamps,
): Promise<null> {
  for (const { key, head, deleted } of await articlesByKey(transaction, articles))
    if (deleted === null) await writeInbox(transaction, { articleKey: key, head, state }, stamps);
  return null;
}
