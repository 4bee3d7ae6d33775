// What is typed in an open card and is not kept, for as long as it stands there: an update, or a crash, takes the card away under
// the hand.
import type { Draft } from '../messaging/requests.ts';
import type { PageSender } from '../messaging/serve.ts';
import { onBrowserStart } from '../platform/install.ts';
import { localAll, localGet, localRemove, localSet } from '../platform/local.ts';
import { tabById } from '../platform/tabs.ts';
import { withoutFragment } from './tab-state.ts';

interface Kept {
  readonly address: string;
  readonly draft: Draft;
}

const OF_TAB = 'draft:';
/** What was left when the browser was closed last. */
const LEFT = 'drafts-left';

const keyOf = (tabId: number) => `${OF_TAB}${tabId}`;

/** Resolves when what the browser's last run left is put aside. */
let isSorted: Promise<unknown> = Promise.resolve();

/**
 * Puts aside, when the browser starts, what was typed in the cards over which it was closed, for as long as it is open now. Tabs have
 * other numbers then: it is found again by its page's address. To be called in the background's first turn.
 */
export function serveDrafts(): void {
  onBrowserStart(() => {
    isSorted = putAside().catch(() => undefined);
  });
}

async function putAside(): Promise<void> {
  const drafts = Object.entries(await localAll()).filter(([key]) => key.startsWith(OF_TAB));
  await keepLeft(drafts.map(([, kept]) => kept as Kept).filter(({ draft }) => draft.text !== ''));
  await localRemove(...drafts.map(([key]) => key));
}

/** Keeps the draft of a page's card in place of the one before; null forgets it. Nothing of a private window. */
export async function keepDraft({ tabId, address, isPrivate }: PageSender, draft: Draft | null): Promise<void> {
  if (isPrivate) return;
  await localSet(keyOf(tabId), draft ? ({ address: withoutFragment(address), draft } satisfies Kept) : undefined);
}

/** The claim whose card is open in the page of this tab, or null. */
export async function openClaimIn({ tabId, address }: PageSender): Promise<string | null> {
  const kept = (await localGet(keyOf(tabId))) as Kept | undefined;
  return kept?.address === withoutFragment(address) ? kept.draft.claimId : null;
}

/** The draft of the page that is in this tab, told once; null where there is none. */
export async function takeDraft({ tabId, address }: PageSender): Promise<Draft | null> {
  const kept = (await localGet(keyOf(tabId))) as Kept | undefined;
  if (kept) await localSet(keyOf(tabId), undefined);
  return kept?.address === withoutFragment(address) ? kept.draft : null;
}

/**
 * What was typed for this page and left when the browser was closed last, told once, when the page has the claim that it is about:
 * until then it may show something else. Null where nothing was.
 */
export async function takeLeftDraft(
  { address, isPrivate }: PageSender,
  hasClaim: (claimId: string) => Promise<boolean>,
): Promise<Draft | null> {
  const all = isPrivate ? [] : await left();
  const found = all.find((one) => one.address === withoutFragment(address));
  if (!found || !(await hasClaim(found.draft.claimId))) return null;
  await keepLeft((await left()).filter((one) => one.address !== found.address || one.draft.claimId !== found.draft.claimId));
  return found.draft;
}

/** Whether anything was, for the page that this tab shows. */
export async function hasLeftDraft(tabId: number): Promise<boolean> {
  const tab = await tabById(tabId);
  if (tab?.address == null || tab.isPrivate) return false;
  const here = withoutFragment(tab.address);
  return (await left()).some(({ address }) => address === here);
}

async function left(): Promise<readonly Kept[]> {
  await isSorted;
  return ((await localGet(LEFT)) as readonly Kept[] | undefined) ?? [];
}

function keepLeft(drafts: readonly Kept[]): Promise<void> {
  return localSet(LEFT, drafts.length > 0 ? drafts : undefined);
}

/** Forgets all drafts. */
export async function dropDrafts(): Promise<void> {
  await isSorted;
  const keys = Object.keys(await localAll()).filter((key) => key.startsWith(OF_TAB));
  await localRemove(LEFT, ...keys);
}

/** Forgets the draft of a tab that was closed: what was typed in it went into the note. */
export function dropDraft(tabId: number): Promise<void> {
  return localSet(keyOf(tabId), undefined);
}
