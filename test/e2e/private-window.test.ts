import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowInPrivateWindows, openInPrivateWindow } from './browser-window.ts';
import { fixture, openWorld, ROOT, until, type World } from './world.ts';

const ADDRESS = 'https://www.reuters.com/private-reading';

// Chrome offers a driver no way to allow an extension in incognito windows; the background's tests cover its side of it.
describe('a private window of Firefox', () => {
  let world: World;
  let tabId = 0;

  beforeAll(async () => {
    world = await openWorld('firefox');
    world.web.serve(ADDRESS, fixture('wire-csp.html'));
    await allowInPrivateWindows(world, resolve(ROOT, 'dist/firefox'));
    world = { ...world, helper: await world.extension.openSurface('src/ui/popup/index.html?tab=0') };
    await openInPrivateWindow(world, ADDRESS);
    tabId = await until('the private tab', () => privateTab(world));
  });
  afterAll(() => world?.close());

  it('has its page read, and says in the sidebar that nothing is kept', async () => {
    const sidebar = await world.extension.openSurface(`src/ui/sidebar/index.html?tab=${tabId}`, { width: 420, height: 900 });
    const text = await until('the reading', async () => {
      const shown = await sidebar.evaluate(() => document.body.textContent ?? '');
      return /\d+ claims/.test(shown) && shown;
    });
    expect(text).toMatch(/private \(Incognito\) window/i);
    expect(await sidebar.$$eval('textarea:enabled', (fields) => fields.length)).toBe(0);
  });

  it('has nothing saved, also when a save is asked for all the same', async () => {
    const articleKey = 'reuters.com/private-reading';
    const answer = await world.helper.evaluate(
      (request) => (globalThis as unknown as Api).chrome.runtime.sendMessage({ call: 'tab/save-note', request }),
      { tabId, articleKey, claimId: null, text: 'secret' },
    );
    expect(answer).toMatchObject({ ok: true, value: { reason: 'private-window' } });
    const visit = await world.visit(ADDRESS);
    expect((await visit.read()).note).toBe('');
  });
});

interface Api {
  readonly chrome: {
    readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
    readonly tabs: { query(wish: object): Promise<readonly { id: number; incognito: boolean; status: string }[]> };
  };
}

function privateTab({ helper }: World): Promise<number | null> {
  return helper.evaluate(async () => {
    const tabs = await (globalThis as unknown as Api).chrome.tabs.query({});
    return tabs.find(({ incognito, status }) => incognito && status === 'complete')?.id ?? null;
  });
}
