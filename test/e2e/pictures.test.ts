import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepableRaster } from '../../src/core/pictures/raster.ts';
import { pngOf } from '../core/pictures/files.ts';
import { ask } from './attacks/scene.ts';
import { fixture, openWorld, until, type Visit, type World } from './world.ts';

const HOST = 'www.mining.com';
const ADDRESS = `https://${HOST}/web/china-faster-magnet-licences/`;
const ELSEWHERE = 'pictures.mining-files.com';
const [FURNACE, YARD, SIGN, PORTRAIT, TEASER] = ['furnace', 'yard', 'sign', 'portrait', 'teaser'].map(
  (name) => `https://${HOST}/${name}.png`,
);
const MINE = `https://${ELSEWHERE}/mine.png`;
const BOX = '.save-article input[type="checkbox"]';
/** Wider than a picture is kept. */
const FILE = { body: pngOf(1_600, 900), type: 'image/png', headers: { 'cache-control': 'no-store' } };

const figure = (source: string, alternative: string, caption: string) =>
  `<figure><img src="${source}" alt="${alternative}" width="600" height="338"><figcaption>${caption}</figcaption></figure>`;
const FIGURES =
  figure('/furnace.png', 'A furnace', 'A furnace for magnets in Ganzhou.') +
  figure(`https://${ELSEWHERE}/mine.png`, 'A mine', 'A mine for ionic clays in Jiangxi.') +
  // Without a caption, and held by the page itself.
  `<figure><img src="data:image/png;base64,${pngOf(300, 200).toString('base64')}" alt="A plan" width="300" height="200"></figure>` +
  // As WordPress has set captions for long, and without any.
  '<div class="wp-caption"><a href="/yard.jpg"><img src="/yard.png" alt="A yard" width="600" height="338"></a><p class="wp-caption-text">A yard for drums of oxide in Baotou.</p></div>' +
  // What is no picture of the article: a portrait, a sign, a drawing in markup, and what leads elsewhere.
  '<figure><img src="/sign.png" alt="" width="60" height="60"></figure>' +
  `<figure><img src="data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg"/>')}" width="600" height="90"></figure>` +
  '<img src="/portrait.png" alt="" width="150" height="150"><a href="/other"><img src="/teaser.png" alt="" width="600" height="338"></a>' +
  '<a href="/other"><figure><img src="/teaser.png" alt="" width="600" height="338"></figure></a>';
const PAGE = fixture('demo/index.html').replace(/<figure>.*?<\/figure>/s, FIGURES);

/** The bytes of the pictures in the database, as lists of numbers; null where one is not kept. */
function storedPictures({ helper }: World): Promise<(number[] | null)[]> {
  return helper.evaluate(async () => {
    const answerOf = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    const database = await answerOf(indexedDB.open('loupe'));
    const records = await answerOf(database.transaction('pictures').objectStore('pictures').getAll());
    database.close();
    const pictures = records.flatMap((record) => record.pictures as { bytes: Uint8Array | null }[]);
    return pictures.map(({ bytes }) => bytes && [...bytes]);
  });
}

