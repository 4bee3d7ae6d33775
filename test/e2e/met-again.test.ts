// A claim that is met again in a library of 120 articles: in card, sidebar and library.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardFrame } from '../../scripts/browser/hands.ts';
import { isLong } from '../long.ts';
import { openCard } from './attacks/hostile.ts';
import { faultsOf } from './faults.ts';
import { backupOf120, CLAIM } from './library-of-120.ts';
import { marksIn, openWorld, until, type Visit, type World } from './world.ts';

const ADDRESS = 'https://www.mining.com/web/rare-earth-rule-on-hold/';
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Rare earth rule on hold</title>
<meta property="article:published_time" content="2026-02-03"></head><body><main><article><h1>Rare earth rule on hold</h1>
<p>${CLAIM}</p><p>China’s rare earths are used in motors, turbines and weapons, and its exports of magnets grew in January.</p></article></main></body></html>`;
const MET = /Also found in (\d+) articles \((\d+) sources\)/;

/** In the long form keeps a picture for eyes that look for what no test sees. */
const picture = async (page: Page, name: string): Promise<void> => {
  if (!isLong) return;
  mkdirSync('artifacts', { recursive: true });
  await page.screenshot({ path: `artifacts/${name}.png` });
};
const textOf = (page: Page) => page.evaluate(() => document.body.textContent ?? '');

/** In the short form one browser: what differs between them is asked elsewhere. */
const KINDS = isLong ? (['chrome', 'firefox'] as const) : (['chrome'] as const);

describe.each(KINDS)('a claim met again in %s', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'loupe-library-'));
  let world: World;
  let visit: Visit;

  beforeAll(async () => {
    world = await openWorld(kind);
    const path = join(folder, 'backup.json');
    writeFileSync(path, await backupOf120());
    const library = await world.extension.openSurface('src/ui/library/index.html#/data', { width: 1000, height: 900 });
    const input = (await library.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
    await (await library.waitForSelector('button ::-p-text(Add to what is here)'))?.click();
    await until('the import', async () => /records added/.test(await textOf(library)));
    await library.close();
    world.web.serve(ADDRESS, PAGE);
    visit = await world.visit(ADDRESS);
    await visit.read();
    await until('the marks', async () =>
      Object.values(await marksIn(visit.page))
        .flat()
        .some((text) => CLAIM.includes(text)),
    );
  }, 120_000);
  afterAll(async () => {
    await world?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('is told in its card with articles, sources, days and what differs, and leads to each', async () => {
    await openCard(visit, CLAIM);
    const card = async () => (await cardFrame(visit.page))?.evaluate(() => document.body.textContent ?? '');
    const told = await until('where it is met', async () => MET.exec((await card()) ?? ''), 60_000);
    expect(told[1]).toBe('14');
    expect(told[2]).toBe('3');
    const frame = await cardFrame(visit.page);
    await frame?.evaluate(() => document.querySelector<HTMLDetailsElement>('.lp-echo')?.setAttribute('open', ''));
    await picture(visit.page, `${kind}-met-card`);
    const rows = await frame?.$$eval('.lp-echo tbody tr', (all) => all.map((row) => row.querySelector('time')?.dateTime ?? ''));
    expect(rows).toEqual(rows?.toSorted());
    const link = await frame?.$eval('.lp-echo tbody a', (a) => [a.getAttribute('href'), a.getAttribute('target')]);
    expect(link?.[0]).toMatch(/^\.\.\/library\/index\.html#\/article\/outlet-\d+\.example%2Fstory\?claim=[0-9a-f]+$/);
    expect(link?.[1]).toBe('_blank');
  });

  it('is told in the sidebar before anybody asks, once, and leads to it', async () => {
    const sidebar = await world.extension.openSurface(`src/ui/sidebar/index.html?tab=${visit.tabId}`, {
      width: 420,
      height: 900,
    });
    const line = await sidebar.waitForSelector('.claims-ways button ::-p-text(other saved articles)');
    await picture(sidebar, `${kind}-met-sidebar`);
    await line?.click();
    await until('the claim to be open', () => sidebar.$('.claim-row-open'));
    await until('where it is met', async () => MET.test(await textOf(sidebar)));
    expect(await faultsOf(sidebar)).toEqual([]);
    await sidebar.close();
  });

  it('is told in the library: of a saved article those met most often first, of a claim all articles by day', async () => {
    const { articleKey } = await world.extension.viewOf(visit.tabId);
    const library = await world.extension.openSurface('src/ui/library/index.html#/article/outlet-0.example%2Fstory', {
      width: 1200,
      height: 900,
    });
    await library.waitForSelector('.article-met li');
    await picture(library, `${kind}-met-article`);
    const counts = await library.$$eval('.article-met li a', (links) =>
      links.map(({ textContent }) => Number(/\d+/.exec(textContent ?? '')?.[0])),
    );
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    await library.click('.article-met li a');
    await library.waitForSelector('.met tbody tr');
    const days = await library.$$eval('.met tbody time', (times) => times.map(({ dateTime }) => dateTime));
    expect(days.length).toBeGreaterThan(5);
    expect(days).toEqual(days.toSorted());
    expect(await textOf(library)).toMatch(/Earliest: Outlet \d+, Jan \d+, 2026\./);
    await picture(library, `${kind}-met-claim`);
    await library.click('.met tbody a');
    await until('a saved article', async () => /^#\/article\//.test(await library.evaluate(() => location.hash)));
    expect(await faultsOf(library)).toEqual([]);
    expect(articleKey).toContain('mining.com');
    await library.close();
  });
});
