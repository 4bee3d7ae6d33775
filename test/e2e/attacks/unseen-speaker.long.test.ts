// A page that puts a paragraph before a quotation that nobody sees, so that its card tells the quotation as somebody else's.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, until, type Visit, type World } from '../world.ts';
import { allMarks, hostilePage, openCard, visitHostile } from './hostile.ts';

const LEAD_IN = 'Chinese President Xi Jinping told a meeting in Beijing on Thursday:';
const quotation = (at: number) =>
  `“China will halt all exports of dysprosium and terbium to ${at + 20} countries from December.”`;
const BETWEEN = '<p>Lynas runs a plant in Malaysia, and its shares rose a little on Friday.</p>';
const styled = (style: string) => `<p style="${style}">${LEAD_IN}</p>`;
const around = (style: string) => `<div style="${style}">${styled('')}</div>`;

/** Ways in which no paragraph is about to be shown. */
const HIDDEN: Readonly<Record<string, string>> = {
  'in the colour of the page': styled('color: #fff'),
  'with a clip that leaves nothing': styled('clip-path: inset(50%)'),
  'in a box with a clip': around('clip-path: circle(0)'),
  'with a filter': styled('filter: opacity(0)'),
  'with a mask': styled('mask-image: linear-gradient(transparent, transparent)'),
  'with an indent': styled('text-indent: -9999px'),
  'scaled to nothing': `<p style="transform: scale(0)"><span>${LEAD_IN}</span></p>`,
  'as a heading in the colour of the page': `<h3 style="color: #fff">${LEAD_IN}</h3>`,
  'drawn over by a shadow within it': styled('color: #fff; background: #000; box-shadow: inset 0 0 0 99px #fff'),
};
/** Ways in which one may be, until the reader has come to it. */
const FAINT: Readonly<Record<string, string>> = {
  'see-through': styled('opacity: 0; margin: 0; height: 1px'),
  'in a box that is see-through': around('opacity: 0.05'),
  'cut off by a box': around('height: 0; overflow: hidden'),
  'beside a box that cuts off': around(
    'overflow: hidden; height: 2em; line-height: 2em; text-indent: 0; padding-top: 2em; box-sizing: border-box',
  ),
  'in a second line that is cut off': `<p style="overflow: hidden; height: 1.3em; line-height: 1.3">Its shares rose.<br>${LEAD_IN}</p>`,
  'in a second line that a box cuts off': `<div style="overflow: hidden; height: 1.3em; line-height: 1.3"><p style="margin: 0">Its shares rose.<br>${LEAD_IN}</p></div>`,
  'at the end of a line that is cut off': `<p style="overflow: hidden; width: 20em; white-space: nowrap">Its shares rose by ten percent. ${LEAD_IN}</p>`,
  'at the end of a line that is kept within': `<p style="contain: paint; width: 20em; white-space: nowrap">Its shares rose by ten percent. ${LEAD_IN}</p>`,
  'at the end of a line that is clipped': `<p style="overflow-x: clip; width: 20em; white-space: nowrap">Its shares rose by ten percent. ${LEAD_IN}</p>`,
  'with a clip that leaves no width': styled('clip-path: inset(0 0 0 100%)'),
  'in a box with a clip of no surface': around('clip-path: polygon(0 0, 100% 0, 0 0)'),
  blurred: styled('filter: blur(9px)'),
  'without contrast': around('filter: contrast(0)'),
  'through a filter of the page': `<svg width="0" height="0"><filter id="none"><feColorMatrix values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0"/></filter></svg>${styled('filter: url(#none)')}`,
  'mixed with its ground': styled('background: #fff; mix-blend-mode: lighten'),
  'with its back to the reader': around('transform: rotateY(180deg); backface-visibility: hidden'),
  'under the ground of its box': `<div style="background: #fff">${styled('position: relative; z-index: -1')}</div>`,
  'right of a page that is cut off there': styled('margin-left: 3000px; width: 40em'),
  'at a fixed place outside of the window': around('position: fixed; left: 100%; top: 0; width: 40em'),
  'see-through and far below': `<div style="position: absolute; top: 9000px; opacity: 0">${styled('')}</div>`,
};
/** As sites show a paragraph. */
const SEEN: Readonly<Record<string, string>> = {
  plainly: styled(''),
  'white on a box of its own': around('background: #123; color: #fff'),
  'in a box that cuts nothing off': around('overflow: hidden; clip-path: inset(0); border-radius: 9px'),
  'in a box that cuts off its padding': `<div style="overflow: hidden; height: 3em"><p style="padding-bottom: 6em">${LEAD_IN}</p></div>`,
  'in a paragraph that cuts nothing off': styled('overflow: hidden; line-height: 1'),
  'fading out': styled('mask-image: linear-gradient(black, transparent)'),
  'in one that can be scrolled within one that cuts off': `<div style="overflow: hidden; height: 3em"><div style="overflow: auto; height: 3em"><p style="margin-top: 6em">${LEAD_IN}</p></div></div>`,
  'as a heading': `<h3 style="color: #fff; background: #123">${LEAD_IN}</h3>`,
  'in a box with a slanted edge': around('clip-path: polygon(0 0, 100% 0, 100% 80%, 0 100%); padding-bottom: 2em'),
  'in a round box': around('clip-path: circle(70%)'),
  'in a box with round corners': around('clip-path: inset(0 0 0 0 round 9px)'),
  'in a greyish box': around('filter: grayscale(1) contrast(0.9) drop-shadow(0 0 1px #ccc)'),
  'as dark as what is behind it': around('mix-blend-mode: multiply'),
  'turned a little': around('transform: rotate(1deg)'),
  'above its ground': around('position: relative; z-index: 1'),
  'in a box that can be scrolled': around('overflow: auto; height: 3em'),
};
const HEAD = '<style>body { background: #fff; overflow-x: hidden }</style>';

