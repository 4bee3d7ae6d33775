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
  'a size that its letters are adjusted to': 'font-size-adjust: 0',
  'dots in place of its letters': '-webkit-text-security: disc',
  'a stroke in the colour of its ground': '-webkit-text-stroke: 30px white',
  'a picture of one colour for its ground': 'color: white; background: linear-gradient(white, white)',
  'a shadow within it': 'box-shadow: inset 0 0 0 99px black',
  'a filter of the page': 'display: inline-block; filter: url(#nothing-left)',
  'a colour hardly told from its ground': 'color: #f1f1f1',
  'a grey of little ink': 'color: rgb(136 136 136 / 0.12)',
  'a grey that is almost see-through': 'color: #888; opacity: 0.12',
  'a pale colour': 'color: #ffffcc',
  'a line through it': 'text-decoration: line-through 2em white',
  'a line that strikes it out': 'text-decoration: line-through',
  'a red line that strikes it out': 'text-decoration: line-through red',
  'a place under the ground of its paragraph': 'position: relative; z-index: -1',
  'content that is not shown': 'display: inline-block; content-visibility: hidden',
  'a fill in the colour of its ground': '-webkit-text-fill-color: white',
  'a scale that leaves specks': 'display: inline-block; transform: scale(0.08)',
  'a scale of its own that leaves lines': 'display: inline-block; scale: 1 0.08',
  'almost its side': 'display: inline-block; transform: rotateY(86deg)',
  'a shadow far away': 'color: transparent; text-shadow: 2000px 0 black',
  'a shadow without edges': 'color: transparent; text-shadow: 0 0 60px black',
  'a picture seen through its letters':
    'color: transparent; background: url(data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7); -webkit-background-clip: text; background-clip: text',
  'a ground of no size seen through its letters':
    'color: transparent; background: linear-gradient(black, black) 0 0 / 0 0 no-repeat; -webkit-background-clip: text; background-clip: text',
};

/** Rules for the first line or letter of a box, of which its own style says nothing, with a word in such a box. */
const FIRSTS: Readonly<Record<string, readonly [rule: string, word: string]>> = {
  'a first line without size': ['::first-line { font-size: 0 }', '<i>never </i>'],
  'a first line in the colour of its ground': ['::first-line { color: white }', '<i>never </i>'],
  'a first line that is struck out': ['::first-line { text-decoration: line-through 2em white }', '<i>never </i>'],
  'first letters without size': ['::first-letter { font-size: 0 }', '<i>n</i><i>e</i><i>v</i><i>e</i><i>r</i> '],
  'first letters moved away': [
    '::first-letter { float: left; margin-left: -999px }',
    '<i>n</i><i>e</i><i>v</i><i>e</i><i>r</i> ',
  ],
};
const RULES = Object.values(FIRSTS).map(([rule], at) => `.first-${at} i { display: inline-block } .first-${at} i${rule}`);

const WHITE_PICTURE = 'url(data:image/gif;base64,R0lGODlhAQABAIAAAP///////yH5BAEAAAAALAAAAAABAAEAAAIBRAA7)';
/** What a paragraph is painted with, on which a white word is not seen. */
const GROUNDS: Readonly<Record<string, string>> = {
  'a ground that covers in part': 'background: rgb(255 255 255 / 0.9)',
  'a ground that hardly covers': 'background: rgb(0 0 0 / 0.02)',
  'a gradient of one colour': 'background: linear-gradient(white, white)',
  'a gradient of almost one colour': 'background: linear-gradient(#fff, #fafafa)',
  'a gradient of which it stands on one end': 'background: linear-gradient(90deg, white 90%, black)',
  'a picture': `background: ${WHITE_PICTURE}`,
};
/** Ends of a paragraph that are not seen where it is read. */
const END = 'as the Ministry of Commerce never said';
const ENDS: Readonly<Record<string, string>> = {
  'in a box that it is moved out of': `<span style="display: inline-block; width: 20em; text-indent: 20em; overflow: hidden; white-space: nowrap; height: 1.2em">, ${END}</span>`,
  'in the second line of a box': `<span style="display: inline-block; overflow: hidden; height: 1.2em; line-height: 1.2">, for now,<br>${END}</span>`,
  'at the other end of the page': `<span style="position: absolute; top: 2200px">, ${END}</span>`,
  'in a line far below': `<span style="position: relative; top: 600px">, ${END}</span>`,
  'right of the page': `<span style="position: relative; left: 1500px">, ${END}</span>`,
};

