import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itInOne } from '../long.ts';
import { faultsOfCard } from './faults.ts';
import {
  fixture,
  highlightsIn,
  openWorld,
  pointOnMark,
  pressInCard,
  selectWords,
  until,
  type Visit,
  type World,
} from './world.ts';

const ADDRESS = 'https://www.mining.com/web/china-faster-magnet-licences/';
const DOUBTED = 'Producers must name every end user';
const BY_KEY = 'The trial leaves the notices of 9 October 2025';
const CHECKED = 'report shipments by the tenth of each month';

describe.each(['chrome', 'firefox'] as const)('what a colour means in %s', (kind) => {
  const one = itInOne(kind);
  let world: World;
  let visit: Visit;
  let claim: string;

  beforeAll(async () => {
    world = await openWorld(kind);
    world.web.serve(ADDRESS, fixture('demo/index.html'));
    visit = await world.visit(ADDRESS);
    const { reading } = await visit.read();
    claim = reading?.claims[0]?.text ?? '';
  });
  afterAll(() => world?.close());

  const painted = (colour: string, words: string) =>
    until(`${words} in ${colour}`, async () => (await highlightsIn(visit.page))[colour]?.includes(words));
  const said = (words: string) =>
    until(`“${words}” to be said`, async () => {
      const card = await visit.card();
      return card?.text.replaceAll(/\s+/g, ' ').includes(words) && card;
    });
  const nothingShown = () => until('what is shown to go', async () => (await visit.card()) === null);
  const pressHighlightKey = async () => {
    await visit.page.keyboard.down('Alt');
    await visit.page.keyboard.down('Shift');
    await visit.page.keyboard.press('KeyH');
    await visit.page.keyboard.up('Shift');
    await visit.page.keyboard.up('Alt');
  };

  one('is said where a passage is highlighted, for eyes and ears, and goes by itself', async () => {
    await selectWords(visit.page, DOUBTED);
    await pressInCard(world, visit, 'Highlight as “question”');
    const word = await said('Highlighted: question');
    expect(word.html).toContain('role="status"');
    expect(await faultsOfCard(world, word)).toEqual([]);
    await painted('red', DOUBTED);
    await nothingShown();
  });

  it('is none for a claim that is saved, whatever was used last, until the reader says so at once', async () => {
    const point = await pointOnMark(visit.page, claim);
    if (!point) throw new Error('nothing is painted');
    await visit.page.mouse.click(point.x, point.y);
    await pressInCard(world, visit, 'Save claim');
    await said('Saved: to check');
    await painted('yellow', claim);
    const { highlights } = await world.extension.viewOf(visit.tabId);
    expect(highlights.find(({ claimId }) => claimId !== null)?.colour).toBe('yellow');
    await pressInCard(world, visit, 'evidence');
    await said('Saved: evidence');
    await painted('green', claim);
    await visit.page.keyboard.press('Escape');
    await nothingShown();
  });

  one('is the one used last in the bar where a key gives none, and it is said which', async () => {
    await selectWords(visit.page, BY_KEY);
    await until('the bar', () => visit.card());
    await pressHighlightKey();
    await said('Highlighted: question');
    await painted('red', BY_KEY);
    await nothingShown();
  });

  it('is none for a passage to check', async () => {
    await selectWords(visit.page, CHECKED);
    await until('the bar', () => visit.card());
    await pressInCard(world, visit, 'Check this');
    await said('Saved: to check');
    await painted('yellow', CHECKED);
    await visit.page.keyboard.press('Escape');
  });
});
