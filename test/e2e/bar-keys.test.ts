import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placeAtRest } from '../../scripts/browser/hands.ts';
import { fixture, highlightsIn, openWorld, selectWords, until, type Visit, type World } from './world.ts';

const ADDRESS = 'https://www.mining.com/web/china-faster-magnet-licences-by-keys/';
const PASSAGE = 'Producers must name every end user';
const BEHIND =
  '<a id="behind" href="#elsewhere">a link behind</a><input id="field" aria-label="field"><a href="#last">the last</a>';

describe.each(['chrome', 'firefox'] as const)('the bar beside a selection, by keys, in %s', (kind) => {
  let world: World;
  let visit: Visit;

  beforeAll(async () => {
    world = await openWorld(kind);
    world.web.serve(ADDRESS, fixture('demo/index.html').replace('</body>', `${BEHIND}</body>`));
    visit = await world.visit(ADDRESS);
    await visit.read();
    await visit.page.bringToFront();
    // The keys that the page itself hears.
    await visit.page.evaluate(() => {
      document.addEventListener('keydown', ({ key }) => {
        document.title += `,${key}`;
      });
    });
  });
  afterAll(() => world?.close());

  const gone = () => until('the bar to go', async () => (await visit.card()) === null);
  const select = async () => {
    // A press on what is selected would drag it; and the focus is nowhere, as at first.
    await visit.page.evaluate(() => {
      (document.activeElement as HTMLElement | null)?.blur();
      getSelection()?.removeAllRanges();
    });
    await gone();
    await selectWords(visit.page, PASSAGE);
    await placeAtRest(world.helper, visit, 'Highlight as “evidence”');
  };
  const heard = () => visit.page.evaluate(() => document.title.split(',').slice(1).join());
  const forget = () =>
    visit.page.evaluate(() => {
      document.title = '';
    });
  const focused = () => visit.page.evaluate(() => document.activeElement?.id || document.activeElement?.localName);
  const press = (...keys: readonly Parameters<Visit['page']['keyboard']['press']>[0][]) =>
    keys.reduce((before, key) => before.then(() => visit.page.keyboard.press(key)), Promise.resolve());
  const kept = async () => (await world.extension.viewOf(visit.tabId)).highlights.length;

  it('leaves the page its digits until Tab, from wherever the focus is, has led into it; Escape gives the focus back', async () => {
    await select();
    await visit.page.evaluate(() => document.getElementById('behind')?.focus({ preventScroll: true }));
    await forget();
    await press('2');
    expect(await heard()).toBe('2');
    await press('Tab');
    expect(await focused()).toBe('loupe-card');
    await press('Escape');
    await gone();
    expect(await focused()).toBe('behind');
    expect(await heard()).toBe('2');
    expect(await kept()).toBe(0);
  });

  it('is gone through by arrows, and Enter does what its tool says: no link of the page is followed', async () => {
    await select();
    await press('Tab', 'ArrowRight', 'ArrowLeft', 'Enter');
    await until('the highlight', async () => (await highlightsIn(visit.page))['green']?.includes(PASSAGE));
    expect(visit.page.url()).toBe(ADDRESS);
    await until('it to be kept', async () => (await kept()) === 1);
  });

  it('takes no Tab out of sight, none that the page has taken, and none that a script makes', async () => {
    await select();
    await visit.page.evaluate(() => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true })));
    expect(await focused()).not.toBe('loupe-card');
    await visit.page.evaluate(() => {
      window.addEventListener('keydown', (event) => event.preventDefault(), { capture: true, once: true });
    });
    await press('Tab');
    expect(await focused()).not.toBe('loupe-card');
    await visit.page.evaluate(() => document.getElementById('behind')?.focus());
    const isAway = () => visit.page.evaluate(() => (getSelection()?.getRangeAt(0).getBoundingClientRect().bottom ?? 0) < 0);
    await until('the passage to be scrolled away', isAway);
    // The bar follows in the next frame.
    await visit.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await press('Tab');
    expect(await focused()).not.toBe('loupe-card');
  });

  it('takes no Tab from a field of the page', async () => {
    await select();
    await visit.page.evaluate(() => document.getElementById('field')?.focus({ preventScroll: true }));
    await press('Tab');
    expect(await focused()).not.toBe('loupe-card');
  });
});
