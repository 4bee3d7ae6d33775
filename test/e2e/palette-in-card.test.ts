import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardFrame } from '../../scripts/browser/hands.ts';
import {
  fixture,
  highlightsIn,
  marksIn,
  openWorld,
  pointOnMark,
  pressInCard,
  selectWords,
  until,
  type Visit,
  type World,
} from './world.ts';

const ADDRESS = 'https://www.mining.com/web/china-faster-magnet-licences-palette/';
const PASSAGE = 'Producers must name every end user';

describe.each(['chrome', 'firefox'] as const)('the palette of the card in %s', (kind) => {
  let world: World;
  let visit: Visit;

  beforeAll(async () => {
    world = await openWorld(kind);
    world.web.serve(ADDRESS, fixture('demo/index.html'));
    visit = await world.visit(ADDRESS);
    await visit.read();
    await visit.page.bringToFront();
  });
  afterAll(() => world?.close());

  const card = () =>
    until('the card', async () => {
      const frame = await cardFrame(visit.page);
      // What has just come takes no press.
      const isSettled = await frame?.evaluate(() => document.querySelector('[data-settling]') === null).catch(() => false);
      return isSettled ? frame : null;
    });
  const withControl = async (key: 'k' | 'z') => {
    await visit.page.keyboard.down('Control');
    await visit.page.keyboard.press(key);
    await visit.page.keyboard.up('Control');
  };
  const typed = async (words: string) => {
    const frame = await card();
    await withControl('k');
    await frame.waitForSelector('.palette [role="combobox"]');
    await visit.page.keyboard.type(words);
    await frame.waitForFunction((now) => document.querySelector<HTMLInputElement>('.palette input')?.value === now, {}, words);
    return frame;
  };
  const marked = async () => Object.values(await marksIn(visit.page)).flat();

  it('gives a highlight another colour by a press, which counts there as in the card', async () => {
    await selectWords(visit.page, PASSAGE);
    await pressInCard(world, visit, 'Note');
    const frame = await typed('highlight as mine');
    const option = await frame.waitForSelector('.palette [role="option"]');
    await frame.waitForFunction(() => document.querySelector('[data-settling]') === null);
    await option?.click();
    await until('the colour', async () => (await highlightsIn(visit.page))['violet']?.includes(PASSAGE));
    await frame.waitForFunction(() => document.querySelector('.palette') === null);
    expect(await visit.card()).not.toBeNull();
    await visit.page.keyboard.press('Escape');
    await until('the card to close', async () => (await visit.card()) === null);
  });

  it('corrects a claim by its words, and takes that back; Escape closes the palette, and not the card', async () => {
    const [words = ''] = await marked();
    const point = await pointOnMark(visit.page, words);
    if (!point) throw new Error('nothing is marked');
    await visit.page.mouse.click(point.x, point.y);
    const frame = await typed('not a claim');
    await visit.page.keyboard.press('Escape');
    await frame.waitForFunction(() => document.querySelector('.palette') === null);
    await typed('not a claim');
    await visit.page.keyboard.press('Enter');
    await until('the mark to go', async () => !(await marked()).includes(words));
    await withControl('z');
    await until('the mark to come back', async () => (await marked()).includes(words));
    await typed('next claim');
    await visit.page.keyboard.press('Enter');
    await until('another claim', async () => {
      const text = await frame.evaluate(() => document.querySelector('.lp-card-sentence')?.textContent ?? '').catch(() => '');
      return text !== '' && !text.includes(words);
    });
    await visit.page.keyboard.press('Escape');
    await until('the card to close', async () => (await visit.card()) === null);
  });
});
