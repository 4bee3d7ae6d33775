import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { CheckAnswer } from '../../core/checklist/checklist.ts';
import type { OpenCard } from '../../kit/knowledge/open-card.ts';
import type { Reminders } from '../../kit/revisit/reminders.ts';
import { type Notice, type Outcome, troubleOf } from '../../messaging/contract.ts';
import type { SavingTrouble, TabView } from '../../messaging/views.ts';
import type { TabInfo } from '../../platform/tabs.ts';
import { createCardFetcher } from './card-fetcher.ts';
import { isUnlisted } from './is-unlisted.ts';
import { createReminders } from './reminders.ts';
import { type Screen, screenOf } from './screen.ts';
import type { TabClient } from './tab-client.ts';
import { createTabWatch, type TabWatch } from './tab-watch.ts';

/** What popup and sidebar have in common: one tab's page, kept up with, and the reader's work on it. */
export interface TabModel {
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
  /** Keeps an answer; resolves to null once kept. `articleKey` is the article the answer was given on. */
  saveCheck(articleKey: string, claimId: string | null, question: string, change: Partial<CheckAnswer>): Promise<SavingTrouble>;
  /** Keeps a note; resolves to null once kept. `articleKey` is the article the note was written on. */
  saveNote(articleKey: string, claimId: string | null, text: string): Promise<SavingTrouble>;
  /** Puts a note aside or takes it up again; resolves to null once kept. */
  dismissCheck(articleKey: string, claimId: string | null, check: string, isDismissed: boolean): Promise<SavingTrouble>;
  /** Keeps the day on which to come back to a claim; resolves to null once kept. */
  saveRevisit(articleKey: string, claimId: string, date: string | null): Promise<SavingTrouble>;
  /** A checklist as Markdown, of the article with all its claims where `claimId` is null; null where it failed. */
  markdown(articleKey: string, claimId: string | null): Promise<string | null>;
  readonly reminders: Reminders;
  /** A card of the knowledge, fetched once. */
  readonly openCard: OpenCard;
}

/** The model of the tab `fixedTab`, or of the tab in front where that is null. */
export function createTabModel(client: TabClient, fixedTab: number | null): TabModel {
  const watch = createTabWatch(client, fixedTab);
  const { tab, view, fault, refresh } = watch;
  const forcedPage = signal<string | null>(null);

  return {
    tab,
    view,
    screen: computed(() => screenOf(tab.value === null ? null : tab.value?.id, view.value, fault.value)),
    wasForced: computed(() => !!tab.value && forcedPage.value === pageOf(tab.value)),
    isUnlisted: computed(() => isUnlisted(tab.value?.address ?? null)),
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
    saveCheck: (articleKey, claimId, question, change) =>
      keep(watch, articleKey, (tabId) => client.call('tab/save-check', { tabId, articleKey, claimId, question, change })),
    saveNote: (articleKey, claimId, text) =>
      keep(watch, articleKey, (tabId) => client.call('tab/save-note', { tabId, articleKey, claimId, text })),
    dismissCheck: (articleKey, claimId, check, isDismissed) =>
      keep(watch, articleKey, (tabId) => client.call('tab/dismiss-check', { tabId, articleKey, claimId, check, isDismissed })),
    saveRevisit: (articleKey, claimId, date) =>
      keep(watch, articleKey, (tabId) => client.call('tab/save-revisit', { tabId, articleKey, claimId, date })),
    async markdown(articleKey, claimId) {
      const tabId = tab.peek()?.id;
      const outcome = tabId === undefined ? null : await client.call('tab/checklist-markdown', { tabId, articleKey, claimId });
      return outcome?.ok ? outcome.value : null;
    },
    reminders: createReminders(client),
    openCard: createCardFetcher(client),
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
  return notice.articleKey === view.peek()?.reading?.key;
}

/** Sends work on an article to the tab it was seen in, also when another tab or page has come to the front meanwhile. */
async function keep(
  { tabOf }: TabWatch,
  articleKey: string,
  send: (tabId: number) => Promise<Outcome<SavingTrouble>>,
): Promise<SavingTrouble> {
  const tabId = tabOf(articleKey);
  if (tabId === null) return { reason: 'failed', detail: 'the article was never shown here' };
  return troubleOf(await send(tabId));
}

function pageOf({ id, address }: TabInfo): string {
  return `${id} ${address ?? ''}`;
}
