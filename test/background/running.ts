import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import type { Outcome } from '../../src/messaging/contract.ts';
import type { TabView } from '../../src/messaging/views.ts';
import { HOST } from './article.ts';
import { FakeBrowser } from './fake-browser.ts';

// Core is most of what a background loads, and keeps nothing: each start takes what the first one loaded.
const CORE = join(import.meta.dirname, '../../src/core');
for (const name of readdirSync(CORE, { recursive: true, encoding: 'utf8' })) {
  const file = join(CORE, name);
  if (file.endsWith('.ts') && !file.endsWith('.d.ts')) vi.doMock(file, () => import(file));
}

/** The browser that the background runs in. */
export let fake: FakeBrowser;

export const ON = { tabId: 1, articleKey: 'reuters.com/markets/rare-earth-curbs' };

export const surface = { id: 'loupe', url: 'chrome-extension://loupe/src/ui/popup/index.html' };
/** A frame of ours in a page. */
export const card = { id: 'loupe', url: 'chrome-extension://loupe/src/ui/card/index.html', frameId: 7 };
export const pageOf = (tabId: number, url = HOST, incognito = false) => ({
  id: 'loupe',
  url,
  frameId: 0,
  tab: { id: tabId, incognito },
});

/** The card of a page speaks with the ticket that the page's reader, the sender, gets for it. */
export async function call<T>(
  name: string,
  request: unknown,
  sender: ReturnType<typeof pageOf> | typeof surface,
): Promise<Outcome<T>> {
  if (!name.startsWith('card/') || !('tab' in sender)) return (await fake.send({ call: name, request }, sender)) as Outcome<T>;
  const given = (await fake.send({ call: 'page/opens-card', request: {} }, sender)) as Outcome<string>;
  const ticket = given.ok ? given.value : '';
  return (await fake.send({ call: name, request, ticket }, { ...card, tab: sender.tab })) as Outcome<T>;
}

export async function value<T>(name: string, request: unknown, sender: Parameters<typeof call>[2]): Promise<T> {
  const outcome = await call<T>(name, request, sender);
  if (!outcome.ok) throw new Error(outcome.fault.detail);
  return outcome.value;
}

export const viewOf = (tabId: number) => value<TabView>('tab/view', { tabId }, surface);

/** How a browser differs from Chrome on a desktop. */
interface Browser {
  readonly isFirefox?: boolean;
  /** Parts of the browser's API that it does not have. */
  readonly lacks?: readonly string[];
}

/** Starts a background. A second start is that of a background that was stopped: the browser's own memory is as it was. */
export async function start({ isFirefox = false, lacks = [] }: Browser = {}): Promise<void> {
  const { tabList, kept, settings, synced, origins, alarms, granted } = fake;
  fake = new FakeBrowser();
  for (const [id, tab] of tabList) fake.tabList.set(id, tab);
  for (const [key, thing] of kept) fake.kept.set(key, thing);
  for (const [key, thing] of settings) fake.settings.set(key, thing);
  for (const [key, thing] of synced) fake.synced.set(key, thing);
  fake.origins.clear();
  for (const origin of origins) fake.origins.add(origin);
  for (const alarm of alarms) fake.alarms.add(alarm);
  for (const permission of granted) fake.granted.add(permission);
  vi.resetModules();
  const browser = new Proxy(fake.api, {
    get: (api, name) => (lacks.includes(String(name)) ? undefined : Reflect.get(api, name)),
  });
  vi.doMock('../../src/platform/browser.ts', () => ({ browser, IS_FIREFOX: isFirefox }));
  const { startBackground } = await import('../../src/background/background.ts');
  startBackground({
    gate: '/gate.js',
    script: '/reader.js',
    onDemand: { cards: '/cards.js', voter: '/voter.js', pictures: '/pictures.js' },
    css: '',
  });
}

/** A new browser with an empty database, a tab at `HOST`, and the background started. */
export async function startAnew(): Promise<void> {
  vi.stubGlobal('indexedDB', new IDBFactory());
  fake = new FakeBrowser();
  fake.tabList.set(1, { id: 1, windowId: 10, url: HOST, incognito: false, isOpen: true });
  await start();
}
