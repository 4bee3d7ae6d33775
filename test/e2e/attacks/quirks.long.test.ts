// A page without a doctype, whose root is as wide as it says and not as the window.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { focusNoteInCard, openWorld, pointOnMark, until, type Visit, type World } from '../world.ts';
import { hostilePage, lookOfCard, RULE, visitMarked } from './hostile.ts';

const PAGE = hostilePage({
  head: '<style>html { width: 24px } body { position: absolute; left: 0; top: 0; width: 90vw; margin: 0 }</style>',
}).replace('<!doctype html>', '');

describe.each(['chrome', 'firefox'] as const)('the card over a page of another age, in %s', (kind) => {
  let world: World;
  let visit: Visit;
  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterEach(() => visit.page.close());
  afterAll(() => world?.close());

  it('is as wide as in any other, or said not to come', async () => {
    visit = await visitMarked(world, PAGE);
    const point = await until('the mark', () => pointOnMark(visit.page, RULE));
    await visit.page.mouse.click(point.x, point.y);
    await until('the card', () => visit.card());
    await focusNoteInCard(world, visit);
    await visit.page.keyboard.type('Ask the ministry');
    expect((await lookOfCard(world, visit, 'Save claim'))?.width).toBeGreaterThan(200);
  });
});
