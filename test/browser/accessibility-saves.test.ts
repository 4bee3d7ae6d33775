import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itInOne } from '../long.ts';
import { expectHeard, focusedIn, hear, pressOn } from './accessibility.ts';
import { BROWSERS } from './launch.ts';
import type { Screen } from './screen.ts';
import { CARD, openHarness, POPUP, SIDEBAR } from './ui-harness.ts';

const LOOK = { width: 400, height: 900 };
const SAVED = /Saved on this device/;
const FULL = /Not saved: the storage is full/;
const OPTIONS = '/src/ui/options/index.html';

/** The first field of this kind that is shown, in the page or in the card, gets the focus. */
function enter(page: Page, selector: string): Promise<void> {
  return page.evaluate((wanted) => {
    const root = document.querySelector('loupe-card')?.shadowRoot ?? document;
    [...root.querySelectorAll<HTMLElement>(wanted)].find((one) => one.checkVisibility())?.focus();
  }, selector);
}

/** What a reader does by keyboard that is kept. */
const WORK: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'an answer': async (page) => {
    await enter(page, '.lp-check:nth-child(2) input:checked');
    await page.keyboard.press('ArrowRight');
  },
  'a note': async (page) => {
    await enter(page, '.lp-claim-detail > .lp-section:last-child textarea, .lp-note textarea');
    await page.keyboard.type('So said.');
  },
};

describe.each(BROWSERS)('what is heard of saves in %s', (name) => {
  const one = itInOne(name);
  let harness: Screen;
  beforeAll(async () => {
    harness = await openHarness(name);
  });
  afterAll(() => harness.close());

  it.each(Object.keys(WORK))('of %s: that it is kept, each time, and why where it is not', async (what) => {
    const work = WORK[what] ?? (() => Promise.reject(new Error('no work')));
    const { page } = await harness.open(`${POPUP}?state=claims`, LOOK);
    await hear(page);
    await work(page);
    await expectHeard(page, SAVED);
    await work(page);
    await expectHeard(page, SAVED);
    const { page: full } = await harness.open(`${POPUP}?state=full`, LOOK);
    await hear(full);
    await work(full);
    await expectHeard(full, FULL);
  });

  it('of colour, tags and a deletion in the list, and of an article’s text', async () => {
    const { page } = await harness.open(`${SIDEBAR}?state=highlighted`, LOOK);
    await pressOn(page, '.note-row .lp-button-bare', /^Edit/);
    await page.waitForSelector('.note-editor .lp-tag-input');
    await hear(page);
    await enter(page, '.note-editor input[type="radio"]:checked');
    await page.keyboard.press('ArrowRight');
    await expectHeard(page, SAVED);
    await enter(page, '.note-editor .lp-tag-input');
    await page.keyboard.type('prices');
    await page.keyboard.press('Enter');
    await expectHeard(page, SAVED);
    await page.keyboard.press('Backspace');
    await expectHeard(page, SAVED);
    await enter(page, '.article-bar input[type="checkbox"]');
    await page.keyboard.press(' ');
    await expectHeard(page, /The text is no longer saved/);
    await pressOn(page, '.note-editor .lp-delete', /^Delete/);
    await expectHeard(page, /Moved to the trash/);
  });

  one('of a colour and a tag that could not be kept', async () => {
    const { page } = await harness.open(`${SIDEBAR}?state=highlighted-full`, LOOK);
    await pressOn(page, '.note-row .lp-button-bare', /^Edit/);
    await page.waitForSelector('.note-editor .lp-tag-input');
    await hear(page);
    await enter(page, '.note-editor input[type="radio"]:checked');
    await page.keyboard.press('ArrowRight');
    await expectHeard(page, FULL);
    await enter(page, '.note-editor .lp-tag-input');
    await page.keyboard.type('prices');
    await page.keyboard.press('Enter');
    await expectHeard(page, FULL);
  });

  it('of a claim saved, let go and taken back in the card, and of a note put aside: by the button that takes the focus', async () => {
    const { page } = await harness.open(`${CARD}?claim=2`, { width: 900, height: 760 });
    const described = () =>
      page.evaluate(() => {
        const root = document.querySelector('loupe-card')?.shadowRoot;
        return root?.getElementById(root.activeElement?.getAttribute('aria-describedby') ?? '')?.textContent ?? null;
      });
    await hear(page);
    await pressOn(page, '.lp-save-claim button', /^Save claim/);
    await expectHeard(page, SAVED);
    await expect.poll(() => focusedIn(page)).toMatch(/^Saved:/);
    await pressOn(page, '.lp-delete', /^Delete/);
    await expect.poll(() => focusedIn(page)).toBe('Undo');
    expect(await described()).toBe('Moved to the trash');
    await pressOn(page, '.lp-remark button', /^Dismiss/);
    await expect.poll(() => focusedIn(page)).toBe('Undo');
    expect(await described()).toBe('Dismissed for this article.');
  });

  one('of a day to come back on, kept, kept again and forgotten', async () => {
    const { page } = await harness.open(`${CARD}?claim=7`, { width: 900, height: 760 });
    await hear(page);
    for (const day of ['2100-02-03', '2100-02-04']) {
      await page.evaluate((value) => {
        const field = document.querySelector('loupe-card')?.shadowRoot?.querySelector<HTMLInputElement>('input[type="date"]');
        if (!field) throw new Error('no field for the day');
        field.value = value;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }, day);
      await expectHeard(page, SAVED);
    }
    await pressOn(page, '.lp-revisit .lp-link-button', /^Clear/);
    await expectHeard(page, SAVED);
  });

  one('of choices about marks, one after the other', async () => {
    const { page } = await harness.open(OPTIONS, { width: 900, height: 900 });
    await page.waitForSelector('.options-density input:checked');
    await hear(page);
    for (const key of ['ArrowDown', 'ArrowUp'] as const) {
      await enter(page, '.options-density input:checked');
      await page.keyboard.press(key);
      await expectHeard(page, /Saved/);
    }
  });
});
