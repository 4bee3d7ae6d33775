import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWeb, type Web } from '../../scripts/browser/web.ts';
import { itInOne } from '../long.ts';
import { fixture, marksIn, openWorld, paintedAs, until, type Visit, type World } from './world.ts';

const ADDRESS = 'https://www.reuters.com/markets/rare-earth-csp';

describe.each(['chrome', 'firefox'] as const)('what the reader chooses in the options, in %s', (kind) => {
  const one = itInOne(kind);
  const profile = mkdtempSync(join(tmpdir(), 'loupe-profile-'));
  let web: Web;
  let world: World;
  let visit: Visit;
  let options: Page;

  const open = async () => {
    world = await openWorld(kind, { profile, web });
    visit = await world.visit(ADDRESS);
    await visit.read();
    options = await world.extension.openSurface('src/ui/options/index.html', { width: 1000, height: 900 });
    await options.waitForSelector('.options-layer');
  };
  beforeAll(async () => {
    web = await openWeb();
    web.serve(ADDRESS, fixture('wire-csp.html'));
    await open();
  });
  afterAll(async () => {
    await world?.close();
    await web?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  const countOf = (layer: string) => async () => (await marksIn(visit.page))[layer]?.length ?? 0;
  /** The look of a layer's line, as the browser works it out. */
  const lineOf = (layer: string) =>
    visit.page.evaluate((name) => {
      const { textDecorationStyle, textDecorationColor } = getComputedStyle(document.body, `::highlight(loupe-${name})`);
      return `${textDecorationStyle} ${textDecorationColor}`;
    }, layer);

  it('takes the claims of a layer out of the open page and puts them back, and popup and sidebar say so', async () => {
    const { reading } = await visit.read();
    const claims = reading?.claims ?? [];
    await paintedAs(visit.page, claims.length);
    const quiet = claims.filter(({ layer }) => layer === 'reported').length;
    expect(quiet).toBeGreaterThan(0);
    await options.click('.options-layer:nth-of-type(3) .lp-switch input');
    await until('the layer to go', async () => (await countOf('reported')()) === 0);
    await paintedAs(visit.page, claims.length - quiet);
    const sidebar = await world.extension.openSurface(`src/ui/sidebar/index.html?tab=${visit.tabId}`);
    const said = `${claims.length - quiet} of ${claims.length} claims underlined`;
    await sidebar.waitForFunction((words) => document.body.textContent?.includes(words), {}, said);
    await sidebar.close();
    await options.bringToFront();
    await options.click('.options-layer:nth-of-type(3) .lp-switch input');
    await until('the layer to come back', async () => (await countOf('reported')()) === quiet);
  });

  it('gives a layer another line and colour in the open page', async () => {
    await options.bringToFront();
    await options.select('.options-layer:nth-of-type(2) select', 'double');
    await until('the line', async () => (await lineOf('official')).startsWith('double'));
    await options.select('.options-layer:nth-of-type(2) select', 'solid');
    await until('the line to be as before', async () => (await lineOf('official')) === 'solid rgb(200, 80, 58)');
    await options.select('.options-layer:nth-of-type(2) select', 'dashed');
  });

  it('leads from a checklist to Chinese pages by the engine that was chosen', async () => {
    const engines = async () => {
      const { checklist } = await visit.read();
      const places = checklist.flatMap(({ question }) => question.places);
      return places.filter(({ id }) => id === 'web-search-chinese').map(({ url }) => new URL(url).hostname);
    };
    expect(await engines()).toEqual(['www.bing.com']);
    await options.bringToFront();
    await options.select('.options-engine', 'baidu');
    await options.waitForFunction(() =>
      (document.querySelector('#options-engine')?.parentElement?.textContent ?? '').includes('Saved'),
    );
    expect(await engines()).toEqual(['www.baidu.com']);
  });

  it('speaks another language on every surface and in the page’s card, once it is chosen', async () => {
    await options.bringToFront();
    await options.select('.options-language', 'de');
    // The page is loaded anew: what is asked of it meanwhile finds nobody.
    const spoken = () => options.evaluate(() => document.documentElement.lang).catch(() => '');
    await until('the page in German', async () => (await spoken()).startsWith('de'));
    await options.waitForSelector('.options-layer');
    expect(await options.title()).toMatch(/Einstellungen|Optionen/);
    await visit.page.bringToFront();
    await visit.page.keyboard.down('Alt');
    await visit.page.keyboard.press('.');
    await visit.page.keyboard.up('Alt');
    await until('the card in German', async () => /Offiziell|Berichtet|Deutung|Prognose/.test((await visit.card())?.text ?? ''));
  });

  it('offers the way back to the language before, in its words, and so again after it', async () => {
    await options.bringToFront();
    const toast = () => options.$eval('.lp-toast', (one) => one.textContent ?? '').catch(() => '');
    await until('the way back', async () => (await toast()).startsWith('Sprache geändert, bisher: English'));
    expect(await options.$eval('.lp-toast .lp-button', (button) => [(button as HTMLElement).lang, button.textContent])).toEqual([
      expect.stringMatching(/^en/),
      'Back to English',
    ]);
    await options.click('.lp-toast .lp-button');
    await until('English', async () => (await options.title().catch(() => '')).includes('sites and options'));
    await options.waitForSelector('.options-language');
    // Taken back, it is offered no more.
    expect(await toast()).toBe('');
    expect(await options.$eval('.options-language', (field) => (field as HTMLSelectElement).value)).toBe('');
    await options.select('.options-language', 'de');
    await until('German again', async () => (await toast()).startsWith('Sprache geändert'));
  });

  one('is still so after the browser was started again, in pages read from then on', async () => {
    await world.close();
    await open();
    expect(await options.title()).toMatch(/Einstellungen|Optionen/);
    await until('the line', async () => (await lineOf('official')).startsWith('dashed'));
  });
});