describe.each(['chrome', 'firefox'] as const)('a lead-in that nobody sees, in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterAll(() => world?.close());

  async function visitWith(ways: Readonly<Record<string, string>>): Promise<Visit> {
    const after = Object.values(ways).map((leadIn, at) => `${BETWEEN}${leadIn}<p>${quotation(at)}</p>`);
    const visit = await visitHostile(world, hostilePage({ head: HEAD, after: after.join('\n') }));
    await visit.read();
    await until('the marks', async () => (await allMarks(visit.page)).length >= 3 + after.length);
    return visit;
  }

  /** Names of those whose quotation is told as the president's. */
  async function saidIn({ tabId }: Visit, ways: Readonly<Record<string, string>>): Promise<readonly string[]> {
    const { reading } = await world.extension.viewOf(tabId);
    const isHis = (at: number) =>
      reading?.claims.some(({ text, speakerName }) => text === quotation(at) && speakerName?.includes('Xi Jinping'));
    return Object.keys(ways).filter((_, at) => isHis(at));
  }

  /** Puts `html` before the last paragraph, and so much after it that the page is read again. */
  async function readAgain({ page, tabId }: Visit, html: string): Promise<void> {
    const lengthRead = async () => (await world.extension.viewOf(tabId)).reading?.length;
    const before = await lengthRead();
    await page.evaluate((put) => {
      const last = [...document.querySelectorAll('p')].at(-1);
      last?.insertAdjacentHTML('beforebegin', put);
      last?.insertAdjacentHTML('afterend', `<p>${'The ministry gave no further details. '.repeat(8)}</p>`);
    }, html);
    await until('it to be read again', async () => (await lengthRead()) !== before);
  }

  it('gives no speaker where it is not to be seen', async () => {
    const visit = await visitWith(HIDDEN);
    expect(await saidIn(visit, HIDDEN)).toEqual([]);
    await visit.page.close();
  });

  it.each(Object.entries(FAINT))('gives none in a card that is opened, %s', async (name, leadIn) => {
    const visit = await visitWith({ [name]: leadIn });
    const card = await openCard(visit, quotation(0));
    expect(card.text).toContain('halt all exports');
    expect(card.text).not.toContain('Xi Jinping');
    // Nor does one that is open already, where the page has itself read again.
    await readAgain(visit, '');
    expect(await saidIn(visit, { [name]: leadIn })).toEqual([]);
    expect((await visit.card())?.text).not.toContain('Xi Jinping');
    await visit.page.close();
  });

  it('gives none that is put there while the card is open', async () => {
    const visit = await visitWith({ none: '' });
    await openCard(visit, quotation(0));
    await readAgain(visit, styled('opacity: 0'));
    expect(await saidIn(visit, { none: '' })).toEqual([]);
    await visit.page.close();
  });

  it('gives one as every lead-in where it is seen', async () => {
    const visit = await visitWith(SEEN);
    expect(await saidIn(visit, SEEN)).toEqual(Object.keys(SEEN));
    const card = await openCard(visit, quotation(0));
    expect(card.text).toContain('Xi Jinping');
    await visit.page.close();
  });

  it('is read still where it is about to be shown below what the reader has come to', async () => {
    const below = `<div style="height: 5000px"></div>${BETWEEN}<div style="opacity: 0">${styled('')}<p>${quotation(9)}</p></div>`;
    const visit = await visitWith({ plainly: styled(''), below });
    await openCard(visit, quotation(0));
    const { reading } = await world.extension.viewOf(visit.tabId);
    expect(reading?.claims.filter(({ text }) => text === quotation(9))).toMatchObject([
      { speakerName: expect.stringContaining('Xi Jinping') },
    ]);
    await visit.page.close();
  });
});
