import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itInOne } from '../long.ts';
import { compareMarks } from './expected-marks.ts';
import { faultsOfCard, surfaceWithReading } from './faults.ts';
import { fixture, openWorld, paintedAs, pointOnMark, until, type Visit, type World } from './world.ts';

const ADDRESS = 'https://www.caixin.com/2026-04-16/102400000.html';

describe.each(['chrome', 'firefox'] as const)('a Chinese article in %s', (kind) => {
  const one = itInOne(kind);
  let world: World;
  let visit: Visit;

  beforeAll(async () => {
    world = await openWorld(kind);
    world.web.serve(ADDRESS, fixture('chinese-daily.html'));
    visit = await world.visit(ADDRESS);
    const { reading } = await visit.read();
    await paintedAs(visit.page, reading?.claims.length ?? -1);
  });
  afterAll(() => world?.close());

  it('has the claims marked that a reader would name, nearly all of them in their layer, and nothing else of the page', async () => {
    const { found, inLayer, astray } = await compareMarks(visit.page, 'chinese-daily.html');
    expect(found).toBeGreaterThanOrEqual(0.85);
    expect(inLayer).toBeGreaterThanOrEqual(0.8);
    expect(astray).toEqual([]);
  });

  it('says in the card who speaks and why the sentence is marked, in the words of the page', async () => {
    const point = await pointOnMark(visit.page, '审批权始终握在北京手里');
    if (!point) throw new Error('the sentence is not marked');
    await visit.page.mouse.click(point.x, point.y);
    const card = await until('the card', () => visit.card());
    const { text } = card;
    expect(text).toContain('沈慕白');
    expect(text).toContain('Analyst');
    expect(text).toMatch(/Marked because it mentions: .*北京/);
    expect(await faultsOfCard(world, card)).toEqual([]);
  });

  one('is listed in popup and sidebar in its own language', async () => {
    for (const surface of ['popup', 'sidebar'] as const) {
      const { text, faults } = await surfaceWithReading(world, visit, surface);
      expect(text).toContain('稀土出口许可再调整');
      expect(faults, surface).toEqual([]);
    }
  });
});
