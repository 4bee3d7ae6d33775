import { serveBackground } from '../messaging/serve.ts';
import { speakChosen } from '../platform/language.ts';
import { onTabRemoved } from '../platform/tabs.ts';
import { openStore } from '../storage/store.ts';
import type { ReaderAssets } from './assets.ts';
import { dropDraft, serveDrafts } from './card-drafts.ts';
import { cardHandlers } from './card-handlers.ts';
import { holderOf, takeTicket } from './card-tickets.ts';
import { serveCommands } from './commands.ts';
import { serveLanguage } from './language.ts';
import { disk, serveLog } from './log.ts';
import { serveMarks } from './marks.ts';
import { serveMenus } from './menus.ts';
import { serveOmnibox } from './omnibox.ts';
import { stepIntoOpenTabs } from './open-tabs.ts';
import { pageHandlers } from './page-handlers.ts';
import { pendingArticles } from './pending-articles.ts';
import { servePrivateSites } from './private-sites.ts';
import { serveReminders } from './reminders.ts';
import { serveSettings } from './settings.ts';
import { serveSites } from './sites.ts';
import { surfaceHandlers } from './surface-handlers.ts';
import { forgetClosedTabs, forgetTab, LINGER } from './tab-state.ts';
import { serveTrash } from './trash.ts';
import { serveWelcome } from './welcome.ts';

/**
 * Wires the background. All listeners are added in the first turn, as the browsers ask of a worker that they may stop
 * and wake at any time; nothing is kept in memory that a restart would lose.
 */
export function startBackground(assets: ReaderAssets): void {
  const store = openStore({ disk });
  const spoken = speakChosen();
  const pages = pageHandlers(store, assets);
  serveBackground({ pages, cards: cardHandlers(store), surfaces: surfaceHandlers(store, assets), holderOf }, spoken);
  serveLog();
  serveReminders(store, spoken);
  serveLanguage(serveMenus(assets, spoken));
  serveCommands(assets);
  serveOmnibox(store, spoken);
  serveTrash(store);
  serveSettings();
  serveMarks();
  serveSites(assets);
  servePrivateSites();
  serveWelcome();
  serveDrafts();
  onTabRemoved((tabId) => {
    pendingArticles.drop(tabId);
    forgetTab(tabId);
    void dropDraft(tabId);
    setTimeout(() => void takeTicket(tabId), LINGER);
  });
  void forgetClosedTabs();
  stepIntoOpenTabs(assets).catch(() => undefined);
}
