import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itInOne } from '../long.ts';
import { highlightId } from '../ui/harness/fixtures/highlights.ts';
import { BROWSERS } from './launch.ts';
import type { Screen } from './screen.ts';
import { BAR, CARD, expectAsked, openHarness, overflow, picture, SIDEBAR, violations } from './ui-harness.ts';

/** Set by the harness: what the page code was told. */
declare const told: readonly string[];

const LOOK = { width: 360, height: 900 };
const row = (number: number) => `[data-row="${highlightId(number)}"]`;
const EDIT = '.lp-button-bare';
const TAGS = '.note-editor .lp-tag-input';

/** Waits until the focus is on what matches. */
async function focusOn(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((wanted) => document.activeElement?.matches(wanted), {}, selector);
}

/** Clicks what matches, once it stands still: lines get their height when they come into sight. */
async function press(page: Page, selector: string): Promise<void> {
  await page.$eval(
    selector,
    (element) =>
      new Promise<void>((settled) => {
        element.scrollIntoView({ block: 'center' });
        requestAnimationFrame(() => requestAnimationFrame(() => settled()));
      }),
  );
  await page.click(selector);
}

function rowsOf(page: Page): Promise<readonly (string | undefined)[]> {
  return page.$$eval('[data-row]', (rows) => rows.map((one) => (one as HTMLElement).dataset['row']));
}

/** The tags of the open line. */
function tagsOf(page: Page): Promise<readonly (string | null)[]> {
  return page.$$eval('.note-editor .lp-tag', (tags) => tags.map((tag) => tag.textContent));
}

