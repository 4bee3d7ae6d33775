// What a new reader does in the first days, in a fresh profile, with a picture of each step under artifacts/first-days.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WELCOME } from '../../scripts/browser/extension.ts';
import { openWeb, type Web } from '../../scripts/browser/web.ts';
import { withHost } from './with-host.ts';
import {
  fixture,
  marksIn,
  openWorld,
  paintedAs,
  pointOnMark,
  pressInCard,
  ROOT,
  until,
  type Visit,
  type World,
} from './world.ts';

const LISTED = 'https://www.mining.com/web/china-faster-magnet-licences/';
const ADDED = 'https://notes.example.org/rare-earth-licences';
const SIDEBAR = { width: 420, height: 900 };

describe.each(['chrome', 'firefox'] as const)('the first days of a new reader in %s', (kind) => {
  const profile = mkdtempSync(join(tmpdir(), 'loupe-first-days-'));
  const pictures = join(ROOT, 'artifacts', 'first-days', kind);
  let dist: string | undefined;
  let web: Web;
  let world: World;
  let article: Visit;

  const start = () =>
    openWorld(kind, {
      profile,
      web,
      dist,
      keepWelcome: true,
      prefs: { 'extensions.webextOptionalPermissionPrompts': false },
    });
  const picture = async (page: Page, name: string) => {
    await page.bringToFront();
    await page.screenshot({ path: join(pictures, `${name}.png`) });
  };
  const surface = (path: string, size = { width: 1100, height: 800 }) => world.extension.openSurface(path, size);
  const welcome = async () => {
    for (const page of await world.extension.browser.pages()) {
      const address = await page.evaluate(() => location.href).catch(() => '');
      if (address.startsWith(world.extension.baseUrl + WELCOME)) return page;
    }
    return null;
  };
  const says = (page: Page, words: string) =>
    // A page that is loaded anew meanwhile does not answer.
    until(`the words ${words}`, () =>
      page.evaluate((wanted) => document.body.textContent?.includes(wanted), words).catch(() => false),
    );
  const done = async () => (await world.extension.viewOf(article.tabId)).rollUp.progress.done;

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    web = await openWeb();
    web.serve(LISTED, fixture('demo/index.html'));
    web.serve(ADDED, fixture('wire-csp.html'));
    // No driver can answer Chrome's question for a permission: there the site is allowed from the first.
    if (kind === 'chrome') dist = withHost('*://*.example.org/*');
    world = await start();
  });
  afterAll(async () => {
    await world?.close();
    await web?.close();
    for (const folder of [profile, dist]) if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('begin with the welcome, where a claim of the example is looked at', async () => {
    const page = await until('the welcome page', welcome);
    await page.setViewport({ width: 1100, height: 800 });
    await page.waitForSelector('.welcome-mark');
    await picture(page, '1-welcome');
    await page.click('.welcome-mark');
    await page.waitForSelector('.lp-card');
    await picture(page, '2-example');
    await page.close();
  });

  it('go on with an article of a listed site, which is marked by itself', async () => {
    article = await world.visit(LISTED);
    const { reading } = await article.read();
    await paintedAs(article.page, reading?.claims.length ?? -1);
    await picture(article.page, '3-article');
  });

  it('check a claim in its card', async () => {
    const { page } = article;
    const words = Object.values(await marksIn(page)).flat()[0] ?? '';
    const point = await until('the first mark', () => pointOnMark(page, words));
    await page.mouse.click(point.x, point.y);
    await until('the card', () => article.card());
    await pressInCard(world, article, 'Checked');
    await until('the answer to be kept', async () => (await done()) === 1);
    await picture(page, '4-card');
  });

  it('see it in the sidebar, and in the library once the article is saved', async () => {
    const sidebar = await surface(`src/ui/sidebar/index.html?tab=${article.tabId}`, SIDEBAR);
    await sidebar.waitForSelector('.claims li');
    await picture(sidebar, '5-sidebar');
    await sidebar.close();
    const library = await surface('src/ui/library/index.html');
    const { reading } = await article.read();
    await says(library, reading?.head.title ?? '-');
    await picture(library, '6-library');
    await library.close();
  });

  it('add a site, which is read by itself from then on', async () => {
    const options = await surface('src/ui/options/index.html');
    await options.waitForSelector('.sites-add input');
    if (kind === 'firefox') {
      await options.type('.sites-add input', 'https://example.org/news');
      await options.click('.sites-add button');
    }
    await says(options, 'example.org');
    await picture(options, '7-site-added');
    await options.close();
    const added = await world.visit(ADDED);
    const { reading, access } = await added.read();
    expect(access).toMatchObject({ kind: 'read', why: 'added', host: 'example.org' });
    await paintedAs(added.page, reading?.claims.length ?? -1);
    await picture(added.page, '8-added-site');
    await added.page.close();
  });

  it('choose fewer marks and another language', async () => {
    const options = await surface('src/ui/options/index.html');
    await options.waitForSelector('.options-density');
    await options.click('.options-density label:nth-of-type(2) input');
    await until('fewer marks', async () => {
      const { unmarked, reading } = await world.extension.viewOf(article.tabId);
      const shown = Object.values(await marksIn(article.page)).flat().length;
      return unmarked.length > 0 && shown === (reading?.claims.length ?? 0) - unmarked.length;
    });
    await options.select('.options-language', 'de');
    await says(options, 'Kennzeichnung');
    await picture(options, '9-options');
    await options.close();
  });

  it('find all of it again when the browser was started anew, and no second welcome', async () => {
    await world.close();
    world = await start();
    article = await world.visit(LISTED);
    await article.read();
    expect(await done()).toBe(1);
    await until('the marks of before', async () => {
      const { unmarked, reading } = await world.extension.viewOf(article.tabId);
      const shown = Object.values(await marksIn(article.page)).flat().length;
      return unmarked.length > 0 && shown > 0 && shown === (reading?.claims.length ?? 0) - unmarked.length;
    });
    const added = await world.visit(ADDED);
    expect((await added.read()).access).toMatchObject({ why: 'added' });
    const sidebar = await surface(`src/ui/sidebar/index.html?tab=${article.tabId}`, SIDEBAR);
    await sidebar.waitForSelector('.claims li');
    expect(await sidebar.evaluate(() => document.documentElement.lang)).toMatch(/^de/);
    await picture(sidebar, '10-after-restart');
    expect(await welcome()).toBeNull();
  });
});
