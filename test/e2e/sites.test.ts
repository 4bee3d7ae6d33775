import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withHost } from './with-host.ts';
import { fixture, marksIn, openWorld, paintedAs, until, type Visit, type World } from './world.ts';

/** The part of the browser's API that the helper page uses. */
declare const chrome: { readonly action: { getTitle(of: { readonly tabId: number }): Promise<string> } };

const LISTED = 'https://www.mining.com/magnets';
const ADDED = 'https://notes.example.org/rare-earth-licences';

describe.each(['chrome', 'firefox'] as const)('sites in %s', (kind) => {
  let world: World;
  let dist: string | undefined;

  beforeAll(async () => {
    // No driver can answer Chrome's question for a permission: there the site is allowed from the first.
    if (kind === 'chrome') dist = withHost('*://*.example.org/*');
    world = await openWorld(kind, { dist, prefs: { 'extensions.webextOptionalPermissionPrompts': false } });
    world.web.serve(LISTED, fixture('demo/index.html'));
    world.web.serve(ADDED, fixture('wire-csp.html'));
  });
  afterAll(async () => {
    await world?.close();
    if (dist) rmSync(dist, { recursive: true, force: true });
  });

  const popupOf = ({ tabId }: Visit) =>
    world.extension.openSurface(`src/ui/popup/index.html?tab=${tabId}`, { width: 400, height: 600 });
  const accessOf = async ({ tabId }: Visit) => (await world.extension.viewOf(tabId)).access;
  const isMarked = async ({ page }: Visit) => Object.values(await marksIn(page)).flat().length > 0;
  const titleOf = ({ tabId }: Visit) => world.helper.evaluate((id) => chrome.action.getTitle({ tabId: id }), tabId);
  /** Presses the switch as a reader does; in Firefox that lets a permission be asked for. */
  const flip = async (page: Page) => {
    await page.bringToFront();
    await page.waitForSelector('.site-switch input', { visible: true });
    await page.click('.site-switch input');
  };

  it('of the list are read by themselves, until they are switched off, and again when they are switched on', async () => {
    const visit = await world.visit(LISTED);
    const { reading } = await visit.read();
    await paintedAs(visit.page, reading?.claims.length ?? -1);
    const popup = await popupOf(visit);
    await flip(popup);
    await until('the marks to go', async () => !(await isMarked(visit)));
    await until('the popup to say so', () => popup.evaluate(() => document.body.textContent?.includes('You switched Loupe off')));
    expect(await accessOf(visit)).toMatchObject({ kind: 'off', host: 'mining.com' });

    const again = await world.visit(LISTED);
    await until('the gate to be told that Loupe is off', async () => (await titleOf(again)).includes('switched off'));
    expect((await world.extension.viewOf(again.tabId)).status.kind).toBe('unread');
    expect(await isMarked(again)).toBe(false);
    await visit.page.bringToFront();
    await flip(popup);
    await until('the marks to come back', () => isMarked(visit));
    const later = await world.visit(LISTED);
    expect((await later.read()).access).toMatchObject({ kind: 'read', why: 'listed' });
    for (const { page } of [visit, again, later]) await page.close();
    await popup.close();
  });

  it('that the reader adds are read by themselves from then on', async () => {
    if (kind === 'firefox') {
      const before = await world.visit(ADDED);
      expect((await world.extension.viewOf(before.tabId)).status).toEqual({ kind: 'unread', isListed: false });
      await before.page.close();
      const options = await world.extension.openSurface('src/ui/options/index.html', { width: 900, height: 900 });
      await options.waitForSelector('.sites-add input');
      await options.type('.sites-add input', 'https://example.org/news');
      await options.click('.sites-add button');
      await until('the site in the list', () =>
        options.evaluate(() => document.querySelector('.sites-hosts')?.textContent?.includes('example.org')),
      );
      await options.close();
    }
    const visit = await world.visit(ADDED);
    const { reading, access } = await visit.read();
    expect(access).toEqual({ kind: 'read', why: 'added', host: 'example.org', name: null });
    await paintedAs(visit.page, reading?.claims.length ?? -1);
    await visit.page.close();
  });

  if (kind === 'chrome') return;
  it('that were added are taken from the list again', async () => {
    const options = await world.extension.openSurface('src/ui/options/index.html', { width: 900, height: 900 });
    await options.waitForSelector('.sites-hosts button');
    await options.click('.sites-hosts button');
    await until('the site to go', () => options.evaluate(() => document.querySelector('.sites-hosts li') === null));
    await options.close();
    const visit = await world.visit(ADDED);
    expect((await world.extension.viewOf(visit.tabId)).status).toEqual({ kind: 'unread', isListed: false });
    await visit.page.close();
  });
});
