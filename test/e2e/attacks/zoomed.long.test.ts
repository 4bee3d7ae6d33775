// A page that zooms its root, and what is in it back again: what changes is the card, which is seen no more, and takes presses all the same.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { focusNoteInCard, openWorld, pointOnMark, until, type Visit, type World } from '../world.ts';
import { hostilePage, lookOfCard, openCard, RULE, visitMarked } from './hostile.ts';

const PAGE = hostilePage({ head: '<style>body { height: 2000px }</style>' });
const ZOOM = (by: number) => `document.documentElement.style.zoom = '${by}'; document.body.style.zoom = '${1 / by}'`;

describe.each(['chrome', 'firefox'] as const)('the card over a page that zooms its root, in %s', (kind) => {
  let world: World;
  let visit: Visit;
  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterEach(() => visit.page.close());
  afterAll(() => world?.close());

  const isAsBefore = async (width: number) => {
    // Of a card that goes while it is looked at there is nothing to see.
    const now = await lookOfCard(world, visit, 'Save claim').catch(() => null);
    return now === null || Math.abs(now.width - width) < width / 4;
  };

  it.each([0.05, 6])('is given up, or as large as before, where the root is zoomed by %d', async (by) => {
    visit = await visitMarked(world, PAGE);
    await openCard(visit, RULE);
    await focusNoteInCard(world, visit);
    const { width = 0 } = (await lookOfCard(world, visit, 'Save claim')) ?? {};
    await visit.page.evaluate(ZOOM(by));
    await until('the card to be given up, or as large as before', () => isAsBefore(width), 4_000);
  });

  it('takes no press where a card of a few pixels would stand', async () => {
    visit = await visitMarked(world, PAGE);
    await openCard(visit, RULE);
    await until('the card to take presses', async () => !(await visit.card())?.html.includes('data-settling'));
    const before = await lookOfCard(world, visit, 'Save claim');
    if (!before?.button) throw new Error('the card has no such button');
    await visit.page.evaluate(ZOOM(0.05));
    await until('the card to be given up, or as large as before', () => isAsBefore(before.width), 4_000);
    await visit.page.mouse.click(before.button.x * 0.05, before.button.y * 0.05);
    await new Promise((rest) => setTimeout(rest, 1_000));
    const { highlights } = await world.extension.viewOf(visit.tabId);
    expect(highlights.map(({ quote }) => quote)).toEqual([]);
  });

  it('takes no press in the moment after the zoom has put it elsewhere', async () => {
    visit = await visitMarked(world, PAGE);
    await openCard(visit, RULE);
    await until('the card to take presses', async () => !(await visit.card())?.html.includes('data-settling'));
    const before = await lookOfCard(world, visit, 'Save claim');
    if (!before?.button) throw new Error('the card has no such button');
    // The pointer rests where the button will be: on what the page has there until then.
    const [x, y] = [before.button.x * 0.6, before.button.y * 0.6];
    await visit.page.mouse.move(x, y);
    await visit.page.evaluate(`${ZOOM(0.6)}; new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)))`);
    await visit.page.mouse.click(x, y);
    await new Promise((rest) => setTimeout(rest, 1_000));
    const { highlights } = await world.extension.viewOf(visit.tabId);
    expect(highlights.map(({ quote }) => quote)).toEqual([]);
  });

  it('is seen where the root was zoomed before it opened', async () => {
    visit = await visitMarked(world, PAGE);
    await visit.page.evaluate(ZOOM(0.05));
    const point = await until('the mark', () => pointOnMark(visit.page, RULE));
    await visit.page.mouse.click(point.x, point.y);
    await until('the card', () => visit.card());
    expect((await lookOfCard(world, visit, 'Save claim'))?.width).toBeGreaterThan(200);
  });
});
