import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { itInOne } from '../long.ts';
import { type Stored, storedIn } from './stored.ts';
import { fixture, openWorld, paintedAs, stopBackground, until, type Visit, type World } from './world.ts';

const ADDRESS = 'https://www.reuters.com/storage';
const SAVE = { articleKey: 'reuters.com/storage', claimId: null, text: 'a note' };

describe.each(['chrome', 'firefox'] as const)('where work cannot be kept, in %s', (kind) => {
  const one = itInOne(kind);
  let world: World;
  let visit: Visit;

  beforeEach(async () => {
    world = await openWorld(kind);
    world.web.serve(ADDRESS, fixture('wire-csp.html'));
    visit = await world.visit(ADDRESS);
    await visit.read();
  });
  afterEach(() => world?.close());

  const save = () =>
    world.helper.evaluate(
      (request) => (globalThis as unknown as Api).chrome.runtime.sendMessage({ call: 'tab/save-note', request }),
      { tabId: visit.tabId, ...SAVE },
    );
  const shown = async (words: RegExp) => {
    const page = await world.extension.openSurface(`src/ui/popup/index.html?tab=${visit.tabId}`, { width: 416, height: 600 });
    return until('the popup’s word on it', async () => {
      const text = await page.evaluate(() => document.body.textContent ?? '');
      return words.test(text) && text;
    });
  };

  it('because a newer Loupe wrote it, the data is left alone, reading goes on, and the popup says so', async () => {
    await raised(world);
    expect(await save()).toMatchObject({ ok: true, value: { reason: 'newer-version' } });
    expect(await shown(/a newer Loupe/i)).toMatch(/\d+ claims/);
  });

  one('because a newer Loupe wrote it, every surface says so and what to do, and nothing of it is touched', async () => {
    expect(await save()).toEqual({ ok: true, value: null });
    const before = await raised(world);
    await stopBackground(world);
    for (const surface of ['popup', 'sidebar', 'library'] as const) {
      const page = await world.extension.openSurface(`src/ui/${surface}/index.html?tab=${visit.tabId}`);
      await until(`the ${surface}’s word on it`, async () => {
        const text = await page.evaluate(() => document.body.textContent ?? '');
        return /written by a newer Loupe/.test(text) && /Update Loupe/.test(text);
      });
      await page.close();
    }
    visit = await world.visit(ADDRESS);
    const { reading } = await visit.read();
    await paintedAs(visit.page, reading?.claims.length ?? -1);
    await visit.page.bringToFront();
    await visit.page.keyboard.down('AltLeft');
    await visit.page.keyboard.press('Period');
    await visit.page.keyboard.up('AltLeft');
    await until('the card’s word on it', async () => (await visit.card())?.text.includes('written by a newer Loupe'));
    expect(await save()).toMatchObject({ value: { reason: 'newer-version' } });
    expect(await storedIn(world)).toEqual(before);
    expect(JSON.stringify(before)).toContain(SAVE.text);
  });

  one('because a newer Loupe wrote the settings, the options say so, and they stay as they are', async () => {
    const newer = { version: 99, sites: { off: [] }, language: null, more: ['unknown here'] };
    await world.helper.evaluate((settings) => (globalThis as unknown as Api).chrome.storage.sync.set({ settings }), newer);
    const options = await world.extension.openSurface('src/ui/options/index.html');
    await until('the options’ word on it', () =>
      options.evaluate(() => document.body.textContent?.includes('settings were written by a newer Loupe')),
    );
    await options.select('.options-language', 'de');
    await until('the refusal', () => options.evaluate(() => document.querySelector('.lp-trouble') !== null));
    const kept = await world.helper.evaluate(() => (globalThis as unknown as Api).chrome.storage.sync.get('settings'));
    expect(kept).toEqual({ settings: newer });
  });

  it('because the disk is full, nothing is half written, and the note that comes after room was made is kept', async () => {
    await onDisk(world, 'full');
    expect(await save()).toMatchObject({ ok: true, value: { reason: 'full' } });
    await onDisk(world, 'roomy');
    const after = await visit.read();
    expect(after.note).toBe('');
    expect(after.reading?.claims.length).toBeGreaterThan(0);
    expect(await save()).toEqual({ ok: true, value: null });
    expect((await visit.read()).note).toBe(SAVE.text);
  });
});

/** Raises the database to the version of a newer Loupe. Gives what is in it. */
async function raised(world: World): Promise<Stored> {
  const before = await storedIn(world);
  await world.helper.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('loupe', 99);
        opening.onsuccess = () => {
          opening.result.close();
          done();
        };
        opening.onerror = () => failed(opening.error);
      }),
  );
  return before;
}

interface Api {
  readonly chrome: {
    readonly storage: { readonly sync: { set(values: object): Promise<void>; get(key: string): Promise<object> } };
    readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
    readonly extension: { getBackgroundPage(): unknown };
  };
}

/** Makes every write of the background fail as on a full disk, or lets them through again. */
async function onDisk({ extension, helper }: World, state: 'full' | 'roomy'): Promise<void> {
  const isFull = state === 'full';
  if (extension.kind === 'chrome') {
    const target = extension.browser.targets().find((one) => one.type() === 'service_worker');
    const worker = await target?.worker();
    await worker?.evaluate((full) => {
      const store = IDBObjectStore.prototype as IDBObjectStore & { putForReal?: IDBObjectStore['put'] };
      store.putForReal ??= store.put;
      store.put = full
        ? () => {
            throw new DOMException('no room', 'QuotaExceededError');
          }
        : store.putForReal;
    }, isFull);
    return;
  }
  await helper.evaluate((full) => {
    const background = (globalThis as unknown as Api).chrome.extension.getBackgroundPage() as typeof globalThis;
    const store = background.IDBObjectStore.prototype as IDBObjectStore & { putForReal?: IDBObjectStore['put'] };
    store.putForReal ??= store.put;
    store.put = full
      ? () => {
          throw new background.DOMException('no room', 'QuotaExceededError');
        }
      : store.putForReal;
  }, isFull);
}
