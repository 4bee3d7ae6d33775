// What is typed in an open card and is not kept, for as long as it stands there: an update takes the card away under the hand.
import type { Draft } from '../messaging/contract.ts';
import type { PageSender } from '../messaging/serve.ts';
import { localGet, localSet } from '../platform/local.ts';
import { withoutFragment } from './tab-state.ts';

interface Kept {
  readonly address: string;
  readonly draft: Draft;
}

const keyOf = (tabId: number) => `draft:${tabId}`;

/** Keeps the draft of a page's card in place of the one before; null forgets it. Nothing of a private window. */
export async function keepDraft({ tabId, address, isPrivate }: PageSender, draft: Draft | null): Promise<void> {
  if (isPrivate) return;
  await localSet(keyOf(tabId), draft ? ({ address: withoutFragment(address), draft } satisfies Kept) : undefined);
}

/** The draft of the page that is in this tab, told once; null where there is none. */
export async function takeDraft({ tabId, address }: PageSender): Promise<Draft | null> {
  const kept = (await localGet(keyOf(tabId))) as Kept | undefined;
  if (kept) await localSet(keyOf(tabId), undefined);
  return kept?.address === withoutFragment(address) ? kept.draft : null;
}

/** Forgets the draft of a tab that was closed: what was typed in it went into the note. */
export function dropDraft(tabId: number): Promise<void> {
  return localSet(keyOf(tabId), undefined);
}
