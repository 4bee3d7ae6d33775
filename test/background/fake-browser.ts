// Stands in for src/platform/browser.ts: as much of the browser as the background touches.

import { hostOf } from '../../src/core/sites/host.ts';
import { allowsHost } from '../../src/core/sites/match-pattern.ts';
import { matchPatterns } from '../../src/core/sites/sites.ts';

type Heard = (...values: never[]) => void;
type Listener = (message: unknown, sender: unknown, reply: (answer?: unknown) => void) => true | undefined;

/** A tab as the fake browser knows it; `answer` is what a reader in it would say, or absent where there is none. */
export interface FakeTab {
  readonly id: number;
  readonly windowId: number;
  readonly url?: string;
  readonly incognito: boolean;
  readonly status?: string;
  readonly discarded?: boolean;
  readonly answer?: (message: { call: string }) => unknown;
  /** Whether scripts may be put in. */
  readonly isOpen?: boolean;
}

/** What can happen in the fake browser. */
type Happening =
  | 'startup'
  | 'permissions'
  | 'stored'
  | 'installed'
  | 'alarm'
  | 'clicked'
  | 'closed'
  | 'menu'
  | 'command'
  | 'keyword'
  | 'typed'
  | 'entered';

/** The fake's state, and what was asked of it. */
export class FakeBrowser {
  readonly tabList = new Map<number, FakeTab>();
  readonly kept = new Map<string, unknown>();
  readonly badges = new Map<number, string>();
  /** Tooltips of the toolbar button, by tab. */
  readonly titles = new Map<number, string>();
  /** Pictures of the toolbar button, by tab. */
  readonly icons = new Map<number, Readonly<Record<string, string>>>();
  readonly injected: number[] = [];
  /** Tabs into which the gate was put by hand. */
  readonly gated: number[] = [];
  /** Style sheets in each tab, the last on top, and the variables that were handed to the scripts there. */
  readonly sheets = new Map<number, readonly string[]>();
  readonly handed = new Map<number, Readonly<Record<string, unknown>>>();
  readonly told: unknown[] = [];
  /** What storage.local holds. */
  readonly settings = new Map<string, unknown>();
  /** What storage.sync holds. */
  readonly synced = new Map<string, unknown>();
  /** Match patterns of the pages that may be read. */
  readonly origins = new Set<string>(matchPatterns());
  /** Content scripts that were registered, by id. */
  readonly registered = new Map<string, { readonly js: readonly string[]; readonly matches: readonly string[] }>();
  readonly alarms = new Set<string>();
  /** Permissions that the reader has given. */
  readonly granted = new Set<string>();
  readonly notified: { readonly title: string; readonly message: string }[] = [];
  /** Addresses of tabs that were opened, with their window's id. */
  readonly opened: { readonly url: string; readonly windowId: number }[] = [];
  /** Tabs and windows that were brought to the front. */
  readonly inFront: string[] = [];
  readonly windowList: { readonly id: number; readonly incognito: boolean; readonly focused: boolean }[] = [];
  /** Entries of the context menu. */
  readonly menu: { readonly id: string; readonly contexts: readonly string[]; readonly title?: string }[] = [];
  /** What stands under the address bar, beside what is suggested, after Loupe's keyword. */
  keywordHint = '';
  readonly #listeners: Listener[] = [];
  readonly #heard = new Map<string, Heard[]>();
  /** Bytes after which storage.session refuses, as browsers do. */
  quota = Number.POSITIVE_INFINITY;