describe.each(BROWSERS)('highlights and notes in %s', (name) => {
  const one = itInOne(name);
  let harness: Screen;
  beforeAll(async () => {
    harness = await openHarness(name);
  });
  afterAll(() => harness.close());

  /** The sidebar in a state, with a line's editor open where one is named. */
  async function opened(state: string, edited: number | null = null): Promise<Page> {
    const { page } = await harness.open(`${SIDEBAR}?state=${state}`, LOOK);
    await page.waitForSelector('.notes');
    if (edited !== null) {
      await press(page, `${row(edited)} ${EDIT}`);
      await page.waitForSelector(`${row(edited)} ${TAGS}`);
    }
    return page;
  }

  one('say what a passage read when it was marked, where the page has changed since, and of no other', async () => {
    const page = await opened('highlighted');
    const said = await page.$$eval('[data-row]', (rows) =>
      rows.flatMap((one) => [...one.querySelectorAll('.lp-as-marked')].map((line) => line.textContent)),
    );
    expect(said).toEqual(['The page has changed since. When you highlighted it, it read: “the plan that was adopted in March”']);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  one('lead to their passage in the page: highlights to theirs, claims with work to the claim', async () => {
    const page = await opened('highlighted');
    await press(page, `${row(2)} .note-main`);
    await expectAsked(page, 'tab/show-highlight').toEqual({ tabId: 1, id: highlightId(2) });
    await page.focus('[data-row="claim-2"] .note-main');
    await page.keyboard.press('Enter');
    await expectAsked(page, 'tab/show-claim').toEqual({ tabId: 1, claimId: 'claim-2' });
  });

  it('are gone through by arrows, coloured by digits, and are one stop for Tab', async () => {
    const page = await opened('highlighted');
    expect(await page.$$eval('.note-head button', (all) => all.filter(({ tabIndex }) => tabIndex === 0).length)).toBe(2);
    await page.focus(`${row(1)} .note-main`);
    await page.keyboard.press('ArrowDown');
    await focusOn(page, `${row(2)} .note-main`);
    await page.keyboard.press('5');
    await page.waitForSelector(`${row(2)}.lp-colour-violet`);
    expect(await page.$eval(`${row(2)} .note-main`, (button) => button.textContent)).toContain('Für den Jahresbericht');
    // The button has the focus already, so that its new name is not heard of by itself.
    const heard = () => page.$$eval('.notes [role="status"]', (all) => all.map(({ textContent }) => textContent));
    await expect.poll(heard).toContain('Highlighted: Für den Jahresbericht');
    await expectAsked(page, 'tab/save-highlight').toMatchObject({ id: highlightId(2), change: { colour: 'violet' } });
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await page.waitForSelector(`${row(2)}.lp-colour-blue`);
    await expectAsked(page, 'tab/save-highlight').toMatchObject({ id: highlightId(2), change: { colour: 'blue' } });
    await page.keyboard.press('End');
    await focusOn(page, `${row(5)} .note-main`);
  });

  it('never lose the focus when they are deleted, and come back with it by Ctrl+Z', async () => {
    const page = await opened('highlighted');
    await page.focus(`${row(1)} .note-main`);
    await page.keyboard.press('Delete');
    await focusOn(page, `${row(2)} .note-main`);
    expect(await rowsOf(page)).not.toContain(highlightId(1));
    await page.waitForFunction(() => document.querySelector('.lp-toast [role="status"]')?.textContent === 'Moved to the trash');
    expect(await violations(page, 'withColours')).toEqual([]);
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await focusOn(page, `${row(1)} .note-main`);
    expect(await page.$('.lp-toast')).toBeNull();
  });

  one(
    'are deleted from their editor too; the last of all leaves the focus to the heading, and can be undone by pointer',
    async () => {
      const page = await opened('highlighted-unreadable', 1);
      await press(page, `${row(1)} .lp-delete`);
      await focusOn(page, '#notes-heading');
      await page.click('.lp-toast .lp-button');
      await focusOn(page, `${row(1)} .note-main`);
    },
  );

  one('offer the way back until Escape closes it, with the focus back on a line', async () => {
    const page = await opened('highlighted');
    await page.focus(`${row(4)} .note-main`);
    await page.keyboard.press('Delete');
    await page.waitForSelector('.lp-toast');
    await page.focus('.lp-toast button');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('.lp-toast') === null);
    await focusOn(page, '.note-main');
  });

  it('keep what is typed in place, and give the focus back on Escape', async () => {
    const page = await opened('highlighted');
    await page.focus(`${row(2)} .note-main`);
    await page.keyboard.press('e');
    await focusOn(page, `${row(2)} textarea`);
    await page.keyboard.type('Which session?');
    await page.keyboard.press('Escape');
    await focusOn(page, `${row(2)} .note-main`);
    await expectAsked(page, 'tab/save-highlight').toMatchObject({ id: highlightId(2), change: { note: 'Which session?' } });
    await page.waitForFunction((line) => document.querySelector(line)?.textContent?.includes('Which session?'), {}, row(2));
  });

  it('take tags by Enter and commas of any keyboard, none twice, lose the last by Backspace, and have one back in its place', async () => {
    const page = await opened('highlighted', 4);
    await page.type(TAGS, 'quota');
    await page.keyboard.press('Enter');
    await page.type(TAGS, 'FRAMING,稀土，');
    await page.waitForFunction(() => document.querySelectorAll('.note-editor .lp-tag').length === 4);
    expect(await tagsOf(page)).toEqual(['Framing', 'dates', 'quota', '稀土']);
    await expectAsked(page, 'tab/save-highlight').toMatchObject({ change: { tags: ['Framing', 'dates', 'quota', '稀土'] } });
    await page.keyboard.press('Backspace');
    await page.waitForFunction(() => document.querySelectorAll('.note-editor .lp-tag').length === 3);
    await focusOn(page, TAGS);
    await page.click('.note-editor .lp-tag:first-child .lp-tag-remove');
    await page.waitForFunction(() => document.querySelectorAll('.note-editor .lp-tag').length === 2);
    await page.click('.lp-toast .lp-button');
    await page.waitForFunction(() => document.querySelectorAll('.note-editor .lp-tag').length === 3);
    expect(await tagsOf(page)).toEqual(['Framing', 'dates', 'quota']);
  });

  it('leave to an input method its own Enter, commas and Backspace', async () => {
    const page = await opened('highlighted', 4);
    await page.focus(TAGS);
    const composed = await page.$eval(TAGS, (element) => {
      const input = element as HTMLInputElement;
      input.dispatchEvent(new CompositionEvent('compositionstart'));
      input.value = 'xi’tu,';
      input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
      for (const key of ['Enter', 'Backspace'])
        input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, isComposing: true }));
      return document.querySelectorAll('.note-editor .lp-tag').length;
    });
    expect(composed).toBe(2);
    await page.$eval(TAGS, (element) => {
      const input = element as HTMLInputElement;
      input.value = '稀土';
      input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
      input.dispatchEvent(new CompositionEvent('compositionend', { data: '稀土', bubbles: true }));
    });
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('.note-editor .lp-tag').length === 3);
    expect(await tagsOf(page)).toContain('稀土');
  });

  it('suggest tags that were given before, by arrows and Enter', async () => {
    const page = await opened('highlighted', 2);
    await page.type(TAGS, 'fra');
    await page.waitForSelector('.note-editor [role="option"]');
    expect(await violations(page)).toEqual([]);
    // What is checked above moves the focus, and leaving the field adds what is typed.
    const again = await opened('highlighted', 2);
    await again.type(TAGS, 'fra');
    await again.keyboard.press('ArrowDown');
    await again.waitForSelector('.note-editor [role="option"][aria-selected="true"]');
    await again.keyboard.press('Enter');
    await again.waitForFunction(() => document.querySelectorAll('.note-editor .lp-tag').length === 2);
    expect(await tagsOf(again)).toEqual(['原文', 'framing']);
  });

  one('keep a tag that was typed when the line is closed over it', async () => {
    const page = await opened('highlighted', 4);
    await page.type(TAGS, 'unfinished');
    await page.evaluate((button) => document.querySelector<HTMLElement>(button)?.click(), `${row(4)} ${EDIT}`);
    await page.waitForFunction((line) => document.querySelector(line)?.textContent?.includes('unfinished'), {}, row(4));
  });

  one('are filtered by words, colour and tag, and say how many are left', async () => {
    const page = await opened('highlighted');
    await page.type('.note-filter input', 'eight days');
    await page.waitForFunction(() => document.querySelectorAll('[data-row]').length === 1);
    expect(await page.$eval('.notes .lp-heading [role="status"]', (status) => status.textContent)).toBe('1 of 6 listed');
    await page.click('.note-filter .lp-link-button');
    await focusOn(page, '#notes-heading');
    await page.click('.note-colour.lp-colour-blue');
    await page.waitForFunction(() => document.querySelectorAll('[data-row]').length === 1);
    await page.click('.note-colour.lp-colour-blue');
    await page.select('.note-tag-choice', 'framing');
    await page.waitForFunction(() => document.querySelectorAll('[data-row]').length === 2);
    await page.type('.note-filter input', 'nothing of the kind');
    await page.waitForFunction(() => document.querySelector('.notes')?.textContent?.includes('Nothing matches the filter.'));
    expect(await violations(page)).toEqual([]);
  });

  it('stay quick and within reach by the hundred', async () => {
    const page = await opened('many-highlights');
    await page.focus(`${row(1)} .note-main`);
    await page.keyboard.press('End');
    await focusOn(page, '[data-row="claim-2"] .note-main');
    await page.keyboard.press('ArrowUp');
    await focusOn(page, `${row(300)} .note-main`);
    const isInSight = await page.$eval(row(300), (line) => {
      const { top, bottom } = line.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    expect(isInSight).toBe(true);
  });

  one('name the colours as the reader says, everywhere, and as before where that is undone', async () => {
    const page = await opened('highlighted', 1);
    await press(page, '.note-editor .lp-fold summary');
    await page.type('.lp-colour-names .lp-colour-green input', 'Beleg');
    await page.waitForFunction((line) => document.querySelector(line)?.textContent?.includes('Beleg'), {}, row(1));
    await expectAsked(page, 'library/name-colour').toEqual({ colour: 'green', name: 'Beleg' });
    await page.keyboard.press('Tab');
    await page.waitForSelector('.lp-toast .lp-button');
    await page.click('.lp-toast .lp-button');
    await expectAsked(page, 'library/name-colour').toEqual({ colour: 'green', name: '' });
  });

  one('that could not be deleted are back, with the reason; in a private window nothing can be done', async () => {
    const full = await opened('highlighted-full');
    await full.focus(`${row(1)} .note-main`);
    await full.keyboard.press('Delete');
    await full.waitForFunction(() => document.querySelector('.notes > .lp-not-saved')?.textContent?.includes('storage is full'));
    expect(await rowsOf(full)).toContain(highlightId(1));
    const closed = await opened('private');
    expect(await closed.$eval('.notes', (notes) => notes.textContent)).toContain(
      'In a private (Incognito) window nothing is saved',
    );
    expect(await closed.$$eval('.article-bar input', (all) => all.filter((one) => !one.matches(':disabled')).length)).toBe(0);
  });

  one('stand beside what is kept of the article: its text, its tags, the library', async () => {
    const page = await opened('claims');
    await page.click('.article-bar input[type="checkbox"]');
    await page.waitForFunction(() => document.querySelector('.article-bar')?.textContent?.includes('Text saved on 21 Nov 2026'));
    await expectAsked(page, 'tab/save-article').toMatchObject({ isSaved: true });
    await page.click('.article-more > summary');
    await page.type('.article-bar .lp-tag-input', 'quota,');
    await page.waitForSelector('.article-bar .lp-tag');
    await expectAsked(page, 'tab/save-tags').toMatchObject({ tags: ['quota'] });
  });

  one('say that they keep the article’s text, and what becomes of it when the reader lets it go, with a way back', async () => {
    const page = await opened('claims');
    const barSays = (words: string) =>
      page.waitForFunction((wanted) => document.querySelector('.article-bar')?.textContent?.includes(wanted), {}, words);
    const isTicked = () => page.$eval('.article-bar input[type="checkbox"]', (box) => (box as HTMLInputElement).checked);
    await barSays('The text is not saved on this device.');
    await page.click('.claim-row:nth-child(4) .claim-head');
    await press(page, '.lp-save-claim button');
    await barSays('The text is saved because of your highlight.');
    expect(await isTicked()).toBe(true);
    const heard = () => page.$$eval('.article-bar [role="status"]', (all) => all.map(({ textContent }) => textContent).join(' '));
    expect(await heard()).toContain('The text is saved because of your highlight.');
    await page.click('.article-bar input[type="checkbox"]');
    await barSays('The text is no longer saved. Your highlight stays, with its passage.');
    expect(await isTicked()).toBe(false);
    expect(await heard()).toContain('The text is no longer saved.');
    expect(await heard()).not.toContain('Saved on this device');
    expect(await violations(page)).toEqual([]);
    await press(page, '.article-bar .lp-toast button');
    await barSays('The text is saved because of your highlight.');
    expect(await isTicked()).toBe(true);
    await focusOn(page, '.article-bar input[type="checkbox"]');
    await expectAsked(page, 'tab/restore-text').toBeTruthy();
    await page.click('.article-bar input[type="checkbox"]');
    await press(page, '.article-bar .lp-toast button + button');
    await barSays('The text is not saved. Your highlight keeps its passage.');
  });

  one('take up a claim that is saved, which keeps its note where it was, and let it go again', async () => {
    const page = await opened('claims');
    await page.click('.claim-row:nth-child(4) .claim-head');
    await page.waitForSelector('.lp-save-claim button');
    await page.click('.lp-save-claim button');
    await page.waitForSelector('.lp-save-claim .lp-fold-button');
    await focusOn(page, '.lp-save-claim .lp-fold-button');
    await expectAsked(page, 'tab/highlight-claim').toMatchObject({ claimId: 'claim-4' });
    expect(await page.$eval('.lp-save-claim .lp-fold-button', ({ textContent }) => textContent)).toContain('to check');
    expect(await page.$$eval('.note-row.lp-colour-yellow', (rows) => rows.length)).toBe(1);
    // Its colours stand there at once, to give it a meaning.
    await page.waitForSelector('.lp-save-claim .lp-delete');
    await page.click('.lp-save-claim .lp-delete');
    await page.waitForFunction(() => document.querySelector('.lp-save-claim')?.textContent?.includes('Moved to the trash'));
    await focusOn(page, '.lp-save-claim button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.lp-save-claim .lp-fold-button');
  });

  it('take up a claim from the card in the page', async () => {
    const { page } = await harness.open(`${CARD}?claim=3`, LOOK);
    const pressIn = (selector: string) =>
      page.evaluate((wanted) => {
        document.querySelector('loupe-card')?.shadowRoot?.querySelector<HTMLElement>(wanted)?.click();
      }, selector);
    await pressIn('.lp-save-claim button');
    await page.waitForFunction(() =>
      document.querySelector('loupe-card')?.shadowRoot?.querySelector('.lp-save-claim .lp-fold-button'),
    );
    const chosen = () =>
      page.evaluate(
        () =>
          document.querySelector('loupe-card')?.shadowRoot?.querySelector<HTMLInputElement>('.lp-save-claim .lp-colours :checked')
            ?.value,
      );
    await expect.poll(chosen).toBe('yellow');
    expect(await violations(page)).toEqual([]);
    await pressIn('.lp-save-claim input[value="red"]');
    await page.waitForFunction(() => told.length === 2);
    expect(await page.evaluate(() => told)).toEqual(['highlight claim-3', `change ${highlightId(1)} {"colour":"red"}`]);
  });

  it('begin at a bar that is one stop for Tab, gone through by arrows, and leaves the selection alone', async () => {
    const { page, errors } = await harness.open(BAR, { width: 360, height: 500, isDark: true });
    expect(await violations(page, 'withColours')).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await picture(page, `${name}-bar`);
    const inBar = (selector: string) =>
      page.evaluateHandle(
        (wanted) => document.querySelector('loupe-card')?.shadowRoot?.querySelector<HTMLElement>(wanted) as HTMLElement,
        selector,
      );
    const red = await inBar('button:nth-of-type(2)');
    expect(await red.evaluate(({ title, ariaLabel }) => ({ title, ariaLabel }))).toEqual({
      title: 'Zweifelhaft, siehe Anmerkung (key 2)',
      ariaLabel: 'Highlight as “Zweifelhaft, siehe Anmerkung”',
    });
    await red.click();
    expect(await page.evaluate(() => document.getSelection()?.toString())).toContain('Beijing is quietly');
    await (await inBar('button')).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.keyboard.press('4');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    for (let back = 0; back < 3; back++) await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    const did = ['highlight red', 'highlight blue', 'highlight yellow', 'copy citation', 'check', 'close'];
    expect(await page.evaluate(() => told)).toEqual(did);
    expect(errors).toEqual([]);
  });
});
