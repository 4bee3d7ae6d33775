// Words that a page puts among those of a sentence in ways in which nobody sees them: they are not to be quoted as what was read.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, until, type World } from '../world.ts';
import { allMarks, hostilePage, visitHostile } from './hostile.ts';

const [BEFORE, AFTER] = [
  'China’s Ministry of Commerce ',
  'said on Thursday that exporters of dysprosium must apply for a licence.',
];
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
  'a colour without ink in another notation': 'color: oklch(0.5 0 0 / 0)',
  'a mix with nothing': 'color: color-mix(in srgb, black, transparent 100%)',
  'the colour of the ground in another notation': 'color: oklch(1 0 0)',
  'the colour of the ground by its channels': 'color: color(srgb 1 1 1)',
  'the colour of the ground by its lightness': 'color: lab(100 0 0)',
  'a ground in another notation': 'color: white; background: color(srgb 1 1 1)',
  'a scale of its own': 'display: inline-block; scale: 0; margin-right: -3em',
  'a turn of its own': 'display: inline-block; rotate: y 90deg; margin-right: -3em',
  'its back': 'display: inline-block; backface-visibility: hidden; transform: rotateY(180deg); margin-right: -3em',
  'two pixels of its box': 'display: inline-block; width: 2px; height: 1em; overflow: hidden; white-space: nowrap',
  'two pixels of its line': 'display: inline-block; height: 2px; overflow: clip',
  'paint kept within': 'display: inline-block; contain: paint; width: 0; white-space: nowrap',
  'a mix with its ground': 'mix-blend-mode: lighten',
  'its colours turned': 'display: inline-block; filter: invert(1)',
  'too much light': 'display: inline-block; filter: brightness(1000); color: #111',
  'a ground seen through its letters':
    'color: transparent; background: linear-gradient(white, white); -webkit-background-clip: text; background-clip: text',
  'a shadow without ink': 'color: transparent; text-shadow: 0 0 transparent',
  'a picture in its place': `content: image-set(url(data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7) 1x)`,
  'a gradient in its place': 'display: inline-block; width: 1px; content: linear-gradient(white, white)',
  'a zoom': 'zoom: 0.01',
  'content that is not shown': 'display: inline-block; content-visibility: hidden',
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
