import type { Notice, Outcome } from '../../../src/messaging/contract.ts';
import type { SavingTrouble, TabView } from '../../../src/messaging/views.ts';
import type { TabInfo } from '../../../src/platform/tabs.ts';
import type { TabClient } from '../../../src/ui/tab/tab-client.ts';
import { claimView, tabView } from '../harness/fixtures/views.ts';

/** A world to put a model into: a tab in front, a background that answers, notices on demand. */
export interface FakeWorld {
  readonly client: TabClient;
  /** Every call so far, `name` and request. */
  readonly calls: { readonly name: string; readonly request: unknown }[];
  /** What the background tells of a tab; changed by tests. */
  views: Map<number, Outcome<TabView>>;
  tab: TabInfo | null;
  /** Why nothing can be kept, or null. */
  trouble: SavingTrouble;
  /** What the reader answers when the browser asks for notifications. */
  isNotifyingAllowed: boolean;
  /** What the reader answers when the browser asks whether Loupe may read a site. */
  isOriginAllowed: boolean;
  /** Whether the reader is writing in the surface. */
  isWriting: boolean;
  /** Holds back the answers to calls of this name until `release`. */
  hold(name: string): void;
  release(): void;
  notify(notice: Notice): void;
  changeTab(tab: TabInfo | null): void;
}

/** A tab of window 9. */
export function tabInfo(id: number, address = `https://site.example/${id}`): TabInfo {
  return { id, windowId: 9, address, isPrivate: false, isLoading: false, isDiscarded: false };
}

/** A world with tab 1 in front, whose article was read. */
export function fakeWorld(): FakeWorld {
  const heard = new Set<(notice: Notice) => void>();
  const changed = new Set<() => void>();
  const held: (() => void)[] = [];
  let heldName: string | null = null;

  const replyTo = (
    name: string,
    request: { readonly tabId: number; readonly claimId: string; readonly isOn: boolean },
  ): Outcome<unknown> => {
    if (name === 'tab/view') return world.views.get(request.tabId) ?? { ok: false, fault: { code: 'gone', detail: 'no tab' } };
    if (name === 'tab/claim-at-hand') return { ok: true, value: 'claim-2' };
    if (name === 'settings/view') return { ok: true, value: { citationStyle: 'apa' } };
    if (name === 'tab/claim') return { ok: true, value: claimView(request.claimId) };
    if (name === 'tab/checklist-markdown') return { ok: true, value: `# Checklist of ${request.claimId}\n` };
    if (name === 'tab/delete-highlight') {
      const { trouble } = world;
      return { ok: true, value: trouble ? { trouble } : { trouble, deleted: '2026-11-21T00:00:00.000Z' } };
    }
    if (/\/(?:correct$|(?:save|restore|highlight|name)-)/.test(name)) return { ok: true, value: world.trouble };
    if (name === 'reminders/switch') return { ok: true, value: request.isOn };
    return { ok: true, value: null };
  };
  const call = async (name: string, request: never): Promise<Outcome<unknown>> => {
    world.calls.push({ name, request });
    // Copied, as everything is on its way between processes: an answer is never the object that came before.
    const reply = structuredClone(replyTo(name, request));
    if (name === heldName) await new Promise<void>((release) => held.push(release));
    return reply;
  };
  const world: FakeWorld = {
    calls: [],
    views: new Map([[1, { ok: true, value: tabView() }]]),
    tab: tabInfo(1),
    trouble: null,
    isNotifyingAllowed: true,
    isOriginAllowed: true,
    isWriting: false,
    client: {
      call: call as TabClient['call'],
      onNotice: (listener) => {
        heard.add(listener);
        return () => heard.delete(listener);
      },
      currentTab: async () => world.tab,
      tabById: async (id) => (world.views.has(id) ? tabInfo(id) : null),
      showTab: async (tab) => {
        world.calls.push({ name: 'show-tab', request: tab.id });
      },
      askForNotifications: async () => world.isNotifyingAllowed,
      askForOrigin: async (pattern) => {
        world.calls.push({ name: 'ask-for-origin', request: pattern });
        return world.isOriginAllowed;
      },
      isWriting: () => world.isWriting,
      openOptions: async () => {
        world.calls.push({ name: 'open-options', request: null });
      },
      openLibrary: async (hash) => {
        world.calls.push({ name: 'open-library', request: hash });
      },
      onTabChange: (listener) => {
        changed.add(listener);
        return () => changed.delete(listener);
      },
    },
    hold(name) {
      heldName = name;
    },
    release() {
      heldName = null;
      for (const go of held.splice(0)) go();
    },
    notify(notice) {
      for (const listener of heard) listener(notice);
    },
    changeTab(tab) {
      world.tab = tab;
      for (const listener of changed) listener();
    },
  };
  return world;
}

/** Lets everything that is under way come to its end. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1)
    await new Promise<void>((done) => {
      setImmediate(done);
    });
}