/** Ways that look as if they hid a word, which shows all the same. */
const SHOWS: Readonly<Record<string, string>> = {
  'a mask that covers nothing': 'mask-image: linear-gradient(black, black)',
  'a clip that cuts nothing off': 'display: inline-block; clip-path: inset(0)',
  'light that black letters do not take': 'display: inline-block; filter: brightness(9); color: black',
  'two turns of its colours': 'display: inline-block; filter: invert(1) invert(1)',
  'a picture of no size': 'color: white; background: linear-gradient(white, white) 0 0 / 0 0 no-repeat, black',
  'a stroke under its letters': '-webkit-text-stroke: 3px white; paint-order: stroke',
  'a thin line through it': 'text-decoration: line-through 2px white',
  'a light grey': 'color: #aaa',
  'half its ink': 'color: #666; opacity: 0.5',
  'a filter of the page that does nothing': 'display: inline-block; filter: url(#nothing-done)',
  'a fill of its own': 'color: white; -webkit-text-fill-color: #222',
  'a shadow close by': 'color: transparent; text-shadow: 0 0 1px black',
  'a gradient seen through its letters':
    'color: transparent; background: linear-gradient(90deg, #b00, #00b); -webkit-background-clip: text; background-clip: text',
  'a light ground that covers in part': 'background: rgb(255 255 0 / 0.3)',
  'a dark ground that covers in part': 'color: white; background: rgb(0 0 0 / 0.7)',
  'a smaller scale': 'display: inline-block; transform: scale(0.7)',
  'a box of its own': 'display: inline-block; overflow: hidden; vertical-align: bottom',
  'narrow letters': 'letter-spacing: -0.08em; font-stretch: condensed',
};
/** Words that programs are told to leave out, or that stand in what is no prose by its name: a reader sees them in her sentence. */
const SEEN: Readonly<Record<string, string>> = {
  'hidden from screen readers': '<span aria-hidden="true">never </span>',
  'hidden from screen readers, without a box': '<span aria-hidden="true" style="display: contents">never </span>',
  'hidden, and shown by style': '<span hidden style="display: inline">never </span>',
  'in a class of advertisements': '<i class="ad">never </i>',
  'in a class for screen readers': '<span class="sr-only">never </span>',
  'that can be typed in': '<span contenteditable="plaintext-only">never </span>',
  'in the role of a button': '<span role="button"><b>never </b></span>',
  'as an author': '<a rel="author" href="/">never </a>',
  'over nothing': '<ruby><rt style="display: inline; font-size: 1em">never </rt></ruby>',
  'after an abbreviation': 'to the U.S. <span aria-hidden="true">never </span>',
};
/** Such as are not of a sentence. */
const BESIDE: Readonly<Record<string, string>> = {
  'that nobody sees': '<span aria-hidden="true" style="opacity: 0">never </span>',
  'that are not displayed': '<span aria-hidden="true" hidden>never </span>',
  'in it that are not displayed': '<span aria-hidden="true"><b style="display: none">never </b></span>',
  'that are deleted': '<del>never </del>',
  'that are struck out': '<s>never </s>',
  'that are the mark of a note': '<sup aria-hidden="true"><a href="#never">[1]</a></sup>',
  'over others': '<ruby>lawfully<rp>(</rp><rt>never</rt><rp>)</rp></ruby> ',
};

const FILTERS =
  '<svg width="0" height="0"><filter id="nothing-left"><feColorMatrix values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0"/></filter><filter id="nothing-done"><feOffset/></filter></svg>';

