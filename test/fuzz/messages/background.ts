// The real background in a browser that is not one: as test/background/running.ts, but without a test runner.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { articleOf } from '../../background/article.ts';
import { FakeBrowser, type FakeTab } from '../../background/fake-browser.ts';

let fake = new FakeBrowser();

// What Loupe takes for the browser's own API, and what the build would put in place of the name.
const browser = new Proxy({}, { get: (_, name) => Reflect.get(fake.api, name) });
Object.assign(globalThis, { browser, chrome: browser, __FIREFOX__: false });

const { startBackground } = await import('../../../src/background/background.ts');

/** A browser with tabs 1 to 3 at `addresses`, an empty database, and the background started. */
export function startAnew(addresses: readonly string[]): FakeBrowser {
  Object.assign(globalThis, { indexedDB: new IDBFactory() });
  fake = new FakeBrowser();
  addresses.forEach((url, index) => {
    fake.tabList.set(index + 1, { id: index + 1, windowId: 10, incognito: false, isOpen: true, ...at(url) });
  });
  startBackground({
    gate: '/gate.js',
    script: '/reader.js',
    onDemand: { cards: '/cards.js', voter: '/voter.js', pictures: '/pictures.js' },
    css: '',
  });
  return fake;
}

/** A tab's page at `url`, and what the reader in it answers. */
export function at(url: string): Pick<FakeTab, 'url' | 'answer'> {
  return { url, answer: ({ call }) => ({ ok: true, value: call === 'reader/article' ? articleOf(url) : null }) };
}

/** Starts the background again, as after it was stopped: what the browser keeps is as it was. */
export function restart(): FakeBrowser {
  const before = fake;
  fake = new FakeBrowser();
  for (const [id, tab] of before.tabList) fake.tabList.set(id, tab);
  for (const [key, thing] of before.kept) fake.kept.set(key, thing);
  for (const [key, thing] of before.settings) fake.settings.set(key, thing);
  for (const [key, thing] of before.synced) fake.synced.set(key, thing);
  startBackground({
    gate: '/gate.js',
    script: '/reader.js',
    onDemand: { cards: '/cards.js', voter: '/voter.js', pictures: '/pictures.js' },
    css: '',
  });
  return fake;
}

/** Resolves when what is under way has had its turns. */
export async function quiet(): Promise<void> {
  for (let turn = 0; turn < 8; turn++) await new Promise((resolve) => setImmediate(resolve));
}
