import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixture, openWorld, until, type Visit, type World } from './world.ts';

const ADDRESS = 'https://www.reuters.com/storage';
const SAVE = { articleKey: 'reuters.com/storage', claimId: null, text: 'a note' };

describe.each(['chrome', 'firefox'] as const)('where work cannot be kept, in %s', (kind) => {
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
    expect(await save()).toMatchObject({ ok: true, value: { reason: 'newer-version' } });
    expect(await shown(/a newer Loupe/i)).toMatch(/\d+ claims/);
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

interface Api {
  readonly chrome: {
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
