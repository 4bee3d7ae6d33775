// In Firefox events lead a page to the card's closed root, where it can restyle the card without a change that an observer sees.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardFrame } from '../../../scripts/browser/hands.ts';
import { highlightsIn, openWorld, until, type Visit, type World } from '../world.ts';
import { hostilePage, lookOfCard, openCard, RULE, visitMarked } from './hostile.ts';

/** Finds root and frame; the button is where no card comes of itself. */
const PAGE = hostilePage({
  head: `<script>addEventListener('DOMFrameContentLoaded', ({ originalTarget: frame }) => {
    const root = frame.getRootNode(); if (root instanceof ShadowRoot) Object.assign(globalThis, { root, frame, host: root.host }) }, true)</script>
    <style>main { width: 500px } #own { position: fixed; left: 900px; top: 700px }</style>`,
  after: `<button id="own" onclick="presses++">Go on reading</button><script>presses = 0</script>`,
});

/** Has our root adopt a sheet of the page's. */
const adopt = (rule: string) =>
  `{ const sheet = new CSSStyleSheet(); sheet.replaceSync('${rule}'); root.adoptedStyleSheets = [sheet] }`;
const UNSEEN_THERE = 'transform: translate(DX, DY) !important; opacity: 0.01 !important';
const animate = (what: string) =>
  `${what}.animate({ transform: ['translate(DX, DY)', 'translate(DX, DY)'], opacity: [0.01, 0.01] }, { duration: 1e9 })`;
/** What would put the card, unseen, so far from where it stands. */
const IN_VAIN: Readonly<Record<string, string>> = {
  'its root adopts a sheet that speaks of the frame': adopt(`iframe { ${UNSEEN_THERE} }`),
  'the frame is animated': animate('frame'),
  'its element is animated': animate('host'),
};
const GIVEN_UP: Readonly<Record<string, string>> = {
  'puts it elsewhere, unseen': adopt(`:host { ${UNSEEN_THERE} }`),
  'makes it unseen': adopt(':host { opacity: 0.01 !important }'),
  'masks it': adopt(':host { mask-image: linear-gradient(transparent, transparent) !important }'),
  'filters it away': adopt(':host { filter: opacity(0) !important }'),
};

describe('the card in a root that the page has come to, in Firefox', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('firefox');
  });
  afterAll(() => world?.close());

  /** Opens the card, and says where its button and the page's are once it takes presses. */
  const open = async () => {
    const visit = await visitMarked(world, PAGE);
    await visit.page.setViewport({ width: 1400, height: 1000 });
    await openCard(visit, RULE);
    const frame = await until('the card', () => cardFrame(visit.page));
    await until('it to settle', () => frame.evaluate(() => !document.querySelector('[data-settling]')));
    const button = (await lookOfCard(world, visit, 'Save claim'))?.button;
    if (!button) throw new Error('the card has no such button');
    const own = await visit.page.$eval('#own', (element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    return { visit, button, own };
  };
  const apply = async ({ visit, button, own }: { visit: Visit; button: Point; own: Point }, deed: string) => {
    await visit.page.evaluate(deed.replaceAll('DX', `${own.x - button.x}px`).replaceAll('DY', `${own.y - button.y}px`));
    await visit.page.evaluate(() => new Promise((resume) => requestAnimationFrame(() => requestAnimationFrame(resume))));
  };

  it.each(Object.entries(IN_VAIN))('is not moved under the pointer where %s', async (_name, deed) => {
    const opened = await open();
    const { visit, own } = opened;
    await apply(opened, deed);
    await visit.page.mouse.click(own.x, own.y);
    const presses = await visit.page.evaluate(() => (globalThis as unknown as { presses: number }).presses);
    expect({ presses, made: await highlightsIn(visit.page) }).toEqual({ presses: 1, made: {} });
    await visit.page.close();
  });

  it.each(Object.entries(GIVEN_UP))('closes where its root adopts a sheet that %s', async (_name, deed) => {
    const opened = await open();
    await apply(opened, deed);
    await until('the card to close', async () => (await opened.visit.card()) === null);
    await opened.visit.page.close();
  });
});

interface Point {
  readonly x: number;
  readonly y: number;
}
