// A miner's quarterly in the news: what the miner does is no claim about China's strategy, however much it is about rare earths.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixture, marksIn, openWorld, paintedAs, type World } from './world.ts';

const ADDRESS = 'https://www.mining.com/lynas-output-slips/';

describe.each(['chrome', 'firefox'] as const)('a report on a miner outside China, in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(kind);
    world.web.serve(ADDRESS, fixture('miner-quarter.html'));
  });
  afterAll(() => world?.close());

  it('has what it says of China marked, and nothing else', async () => {
    const { page, read } = await world.visit(ADDRESS);
    await read();
    await paintedAs(page, 2);
    expect(await marksIn(page)).toEqual({
      reported: [
        'China’s decision in April to require licences for exports of seven rare earths, dysprosium and terbium among them, has pushed prices in Europe to several times those at home.',
        'China still refines about nine tenths of the world’s rare earths.',
      ],
    });
  });
});
