import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Card } from '../../core/knowledge/card.ts';
import { ALL, listHash, pairsOf } from '../../core/library/query.ts';
import type { Density } from '../../core/settings/marks.ts';
import type { SiteAccess } from '../../core/sites/access.ts';
import { patternFor } from '../../core/sites/match-pattern.ts';
import type { FetchEcho } from '../../kit/echo/echo.tsx';
import type { FetchEchoes } from '../../kit/echo/use-echoes.ts';
import type { OpenCard } from '../../kit/knowledge/open-card.ts';
import type { Reminders } from '../../kit/revisit/reminders.ts';
import type { NoteToOpen, Notice, PageAction, SelectionUse } from '../../messaging/contract.ts';
import type { ClaimView, TabView } from '../../messaging/views.ts';
import type { TabInfo } from '../../platform/tabs.ts';
import { createReminders } from './reminders.ts';
import { type Screen, screenOf } from './screen.ts';
import type { TabClient } from './tab-client.ts';
import { articleKeysOf, createTabWatch, type TabWatch } from './tab-watch.ts';
import { createTabWork, type TabWork } from './tab-work.ts';

/** What popup and sidebar have in common: one tab's page, kept up with, and the reader's work on it. */
export interface TabModel extends TabWork {
  /** The tab looked at; undefined until known, null where there is none. */
  readonly tab: ReadonlySignal<TabInfo | null | undefined>;
  readonly view: ReadonlySignal<TabView | null>;
  readonly screen: ReadonlySignal<Screen>;
  /** Whether this page was read on the reader's word, even though it is no rare-earth news. */
  readonly wasForced: ReadonlySignal<boolean>;
  /** Whether the page is of a site that is not on the list, and so was read on the reader's word. */
  readonly isUnlisted: ReadonlySignal<boolean>;
  /** Begins to follow; gives back a function that ends it. */
  start(): () => void;
  /** Asks again for what is shown. */
  refresh(): Promise<void>;
  /** Reads the tab's page now, whatever the gate says; `isForced` looks for claims also where it is not rare-earth news. */
  read(isForced: boolean): Promise<void>;
  readonly reminders: Reminders;
  /** A card of the knowledge, fetched once. */
  readonly openCard: OpenCard;
  /** Chooses which claims the tab's page underlines, for this page alone. */
  setDensity(density: Density): Promise<void>;
  /** The claim that is open, else the one nearest to what is in view in the tab's page, with all that stands beside it; or null. */
  claimAtHand(): Promise<ClaimView | null>;
  /** Scrolls the tab's page to a claim and flashes it. */
  showClaim(claimId: string): void;
  /** Scrolls to it and opens its card in the page, for one of its notes; false where the page no longer has it. */
  openClaim(wanted: NoteToOpen): Promise<boolean>;
  /** Scrolls the tab's page to a highlight and flashes it. */
  showHighlight(id: string): void;
  /** Does with the claims of the tab's page what a key asks for there. */
  act(action: PageAction): void;
  /** Does this with what is selected in the tab's page. */
  useSelection(use: SelectionUse): void;
  /** Opens the library, with what is looked for in it where `sought` says so. */
  openLibrary(sought?: string): Promise<void>;
  /** Opens the options. */
  openOptions(): Promise<void>;
  /** Switches reading of the page's site by itself on or off. Must be called straight from a click: it may ask for a permission. */
  switchSite(isOn: boolean): Promise<void>;
  /** Where else in the library a claim is met. */
  readonly echo: FetchEcho;
  /** How often the claims of the article shown are met elsewhere. */
  readonly echoes: FetchEchoes;
}

