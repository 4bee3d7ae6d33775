// Pages that a script has made, without an address of their own: what is kept of one is never found again, and in no backup.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickToolbarButton } from '../browser-window.ts';
import { storedIn } from '../stored.ts';
import { openWorld, until, type Visit, type World } from '../world.ts';
import { allMarks, hostilePage, visitHostile } from './hostile.ts';

/** Ways of a script to a page of its own in a tab of its own. */
const WAYS: Readonly<Record<string, string>> = {
  'a blob': `open(URL.createObjectURL(new Blob([text], { type: 'text/html' })))`,
  'an empty page that is filled': `open('about:blank').document.documentElement.innerHTML = text`,
};

/** The part of the browser's API that the helper page uses. */
declare const chrome: { readonly tabs: { query(query: object): Promise<readonly { readonly id?: number }[]> } };

describe.each(['chrome', 'firefox'] as const)('a page without an address of its own, in %s', (kind) => {
  let world: World;
  let opener: Visit;
  beforeAll(async () => {
    world = await openWorld(kind);
    opener = await visitHostile(world, '<!doctype html><title>Nothing here</title><p>Nothing here</p>');
  });
  afterAll(() => world?.close());

  it.each(Object.entries(WAYS))('is not read, and said why, where it is %s', async (_name, deed) => {
    await opener.page.bringToFront();
    const before = new Set(await world.extension.browser.pages());
    await opener.page.evaluate(`{ const text = ${JSON.stringify(hostilePage())}; ${deed}; }`);
    const page = await until('the page', async () => (await world.extension.browser.pages()).find((one) => !before.has(one)));
    await clickToolbarButton(world, page);
    const tabId = await world.helper.evaluate(async () => (await chrome.tabs.query({ active: true }))[0]?.id ?? 0);
    const status = async () => (await world.extension.viewOf(tabId)).status;
    await expect.poll(status).toEqual({ kind: 'unreadable', reason: 'no-address' });
    expect(await allMarks(page)).toEqual([]);
    expect((await storedIn(world)).articles).toEqual([]);
    await page.close();
  });
});