describe.each(['chrome', 'firefox'] as const)('words that nobody sees in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterAll(() => world?.close());

  /** What is quoted of an article with a sentence for each of these styles, in which "never" is styled so. */
  function quotedOf(styles: Readonly<Record<string, string>>): Promise<readonly string[]> {
    return quotedWith(Object.values(styles).map((style) => `<span style="${style}">never </span>`));
  }

  /** The same with each of these in the place of that word. */
  async function quotedWith(words: readonly string[], end = ''): Promise<readonly string[]> {
    const sentences = words.map(
      (inner, at) => `<p>${BEFORE.replace('Ministry', `Ministry No. ${at + 100}`)}${inner}${AFTER}${end}</p>`,
    );
    const head = `<style>body { background: #fff; overflow-x: hidden } p { background: #fff } ${RULES.join(' ')}</style>`;
    const visit = await visitHostile(world, hostilePage({ head, before: FILTERS, after: sentences.join('\n') }));
    await visit.read();
    await until('the marks', async () => (await allMarks(visit.page)).length >= 3);
    const { reading } = await world.extension.viewOf(visit.tabId);
    await visit.page.close();
    return (reading?.claims ?? []).map(({ text }) => text);
  }

  /** What is quoted of an article that ends with `after`, on a white page. */
  async function quotedOn(after: string): Promise<readonly string[]> {
    const head = '<style>body { background: #fff; overflow-x: hidden }</style>';
    const visit = await visitHostile(world, hostilePage({ head, after }));
    const { reading } = await visit.read();
    await visit.page.close();
    return (reading?.claims ?? []).map(({ text }) => text);
  }

  it('are in no mark', async () => {
    const quoted = await quotedOf(HIDES);
    const found = Object.keys(HIDES).filter((_, at) =>
      quoted.some((text) => text.includes(`No. ${at + 100} `) && text.includes('never')),
    );
    expect(found).toEqual([]);
  });

  it('are in no mark where they are hidden as the first line or letter of a box', async () => {
    const quoted = await quotedWith(Object.values(FIRSTS).map(([, word], at) => `<span class="first-${at}">${word}</span>`));
    const found = Object.keys(FIRSTS).filter((_, at) =>
      quoted.some((text) => text.includes(`No. ${at + 100} `) && /n ?e ?v ?e ?r/.test(text)),
    );
    expect(found).toEqual([]);
  });

  it('are in no mark where they are the first line of a paragraph, or of what it begins', async () => {
    const paragraph = (at: number) => `Nobody has ever heard that<br>${BEFORE.replace('Ministry', `Ministry No. ${at}`)}${AFTER}`;
    const head = '<style>body { background: #fff } .unseen::first-line { color: white }</style>';
    const after = `<p class="unseen">${paragraph(100)}</p><div class="unseen"><p>${paragraph(101)}</p></div>`;
    const visit = await visitHostile(world, hostilePage({ head, after }));
    const { reading } = await visit.read();
    await visit.page.close();
    expect((reading?.claims ?? []).filter(({ text }) => text.includes('Nobody'))).toEqual([]);
  });

  it('are in no mark on whatever their paragraph is painted with', async () => {
    const paragraph = (style: string, at: number) =>
      `<p style="${style}">${BEFORE.replace('Ministry', `Ministry No. ${at + 100}`)}<span style="color: white">never </span>${AFTER}</p>`;
    const quoted = await quotedOn(Object.values(GROUNDS).map(paragraph).join(''));
    const found = Object.keys(GROUNDS).filter((_, at) =>
      quoted.some((text) => text.includes(`No. ${at + 100} `) && text.includes('never')),
    );
    expect(found).toEqual([]);
  });

  it('are in no heading that has others of another colour', async () => {
    const seen = (words: string) => `<span style="color: black">${words}</span>`;
    const badge = '<b style="color: white; background: #c00">Now</b>';
    const headings = `<h2 style="color: white">${seen(BEFORE)} never ${seen(AFTER)}</h2><h2>${badge} ${BEFORE} lately ${AFTER}</h2>`;
    const quoted = await quotedOn(headings);
    expect(quoted.filter((text) => text.includes('never'))).toEqual([]);
    expect(quoted.filter((text) => text.includes('lately'))).toHaveLength(1);
  });

  it('are not the end of a sentence that a reader sees elsewhere', async () => {
    const paragraph = (end: string, at: number) =>
      `<p>Exporters of dysprosium must apply for licence No. ${at + 100} from Thursday on${end}</p>`;
    const quoted = await quotedOn(Object.values(ENDS).map(paragraph).join(''));
    expect(quoted.filter((text) => text.includes('never'))).toEqual([]);
  });

  it('are none of those that are seen on grounds as sites have them', async () => {
    const grounds = [
      'color: white; background: linear-gradient(#123, #345)',
      `color: white; background: ${WHITE_PICTURE}, #123`,
      'color: #eee; background: rgb(0 0 0 / 0.85)',
      'color: #222; background: linear-gradient(rgb(255 255 255 / 0.5), transparent)',
      `color: #222; background: ${WHITE_PICTURE}`,
    ];
    const paragraph = (style: string, at: number) =>
      `<p style="${style}">${BEFORE.replace('Ministry', `Ministry No. ${at + 100}`)}<a href="/x" style="color: #1a73e8">never</a> ${AFTER}</p>`;
    const quoted = await quotedOn(grounds.map(paragraph).join(''));
    const isWhole = (at: number) => quoted.some((text) => text.includes(`No. ${at + 100} of Commerce never said`));
    expect(grounds.filter((_, at) => !isWhole(at))).toEqual([]);
  });

  it('are no first lines and letters as sites set them', async () => {
    const rules = [
      '::first-letter { float: left; font-size: 4em; line-height: 0.8; margin: 4px 8px 0 -4px; color: #c00 }',
      '::first-letter { color: #fff; background: #123; padding: 4px; margin-right: 6px }',
      '::first-letter { initial-letter: 3; text-transform: uppercase }',
      '::first-line { font-variant: small-caps; letter-spacing: 0.05em; font-weight: 700 }',
      '::first-line { color: #777; text-decoration: underline 2px }',
    ];
    const head = `<style>body { background: #fff } ${rules.map((rule, at) => `.set-${at}${rule}`).join(' ')}</style>`;
    const after = rules.map(
      (_, at) => `<p class="set-${at}">${BEFORE.replace('Ministry', `Ministry No. ${at + 100}`)}${AFTER}</p>`,
    );
    const visit = await visitHostile(world, hostilePage({ head, after: after.join('') }));
    const { reading } = await visit.read();
    await visit.page.close();
    const isRead = (at: number) =>
      reading?.claims.some(({ text }) => text.startsWith('China') && text.includes(`No. ${at + 100} `));
    expect(rules.filter((_, at) => !isRead(at))).toEqual([]);
  });

  it('are none of those that are seen, so that no sentence is quoted without them', async () => {
    const quoted = await quotedOf(SHOWS);
    const found = Object.keys(SHOWS).filter((_, at) =>
      quoted.some((text) => text.includes(`No. ${at + 100} `) && !text.includes('never')),
    );
    expect(found).toEqual([]);
  });

  it('are not those that are seen in a sentence, however they are called, so that it is quoted as she reads it', async () => {
    const quoted = await quotedWith(Object.values(SEEN));
    const found = Object.keys(SEEN).filter((_, at) => {
      const own = quoted.filter((text) => text.includes(`No. ${at + 100} `));
      return own.length !== 1 || !own[0]?.includes('never said');
    });
    expect(found).toEqual([]);
  });

  it('are those of programs alone, and so is what stands between sentences or at their end', async () => {
    const end = ' <span class="share">never</span> The ministry gave no date. <span aria-hidden="true">never</span>';
    const quoted = await quotedWith(Object.values(BESIDE), end);
    const found = Object.keys(BESIDE).filter((_, at) => quoted.every((text) => !text.includes(`No. ${at + 100} `)));
    expect([found, quoted.filter((text) => text.includes('never'))]).toEqual([[], []]);
  });

  it('are no figures that stand in their line, whatever they are set as', async () => {
    const inLine = 'font-size: 1em; vertical-align: baseline';
    const raised = 'font-size: 75%; line-height: 0; position: relative; top: -0.5em; vertical-align: baseline';
    const share = (at: number, mark: string) =>
      `<p>China accounted for ${mark}${at} percent of refined dysprosium, the Ministry of Commerce said.</p>`;
    const ways = [
      `<sup style="${inLine}"><a href="/">9</a></sup>`,
      `<sup><a href="/" style="position: relative; top: 0.4em; font-size: 1rem">9</a></sup>`,
      `<sup aria-hidden="true" style="${inLine}">9</sup>`,
    ];
    const notes = [
      'about<sup><a href="/">9</a></sup> ',
      `about<sup style="${raised}"><a href="/">9</a></sup> `,
      'about<a href="/"><sup>9</sup></a> ',
    ];
    const after = [...ways, ...notes].map((mark, at) => share(at + 1, mark)).join('\n');
    const visit = await visitHostile(world, hostilePage({ after }));
    const { reading } = await visit.read();
    await visit.page.close();
    const shares = (reading?.claims ?? []).flatMap(
      ({ text }) => /for (?:about )?(\d+) percent of refined dys/.exec(text)?.[1] ?? [],
    );
    expect(shares).toEqual(['91', '92', '93', '4', '5', '6']);
  });
});
