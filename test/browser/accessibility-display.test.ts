import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emulate, FIREFOX_MEDIA } from './accessibility.ts';
import { BROWSERS } from './launch.ts';
import type { Look, Screen } from './screen.ts';
import { BAR, CARD, openHarness, overflow, POPUP, picture, SIDEBAR } from './ui-harness.ts';

const OPTIONS = '/src/ui/options/index.html?sites=full';
/** 1280 pixels at 400 %, as WCAG 1.4.10 asks. */
const NARROW = { width: 320, height: 640 };

/** Text spacing of WCAG 1.4.12. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

const PAGES = [
  { what: 'popup', path: `${POPUP}?state=edited` },
  { what: 'popup without claims', path: `${POPUP}?state=not-news` },
  { what: 'sidebar', path: `${SIDEBAR}?state=highlighted` },
  { what: 'card', path: `${CARD}?claim=6&echo` },
  { what: 'bar', path: BAR },
  { what: 'options', path: OPTIONS },
];

/** What is cut off: beyond the window, or in a box that hides what has no room. Excerpts, which their lines are counted of, are meant. */
function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const root = document.querySelector('loupe-card')?.shadowRoot ?? document;
    return [...root.querySelectorAll<HTMLElement>('body *, .lp-root *')].flatMap((element) => {
      const style = getComputedStyle(element);
      const isMeant = style.webkitLineClamp !== 'none' || element.matches('svg, svg *, .lp-unseen, input, select, option');
      if (isMeant || !element.checkVisibility()) return [];
      const isHiding = style.overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1;
      const isLow = style.overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1;
      const { width, right, left } = element.getBoundingClientRect();
      const isOut =
        width > 0 && (right > document.documentElement.clientWidth + 1 || left < -1) && !element.closest('.lp-unseen');
      return isHiding || isLow || isOut ? [`${element.localName}.${element.className}`] : [];
    });
  });
}

async function space(page: Page): Promise<void> {
  await page.evaluate((css) => {
    const root = document.querySelector('loupe-card')?.shadowRoot ?? document;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }, SPACING);
}

describe.each(BROWSERS)('as readers have it shown in %s', (name) => {
  let harness: Screen;
  beforeAll(async () => {
    harness = await openHarness(name, name === 'firefox' ? FIREFOX_MEDIA.still : {});
  });
  afterAll(() => harness.close());

  /** Opens a page for a reader who wants no motion. */
  async function opened(path: string, look: Look): Promise<Page> {
    const { page } = await harness.open(path, look);
    if (name === 'chrome') await emulate(page, { 'prefers-reduced-motion': 'reduce' });
    return page;
  }

  // A popup is 320 pixels wide only where it is magnified, which Firefox’s driver does not do.
  const narrow = PAGES.filter(({ what }) => name === 'chrome' || !what.startsWith('popup'));
  it.each(narrow)(
    '$what: 320 pixels wide, and with text set apart, nothing is cut off, nor scrolls sideways',
    async ({ path }) => {
      const page = await opened(path, NARROW);
      if (name === 'chrome') {
        await page.setViewport({ ...NARROW, deviceScaleFactor: 2.5 });
        await page.reload();
        await page.waitForSelector('h1');
      }
      expect(await overflow(page)).toBe(0);
      expect(await cutOff(page)).toEqual([]);
      await space(page);
      expect(await overflow(page)).toBe(0);
      expect(await cutOff(page)).toEqual([]);
    },
  );

  it.each([
    { what: 'the waiting popup', path: `${POPUP}?state=reading` },
    { what: 'the sidebar', path: `${SIDEBAR}?state=highlighted` },
    { what: 'the card', path: `${CARD}?claim=6` },
  ])('$what: nothing moves where the reader wants none to', async ({ path }) => {
    const page = await opened(path, { width: 400, height: 700 });
    await page.evaluate(() => {
      const root = document.querySelector('loupe-card')?.shadowRoot ?? document;
      root.querySelector<HTMLElement>('.lp-fold-button')?.click();
      for (const details of root.querySelectorAll('details')) details.open = true;
    });
    const moving = await page.evaluate(() => {
      const root = document.querySelector('loupe-card')?.shadowRoot ?? document;
      const styles = [...root.querySelectorAll('*')].map((element) => getComputedStyle(element));
      return {
        animations: root.getAnimations().length,
        transitions: styles.filter(({ transitionDuration }) => /[1-9]/.test(transitionDuration)).length,
        smooth: styles.filter(({ scrollBehavior }) => scrollBehavior === 'smooth').length,
      };
    });
    expect(moving).toEqual({ animations: 0, transitions: 0, smooth: 0 });
  });
});