/** The model of the tab `fixedTab`, or of the tab in front where that is null. */
export function createTabModel(client: TabClient, fixedTab: number | null): TabModel {
  const watch = createTabWatch(client, fixedTab);
  const { tab, view, fault, refresh } = watch;
  const forcedPage = signal<string | null>(null);

  return {
    ...createTabWork(client, watch.tabOf),
    tab,
    view,
    screen: computed(() => screenOf(tab.value === null ? null : tab.value?.id, view.value, fault.value)),
    wasForced: computed(() => !!tab.value && forcedPage.value === pageOf(tab.value)),
    isUnlisted: computed(() => view.value !== null && isUnlisted(view.value.access)),
    start: () => startFollowing(client, watch),
    refresh,
    async read(isForced) {
      const shown = tab.peek();
      if (!shown) return;
      if (isForced) forcedPage.value = pageOf(shown);
      const outcome = await client.call('tab/read', { tabId: shown.id, isForced });
      if (!outcome.ok) watch.fail(outcome.fault);
      await refresh();
    },
    reminders: createReminders(client),
    openCard: createCardFetcher(client),
    async echo(claimId) {
      const tabId = view.peek()?.tabId;
      const outcome = tabId === undefined ? null : await client.call('tab/echo', { tabId, claimId });
      return outcome?.ok ? outcome.value : null;
    },
    async echoes() {
      const tabId = view.peek()?.tabId;
      const outcome = tabId === undefined ? null : await client.call('tab/echoes', { tabId });
      return outcome?.ok ? outcome.value : null;
    },
    async setDensity(density) {
      const tabId = view.peek()?.tabId;
      if (tabId === undefined) return;
      await client.call('tab/set-density', { tabId, density });
      await refresh();
    },
    async openClaim(wanted) {
      const tabId = view.peek()?.tabId;
      return tabId !== undefined && (await client.call('tab/open-claim', { tabId, ...wanted })).ok;
    },
    async claimAtHand() {
      const tabId = view.peek()?.tabId;
      const told = tabId === undefined ? null : await client.call('tab/claim-at-hand', { tabId });
      if (tabId === undefined || !told?.ok || told.value === null) return null;
      const outcome = await client.call('tab/claim', { tabId, claimId: told.value });
      return outcome.ok ? outcome.value : null;
    },
    showClaim: (claimId) => inPage(view, (tabId) => client.call('tab/show-claim', { tabId, claimId })),
    showHighlight: (id) => inPage(view, (tabId) => client.call('tab/show-highlight', { tabId, id })),
    act: (action) => inPage(view, (tabId) => client.call('tab/act', { tabId, action })),
    useSelection: (use) => inPage(view, (tabId) => client.call('tab/use-selection', { tabId, use })),
    openLibrary: (sought = '') => client.openLibrary(listHash(pairsOf({ ...ALL, text: sought }))),
    openOptions: () => client.openOptions(),
    async switchSite(isOn) {
      const { access, tabId, trouble } = view.peek() ?? {};
      if (access === undefined || access.kind === 'no-site' || tabId === undefined) return;
      const apart = trouble?.reason === 'private-window' ? { tabId } : {};
      const needsPermission = access.kind === 'unlisted' || access.kind === 'withheld';
      if (needsPermission && !(await client.askForOrigin(patternFor(access.host)))) return;
      if (!needsPermission) await client.call('sites/switch', { host: access.host, isOn, ...apart });
      if (isOn) await client.call('tab/read', { tabId, isForced: false });
      await refresh();
    },
  };
}

function startFollowing(client: TabClient, watch: TabWatch): () => void {
  const stopNotices = client.onNotice((notice) => {
    if (isAbout(notice, watch)) void watch.refresh();
  });
  const stopTabs = client.onTabChange(() => void watch.follow());
  void watch.follow();
  return () => {
    stopNotices();
    stopTabs();
  };
}

function isAbout(notice: Notice, { tab, view }: TabWatch): boolean {
  if (notice.notice === 'tab-changed') return notice.tabId === tab.peek()?.id;
  if (notice.notice === 'chosen-in-page') return false;
  const shown = view.peek();
  return (
    notice.notice === 'settings-changed' ||
    notice.notice === 'library-changed' ||
    (shown !== null && articleKeysOf(shown).includes(notice.articleKey))
  );
}

/** Has something shown in the page of the tab looked at; what comes of it is to be seen there. */
function inPage(view: ReadonlySignal<TabView | null>, show: (tabId: number) => Promise<unknown>): void {
  const tabId = view.peek()?.tabId;
  if (tabId !== undefined) void show(tabId);
}

function pageOf({ id, address }: TabInfo): string {
  return `${id} ${address ?? ''}`;
}

/**
 * Whether a page's site is none that is read by itself, so that the page was read only because the reader asked for it.
 * This computer's own pages count as listed: a build for trying Loupe out reads them by itself.
 */
export function isUnlisted(access: SiteAccess): boolean {
  return access.kind === 'unlisted' && !access.host.endsWith('localhost');
}

/** Fetches cards of the knowledge, each once; one that could not be had is asked for again. */
function createCardFetcher(client: TabClient): OpenCard {
  const known = new Map<string, Promise<Card | null>>();

  async function fetchCard(id: string): Promise<Card | null> {
    const outcome = await client.call('knowledge/card', { id });
    if (outcome.ok) return outcome.value;
    known.delete(id);
    return null;
  }

  return (id) => {
    const card = known.get(id) ?? fetchCard(id);
    known.set(id, card);
    return card;
  };
}
