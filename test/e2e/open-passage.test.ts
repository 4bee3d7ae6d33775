import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickToolbarButton } from './browser-window.ts';
import { fixture, highlightsIn, openWorld, pressInCard, selectWords, until, type Visit, type World } from './world.ts';

const ADDRESS = 'https://www.mining.com/web/china-faster-magnet-licences/';
const PASSAGE = 'report shipments by the tenth of each month';
/** A page of a listed site that is no rare-earth news: the gate leaves it alone. */
const MINUTES = 'https://www.mining.com/minutes/';
const NOTED = 'Nobody objected to the second reading of the rules';
/** A site that Loupe was never given, whose pages live behind the fragment of one address. */
const STRANGER = 'https://quarry.example/club#/minutes/7;draft';
const HEARD = '北坑的灯油';

/**
 * Above and below what is marked lies more than a window; the page tells its server when that comes into sight, with its address
 * and how much is marked: no driver reaches a tab that Firefox opened without an opener.
 */
const tall = (title: string, text: string) => `<!doctype html><meta charset="utf-8"><title>${title}</title>
  <style>.far { height: 4000px }</style><main><h1>${title}</h1><div class="far"></div><p>${text}</p><div class="far"></div></main>
  <script>addEventListener('scroll', () => {
    const { top, bottom } = document.querySelector('p').getBoundingClientRect();
    if (top >= 0 && bottom <= innerHeight)
      void fetch('/in-sight?' + new URLSearchParams({ href: location.href, marks: CSS.highlights.size }));
  })</script>`;

/** The part of the browser's API that the helper page uses. */
declare const chrome: {
  readonly tabs: {
    query(query: object): Promise<readonly { readonly id?: number }[]>;
    remove(id: number): Promise<void>;
  };
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
};

