// Words that a page puts among those of a sentence in ways in which nobody sees them: they are not to be quoted as what was read.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, until, type World } from '../world.ts';
import { allMarks, hostilePage, visitHostile } from './hostile.ts';

const [BEFORE, AFTER] = ['China’s Ministry of Commerce ', 'said on Thursday that exporters of gallium must apply for a licence.'];
const HIDES: Readonly<Record<string, string>> = {
  'no width of its box': 'display: inline-block; width: 0; height: 1em; overflow: hidden; white-space: nowrap',
  'a clip of a box that stands where it is': 'display: inline-block; clip-path: inset(50%); margin-right: -3em',
  'a scale of nothing': 'display: inline-block; transform: scale(0); margin-right: -3em',
  'a filter': 'filter: opacity(0); margin-right: -3em; display: inline-block',
  'almost no opacity': 'opacity: 0.001; margin-right: -3em; display: inline-block',
  'a colour of almost nothing': 'color: rgb(0 0 0 / 0.01); display: inline-block; margin-right: -3em',
  'a colour almost that of its ground': 'color: rgb(254, 254, 254); display: inline-block; margin-right: -3em',
  'a mask': 'mask-image: linear-gradient(transparent, transparent); display: inline-block; margin-right: -3em',
  'an indent': 'display: inline-block; width: 0; text-indent: -9999px',
  'a place right of the page': 'position: relative; left: 99999px; display: inline-block; margin-right: -3em',
  'letters of one pixel': 'font-size: 1px',
  'letters upon one another': 'letter-spacing: -1em; font-size: 1px',
};

describe.each(['chrome', 'firefox'] as const)('words that nobody sees in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterAll(() => world?.close());

  it('are in no mark', async () => {
    const sentences = Object.values(HIDES).map(
      (style, at) =>
        `<p>${BEFORE.replace('Ministry', `Ministry No. ${at + 100}`)}<span style="${style}">never </span>${AFTER}</p>`,
    );
    const visit = await visitHostile(
      world,
      hostilePage({ head: '<style>body { background: #fff; overflow-x: hidden }</style>', after: sentences.join('\n') }),
    );
    await visit.read();
    await until('the marks', async () => (await allMarks(visit.page)).length >= 3);
    const { reading } = await world.extension.viewOf(visit.tabId);
    const quoted = (reading?.claims ?? []).map(({ text }) => text);
    const found = Object.keys(HIDES).filter((_, at) =>
      quoted.some((text) => text.includes(`No. ${at + 100} `) && text.includes('never')),
    );
    await visit.page.close();
    expect(found).toEqual([]);
  });
});
