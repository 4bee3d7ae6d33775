import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLong, itInOne } from '../long.ts';
import { STATES } from '../ui/harness/fixtures/states.ts';
import { emulate, faint } from './accessibility.ts';
import { BROWSERS } from './launch.ts';
import type { Screen } from './screen.ts';
import { expectAsked, openHarness, overflow, POPUP, picture, SIDEBAR, violations } from './ui-harness.ts';

/** States that differ in what they are built of. In the short form the others are looked at in one surface and its own colours. */
const DISTINCT = ['claims', 'edited', 'private', 'not-news', 'error'];
const isDistinct = (state: string) => DISTINCT.includes(state);

describe.each(BROWSERS)('popup and sidebar in %s', (name) => {
  const one = itInOne(name);
  let harness: Screen;
  beforeAll(async () => {
    harness = await openHarness(name);
  });
  afterAll(() => harness.close());

  // Every state in one browser; in the other those that differ in what they are built of.
  const states = name === 'chrome' ? Object.keys(STATES) : DISTINCT;
  // The popup's window leaves room for a scroll bar, which headless Firefox draws.
  const looks = states
    .flatMap((state) => [
      { state, surface: 'popup', path: POPUP, look: { width: 416, height: 600 } },
      { state, surface: 'sidebar', path: SIDEBAR, look: { width: 360, height: 900, isDark: true } },
    ])
    .filter(({ state, surface }) => isLong || isDistinct(state) || (surface === 'sidebar' && state !== 'many-highlights'));

  it.each(looks)('$surface, $state: accessible, within its width and its policy', async ({ state, surface, path, look }) => {
    const { page, errors } = await harness.open(`${path}?state=${state}`, look);
    expect(await violations(page, 'withColours')).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(errors).toEqual([]);
    await picture(page, `${name}-${surface}-${state}`, 'whole page');
    if (name === 'chrome' && (isLong || isDistinct(state))) {
      await emulate(page, { 'prefers-color-scheme': surface === 'sidebar' ? 'light' : 'dark' });
      expect(await faint(page)).toEqual([]);
    }
  });

  it('the open claim is accessible too, on a narrow sidebar and in dark', async () => {
    const { page } = await harness.open(`${SIDEBAR}?state=edited`, { width: 300, height: 900, isDark: true });
    await page.click('.claim-row:nth-child(2) .claim-head');
    await page.waitForSelector('.lp-claim-detail .lp-background');
    await page.click('.lp-claim-detail .lp-background > summary');
    await page.waitForSelector('.lp-fact');
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });

  one('a correction of a sentence that is gone tells what the reader said, and can be deleted and had back', async () => {
    const { page } = await harness.open(`${SIDEBAR}?state=edited`, { width: 360, height: 900 });
    const lost = await page.waitForSelector('.orphans .lp-corrected');
    const words = await lost?.evaluate(({ textContent }) => textContent?.replace(/\s+/g, ' '));
    expect(words).toContain('The page has changed since you corrected this sentence');
    expect(words).toContain('Wang Wentao, Minister of Commerce (Chinese government) Loupe had: ');
    await picture(page, `${name}-sidebar-lost-correction`, 'whole page');
    await page.click('.orphans .lp-corrected button');
    await page.waitForFunction(() => document.querySelector('.lp-toast')?.textContent?.includes('Correction deleted'));
  });

  it('arrow keys in the drill core choose the next claim and show it in the page', async () => {
    const { page } = await harness.open(`${SIDEBAR}?state=claims`, { width: 400, height: 900 });
    await page.focus('.core-band');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.waitForSelector('.claim-row:nth-child(3) .lp-claim-detail');
    const shown = await page.evaluate(() => ({
      focused: document.activeElement?.getAttribute('aria-label'),
      isSelected: document.activeElement?.getAttribute('aria-selected'),
    }));
    expect(shown).toEqual({ focused: expect.stringMatching(/^Claim 3 of 7, Reported: /), isSelected: 'true' });
    await expectAsked(page, 'tab/show-claim').toEqual({ tabId: 1, claimId: 'claim-3' });
  });

  it('the drill core shows the numbers of the claims that the list shows, however far that is scrolled', async () => {
    const { page } = await harness.open(`${SIDEBAR}?state=many-claims`, { width: 400, height: 700 });
    const shows = (row: number) =>
      page.waitForFunction(
        (number) => {
          const frame = document.querySelector('.core-frame')?.getBoundingClientRect();
          const band = document.querySelectorAll('.core-band')[number - 1]?.getBoundingClientRect();
          return frame && band && band.top >= frame.top && band.bottom <= frame.bottom;
        },
        {},
        row,
      );
    const scrollTo = async (row: number) => {
      await page.$eval(`.claim-row:nth-child(${row})`, (element) => element.scrollIntoView({ block: 'start' }));
      await shows(row);
    };
    await shows(1);
    await scrollTo(60);
    await scrollTo(118);
    await scrollTo(1);
    // What the reader looks for in the core by hand stays there. A busy browser may tell of the list's scrolling after that once more.
    const staysAt = () =>
      page.$eval('.core-frame', async (frame) => {
        frame.scrollTo({ top: 1e6 });
        const put = frame.scrollTop;
        for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
        return put > 0 && frame.scrollTop === put;
      });
    await expect.poll(staysAt).toBe(true);
    await shows(120);
  });

  it('a click on a stratum of the core chooses its claim, and the labels tell how to go through the page', async () => {
    const { page } = await harness.open(`${SIDEBAR}?state=claims`, { width: 400, height: 900 });
    await page.click('.core-stratum:nth-of-type(2)');
    await page.waitForSelector('.core-band:nth-child(2)[aria-selected="true"]');
    expect(await page.$eval('.lp-keys-hint', (hint) => hint.textContent)).toMatch(/Alt\+\..*Alt\+,/);
  });

  one('a note that is being typed goes out when the reader closes the claim', async () => {
    const { page } = await harness.open(`${SIDEBAR}?state=claims`, { width: 400, height: 900 });
    await page.click('.claim-row:nth-child(3) .claim-head');
    await page.waitForSelector('.lp-claim-detail > .lp-section:last-child textarea');
    await page.type('.lp-claim-detail > .lp-section:last-child textarea', 'Which notice?');
    await page.evaluate(() => document.querySelector<HTMLElement>('.claim-row-open .claim-head')?.click());
    await expectAsked(page, 'tab/save-note').toEqual({
      tabId: 1,
      articleKey: expect.any(String),
      claimId: 'claim-3',
      text: 'Which notice?',
      base: '',
    });
  });

  one('an answer is shown at once and sent; a finding can be given once it is checked', async () => {
    const { page } = await harness.open(`${POPUP}?state=claims`, { width: 400, height: 600 });
    await page.evaluate(() => document.querySelector<HTMLElement>('.lp-check:nth-child(3) label:nth-of-type(2) input')?.click());
    await page.waitForSelector('.lp-check:nth-child(3) .lp-found');
    await expectAsked(page, 'tab/save-check').toEqual({
      tabId: 1,
      articleKey: expect.any(String),
      claimId: null,
      question: 'article-dates',
      change: { state: 'done' },
    });
  });

  one('an answer that cannot be kept is taken back, and the reader is told why', async () => {
    const { page } = await harness.open(`${POPUP}?state=full`, { width: 400, height: 600 });
    await page.evaluate(() => document.querySelector<HTMLElement>('.lp-check:nth-child(3) label:nth-of-type(2) input')?.click());
    await page.waitForSelector('.lp-check:nth-child(3) .lp-not-saved:not(:empty)');
    const after = await page.$eval('.lp-check:nth-child(3)', (item) => ({
      said: item.querySelector('.lp-not-saved')?.textContent,
      chosen: item.querySelector('label:has(:checked)')?.textContent,
    }));
    expect(after).toEqual({ said: 'Not saved: the storage is full', chosen: 'To do' });
  });

  one('in a private window fields are shut, places to look are not', async () => {
    const { page } = await harness.open(`${POPUP}?state=private`, { width: 400, height: 600 });
    expect(await page.$eval('.site-switch', (section) => section.textContent)).toContain('only in private (Incognito) windows');
    const open = await page.evaluate(() => ({
      fields: document.querySelectorAll('.lp-check input:enabled, .lp-check textarea:enabled').length,
      places: document.querySelectorAll('.lp-places a[href^="https://"]').length,
    }));
    expect(open.fields).toBe(0);
    expect(open.places).toBeGreaterThan(0);
  });

  one('every link out opens a tab of its own and says nothing of where it was; no other address is a link', async () => {
    const { page } = await harness.open(`${POPUP}?state=claims`, { width: 400, height: 600 });
    await page.click('.lp-background > summary');
    await page.waitForSelector('.lp-fact-list .lp-sources');
    const links = await page.$$eval('a', (all) => all.map(({ protocol, rel, target }) => ({ protocol, rel, target })));
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect(link).toEqual({ protocol: 'https:', rel: 'noopener noreferrer', target: '_blank' });
    const text = await page.$eval('.lp-fact-list', (list) => list.textContent);
    expect(text).toContain('Snapshot of mofcom.gov.cn (copy on another site, not linked)');
    expect(text).toContain('Harmful address');
  });

  one('says at a press what a fact’s confidence means, and the whole titles of its documents', async () => {
    const { page } = await harness.open(`${POPUP}?state=claims`, { width: 400, height: 600 });
    await page.click('.lp-background > summary');
    await page.waitForSelector('.lp-confidence');
    await page.click('.lp-fact:nth-child(1) .lp-confidence > summary');
    const shown = await page.$eval('.lp-confidence[open]', (fold) => fold.textContent);
    expect(shown).toContain('The primary text, or several sources, were read.');
    expect(shown).toContain('China Imposes Export Controls on Medium and Heavy Rare Earth Materials (Holland & Knight)');
    expect(await overflow(page)).toBe(0);
  });

  one('says how to open the sidebar by hand where the browser refused it', async () => {
    const { page } = await harness.open(`${POPUP}?state=claims`, { width: 400, height: 600 });
    await page.click('.lp-button-main');
    await page.waitForSelector('.popup-sidebar p:not(:empty)');
    expect(await page.$eval('.popup-sidebar p', (line) => line.textContent)).toContain('by hand');
  });

  one('lists the context notes in the popup, those of claims each with the way to its card, then the article’s', async () => {
    const { page } = await harness.open(`${POPUP}?state=claims`, { width: 400, height: 600 });
    expect(await page.$eval('.popup-notes h2', (heading) => heading.textContent)).toBe('7 context notes');
    expect(await page.$$eval('.popup-note', (rows) => rows.length)).toBe(5);
    expect(await page.$$eval('.lp-checks-section .lp-remark', (notes) => notes.length)).toBe(2);
    // A note's end is what it comes to.
    expect(
      await page.$$eval('.popup-note-words', (all) => all.filter((one) => one.scrollHeight > one.clientHeight + 1).length),
    ).toBe(0);
    await page.click('.popup-notes li:nth-child(3) .popup-note');
    await expectAsked(page, 'tab/open-claim').toEqual({ tabId: 1, claimId: 'claim-3', check: 'timing:plan', isByPointer: true });
  });

  one('says nothing of context notes where there are none', async () => {
    const { page } = await harness.open(`${POPUP}?state=not-news`, { width: 400, height: 600 });
    expect(await page.$('.popup-notes, .lp-checks-section')).toBeNull();
  });

  one('chooses for this page which claims are underlined, in popup and sidebar', async () => {
    for (const path of [POPUP, SIDEBAR]) {
      const { page } = await harness.open(`${path}?state=claims`, { width: 400, height: 900 });
      expect(await page.$eval('.lp-which-marked :checked', (input) => (input as HTMLInputElement).value)).toBe('worth');
      if (path === SIDEBAR) await page.click('.claim-filter summary');
      await page.focus('.lp-which-marked :checked');
      await page.keyboard.press('ArrowRight');
      await expectAsked(page, 'tab/set-density').toEqual({ tabId: 1, density: 'notable' });
    }
  });

  one('says once which claims are underlined, folded and unfolded', async () => {
    const { page } = await harness.open(`${SIDEBAR}?state=long-report`, { width: 400, height: 900 });
    const told = () =>
      page.$$eval('.claim-filter-set, .lp-which-marked [role="status"]', (all) =>
        all.flatMap((one) => (one.checkVisibility({ contentVisibilityAuto: true }) ? [one.textContent] : [])),
      );
    const [words] = await told();
    expect(words).toMatch(/^\d+ of 600 claims underlined\.$/);
    expect(await told()).toEqual([words]);
    await page.click('.claim-filter summary');
    expect(await told()).toEqual([words]);
  });

  one('saves the article from the popup', async () => {
    const { page } = await harness.open(`${POPUP}?state=claims`, { width: 400, height: 900 });
    await page.click('.save-article input');
    await expectAsked(page, 'tab/save-article').toMatchObject({ isSaved: true });
  });

  one('counts the notes beside a claim in its row, in words for those who do not see it', async () => {
    const { page } = await harness.open(`${SIDEBAR}?state=claims`, { width: 400, height: 900 });
    expect(await page.$eval('.claim-row:nth-child(2) .lp-look-badge .lp-unseen', (words) => words.textContent)).toBe(
      '2 context notes',
    );
    expect(await page.$('.claim-row:nth-child(1) .lp-look-badge')).toBeNull();
  });

  one('lists the claims and articles whose day has come with a link to the article, and nothing where none has', async () => {
    const { page } = await harness.open(`${SIDEBAR}?state=edited`, { width: 360, height: 900 });
    await page.click('.due > summary');
    const link = await page.$eval('.due a', ({ href, target, rel }: HTMLAnchorElement) => ({ href, target, rel }));
    expect(link).toEqual({ href: 'https://news.example/forecast', target: '_blank', rel: 'noopener noreferrer' });
    expect(await page.$eval('.due li:nth-child(2)', (row) => [row.textContent, row.querySelector('blockquote')])).toEqual([
      expect.stringMatching(/2026 · An article to read again/),
      null,
    ]);
    expect(await violations(page)).toEqual([]);
    const { page: other } = await harness.open(`${SIDEBAR}?state=claims`, { width: 360, height: 900 });
    expect(await other.$('.due')).toBeNull();
  });

  one('asks the browser for notifications from the click on the switch', async () => {
    const { page } = await harness.open(`${SIDEBAR}?state=claims`, { width: 400, height: 900 });
    await page.click('.claim-row:nth-child(2) .claim-head');
    await page.waitForSelector('.lp-revisit .lp-switch input');
    await page.click('.lp-revisit .lp-switch input');
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('.lp-revisit .lp-switch input')?.checked);
    await expectAsked(page, 'reminders/switch').toEqual({ isOn: true });
  });
});
