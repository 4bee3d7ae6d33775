import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allCards, SOURCE_RECORDS } from '../../src/core/knowledge/cards.ts';
import { allInstruments } from '../../src/core/knowledge/instruments.ts';
import { allSeries } from '../../src/core/knowledge/reference-series.ts';
import { itInOne } from '../long.ts';
import { faultsOfCard } from './faults.ts';
import { fixture, openWorld, paintedAs, pointOnMark, pressStill, ROOT, until, type Visit, type World } from './world.ts';

const ADDRESS = 'https://www.mining.com/web/china-faster-magnet-licences/';
const PAUSED = 'Announcement No. 61 would reach magnets';

describe.each(['chrome', 'firefox'] as const)('cross-checks and dates to come back in %s', (kind) => {
  const one = itInOne(kind);
  let world: World;
  let visit: Visit;

  beforeAll(async () => {
    world = await openWorld(kind);
    world.web.serve(ADDRESS, fixture('demo/index.html'));
    visit = await world.visit(ADDRESS);
    const { reading } = await visit.read();
    await paintedAs(visit.page, reading?.claims.length ?? -1);
  });
  afterAll(() => world?.close());

  const sidebarOf = async ({ tabId }: Visit) => {
    const page = await world.extension.openSurface(`src/ui/sidebar/index.html?tab=${tabId}`, { width: 420, height: 900 });
    await page.waitForSelector('.claim-row');
    return page;
  };

  it('stand in the card beside the claim, with the day to which things were seen, and no accessibility fault', async () => {
    const point = await pointOnMark(visit.page, PAUSED);
    if (!point) throw new Error('the sentence is not marked');
    await visit.page.mouse.click(point.x, point.y);
    // Notes come after the marks: a card that is opened in between gets them a moment later.
    const card = await until('the notes in the card', async () => {
      const shown = await visit.card();
      return shown?.text.includes('Context notes') && shown;
    });
    expect(card.text).toMatch(/Announcement No\. 61 of 2025.*unknown/);
    expect(await faultsOfCard(world, card)).toEqual([]);
    await visit.page.keyboard.press('Escape');
  });

  one('are counted in the popup', async () => {
    const { toLookAt } = await visit.read();
    expect(toLookAt).toBeGreaterThan(1);
    // Popup and sidebar of this article are looked at for accessibility faults in journey.test.ts.
    const popup = await world.extension.openSurface(`src/ui/popup/index.html?tab=${visit.tabId}`, { width: 400, height: 800 });
    const said = `${toLookAt} context notes`;
    await popup.waitForFunction((words) => document.body.textContent?.includes(words), { polling: 100 }, said);
    await popup.close();
  });

  one('can be dismissed for this article, and stay so when it is read again', async () => {
    const before = (await visit.read()).toLookAt;
    const sidebar = await sidebarOf(visit);
    await pressStill(sidebar, '[data-check] button');
    await until('one thing less', async () => (await world.extension.viewOf(visit.tabId)).toLookAt === before - 1);
    await sidebar.close();
    const again = await world.visit(ADDRESS);
    // Notes come after the marks.
    await until('one thing less there too', async () => (await again.read()).toLookAt === before - 1);
    await again.page.close();
  });

  it('let a forecast be given a day to come back, which is kept with the claim', async () => {
    const { reading } = await visit.read();
    const forecast = reading?.claims.find(({ layer }) => layer === 'forecast');
    if (!forecast) throw new Error('there is no forecast in the demo article');
    const sidebar = await sidebarOf(visit);
    await openClaim(sidebar, forecast.text.slice(0, 30));
    await sidebar.waitForSelector('input[type="date"]');
    await sidebar.$eval('input[type="date"]', (field) => {
      (field as HTMLInputElement).value = '2031-01-10';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await until('the day', async () => (await world.extension.viewOf(visit.tabId)).work[forecast.id]?.revisit === '2031-01-10');
    await sidebar.close();
  });
});

describe.each(['chrome', 'firefox'])('what a page is given in %s', (kind) => {
  it('holds nothing of the knowledge: no card, source, rule or figure', () => {
    const scripts = ['gate', 'reader', 'voter', 'cards'].map((name) =>
      resolve(ROOT, 'dist', kind, `src/entrypoints/${name}.iife.js`),
    );
    const given = scripts.map((path) => readFileSync(path, 'utf8')).join('\n');
    const ids = [
      ...allCards().map(({ id }) => id),
      ...allInstruments().map(({ id }) => id),
      ...allSeries().map(({ id }) => id),
      ...Object.keys(SOURCE_RECORDS),
    ].filter((id) => id.includes('-'));
    expect(ids.length).toBeGreaterThan(300);
    expect(ids.filter((id) => given.includes(`"${id}"`) || given.includes(`\`${id}\``))).toEqual([]);
  });
});

/** Opens the claim whose words begin so. */
async function openClaim(sidebar: Page, words: string): Promise<void> {
  const isOpened = await sidebar.evaluate((wanted) => {
    const row = [...document.querySelectorAll('.claim-row')].find(({ textContent }) => textContent?.includes(wanted));
    row?.querySelector<HTMLButtonElement>('button.claim-head')?.click();
    return row !== undefined;
  }, words);
  if (!isOpened) throw new Error(`no claim of the sidebar says "${words}"`);
}