describe.each(['chrome', 'firefox'] as const)('“open the page” of a passage in %s', (kind) => {
  let world: World;
  let library: Page;
  /** What pages told of what came into sight in them. */
  const inSight: Record<string, string>[] = [];

  /** Chooses the entry with these words in the library, and follows the way to its page. */
  async function openThePage(words: string): Promise<void> {
    await library.bringToFront();
    const row = await until(`the entry ${words}`, async () => {
      for (const one of await library.$$('[role="option"]'))
        if (await one.evaluate((node, wanted) => node.querySelector('.entry-quote')?.textContent?.includes(wanted), words))
          return one;
      return null;
    });
    await row.click();
    await until('what stands open', () =>
      library.$eval('.detail-quote', (quote, wanted) => quote.textContent?.includes(wanted), words).catch(() => false),
    );
    await library.click('.detail-source a[target="_blank"]');
  }

  /** Whether the words stand in the window of a page that is scrolled to them. */
  const isInSight = (page: Page, words: string) =>
    page.evaluate((wanted) => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
        const at = node.data.indexOf(wanted);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        const { top, bottom } = range.getBoundingClientRect();
        return scrollY > 100 && top >= 0 && bottom <= innerHeight;
      }
      return false;
    }, words);
  const shows = (page: Page, words: string) => until(`${words} to come into sight`, () => isInSight(page, words));
  const flashes = (page: Page, words: string) =>
    until(`${words} to be lit`, () =>
      page.evaluate(
        (wanted) => [...(CSS.highlights.get('loupe-flash') ?? [])].some((range) => String(range).includes(wanted)),
        words,
      ),
    );
  const activeTab = () =>
    world.helper.evaluate(async () => (await chrome.tabs.query({ active: true, currentWindow: true }))[0]?.id);
  const pageAt = async (address: string) =>
    (await world.extension.browser.pages()).find((page) => page.url().startsWith(address));
  const opened = (address: string) => until(`a tab at ${address}`, () => pageAt(address));
  const closeTabInFront = async () => world.helper.evaluate((id) => chrome.tabs.remove(id ?? 0), await activeTab());
  const tabCount = async () => (await world.extension.browser.pages()).length;
  const tell = (call: string, request: object) =>
    world.helper.evaluate((message) => chrome.runtime.sendMessage(message), { call, request });

  async function highlight(visit: Visit, words: string): Promise<void> {
    await visit.page.bringToFront();
    await selectWords(visit.page, words);
    await until('the bar', () => visit.card());
    await pressInCard(world, visit, 'Highlight as “evidence”');
    await until('it to be kept', async () =>
      (await world.extension.viewOf(visit.tabId)).highlights.some(({ quote }) => quote === words),
    );
  }

  beforeAll(async () => {
    world = await openWorld(kind);
    world.web.serve(ADDRESS, fixture('demo/index.html'));
    for (const host of ['www.mining.com', 'quarry.example'])
      world.web.answer(host, ({ pathname, searchParams }) => {
        if (pathname !== '/in-sight') return null;
        inSight.push(Object.fromEntries(searchParams));
        return { body: '' };
      });
    world.web.serve(MINUTES, tall('Minutes of the quarry club', `${NOTED}, and the lamp oil was bought.`));
    world.web.serve(
      'https://quarry.example/club',
      tall('Minutes of the quarry club', `会长说，${HEARD}还够用四个月，没有人反对。`),
    );
  });
  afterAll(() => world?.close());

  it('goes to the tab that shows the article already, and to the passage in it', async () => {
    const visit = await world.visit(ADDRESS);
    await visit.read();
    library = await world.extension.openSurface('src/ui/library/index.html', { width: 1200, height: 800 });
    await highlight(visit, PASSAGE);
    await visit.page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    const before = await tabCount();
    await openThePage(PASSAGE);
    await until('the tab to come to the front', async () => (await activeTab()) === visit.tabId);
    await flashes(visit.page, PASSAGE);
    await shows(visit.page, PASSAGE);
    expect(await tabCount()).toBe(before);
  });

  it('finds it there also when the page was edited and read anew', async () => {
    const page = await opened(ADDRESS);
    const edited = fixture('demo/index.html').replace(PASSAGE, 'report all shipments by the tenth of each month');
    world.web.serve(
      ADDRESS,
      edited.replace('<p>China will let eleven', '<p>Corrected.</p><div style="height:3000px"></div><p>China will let eleven'),
    );
    await page.reload({ waitUntil: 'load' });
    const now = 'report all shipments by the tenth of each month';
    await until('it to be found anew', async () =>
      Object.values(await highlightsIn(page))
        .flat()
        .includes(now),
    );
    await openThePage('shipments by the tenth of each month');
    await flashes(page, now);
    await shows(page, now);
  });

  it('opens it in a new tab, and leads to the passage once that was read', async () => {
    await (await opened(ADDRESS)).close();
    await openThePage('shipments by the tenth of each month');
    const page = await opened(ADDRESS);
    await flashes(page, 'shipments by the tenth of each month');
    await shows(page, 'report all shipments by the tenth of each month');
    await page.close();
  });

  it('leads to it also in a page that the gate leaves alone', async () => {
    const visit = await world.visit(MINUTES);
    await tell('tab/read', { tabId: visit.tabId, isForced: false });
    await until('the page to be looked at', async () => (await world.extension.viewOf(visit.tabId)).articleKey);
    await highlight(visit, NOTED);
    await visit.page.close();
    await openThePage(NOTED);
    const page = await opened(MINUTES);
    await flashes(page, NOTED);
    await shows(page, NOTED);
    await page.close();
  });

  it('has the browser find it where Loupe is switched off', async () => {
    await tell('sites/switch', { host: 'mining.com', isOn: false });
    inSight.length = 0;
    await openThePage(NOTED);
    await until('it to come into sight', async () => inSight.length > 0);
    expect(inSight[0]).toEqual({ href: MINUTES, marks: '0' });
    await closeTabInFront();
    await tell('sites/switch', { host: 'mining.com', isOn: true });
  });

  it('has the browser find it on a site that Loupe was never given, whose own fragment it leaves as it is', async () => {
    const visit = await world.visit(STRANGER);
    await clickToolbarButton(world, visit.page);
    await until('the page to be looked at', async () => (await world.extension.viewOf(visit.tabId)).articleKey);
    await visit.page.keyboard.press('Escape');
    await highlight(visit, HEARD);
    await visit.page.close();
    inSight.length = 0;
    await openThePage(HEARD);
    await until('it to come into sight', async () => inSight.length > 0);
    expect(inSight[0]).toEqual({ href: STRANGER, marks: '0' });
    await closeTabInFront();
  });
});
