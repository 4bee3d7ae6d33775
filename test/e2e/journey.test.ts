import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareMarks } from './expected-marks.ts';
import { faultsOfCard, surfaceWithReading } from './faults.ts';
import {
  fixture,
  groundOfMark,
  marksIn,
  openWorld,
  paintedAs,
  pointOnMark,
  stopBackground,
  until,
  type Visit,
  type World,
} from './world.ts';

const RULE = 'Announcement No. 18, the licensing rule';
const ADDRESS = 'https://www.mining.com/web/china-faster-magnet-licences/';

describe.each(['chrome', 'firefox'] as const)('an article from end to end in %s', (kind) => {
  let world: World;
  let visit: Visit;
  let before = '';

  beforeAll(async () => {
    world = await openWorld(kind);
    world.web.serve(ADDRESS, fixture('demo/index.html'));
    visit = await world.visit(ADDRESS);
    const { reading } = await visit.read();
    await paintedAs(visit.page, reading?.claims.length ?? -1);
    // The page as it was served, before anything of ours could look at it.
    before = await visit.page.evaluate(
      (html) => new DOMParser().parseFromString(html, 'text/html').documentElement.outerHTML,
      fixture('demo/index.html'),
    );
  });
  afterAll(() => world?.close());

  it('is recognised, and its claims are marked by layer', async () => {
    const { reading, status } = await visit.read();
    expect(status.kind).toBe('read');
    expect(reading?.detection.kind).toBe('news');
    expect(reading?.head.published).toBe('2026-11-18');
    const marks = await marksIn(visit.page);
    for (const layer of ['official', 'reported', 'interpretation', 'forecast'])
      expect(marks[layer]?.length, layer).toBeGreaterThan(0);
  });

  it('is the same page, to the last attribute, with its claims marked', async () => {
    expect(await bodyOf(visit)).toBe(before);
  });

  it('says as what the sentences are said that a reader would name', async () => {
    const { found, astray } = await compareMarks(visit.page, 'demo/index.html');
    expect(found).toBeGreaterThanOrEqual(0.8);
    expect(astray).toEqual([]);
  });

  it('opens the card on a click, shows which sentence it is about, and closes on Escape without a trace in the page', async () => {
    const point = await pointOnMark(visit.page, RULE);
    if (!point) throw new Error('the sentence is not marked');
    const ground = await groundOfMark(visit.page, RULE);
    await visit.page.mouse.click(point.x, point.y);
    const card = await until('the card', () => visit.card());
    expect(card.text).toContain('Reported');
    expect(await groundOfMark(visit.page, RULE)).not.toBe(ground);
    expect(card.text).toContain('Announcement No. 18');
    expect(await visit.page.$$eval('loupe-card', (hosts) => hosts.length)).toBe(1);
    expect(await visit.page.evaluate(() => document.querySelector('loupe-card')?.shadowRoot)).toBeNull();
    await visit.page.keyboard.press('Escape');
    await until('the card to go', () => visit.page.evaluate(() => document.querySelector('loupe-card') === null));
    expect(await bodyOf(visit)).toBe(before);
  });

  it('goes through the claims by keyboard, and gives the focus back', async () => {
    await visit.page.focus('header a');
    await pressStep(visit, 'Period');
    const first = await until('the first card', () => visit.card());
    await pressStep(visit, 'Period');
    const second = await until('the second card', async () => {
      const card = await visit.card();
      return card?.text !== first.text && card;
    });
    expect(numberOf(second.text)).toBe(numberOf(first.text) + 1);
    await visit.page.keyboard.press('Escape');
    await until('the card to close', async () => (await visit.card()) === null);
    expect(await visit.page.evaluate(() => document.activeElement?.matches('header a'))).toBe(true);
  });

  it('opens the card also after the background was stopped', async () => {
    await stopBackground(world);
    await pressStep(visit, 'Period');
    const card = await until('the card', () => visit.card());
    expect(numberOf(card.text)).toBeGreaterThan(0);
    await visit.page.keyboard.press('Escape');
  });

  it('has a card without accessibility faults', async () => {
    await pressStep(visit, 'Period');
    const card = await until('the card', () => visit.card());
    await visit.page.keyboard.press('Escape');
    expect(await faultsOfCard(world, card)).toEqual([]);
  });

  it('shows page and claims in popup and sidebar, without accessibility faults', async () => {
    for (const surface of ['popup', 'sidebar'] as const) {
      const { text, faults } = await surfaceWithReading(world, visit, surface);
      expect(text).toContain('China offers faster magnet licences');
      expect(faults, surface).toEqual([]);
    }
  });

  it('jumps from the drill core to the sentence, and flashes it', async () => {
    const sidebar = await world.extension.openSurface(`src/ui/sidebar/index.html?tab=${visit.tabId}`, {
      width: 400,
      height: 800,
    });
    const bands = await until('the drill core', async () => {
      const found = await sidebar.$$('[role="listbox"] [role="option"]');
      return found.length > 0 && found;
    });
    const { reading } = await visit.read();
    expect(bands.length).toBe(reading?.claims.length);
    await visit.page.evaluate(() => scrollTo(0, 0));
    // Turned to by the wheel, as by hand: first until the whole core is in the window, then the core to its end.
    await sidebar.mouse.move(250, 400);
    await sidebar.mouse.wheel({ deltaY: 400 });
    await sidebar.waitForFunction(() => scrollY > 300);
    await sidebar.mouse.move(30, 400);
    await sidebar.mouse.wheel({ deltaY: 10_000 });
    const last = await until('the last band in sight', () =>
      sidebar.evaluate(() => {
        const box = [...document.querySelectorAll('[role="listbox"] [role="option"]')].at(-1)?.getBoundingClientRect();
        return box && box.bottom <= innerHeight && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      }),
    );
    await sidebar.mouse.click(last.x, last.y);
    await visit.page.waitForFunction(() => scrollY > 200 && CSS.highlights.has('loupe-flash'), { polling: 50 });
    await sidebar.close();
  });

  it('opens in the sidebar what is chosen in the page', async () => {
    const sidebar = await world.extension.openSurface(`src/ui/sidebar/index.html?tab=${visit.tabId}`, {
      width: 400,
      height: 800,
    });
    await until('the list', () => sidebar.$('.claim-row'));
    await pressStep(visit, 'Period');
    const number = numberOf((await until('the card', () => visit.card())).text);
    await until('the claim to open in the sidebar', () =>
      sidebar.evaluate((wanted) => {
        const open = document.querySelector('.claim-row-open .claim-number');
        const box = open?.getBoundingClientRect();
        return open?.textContent === String(wanted) && box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
      }, number),
    );
    await visit.page.keyboard.press('Escape');
    await sidebar.close();
  });
});

/** The claim's number as the card says it ("2 of 7"). */
function numberOf(card: string): number {
  return Number(/(\d+) of \d+/.exec(card)?.[1]);
}

function bodyOf({ page }: Visit): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML);
}

async function pressStep({ page }: Visit, code: 'Period' | 'Comma'): Promise<void> {
  await page.bringToFront();
  await page.keyboard.down('AltLeft');
  await page.keyboard.press(code);
  await page.keyboard.up('AltLeft');
}
