import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayFrom } from '../../src/core/annotation/day.ts';
import { fixture, openWorld, until, type World } from './world.ts';

const READ = 'https://www.mining.com/web/china-faster-magnet-licences/';
const OTHER = 'https://www.mining.com/web/state-media/';

/** The part of the browser's API that the helper page uses. */
declare const chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };

describe('the inbox in chrome', () => {
  let world: World;
  let library: Page;

  beforeAll(async () => {
    world = await openWorld('chrome');
    world.web.serve(READ, fixture('demo/index.html'));
    world.web.serve(OTHER, fixture('state-media.html'));
  });
  afterAll(() => world?.close());

  const rows = () => library.$$eval('[role="option"]', (all) => all.map((row) => row.textContent ?? ''));
  /** Ticks a value of a filter, or takes the tick away. */
  const sift = (word: string) =>
    until(`the filter ${word}`, () =>
      library.evaluate((wanted) => {
        const label = [...document.querySelectorAll('.facet-value')].find(
          (one) => one.querySelector('.facet-word')?.textContent === wanted,
        );
        label?.querySelector('input')?.click();
        return label !== undefined;
      }, word),
    );

  it('takes an article that is saved and set to be read in the popup, and the library finds it by that', async () => {
    for (const [address, state] of [
      [READ, 'reading'],
      [OTHER, 'to-read'],
    ] as const) {
      const visit = await world.visit(address);
      await visit.read();
      const popup = await world.extension.openSurface(`src/ui/popup/index.html?tab=${visit.tabId}`, { width: 400, height: 800 });
      await popup.waitForSelector('.save-article input:not(:disabled)');
      await popup.click('.save-article input');
      await popup.select('.lp-inbox select', state);
      await until('it in the inbox', async () => {
        const { inbox, saved } = await world.extension.viewOf(visit.tabId);
        return inbox === state && saved !== null;
      });
      await popup.close();
    }
    library = await world.extension.openSurface('src/ui/library/index.html', { width: 1200, height: 900 });
    await until('both articles', async () => (await rows()).length === 2);
    await sift('Reading');
    await until('one of them', async () => (await rows()).length === 1);
    expect((await rows())[0]).toContain('China offers faster magnet licences');
    await sift('Reading');
    await until('both again', async () => (await rows()).length === 2);
  });

  it('brings a claim back on the day that was set for it', async () => {
    const visit = await world.visit(READ);
    const { articleKey, reading } = await visit.read();
    const claimId = reading?.claims.find(({ layer }) => layer === 'forecast')?.id;
    const date = dayFrom(new Date(), 5);
    await world.helper.evaluate((request) => chrome.runtime.sendMessage({ call: 'tab/save-revisit', request }), {
      tabId: visit.tabId,
      articleKey,
      claimId,
      date,
    });
    await library.bringToFront();
    await sift('In the next 7 days');
    await until('the claim alone', async () => (await rows()).length === 1);
    expect((await rows())[0]).toContain(reading?.claims.find(({ id }) => id === claimId)?.text.slice(0, 40));
  });

  it('brings an article back on the day that was set beside its state, until that is undone', async () => {
    const visit = await world.visit(OTHER);
    await visit.read();
    const popup = await world.extension.openSurface(`src/ui/popup/index.html?tab=${visit.tabId}`, { width: 400, height: 800 });
    await popup.waitForSelector('.lp-revisit summary');
    await popup.click('.lp-revisit summary');
    const date = dayFrom(new Date(), 20);
    await popup.$eval(
      '.lp-revisit input',
      (field, day) => {
        field.value = day;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      },
      date,
    );
    await until('the day', async () => (await world.extension.viewOf(visit.tabId)).revisit === date);
    await library.bringToFront();
    await sift('In the next 7 days');
    await sift('Later');
    await until('the article alone', async () => (await rows()).length === 1);
    expect((await rows())[0]).toContain('To read');
    await popup.bringToFront();
    await popup.click('.lp-toast .lp-button');
    await until('no day', async () => (await world.extension.viewOf(visit.tabId)).revisit === null);
    await popup.close();
    await until('nothing left of it', async () => !(await rows()).some((row) => row.includes('To read')));
  });
});
