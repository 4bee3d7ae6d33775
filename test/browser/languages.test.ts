import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fault, faultProbe, lineOf, type Where } from '../../scripts/sheet/probe.ts';
import { settled } from '../../scripts/start/pictures.ts';
import { isLong } from '../long.ts';
import { BROWSERS, openRoom } from './launch.ts';
import { type LibraryHarness, openLibraryHarness } from './library-harness.ts';
import type { Screen } from './screen.ts';
import { BAR, CARD, openHarness, POPUP, SIDEBAR } from './ui-harness.ts';

const OPTIONS = '/src/ui/options/index.html';
const WELCOME = '/src/ui/welcome/index.html';

/** The languages whose words are longest: in one browser both, in the long form. */
const LONG = { chrome: isLong ? ['de', 'fr'] : ['de'], firefox: ['de'] };
const PHONE = { width: 360, height: 740 };

/** Surfaces at the narrowest that they are met with; `card` is looked for in its own root. */
const NARROW = [
  { surface: 'popup', path: `${POPUP}?state=claims`, look: { width: 400, height: 600 }, where: 'page' },
  { surface: 'sidebar', path: `${SIDEBAR}?state=edited`, look: { width: 320, height: 900 }, where: 'page' },
  { surface: 'options', path: `${OPTIONS}?sites=full`, look: PHONE, where: 'page' },
  { surface: 'welcome page', path: `${WELCOME}?`, look: PHONE, where: 'page' },
  { surface: 'card', path: `${CARD}?claim=2`, look: PHONE, where: 'card' },
  { surface: 'bar', path: `${BAR}?`, look: PHONE, where: 'card' },
] as const;

let probe = '';
beforeAll(async () => {
  probe = await faultProbe();
});

async function faultsIn(page: Page, where: Where): Promise<readonly string[]> {
  if (where === 'card') await page.waitForSelector('loupe-card');
  await settled(page);
  const faults = (await page.evaluate(`(${probe})(${JSON.stringify(where)})`)) as readonly Fault[];
  return faults.map(lineOf);
}

describe('what looks for faults', () => {
  it('finds text that is cut off or runs over, and controls that lie over each other', async () => {
    const { context, close } = await openRoom('chrome');
    const page = await context.newPage();
    await page.setViewport(PHONE);
    await page.setContent(`<!doctype html>
        <p style="inline-size: 80px; overflow: hidden; white-space: nowrap">Ausfuhrgenehmigungsverfahren</p>
        <p style="block-size: 10px; overflow: hidden">Zeile</p>
        <button style="inline-size: 60px; padding: 0; white-space: nowrap">Ausfuhrgenehmigungsverfahren</button>
        <input style="inline-size: 60px" placeholder="Ausfuhrgenehmigungsverfahren">
        <button style="position: absolute; inset: 300px auto auto 0">eins</button>
        <button style="position: absolute; inset: 305px auto auto 5px">zwei</button>
        <p style="position: absolute; inset: 400px auto auto 300px">Ausfuhrgenehmigungsverfahren</p>
        <p style="inline-size: 80px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis">Ausfuhrgenehmigung</p>`);
    const found = (await faultsIn(page, 'page')).map((line) => line.replace(/:.*/, '').replace(/\d+ px/, '… px'));
    expect(found.sort()).toEqual([
      'beyond the side of the window',
      'crosses the edge of its button',
      'cut off above or below',
      'cut off at the side',
      'lies over button “zwei”',
      'narrower than its hint',
      '… px wider than its window',
    ]);
    await close();
  });
});

describe.each(BROWSERS)('in %s', (name) => {
  let harness: Screen;
  let library: LibraryHarness;
  beforeAll(async () => {
    harness = await openHarness(name);
    library = await openLibraryHarness(name);
    await library.seed({ articles: 3, each: 4, words: 200 });
  });
  afterAll(() => Promise.all([harness.close(), library.close()]));

  const cases = LONG[name].flatMap((language) => NARROW.map((one) => ({ language, ...one })));

  it.each(cases)('$surface at $look.width px has room for $language', async ({ language, path, look, where }) => {
    const { page, errors } = await harness.open(`${path}&language=${language}`, look);
    expect(await faultsIn(page, where)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it.each(LONG[name])('an open claim in the sidebar has room for %s', async (language) => {
    const { page } = await harness.open(`${SIDEBAR}?state=claims&language=${language}`, { width: 320, height: 2_400 });
    await page.click('.claim-row:nth-child(2) .claim-head');
    await page.waitForSelector('.lp-claim-detail .lp-check');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    expect(await faultsIn(page, 'page')).toEqual([]);
  });

  const places = LONG[name].flatMap((language) => ['#/', '#/plots', '#/data'].map((place) => ({ language, place })));

  it.each(places)('the library at $place has room for $language', async ({ language, place }) => {
    const { page } = await library.open(`?language=${language}${place}`, PHONE);
    await page.waitForFunction(() => document.querySelector('main')?.textContent !== '');
    expect(await faultsIn(page, 'page')).toEqual([]);
  });
});
