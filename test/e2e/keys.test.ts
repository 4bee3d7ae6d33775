import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TabView } from '../../src/messaging/views.ts';
import { fixture, focusNoteInCard, openWorld, paintedAs, until, type Visit, type World } from './world.ts';

const ADDRESS = 'https://www.mining.com/web/china-faster-magnet-licences/';
const UNNOTED = 'https://www.mining.com/web/unnoted-keys/';
const QUIET = 'https://www.mining.com/web/lithium-keys/';

/** The part of the browser's API that the helper page uses. */
declare const chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };

describe.each(['chrome', 'firefox'] as const)('keys in the page in %s', (kind) => {
  let world: World;
  let visit: Visit;

  beforeAll(async () => {
    world = await openWorld(kind);
    world.web.serve(ADDRESS, fixture('demo/index.html').replace('</h1>', '</h1><input id="field">'));
    visit = await world.visit(ADDRESS);
    const { reading } = await visit.read();
    await paintedAs(visit.page, reading?.claims.length ?? -1);
  });
  afterAll(() => world?.close());

  /** Presses a key with Alt, and with Shift where that is said. */
  async function press(key: 'Enter' | 'Period' | 'Comma', { shift = false, on = visit } = {}): Promise<void> {
    const { keyboard } = on.page;
    await on.page.bringToFront();
    await keyboard.down('AltLeft');
    if (shift) await keyboard.down('ShiftLeft');
    await keyboard.press(key);
    if (shift) await keyboard.up('ShiftLeft');
    await keyboard.up('AltLeft');
  }

  /** The text of the card that is open, once it fits. */
  const cardWith = (what: string | RegExp) =>
    until(`a card with ${what}`, async () => {
      const text = (await visit.card())?.text ?? '';
      return (typeof what === 'string' ? text.includes(what) : what.test(text)) && text;
    });

  async function close(): Promise<void> {
    await visit.page.keyboard.press('Escape');
    await until('the card to close', async () => (await visit.card()) === null);
  }

  const view = (): Promise<TabView> => world.extension.viewOf(visit.tabId);
  const answered = async () => Object.values((await view()).work).reduce((sum, { progress }) => sum + progress.done, 0);

  it('open the claim that stands where the reader reads', async () => {
    const { page } = visit;
    await page.evaluate(() => {
      (document.activeElement as HTMLElement | null)?.blur();
      scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' });
    });
    const words = await page.evaluate(() => {
      const line = innerHeight / 3;
      const marks = ['official', 'reported', 'interpretation', 'forecast'].flatMap((layer) => [
        ...((CSS.highlights.get(`loupe-${layer}`) ?? []) as Iterable<Range>),
      ]);
      // Of several on the same line, the first.
      marks.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
      const far = marks.map((range) => {
        const { top, bottom } = range.getBoundingClientRect();
        return Math.max(top - line, line - bottom, 0);
      });
      const words = marks[far.indexOf(Math.min(...far))]?.toString() ?? '';
      return words.replace(/\s+/g, ' ');
    });
    expect(words.length).toBeGreaterThan(20);
    await press('Enter');
    await cardWith(words.slice(0, 40));
    await close();
  });

  it('mark nothing where no claim is open, but show which one it would be, and say so', async () => {
    await press('Enter', { shift: true });
    await cardWith('No claim was open, so nothing was marked.');
    expect(await answered()).toBe(0);
  });

  it('mark the open claim’s questions one after the other, kept and told', async () => {
    await press('Enter', { shift: true });
    const first = /Saved as checked: .*?[?.]/.exec(await cardWith('Saved as checked:'))?.[0] ?? '';
    await until('the answer in the store', async () => (await answered()) === 1);
    await press('Enter', { shift: true });
    await until('another question', async () => {
      const text = (await visit.card())?.text ?? '';
      return text.includes('Saved as checked:') && !text.includes(first);
    });
    await until('both answers in the store', async () => (await answered()) === 2);
    const { total } = Object.values((await view()).work).map(({ progress }) => progress)[0] ?? { total: 0 };
    for (let asked = 2; asked < total; asked += 1) await press('Enter', { shift: true });
    await press('Enter', { shift: true });
    await cardWith('No question on this claim is open: nothing was marked.');
    expect(await answered()).toBe(total);
  });

  it('go to the next claim and back, and say nothing of the one before', async () => {
    const here = /(\d+) of (\d+)/.exec(await cardWith(/\d+ of \d+/)) ?? [];
    const [number, total] = [Number(here[1]), Number(here[2])];
    await press('Period');
    expect(await cardWith(`${(number % total) + 1} of ${total}`)).not.toContain('nothing was marked');
    await press('Comma');
    await cardWith(`${number} of ${total}`);
  });

  it('go on from what the reader has scrolled to, once the card is closed', async () => {
    const { page } = visit;
    const total = Number(/\d+ of (\d+)/.exec(await cardWith(/\d+ of \d+/))?.[1]);
    const scrolled = (to: 'top' | 'bottom') =>
      page.evaluate((end) => {
        scrollTo({ top: end === 'top' ? 0 : document.documentElement.scrollHeight, behavior: 'instant' });
      }, to);
    await close();
    await scrolled('top');
    await press('Period');
    await cardWith(`1 of ${total}`);
    await close();
    await scrolled('bottom');
    await press('Comma');
    const last = Number(/(\d+) of \d+/.exec(await cardWith(/\d+ of \d+/))?.[1]);
    expect(last).toBeGreaterThan(total / 2);
  });

  it('do nothing while a note is typed in the card', async () => {
    const before = await cardWith(/\d+ of \d+/);
    const done = await answered();
    await focusNoteInCard(world, visit);
    await press('Period');
    await press('Enter', { shift: true });
    await visit.page.keyboard.type('typed on');
    await until('the note', async () => Object.values((await view()).work).some(({ note }) => note.includes('typed on')));
    expect((await visit.card())?.text).toContain(/\d+ of \d+/.exec(before)?.[0]);
    expect(await answered()).toBe(done);
    await close();
  });

  it('are the page’s own in its fields and on its links', async () => {
    const { page } = visit;
    await page.evaluate(() => {
      document.addEventListener('keydown', (event) => {
        if (event.altKey && event.key !== 'Alt') document.title = `${event.key} ${event.defaultPrevented}`;
        // What the browser would do with the link is not the matter here.
        event.preventDefault();
      });
    });
    for (const [selector, key] of [
      ['#field', 'Period'],
      ['#field', 'Enter'],
      ['header a', 'Enter'],
    ] as const) {
      await page.focus(selector);
      await press(key);
      await page.waitForFunction((wanted) => document.title === wanted, { polling: 50 }, `${key === 'Enter' ? key : '.'} false`);
      expect((await visit.card()) === null).toBe(true);
    }
  });

  it('say that no claim has a context note where the next is asked for, and open none', async () => {
    world.web.serve(UNNOTED, fixture('state-media.html'));
    const unnoted = await world.visit(UNNOTED);
    const { reading } = await unnoted.read();
    await paintedAs(unnoted.page, reading?.claims.length ?? -1);
    await press('Period', { shift: true, on: unnoted });
    await until('the word', async () => (await unnoted.card())?.text === 'No claim on this page has a context note to show.');
    expect((await unnoted.card())?.html).toContain('role="status"');
    await unnoted.page.keyboard.press('Escape');
    await until('the word to go', async () => (await unnoted.card()) === null);
    // The palette of popup and sidebar asks the page too.
    await world.helper.evaluate(
      (tabId) => chrome.runtime.sendMessage({ call: 'tab/act', request: { tabId, action: 'next-note' } }),
      unnoted.tabId,
    );
    await until('the word', async () => (await unnoted.card())?.text.includes('has a context note to show'));
    await unnoted.page.close();
  });

  it('are left to a page that has no claims, which says so', async () => {
    world.web.serve(QUIET, fixture('lithium.html'));
    const quiet = await world.visit(QUIET);
    await world.helper.evaluate(
      (tabId) => chrome.runtime.sendMessage({ call: 'tab/read', request: { tabId, isForced: false } }),
      quiet.tabId,
    );
    await until('the page to be read', async () => (await world.extension.viewOf(quiet.tabId)).status.kind === 'read');
    await quiet.page.evaluate(() => {
      document.addEventListener('keydown', ({ altKey, key, defaultPrevented }) => {
        if (altKey && key === 'Enter') document.title = String(defaultPrevented);
      });
    });
    await press('Enter', { on: quiet });
    await quiet.page.waitForFunction(() => document.title === 'false', { polling: 50 });
    await until('the word', async () => (await quiet.card())?.text === 'No claims are underlined on this page.');
    await quiet.page.close();
  });
});