/** Draws what cannot be told by colours of ours any more. */
describe.each(BROWSERS)('in the colours of the system in %s', (name) => {
  let harness: Screen;
  beforeAll(async () => {
    harness = await openHarness(name, name === 'firefox' ? FIREFOX_MEDIA.forced : {});
  });
  afterAll(() => harness.close());

  async function opened(path: string, look: Look = { width: 400, height: 900 }): Promise<Page> {
    const { page } = await harness.open(path, look);
    if (name === 'chrome') await emulate(page, { 'forced-colors': 'active', 'prefers-color-scheme': 'dark' });
    return page;
  }

  it('the sidebar: what is chosen, focused, sifted out and in which layer stands by line, edge and word', async () => {
    const page = await opened(`${SIDEBAR}?state=highlighted`);
    await page.focus('.core-band');
    await page.keyboard.press('ArrowDown');
    await page.waitForSelector('.claim-row-open .lp-claim-detail');
    await page.click('.layer-toggle:nth-of-type(1)');
    const seen = await page.evaluate(() => {
      const style = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body);
      const strata = [...document.querySelectorAll('.core-stratum pattern')].map((pattern) => pattern.innerHTML);
      return {
        chosenBand: style('.core-band[aria-selected="true"]').borderTopWidth,
        otherBand: style('.core-band[aria-selected="false"]').borderTopWidth,
        stratum: style('.core-stratum-chosen').outlineWidth,
        out: style('.layer-toggle[aria-pressed="false"]').textDecorationLine,
        patterns: new Set(strata).size,
        ground: style('.lp-layer-ground').fill === style('.lp-layer-fill').color,
      };
    });
    expect(seen).toEqual({
      chosenBand: '2px',
      otherBand: '1px',
      stratum: '2px',
      out: 'line-through',
      patterns: 4,
      ground: false,
    });
    await picture(page, `${name}-forced-sidebar`);
  });

  it('the card: answers, colours, bars and points keep their difference', async () => {
    const page = await opened(`${CARD}?claim=6`, { width: 900, height: 900 });
    await page.evaluate(() => {
      const root = document.querySelector('loupe-card')?.shadowRoot;
      root?.querySelector<HTMLElement>('.lp-save-claim button')?.click();
      for (const button of root?.querySelectorAll<HTMLElement>('.lp-remark .lp-fold-button[aria-expanded="false"]') ?? [])
        button.click();
    });
    await page.waitForFunction(() => document.querySelector('loupe-card')?.shadowRoot?.querySelector('.lp-colours'));
    const same = await page.evaluate(() => {
      const root = document.querySelector('loupe-card')?.shadowRoot;
      const probe = document.createElement('span');
      probe.style.background = 'Highlight';
      document.body.append(probe);
      const highlight = getComputedStyle(probe).backgroundColor;
      const chosen = [...(root?.querySelectorAll('.lp-choice label:has(:checked)') ?? [])].map(
        (one) => getComputedStyle(one).backgroundColor,
      );
      const others = [...(root?.querySelectorAll('.lp-choice label:not(:has(:checked))') ?? [])].map(
        (one) => getComputedStyle(one).backgroundColor,
      );
      const fills = ['.lp-track-dot', '.lp-track-bar'].map(
        (one) => getComputedStyle(root?.querySelector(one) ?? document.body).fill,
      );
      const paper = getComputedStyle(root?.querySelector('.lp-card') ?? document.body).backgroundColor;
      return {
        isChosen: chosen.length > 2 && chosen.every((colour) => colour === highlight),
        isOther: others.some((colour) => colour === highlight),
        isDrawn: fills.every((fill) => fill !== paper && fill !== 'none'),
      };
    });
    expect(same).toEqual({ isChosen: true, isOther: false, isDrawn: true });
    await picture(page, `${name}-forced-card`);
  });
});
