import type { UnreadableReason } from '../messaging/views.ts';
import type { TabInfo } from '../platform/tabs.ts';
import type { ReaderAssets } from './assets.ts';
import { badgeFor, notify } from './notify.ts';
import { startReader } from './start-reader.ts';
import { beingRead, setTabState, unreadable, withoutFragment } from './tab-state.ts';
import { isNamedPdf, whyUnread } from './why-unread.ts';

/** Has a tab's page read because the reader asked for it. Gives null, or why the browser does not let us. */
export async function readNow(tab: TabInfo, isForced: boolean, assets: ReaderAssets): Promise<UnreadableReason | null> {
  const page = { address: withoutFragment(tab.address ?? ''), isPrivate: tab.isPrivate };
  await setTabState(tab.id, beingRead(page, isForced));
  // What is no web page can be highlighted still, and its reader says so itself.
  const isNowhere = (await whyUnread(tab)) === 'no-address';
  const refused = isNowhere ? 'no-address' : await startReader(tab.id, assets);
  const reason = refused === 'browser-page' && isNamedPdf(tab.address) ? 'not-html' : refused;
  if (reason !== null) {
    const state = unreadable(page, reason);
    await setTabState(tab.id, state);
    await badgeFor(tab.id, state);
  }
  await notify({ notice: 'tab-changed', tabId: tab.id });
  return reason;
}
