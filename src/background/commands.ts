import type { PageAction } from '../messaging/contract.ts';
import { onCommand } from '../platform/menus.ts';
import { openSidebar } from '../platform/panel.ts';
import { currentTab, type TabInfo } from '../platform/tabs.ts';
import type { ReaderAssets } from './assets.ts';
import { actOnClaims, useSelection } from './use-page.ts';

/** What the keys of the manifest's commands do with the claims of a page. */
const ACTIONS: Readonly<Record<string, PageAction>> = {
  'next-claim': 'next',
  'previous-claim': 'previous',
  'next-note': 'next-note',
  'open-card': 'open',
  'mark-checked': 'check',
};

/**
 * Answers the keys that the browser gives to Loupe. Four are suggested, as many as Chrome takes, each Alt+Shift and a letter
 * that neither browser has for itself: Chromium 156 gives an extension none of A, B, C, N, P, R, T, W, X and Z, and Chrome
 * reports an issue with I; Firefox has none, though a page's `accesskey` comes first. Ctrl+Shift is taken with most letters,
 * and Alt alone opens menus. On a Mac Option+Shift types a sign, with L the Polish Ł: there it is Control+Shift. The other
 * commands are for the reader to give keys to; in a page those on claims have some (`page/reader/input.ts`). Firefox opens
 * popup and sidebar itself, Chrome the popup.
 */
export function serveCommands(assets: ReaderAssets): void {
  onCommand((name, tab) => {
    if (name === 'open-sidebar') {
      // Without a tab there is no telling where, and asking for one would take too long for Chrome.
      if (tab) void openSidebar(tab).catch(() => undefined);
    } else void inPage(name, tab, assets);
  });
}

async function inPage(name: string, known: TabInfo | null, assets: ReaderAssets): Promise<void> {
  const tab = known ?? (await currentTab());
  const action = ACTIONS[name];
  if (!tab) return;
  if (name === 'highlight') await useSelection('highlight', tab, assets);
  else if (action !== undefined) await actOnClaims(action, tab, assets);
}
