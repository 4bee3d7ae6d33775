import { serveBackground } from '../messaging/serve.ts';
import { onTabRemoved } from '../platform/tabs.ts';
import { openStore } from '../storage/store.ts';
import type { ReaderAssets } from './assets.ts';
import { retireLogOnce } from './log.ts';
import { pageHandlers } from './page-handlers.ts';
import { serveReminders } from './reminders.ts';
import { serveSelections } from './selection-commands.ts';
import { serveSettings } from './settings.ts';
import { serveSites } from './sites.ts';
import { surfaceHandlers } from './surface-handlers.ts';
import { forgetClosedTabs, forgetTab } from './tab-state.ts';
import { serveTrash } from './trash.ts';

/**
 * Wires the background. All listeners are added in the first turn, as the browsers ask of a worker that they may stop
 * and wake at any time; nothing is kept in memory that a restart would lose.
 */
export function startBackground(assets: ReaderAssets): void {
  const store = openStore({ readiness: retireLogOnce() });
  serveBackground(pageHandlers(store, assets), surfaceHandlers(store, assets));
  serveReminders(store);
  serveSelections(assets);
  serveTrash(store);
  serveSettings();
  serveSites(assets);
  onTabRemoved(forgetTab);
  void forgetClosedTabs();
}
