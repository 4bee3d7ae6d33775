import { browser } from './browser.ts';

/** What the browser tells about a tab. */
export interface TabInfo {
  readonly id: number;
  readonly windowId: number;
  /** Absent where we may not know it: the site is not ours to read and the button was not clicked. */
  readonly address: string | null;
  readonly isPrivate: boolean;
  readonly isLoading: boolean;
  /** Whether the browser has put its page aside, to load it when it is looked at. */
  readonly isDiscarded: boolean;
}

interface RawTab {
  readonly id?: number | undefined;
  readonly windowId?: number | undefined;
  readonly url?: string | undefined;
  readonly incognito: boolean;
  readonly status?: string | undefined;
  readonly discarded?: boolean | undefined;
}

/** What we keep of a tab, or null for one without an id (a window of developer tools). */
export function tabInfo(raw: RawTab): TabInfo | null {
  if (raw.id === undefined || raw.windowId === undefined) return null;
  return {
    id: raw.id,
    windowId: raw.windowId,
    address: raw.url ?? null,
    isPrivate: raw.incognito,
    isLoading: raw.status === 'loading',
    isDiscarded: raw.discarded === true,
  };
}

/** The tab with this id, or null when it is gone. */
export async function tabById(tabId: number): Promise<TabInfo | null> {
  try {
    return tabInfo(await browser.tabs.get(tabId));
  } catch {
    return null;
  }
}

/** The tab in front in the window that asks. */
export async function currentTab(): Promise<TabInfo | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ? tabInfo(tab) : null;
}

/** The tabs whose page one of `patterns`, match patterns that we may read, covers. */
export async function tabsAt(...patterns: readonly string[]): Promise<readonly TabInfo[]> {
  return (await browser.tabs.query({ url: [...patterns] })).flatMap((raw) => tabInfo(raw) ?? []);
}

/** All tabs; the address of one whose page we may not read is absent. */
export async function allTabs(): Promise<readonly TabInfo[]> {
  return (await browser.tabs.query({})).flatMap((raw) => tabInfo(raw) ?? []);
}

/** Brings a tab to the front, and its window with it. */
export async function showTab({ id, windowId }: TabInfo): Promise<void> {
  await browser.tabs.update(id, { active: true });
  const { windows } = browser as Partial<typeof browser>;
  // Firefox for Android has none.
  await windows?.update(windowId, { focused: true });
}

/** Calls `changed` when another tab comes to the front, or the front tab loads another page. Returns a stop function. */
export function onTabChange(changed: () => void): () => void {
  const updated = (_id: number, info: { status?: string; url?: string }) => {
    if (info.status !== undefined || info.url !== undefined) changed();
  };
  browser.tabs.onActivated.addListener(changed);
  browser.tabs.onUpdated.addListener(updated);
  return () => {
    browser.tabs.onActivated.removeListener(changed);
    browser.tabs.onUpdated.removeListener(updated);
  };
}

/** Calls `gone` with the id of each tab that is closed. */
export function onTabRemoved(gone: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener(gone);
}

/**
 * Opens `address` in a new tab in front, never in a private window: it is about work that was done outside. Gives the tab's id,
 * or null where the browser does not tell.
 */
export async function openTab(address: string): Promise<number | null> {
  const { windows } = browser as Partial<typeof browser>;
  // Firefox for Android has none.
  if (!windows) return (await browser.tabs.create({ url: address })).id ?? null;
  const open = (await windows.getAll({ windowTypes: ['normal'] })).filter(({ incognito }) => !incognito);
  const { id } = open.find(({ focused }) => focused) ?? open[0] ?? {};
  if (id !== undefined) return (await browser.tabs.create({ url: address, windowId: id })).id ?? null;
  return (await windows.create({ url: address, incognito: false })).tabs?.[0]?.id ?? null;
}

/** Opens a page of the extension in a tab in front, or brings the tab that shows it there; `hash` begins with `#`. */
export async function openOwnPage(path: string, hash: string): Promise<void> {
  const address = browser.runtime.getURL(path);
  const open = await browser.tabs.query({ url: address }).catch(() => []);
  const [known] = open;
  if (known?.id === undefined) await openTab(address + hash);
  else await browser.tabs.update(known.id, { active: true, url: address + hash });
}

/** Path of the library's page within the extension. */
const LIBRARY = 'src/ui/library/index.html';
/** Path of the options' page within the extension. */
const OPTIONS = 'src/ui/options/index.html';
/** Path of the welcome page within the extension. */
const WELCOME = 'src/ui/welcome/index.html';

/** Opens the options. */
export function openOptionsPage(): Promise<void> {
  return openOwnPage(OPTIONS, '');
}

/** Opens the library; `hash` says what it shows. */
export function openLibraryPage(hash = '#/'): Promise<void> {
  return openOwnPage(LIBRARY, hash);
}

/** Opens the welcome page; `hash` says what it shows. */
export function openWelcomePage(hash = ''): Promise<void> {
  return openOwnPage(WELCOME, hash);
}

/** Closes the tab of the page that asks; where it is its window's last, a new one takes its place. */
export async function closeOwnTab(): Promise<void> {
  const own = await browser.tabs.getCurrent();
  if (own?.id === undefined) return;
  const inWindow = own.windowId === undefined ? {} : { windowId: own.windowId };
  if ((await browser.tabs.query(inWindow)).length === 1) await browser.tabs.create(inWindow);
  await browser.tabs.remove(own.id);
}
