import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barBox, type CardBox, cardBox, cardFrame, endsOfWords, tapInCard } from '../../scripts/browser/hands.ts';
import { type Spot, touchInFirefox } from './browser-window.ts';
import { fixture, highlightsIn, openWorld, paintedAs, pointOnMark, ROOT, until, type Visit, type World } from './world.ts';

const ADDRESS = 'https://www.mining.com/web/china-faster-magnet-licences/';
const NOTED = 'Announcement No. 61 would reach';
const PASSAGE = 'Under Announcement No. 18 of 4 April';

/** A page's window on a phone, between what the browser has above and below. */
const PHONE = { width: 360, height: 640 };
/** What Firefox tells on a phone: a finger points, nothing hovers, and it takes no room for scroll bars. */
const BY_FINGER = {
  'dom.w3c_touch_events.enabled': 1,
  'ui.primaryPointerCapabilities': 1,
  'ui.allPointerCapabilities': 1,
  'ui.useOverlayScrollbars': 1,
};

/** A copy of the build for Firefox without what Firefox for Android leaves out of a manifest, so that its API is not there either. */
function buildForAndroid(): string {
  const copy = mkdtempSync(join(tmpdir(), 'loupe-android-'));
  cpSync(resolve(ROOT, 'dist/firefox'), copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const { sidebar_action: _sidebar, commands: _keys, omnibox: _word, ...kept } = JSON.parse(readFileSync(file, 'utf8'));
  kept.permissions = kept.permissions.filter((one: string) => one !== 'contextMenus');
  writeFileSync(file, JSON.stringify(kept));
  return copy;
}

/** The part of the browser's API that is called inside pages of the extension. */
declare const chrome: {
  readonly tabs: { query(query: object): Promise<readonly { readonly id?: number; readonly url?: string }[]> };
  readonly sidebarAction?: unknown;
};

/** Milliseconds for which a finger rests, longer than browsers look back for its speed. */
const RESTS = 150;

describe.each(['chrome', 'firefox'] as const)('by finger, on a phone, in %s', (kind) => {
  let world: World;
  let visit: Visit;
  let dist: string | null = null;

  const asPhone = (page: Page) =>
    page.setViewport(kind === 'chrome' ? { ...PHONE, deviceScaleFactor: 3, isMobile: true, hasTouch: true } : PHONE);
  beforeAll(async () => {
    dist = kind === 'firefox' ? buildForAndroid() : null;
    world = await openWorld(kind, dist === null ? {} : { dist, prefs: BY_FINGER });
    world.web.serve(ADDRESS, fixture('demo/index.html'));
    visit = await world.visit(ADDRESS);
    await asPhone(visit.page);
    const { reading } = await visit.read();
    await paintedAs(visit.page, reading?.claims.length ?? -1);
  });
  afterAll(async () => {
    await world?.close();
    if (dist !== null) rmSync(dist, { recursive: true });
  });

  const boxAtRest = async (): Promise<CardBox> => {
    let before = '';
    return until('the card to stand still', async () => {
      const now = await cardBox(world.helper, visit);
      const isStill = now !== null && JSON.stringify(now) === before;
      before = JSON.stringify(now);
      return isStill && now;
    });
  };
  const cardGone = () => until('the card to go', async () => (await cardBox(world.helper, visit)) === null);
  const drag = async (from: Spot, to: Spot) => {
    const spots = [0, 1, 2, 3, 4, 5, 6].map(
      (step) => [from[0] + ((to[0] - from[0]) * step) / 6, from[1] + ((to[1] - from[1]) * step) / 6] as const,
    );
    // What Firefox's driver does by touch scrolls nothing.
    if (kind === 'firefox') return touchInFirefox(world, ...spots);
    const finger = await visit.page.touchscreen.touchStart(...from);
    for (const spot of spots) await finger.move(...spot);
    // A finger that rests before it lifts throws nothing: the next tap would stop what is still moving, and press nothing.
    await new Promise((lift) => setTimeout(lift, RESTS));
    await finger.move(...to);
    await finger.end();
  };
  /** Taps what matches and has these words in a page of Loupe, once it is there and stands still. */
  const tap = async (page: Page, selector: string, words = '') => {
    let before = '';
    const place = await until(`${selector} ${words}`, async () => {
      const now = await page.evaluate(
        (wanted, text) => {
          const found = [...document.querySelectorAll<HTMLElement>(wanted)].find(
            (one) => one.checkVisibility() && one.textContent.includes(text),
          );
          found?.scrollIntoView({ block: 'center' });
          const box = found?.getBoundingClientRect();
          return box && { x: box.left + Math.min(40, box.width / 2), y: box.top + box.height / 2 };
        },
        selector,
        words,
      );
      const isStill = JSON.stringify(now) === before;
      before = JSON.stringify(now);
      return isStill && now;
    });
    await page.touchscreen.tap(place.x, place.y);
  };
  const openTabs = () => world.helper.evaluate(async () => (await chrome.tabs.query({})).map(({ url }) => url ?? ''));
  const tabInFront = () =>
    world.helper.evaluate(async () => (await chrome.tabs.query({ active: true, currentWindow: true }))[0]?.id);

  it('selects by a long touch and the handles, and the bar keeps all of it, clear of what the browser shows there', async () => {
    const { from, to } = await endsOfWords(visit.page, PASSAGE.slice(6, 18));
    const word = { x: (from.x + to.x) / 2, y: from.y };
    const selected = () => visit.page.evaluate(() => String(getSelection()));
    const bar = () => until('the bar', async () => (await visit.card())?.html.includes('toolbar'));
    if (kind === 'firefox') {
      await touchInFirefox(world, [word.x, word.y]);
      await bar();
      expect(await selected()).toBe('Announcement');
      const { right, bottom } = await visit.page.evaluate(() => {
        const { right: x, bottom: y } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
        return { right: x, bottom: y };
      });
      await touchInFirefox(world, ...[0, 12, 24, 36, 48, 60].map((by) => [right + by, bottom + 10] as const));
    } else {
      // On the desktop Chrome selects nothing by touch: what a phone does is done by script, while the finger rests and after.
      const finger = await visit.page.touchscreen.touchStart(word.x, word.y);
      await visit.page.evaluate(
        ({ x, y }) =>
          new Promise((done) => {
            setTimeout(() => {
              const { offsetNode, offset } = document.caretPositionFromPoint(x, y) as CaretPosition;
              const start = (offsetNode as Text).data.lastIndexOf(' ', offset) + 1;
              getSelection()?.setBaseAndExtent(offsetNode, start, offsetNode, start + 12);
              done(null);
            }, 500);
          }),
        word,
      );
      await finger.end();
      await bar();
      await visit.page.evaluate(
        () =>
          new Promise((done) => {
            // Later than what follows a gesture by itself.
            setTimeout(() => {
              const { focusNode, focusOffset } = getSelection() as Selection;
              if (focusNode) getSelection()?.extend(focusNode, focusOffset + 7);
              done(null);
            }, 1_200);
          }),
      );
    }
    const whole = await selected();
    expect(whole).toMatch(/^Announcement No\. \d/);
    await bar();
    const { bottom } = await visit.page.evaluate(() => {
      const { bottom: y } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
      return { bottom: y };
    });
    const html = (await visit.card())?.html ?? '';
    expect(html).toContain('Highlight as “evidence”');
    // The browser's menu stands above what is selected and its handles below.
    expect((await barBox(world.helper, visit))?.top).toBeGreaterThan(bottom + 48);
    await tapInCard(world.helper, visit, 'Highlight as “evidence”');
    await until('the highlight', async () => (await highlightsIn(visit.page))['green']?.includes(whole));
  });

  it('a tap on a mark opens its sheet, which tells what to do next, is carried by its head, scrolls by itself, and closes', async () => {
    await visit.page.bringToFront();
    const point = await pointOnMark(visit.page, NOTED);
    if (!point) throw new Error('nothing is marked');
    await visit.page.touchscreen.tap(point.x, point.y);
    const frame = await until('the card', () => cardFrame(visit.page));
    const sheet = await boxAtRest();
    expect([sheet.left, sheet.right]).toEqual([8, 352]);
    // What to do next is told without scrolling, and does not lie over who speaks and why the sentence is marked.
    const told = await frame.evaluate(() => {
      const [heading, question, why] = ['.lp-next > :first-child', '.lp-next .lp-check-question', '.lp-claim-lead'].map(
        (selector) => document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect(),
      );
      return heading && question && why && question.top + 16 < innerHeight && heading.top > why.bottom;
    });
    expect(told).toBe(true);
    const to = sheet.top > 200 ? -80 : 80;
    await drag([150, sheet.top + 20], [110, sheet.top + 20 + to]);
    await until('the card to be carried', async () => Math.abs((await boxAtRest()).top - sheet.top - to) < 2);
    const carried = await boxAtRest();
    expect(carried.left).toBe(8);
    const scrolled = () => frame.evaluate(() => document.querySelector('.lp-card')?.scrollTop ?? 0);
    const pageAt = await visit.page.evaluate(() => scrollY);
    await drag([180, carried.bottom - 60], [180, carried.top + 80]);
    await until('the card to scroll', async () => (await scrolled()) > 20);
    // To its end and beyond: the page stays.
    await frame.evaluate(() => document.querySelector('.lp-card')?.scrollTo(0, 1e6));
    await drag([180, carried.bottom - 60], [180, carried.top + 80]);
    expect(await visit.page.evaluate(() => scrollY)).toBe(pageAt);
    await tapInCard(world.helper, visit, 'Close');
    await cardGone();
  });

  it('the popup leads to the library, where what was kept is found, opened and left again', async () => {
    const popup = await world.extension.openSurface(`src/ui/popup/index.html?tab=${visit.tabId}`);
    await asPhone(popup);
    // Until the article is there, all below it is about to move.
    await popup.waitForFunction(() => document.querySelector('.popup-notes') !== null, { polling: 100 });
    await tap(popup, '.popup-foot .lp-link-button', 'Open library');
    const library = await pageAt('src/ui/library/index.html');
    await asPhone(library);
    await tap(library, '.toolbar-search input');
    await library.keyboard.type('announcement');
    await tap(library, '.entry');
    await tap(library, '.detail a[href^="#/article/"]');
    await library.waitForSelector('.article-sheet', { visible: true });
    await library.goBack({ waitUntil: [] }).catch(() => null);
    await library.waitForFunction(() => !location.hash.startsWith('#/article/'), { polling: 100 });
    await library.close();
  });

  it('the sidebar stands in a tab of its own, and leads from a claim to its passage', async () => {
    const sidebar = await openSidebar();
    await asPhone(sidebar);
    await tap(sidebar, '.claim-filter summary');
    await tap(sidebar, '.claim-filter input[type="search"]');
    await sidebar.keyboard.type('Announcement No. 61');
    await sidebar.waitForFunction(() => document.querySelectorAll('.claim-row').length < 8, { polling: 100 });
    await tap(sidebar, '.claim-head', NOTED);
    // What comes beside the claim brings its row into view, from under the finger.
    await sidebar.waitForFunction(() => document.querySelector('.claim-row-open .lp-claim-detail') !== null, { polling: 100 });
    await tap(sidebar, '.claim-row-open .lp-link-button', 'Show in the page');
    await until('the page in front', async () => (await tabInFront()) === visit.tabId);
    await until('the passage in sight', () =>
      visit.page.evaluate((words) => {
        const marks = [...(CSS.highlights as unknown as Map<string, Iterable<Range>>).values()].flatMap((all) => [...all]);
        const { top = -1 } = marks.find((range) => String(range).includes(words))?.getBoundingClientRect() ?? {};
        return top >= 0 && top < innerHeight;
      }, NOTED),
    );
    await sidebar.close();
  });

  /** As the popup opens it where there are no sidebars; Chrome has them, and the page is opened by its address. */
  async function openSidebar(): Promise<Page> {
    const path = `src/ui/sidebar/index.html?tab=${visit.tabId}`;
    if (kind === 'chrome') return world.extension.openSurface(path);
    const popup = await world.extension.openSurface(`src/ui/popup/index.html?tab=${visit.tabId}`);
    await asPhone(popup);
    expect(await popup.evaluate(() => typeof chrome.sidebarAction)).toBe('undefined');
    await tap(popup, '.popup-sidebar .lp-button');
    return pageAt(path);
  }

  /** The tab that shows this page of Loupe, once it is there. */
  async function pageAt(path: string): Promise<Page> {
    await until(`a tab at ${path}`, async () => (await openTabs()).some((url) => url.includes(path)));
    return until(`the page ${path}`, async () => {
      for (const page of await world.extension.browser.pages()) {
        const address = await page.evaluate(() => location.href).catch(() => '');
        if (address.includes(path)) return page;
      }
      return null;
    });
  }
});
