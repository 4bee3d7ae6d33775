// A page that puts words into a sentence after it was read: what is marked, shown and kept is to be one and the same.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src/core/annotation/annotation.ts';
import { noteOf } from '../../../src/core/annotation/edit.ts';
import { storedIn } from '../stored.ts';
import { focusNoteInCard, highlightsIn, openWorld, ROOT, until, type Visit, type World } from '../world.ts';
import { allMarks, hostilePage, lookOfCard, openCard, visitMarked } from './hostile.ts';

const SENTENCE = 'said on Thursday that exporters of dysprosium and terbium must apply for a licence.';
const READ = `China’s Ministry of Commerce ${SENTENCE}`;
const NOW = `China’s Ministry of Commerce never ${SENTENCE}`;
const PAGE = hostilePage().replace('Ministry of Commerce', '<b>Ministry of Commerce</b>');
const NOT_KEPT = JSON.parse(readFileSync(resolve(ROOT, 'public/_locales/en/messages.json'), 'utf8')).trouble_failed.message;
const PUT_IN = `document.querySelector('article b').after(' never')`;

describe.each(['chrome', 'firefox'] as const)('a page that puts words into a sentence later, in %s', (kind) => {
  let world: World;
  let visit: Visit;
  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterEach(() => visit.page.close());
  afterAll(() => world?.close());
  const notes = async () => ((await storedIn(world)).annotations as readonly Annotation[]).flatMap((one) => noteOf(one) || []);

  it('is read again, and the card says what the page says', async () => {
    visit = await visitMarked(world, PAGE);
    await visit.page.evaluate(PUT_IN);
    await until('the claim as it is now', async () => {
      const { reading } = await world.extension.viewOf(visit.tabId);
      return reading?.claims.some(({ text }) => text === NOW);
    });
    await until('its mark', async () => (await allMarks(visit.page)).includes(NOW));
    expect((await openCard(visit, NOW)).text).toContain(NOW);
  });

  it.each([
    ['shows', '.never { display: none }', (sheet: CSSStyleSheet) => sheet.deleteRule(0), NOW],
    ['hides', '', (sheet: CSSStyleSheet) => sheet.insertRule('.never { font-size: 0 }'), READ],
  ] as const)('is read again for the card where its style %s a word that stood there', async (_, style, change, shown) => {
    const word = '<b>Ministry of Commerce</b><span class="never"> never</span>';
    const page = hostilePage({ head: `<style>${style}</style>` }).replace('Ministry of Commerce', word);
    visit = await visitMarked(world, page);
    await visit.page.evaluate(`(${change})(document.styleSheets[0])`);
    expect((await openCard(visit, 'Ministry of Commerce')).text).toContain(shown);
  });

  it('keeps no claim in other words than its card shows, and says so', async () => {
    visit = await visitMarked(world, PAGE);
    expect((await openCard(visit, READ)).text).toContain(READ);
    await until('the card to take presses', async () => !(await visit.card())?.html.includes('data-settling'));
    const button = (await lookOfCard(world, visit, 'Save claim'))?.button;
    if (!button) throw new Error('the card has no such button');
    // Before the page is looked at for what has changed in it.
    await visit.page.evaluate(PUT_IN);
    await visit.page.mouse.click(button.x, button.y);
    const quotesKept = async () =>
      ((await storedIn(world)).annotations as readonly Annotation[]).flatMap(({ target }) =>
        target.selector.flatMap((one) => (one.type === 'TextQuoteSelector' ? one.exact : [])),
      );
    await until('it to be kept, or said to be not', async () => {
      return (await quotesKept()).length > 0 || (await visit.card())?.text === NOT_KEPT;
    });
    expect(await quotesKept()).toEqual([]);
    expect(await highlightsIn(visit.page)).toEqual({});
  });

  it('has the note kept that is typed beside a sentence which it changes, and then takes the card of', async () => {
    visit = await visitMarked(world, PAGE);
    await openCard(visit, READ);
    await focusNoteInCard(world, visit);
    await visit.page.keyboard.type('Ask ');
    await visit.page.evaluate(PUT_IN);
    await until('the claim as it is now', async () => {
      const { reading } = await world.extension.viewOf(visit.tabId);
      return reading?.claims.some(({ text }) => text === NOW);
    });
    await visit.page.keyboard.type('the ministry');
    await visit.page.evaluate(`document.querySelector('loupe-card').remove()`);
    await until('the note', async () => (await notes()).includes('Ask the ministry'));
    expect(await notes()).toEqual(['Ask the ministry']);
  });

  it('has the note kept that is typed in the sidebar beside a sentence which it changes, in the field where she types', async () => {
    visit = await visitMarked(world, PAGE);
    const sidebar = await world.extension.openSurface(`src/ui/sidebar/index.html?tab=${visit.tabId}`);
    const row = await sidebar.waitForSelector('::-p-xpath(//button[contains(@class, "claim-head")][contains(., "dysprosium")])');
    await row?.click();
    await until('the note', () =>
      sidebar.evaluate(() => {
        const field = [...document.querySelectorAll<HTMLTextAreaElement>('.claim-open:not([hidden]) textarea')].at(-1);
        field?.focus();
        return field !== undefined && document.activeElement === field;
      }),
    );
    await sidebar.keyboard.type('Call ');
    await visit.page.evaluate(PUT_IN);
    // Only a page that is seen is read again: the sidebar, which stands here in a tab, keeps the keyboard all the same.
    const asIfSeen = `Object.defineProperty(document, 'hasFocus', { value: () => true })`;
    await sidebar.evaluate(asIfSeen);
    await visit.page.bringToFront();
    await until('the claim as it is now', () => sidebar.evaluate((now) => document.body.textContent.includes(now), NOW));
    await sidebar.bringToFront();
    await sidebar.keyboard.type('the ministry');
    expect(await sidebar.evaluate(() => (document.activeElement as HTMLTextAreaElement).value)).toBe('Call the ministry');
    await until('the note', async () => (await notes()).includes('Call the ministry'));
    expect((await notes()).filter((note) => note.startsWith('Call'))).toEqual(['Call the ministry']);
    await sidebar.close();
  });
});