describe.each(['chrome', 'firefox'] as const)('the pictures of a saved article in %s', (kind) => {
  let world: World;
  let visit: Visit;
  let sidebar: Page;
  let library: Page;
  let asked: string[];

  beforeAll(async () => {
    world = await openWorld(kind);
    asked = [];
    const answers = (url: URL) => {
      if (!url.pathname.endsWith('.png')) return null;
      asked.push(url.href);
      return FILE;
    };
    world.web.serve(ADDRESS, PAGE);
    world.web.answer(HOST, answers);
    world.web.answer(ELSEWHERE, answers);
    visit = await world.visit(ADDRESS);
    await visit.read();
    sidebar = await world.extension.openSurface(`src/ui/sidebar/index.html?tab=${visit.tabId}`, { width: 360, height: 900 });
    await sidebar.waitForSelector(BOX);
  });
  afterAll(() => world?.close());

  const saysOf = (page: Page, words: string) =>
    until(`“${words}”`, () => page.evaluate((said) => document.body.textContent?.includes(said), words));

  it('are not asked for while the reader has not chosen so', async () => {
    expect(new Set(asked)).toEqual(new Set([MINE, FURNACE, YARD, SIGN, PORTRAIT, TEASER]));
    asked.length = 0;
    await sidebar.click(BOX);
    await saysOf(sidebar, 'Text saved on');
    await sidebar.click(BOX);
    await saysOf(sidebar, 'The text is no longer saved.');
    expect(asked).toEqual([]);
    expect(await storedPictures(world)).toEqual([]);
  });

  it('are kept small once she has, but for those that their site does not let be read', async () => {
    const options = await world.extension.openSurface('src/ui/options/index.html', { width: 900, height: 900 });
    await options.waitForSelector('input[aria-describedby="options-pictures-text"]');
    await options.click('input[aria-describedby="options-pictures-text"]');
    await options.waitForSelector('input[aria-describedby="options-pictures-text"]:checked');
    await options.close();
    await sidebar.bringToFront();
    await sidebar.click(BOX);
    await until('the pictures', async () => asked.length === 3 && (await storedPictures(world))[3]);
    expect(asked).toEqual([FURNACE, MINE, YARD]);
    const [furnace, mine, plan, yard, ...others] = await storedPictures(world);
    expect([mine, others]).toEqual([null, []]);
    expect(keepableRaster(Uint8Array.from(yard ?? []))).toMatchObject({ width: 1_280 });
    expect(keepableRaster(Uint8Array.from(plan ?? []))).toEqual({ type: 'image/webp', width: 300, height: 200 });
    expect(keepableRaster(Uint8Array.from(furnace ?? []))).toEqual({ type: 'image/webp', width: 1_280, height: 720 });
  });

  it('stand at their captions when the site is gone, with what the page said of them', async () => {
    await visit.page.close();
    await sidebar.close();
    world.web.answer(HOST, () => null);
    const key = `${HOST.replace('www.', '')}/web/china-faster-magnet-licences`;
    library = await world.extension.openSurface(`src/ui/library/index.html#/article/${encodeURIComponent(key)}`, {
      width: 1200,
      height: 800,
    });
    await saysOf(library, 'Pictures saved: 3 of 4');
    await saysOf(library, 'The others could not be copied.');
    const shown = await until('the picture', () =>
      library.evaluate(() => {
        const image = document.querySelector<HTMLImageElement>('.article-picture img');
        image?.scrollIntoView();
        if (!image?.complete || image.naturalWidth === 0) return null;
        const caption = image.parentElement?.nextElementSibling?.textContent;
        const column = document.querySelector('.article-text')?.clientWidth ?? 0;
        return { alt: image.alt, width: image.naturalWidth, caption, isWithin: image.clientWidth <= column };
      }),
    );
    expect(shown).toEqual({ alt: 'A furnace', width: 1_280, caption: 'A furnace for magnets in Ganzhou.', isWithin: true });
    const link = await library.$eval('.article-text a', (one) => (one as HTMLAnchorElement).href);
    expect(link).toBe(MINE);
  });

  it('go by themselves, and the text stays', async () => {
    await library.click('.article-pictures-delete');
    await library.click('.article-pictures-delete');
    await until('the pictures to go', async () => (await storedPictures(world)).length === 0);
    await until('the words to go', () => library.evaluate(() => !document.body.textContent?.includes('Pictures saved')));
    await saysOf(library, 'A mine for ionic clays in Jiangxi.');
  });
});

declare const chrome: { readonly runtime: { readonly onMessage: { addListener(heard: (message: unknown) => void): void } } };

describe('the pictures of a saved article where Firefox resists fingerprinting', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('firefox', { prefs: { 'privacy.resistFingerprinting': true } });
  });
  afterAll(() => world?.close());

  it('are places without a picture, not the noise that a canvas gives there, and are not asked for', async () => {
    let asked = 0;
    world.web.serve(
      ADDRESS,
      fixture('demo/index.html').replace(/<figure>.*?<\/figure>/s, figure('/furnace.png', 'A furnace', 'A furnace.')),
    );
    world.web.answer(HOST, ({ pathname }) => {
      if (pathname !== '/furnace.png') return null;
      asked += 1;
      return FILE;
    });
    await ask(world, 'settings/pictures', { isKept: true });
    const visit = await world.visit(ADDRESS);
    const { articleKey } = await visit.read();
    await world.helper.evaluate(() => {
      const told = globalThis as { timesTold?: number };
      told.timesTold = 0;
      chrome.runtime.onMessage.addListener((message) => {
        if ((message as { notice?: string }).notice === 'work-changed') told.timesTold = (told.timesTold ?? 0) + 1;
      });
    });
    await ask(world, 'tab/save-article', { tabId: visit.tabId, articleKey, isSaved: true });
    // Of the text, and of the pictures once all are through.
    await until('both to be told', () => world.helper.evaluate(() => (globalThis as { timesTold?: number }).timesTold === 2));
    expect(await storedPictures(world)).toEqual([null]);
    expect(asked).toBe(1);
    // Of one that is all there is, nothing is said of others, and there is nothing to delete.
    const place = `src/ui/library/index.html#/article/${encodeURIComponent(articleKey ?? '')}`;
    const library = await world.extension.openSurface(place, { width: 1200, height: 800 });
    const facts = await library.waitForSelector('.article-facts ::-p-text(could not be copied)');
    expect(await facts?.evaluate((line) => line.textContent)).toBe('The article’s picture could not be copied.');
    expect(await library.$('.article-pictures-delete')).toBeNull();
  });
});