  readonly api = {
    runtime: {
      id: 'loupe',
      getManifest: () => ({ version: '0.1.0' }),
      getURL: (path: string) => `chrome-extension://loupe/${path}`,
      sendMessage: async (message: unknown) => void this.told.push(message),
      onStartup: this.#event('startup'),
      onInstalled: this.#event('installed'),
      onMessage: { addListener: (listener: Listener) => void this.#listeners.push(listener), removeListener: () => {} },
    },
    i18n: {
      getMessage: (key: string, values: string[]) => (key === 'app_language' ? 'en' : `${key}(${values.join(',')})`),
      getUILanguage: () => 'en',
    },
    contextMenus: {
      removeAll: async () => void this.menu.splice(0),
      create: (item: { id: string; contexts: string[] }) => void this.menu.push(item),
      onClicked: this.#event('menu'),
    },
    commands: { onCommand: this.#event('command') },
    omnibox: {
      setDefaultSuggestion: ({ description }: { description: string }) => {
        this.keywordHint = description;
      },
      onInputStarted: this.#event('keyword'),
      onInputChanged: this.#event('typed'),
      onInputEntered: this.#event('entered'),
    },
    action: {
      setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => void this.badges.set(tabId, text),
      setTitle: async ({ tabId, title }: { tabId: number; title: string }) => void this.titles.set(tabId, title),
      setIcon: async ({ tabId, path }: { tabId: number; path: Record<string, string> }) => void this.icons.set(tabId, path),
      setBadgeBackgroundColor: async () => {},
      setBadgeTextColor: async () => {},
    },
    alarms: {
      get: async (name: string) => (this.alarms.has(name) ? { name } : undefined),
      create: (name: string) => void this.alarms.add(name),
      clear: async (name: string) => this.alarms.delete(name),
      onAlarm: this.#event('alarm'),
    },
    permissions: {
      getAll: async () => ({ origins: [...this.origins], permissions: [...this.granted] }),
      onAdded: this.#event('permissions'),
      onRemoved: this.#event('permissions'),
      contains: async ({ permissions }: { permissions: string[] }) => permissions.every((one) => this.granted.has(one)),
    },
    windows: {
      getAll: async () => this.windowList,
      create: async ({ url }: { url: string }) => ({ tabs: [this.#open({ url, windowId: 99 })] }),
      update: async (id: number) => void this.inFront.push(`window ${id}`),
    },
    storage: {
      local: {
        get: async (key: string | null) =>
          structuredClone(key === null ? Object.fromEntries(this.settings) : { [key]: this.settings.get(key) }),
        set: async (values: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(values)) this.settings.set(key, structuredClone(value));
        },
        remove: async (keys: string | string[]) => {
          for (const key of [keys].flat()) this.settings.delete(key);
        },
      },
      sync: {
        get: async (key: string) => structuredClone({ [key]: this.synced.get(key) }),
        set: async (values: Record<string, unknown>) => {
          const changes = Object.entries(values).map(([key, newValue]) => [key, { oldValue: this.synced.get(key), newValue }]);
          for (const [key, value] of Object.entries(values)) this.synced.set(key, structuredClone(value));
          this.happen('stored', structuredClone(Object.fromEntries(changes)), 'sync');
        },
      },
      onChanged: this.#event('stored'),
      session: {
        get: async (keys: string | string[] | null) =>
          structuredClone(Object.fromEntries([...this.kept].filter(([key]) => keys === null || [keys].flat().includes(key)))),
        set: async (values: Record<string, unknown>) => this.#keep(values),
        remove: async (keys: string | string[]) => {
          for (const key of [keys].flat()) this.kept.delete(key);
        },
      },
    },
    tabs: {
      query: async ({ url, active = false }: { url?: string | string[]; active?: boolean } = {}) =>
        url === undefined
          ? [...this.tabList.values()].slice(0, active ? 1 : undefined)
          : [...this.tabList.values()].filter(({ url: at = '' }) =>
              [url].flat().some((one) => allowsHost(one, hostOf(at) ?? '')),
            ),
      get: async (id: number) => this.tabList.get(id) ?? Promise.reject(new Error(`No tab with id: ${id}`)),
      sendMessage: async (id: number, message: { call: string }) => {
        const answer = this.tabList.get(id)?.answer;
        if (!answer) throw new Error('Could not establish connection. Receiving end does not exist.');
        return answer(message);
      },
      create: async (tab: { url: string; windowId: number }) => this.#open(tab),
      update: async (id: number) => void this.inFront.push(`tab ${id}`),
      onRemoved: this.#event('closed'),
    },
    scripting: {
      removeCSS: async ({ target: { tabId }, css }: { target: { tabId: number }; css: string }) =>
        void this.sheets.set(
          tabId,
          (this.sheets.get(tabId) ?? []).filter((sheet) => sheet !== css),
        ),
      insertCSS: async ({ target: { tabId }, css }: { target: { tabId: number }; css: string }) => {
        if (!this.tabList.get(tabId)?.isOpen) throw new Error('Cannot access contents of the page.');
        this.sheets.set(tabId, [...(this.sheets.get(tabId) ?? []), css]);
      },
      getRegisteredContentScripts: async ({ ids }: { ids: string[] }) => ids.filter((id) => this.registered.has(id)),
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        for (const id of ids) this.registered.delete(id);
      },
      registerContentScripts: async (scripts: { id: string; js: string[]; matches: string[] }[]) => {
        for (const { id, js, matches } of scripts) this.registered.set(id, { js, matches });
      },
      executeScript: async ({
        target: { tabId },
        args,
        files = [],
      }: {
        target: { tabId: number };
        args?: [Record<string, unknown>];
        files?: string[];
      }) => {
        if (files[0]?.includes('gate')) this.gated.push(tabId);
        else if (args) this.handed.set(tabId, { ...this.handed.get(tabId), ...structuredClone(args[0]) });
        else if (files.length > 0) this.injected.push(tabId);
      },
    },
  };

  constructor() {
    const notifications = {
      create: async (_id: string, { title, message }: { title: string; message: string }) =>
        void this.notified.push({ title, message }),
      onClicked: this.#event('clicked'),
    };
    // As in the browsers, there only where the permission is given.
    Object.defineProperty(this.api, 'notifications', {
      get: () => (this.granted.has('notifications') ? notifications : undefined),
    });
  }

  #event(name: string) {
    return {
      addListener: (listener: Heard) => void this.#heard.set(name, [...(this.#heard.get(name) ?? []), listener]),
    };
  }

  /** Has an event happen; gives how many listened. */
  happen(name: Happening, ...values: unknown[]): number {
    const listeners = this.#heard.get(name) ?? [];
    for (const listener of listeners) listener(...(values as never[]));
    return listeners.length;
  }

  /** A tab that is new has nothing in it yet, and is not among the others. */
  #open(tab: { readonly url: string; readonly windowId: number }): { readonly id: number } {
    this.opened.push(tab);
    return { id: 1_000 + this.opened.length };
  }

  #keep(values: Record<string, unknown>): void {
    const next = new Map([...this.kept, ...Object.entries(values)]);
    if (JSON.stringify([...next]).length > this.quota) throw new Error('Session storage quota bytes exceeded.');
    for (const [key, value] of Object.entries(values)) this.kept.set(key, structuredClone(value));
  }

  /** Sends a message as `sender` would; undefined where nobody answers. */
  async send(message: unknown, sender: unknown): Promise<unknown> {
    for (const listener of this.#listeners) {
      let reply: (answer?: unknown) => void = () => {};
      const answer = new Promise<unknown>((resolve) => {
        reply = resolve;
      });
      if (listener(message, sender, reply)) return answer;
    }
    return undefined;
  }
}
