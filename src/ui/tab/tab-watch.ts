import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { CallFault } from '../../messaging/contract.ts';
import type { TabView } from '../../messaging/views.ts';
import type { TabInfo } from '../../platform/tabs.ts';
import type { TabClient } from './tab-client.ts';

/** One tab's page as the background tells it, kept up with. */
export interface TabWatch {
  /** The tab looked at; undefined until known, null where there is none. */
  readonly tab: ReadonlySignal<TabInfo | null | undefined>;
  readonly view: ReadonlySignal<TabView | null>;
  /** What the last call brought instead of its value, or null. */
  readonly fault: ReadonlySignal<CallFault | null>;
  /** The tab in which an article was last shown here, or null. */
  tabOf(articleKey: string): number | null;
  /** Finds the tab anew and asks for its page. */
  follow(): Promise<void>;
  /** Asks again for the page of the tab looked at. */
  refresh(): Promise<void>;
  /** Shows a fault of another call about this tab. */
  fail(fault: CallFault): void;
}

/** Watches the tab `fixedTab`, or the tab in front where that is null. */
export function createTabWatch(client: TabClient, fixedTab: number | null): TabWatch {
  const tab = signal<TabInfo | null | undefined>(undefined);
  const view = signal<TabView | null>(null);
  const fault = signal<CallFault | null>(null);
  const tabs = new Map<string, number>();
  let latest = 0;

  async function follow(): Promise<void> {
    const found = fixedTab === null ? await client.currentTab() : await client.tabById(fixedTab);
    batch(() => {
      if (found?.id !== tab.peek()?.id) {
        view.value = null;
        fault.value = null;
      }
      tab.value = found;
    });
    await refresh();
  }

  async function refresh(): Promise<void> {
    const tabId = tab.peek()?.id;
    if (tabId === undefined) return;
    latest += 1;
    const mine = latest;
    const outcome = await client.call('tab/view', { tabId });
    // A later question was asked meanwhile, perhaps about another tab: its answer counts.
    if (mine !== latest) return;
    if (outcome.ok) for (const key of articleKeysOf(outcome.value)) tabs.set(key, tabId);
    batch(() => {
      fault.value = outcome.ok ? null : outcome.fault;
      if (outcome.ok) view.value = outcome.value;
    });
  }

  return {
    tab: computed(() => tab.value),
    view: computed(() => view.value),
    fault: computed(() => fault.value),
    tabOf: (articleKey) => tabs.get(articleKey) ?? null,
    follow,
    refresh,
    fail(failed) {
      fault.value = failed;
    },
  };
}

/** The keys under which work on what a tab shows may be kept: that of its page, and that of the article read in it. */
export function articleKeysOf({ articleKey, reading }: TabView): readonly string[] {
  return [articleKey, reading?.key].flatMap((key) => key ?? []);
}
