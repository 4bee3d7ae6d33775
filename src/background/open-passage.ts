import { articleKey as keyOf } from '../core/article/article-key.ts';
import { isWebAddress, webAddress } from '../core/article/web-address.ts';
import { callReader } from '../messaging/client.ts';
import type { RequestOf, SurfaceCalls } from '../messaging/contract.ts';
import { CallRefused } from '../messaging/dispatch.ts';
import type { PassageToShow } from '../messaging/requests.ts';
import { wait } from '../platform/runtime.ts';
import { allTabs, openTab, showTab, type TabInfo, tabById } from '../platform/tabs.ts';
import type { ReaderAssets } from './assets.ts';
import { readNow } from './read-now.ts';
import { accessTo } from './sites.ts';
import { placesOf, tabState, withoutFragment } from './tab-state.ts';

/** Milliseconds for which a page that is loading is waited for. */
const MOST = 30_000;
/** Milliseconds for which a page that was read may bring more text: later it would jump under the reader's eyes. */
const LATE_TEXT = 5_000;
/** Milliseconds between two looks. */
const BETWEEN_LOOKS = 150;

/**
 * Brings the page of an article to the front, in the tab that shows it or in a new one, and leads to the passage in it once the
 * page is read. False where Loupe does not read the page, and nothing was done: the browser may find the words.
 */
export async function openPassage(
  { articleKey, url, passage }: RequestOf<SurfaceCalls, 'library/open-page'>,
  assets: ReaderAssets,
): Promise<boolean> {
  const address = webAddress(url);
  if (address === null) throw new CallRefused('refused', 'this is no address of the web');
  const tab = await tabWith(articleKey);
  if (tab) await showTab(tab);
  else if (!(await isRead(address))) return false;
  const tabId = tab?.id ?? (await openTab(address));
  if (tabId !== null) await lead(tabId, passage, assets);
  return true;
}

/**
 * A tab that shows the article to Loupe, and none of a private window. The address of a page that it may read only since its
 * button was clicked need not be told: whether the page is still there, its reader knows.
 */
async function tabWith(articleKey: string): Promise<TabInfo | null> {
  for (const tab of await allTabs()) {
    if (tab.isPrivate || !(await isOn(tab, articleKey))) continue;
    if ((tab.address !== null && (await isRead(tab.address))) || (await hasReader(tab.id))) return tab;
  }
  return null;
}

async function isOn({ id, address }: TabInfo, articleKey: string): Promise<boolean> {
  if (address !== null && keyOf(address) === articleKey) return true;
  const state = await tabState(id);
  const isHere = address === null || state?.address === withoutFragment(address);
  return isHere && placesOf(state).some((place) => place.articleKey === articleKey);
}

const isRead = async (address: string): Promise<boolean> => (await accessTo(address, false)).kind === 'read';
const hasReader = async (tabId: number): Promise<boolean> => (await callReader(tabId, 'reader/is-here', {})).ok;

/** Has the reader of a tab show the passage, as soon as the page is there; a page that has no reader by then gets one. */
async function lead(tabId: number, passage: PassageToShow, assets: ReaderAssets): Promise<void> {
  let end = Date.now() + MOST;
  let isAsked = false;
  let isHere = false;
  while (Date.now() < end) {
    const shown = await callReader(tabId, 'reader/show-passage', passage);
    if (shown.ok && shown.value) return;
    if (shown.ok && !isHere) end = Date.now() + LATE_TEXT;
    isHere ||= shown.ok;
    await wait(BETWEEN_LOOKS);
    const tab = await tabById(tabId);
    if (!tab) return;
    if (shown.ok || isAsked || !(await isWithoutReader(tab))) continue;
    isAsked = true;
    if ((await readNow(tab, false, assets)) !== null) return;
  }
}

/** Whether a tab has loaded a page that the gate has left alone. */
async function isWithoutReader({ id, address, isLoading }: TabInfo): Promise<boolean> {
  if (isLoading || address === null || !isWebAddress(address)) return false;
  return (await tabState(id))?.status.kind !== 'reading' && !(await hasReader(id));
}
