// A page that has its say on the variable by which the host is shown: the sheet that sets it is an author's, as the page's are.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { focusNoteInCard, highlightsIn, openWorld, pointOnMark, until, type Visit, type World } from '../world.ts';
import { hostilePage, lookOfCard, openCard, RULE, visitMarked } from './hostile.ts';

const SHEETS: Readonly<Record<string, string>> = {
  'by a rule that says more of the host': 'html > loupe-card { --loupe-shown: none !important }',
  'by what it registers of that name': "@property --loupe-shown { syntax: 'none'; inherits: false; initial-value: none }",
};

describe.each(['chrome', 'firefox'] as const)('a page that has the host not be shown, in %s', (kind) => {
  let world: World;
  let visit: Visit;
  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterEach(() => visit.page.close());
  afterAll(() => world?.close());

  const isShown = async () => ((await lookOfCard(world, visit, 'Save claim'))?.width ?? 0) > 0;

  it.each(Object.entries(SHEETS))('has a card come all the same, or be said not to come, %s', async (_name, css) => {
    visit = await visitMarked(world, hostilePage({ head: `<style>${css}</style>` }));
    const point = await until('the mark', () => pointOnMark(visit.page, RULE));
    await visit.page.mouse.click(point.x, point.y);
    await until(
      'the card, or the word that none comes',
      async () => ((await visit.card())?.text.includes('This page lets no card of Loupe in') ?? false) || isShown(),
      12_000,
    );
  });

  it.each(Object.entries(SHEETS))('has the card given up that it takes from sight, %s', async (_name, css) => {
    visit = await visitMarked(world, hostilePage());
    await openCard(visit, RULE);
    await focusNoteInCard(world, visit);
    await visit.page.keyboard.type('Ask the ministry');
    await visit.page.evaluate(
      `{ const style = document.createElement('style'); style.textContent = ${JSON.stringify(css)}; document.head.append(style) }`,
    );
    await until('the card to be given up, or shown', async () => (await visit.card()) === null || isShown(), 5_000);
  });

  it('takes no key from a field of the page while no card is seen', async () => {
    visit = await visitMarked(
      world,
      hostilePage({ head: `<style>${SHEETS['by a rule that says more of the host']}</style>`, before: '<input id="own">' }),
    );
    const point = await until('the mark', () => pointOnMark(visit.page, RULE));
    await visit.page.mouse.click(point.x, point.y);
    await new Promise((rest) => setTimeout(rest, 300));
    const at = await visit.page.$eval('#own', (field) => field.getBoundingClientRect().toJSON() as DOMRect);
    await visit.page.mouse.click(at.x + 10, at.y + at.height / 2);
    await visit.page.keyboard.type('hello', { delay: 60 });
    expect(await visit.page.$eval('#own', (field) => (field as HTMLInputElement).value)).toBe('hello');
  });

  it('has no card open over a page whose root is not shown', async () => {
    visit = await visitMarked(world, hostilePage());
    await openCard(visit, RULE);
    await visit.page.evaluate(`document.documentElement.style.display = 'none'`);
    await until('the card to be given up', async () => (await visit.card()) === null, 5_000);
  });

  it('takes no press in a card that was not seen until the press began', async () => {
    visit = await visitMarked(
      world,
      hostilePage({ head: `<style id="away" media="not all">${SHEETS['by a rule that says more of the host']}</style>` }),
    );
    await openCard(visit, RULE);
    await until('the card to take presses', async () => !(await visit.card())?.html.includes('data-settling'));
    const button = (await lookOfCard(world, visit, 'Save claim'))?.button;
    if (!button) throw new Error('the card has no such button');
    await visit.page.evaluate(`away.media = 'all'`);
    await new Promise((rest) => setTimeout(rest, 2_000));
    // The page sees the pointer come near to where it has something of its own to be pressed.
    await visit.page.evaluate(`addEventListener('pointermove', () => { away.media = 'not all' }, { once: true, capture: true })`);
    await visit.page.mouse.move(button.x, button.y);
    await visit.page.evaluate(() => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown))));
    await visit.page.mouse.click(button.x, button.y);
    await new Promise((rest) => setTimeout(rest, 1_000));
    expect(await highlightsIn(visit.page)).toEqual({});
  });
});
