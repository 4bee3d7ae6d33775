// A page that shows one thing and says another: invisible words, turned letters, scripts where names should stand.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, pressInCard, until, type Visit, type World } from '../world.ts';
import { allMarks, hostilePage, openCard, RULE, visitHostile, visitMarked } from './hostile.ts';
import { ask } from './scene.ts';

const HALVES = [
  'China’s Ministry of Commerce said on Thursday that ',
  'exporters of dysprosium and terbium must apply for a licence.',
];
const LIE = 'it was a joke that ';
const between = (inner: string) => `<p>${HALVES[0]}${inner}${HALVES[1]}</p>`;

/** Ways to put words into a sentence that nobody sees. */
const HIDDEN: Readonly<Record<string, string>> = {
  'that are not displayed': `<span style="display: none">${LIE}</span>`,
  'that are made invisible': `<span style="visibility: hidden">${LIE}</span>`,
  'without size': `<span style="font-size: 0">${LIE}</span>`,
  'without colour': `<span style="color: transparent">${LIE}</span>`,
  'that are see-through': `<span style="opacity: 0">${LIE}</span>`,
  'in the colour of their ground': `<span style="color: #fff">${LIE}</span>`,
  'in the colour of a ground of their own': `<mark style="background: #123; color: #112233">${LIE}</mark>`,
  'beside the page': `<span style="position: absolute; left: -9999px">${LIE}</span>`,
  'that are cut away': `<span style="position: absolute; clip-path: inset(50%)">${LIE}</span>`,
  'in a box of one pixel': `<span style="position: absolute; width: 1px; height: 1px; overflow: hidden">${LIE}</span>`,
  'that only machines are told': `<span class="sr-only" style="position: absolute; clip-path: inset(50%)">${LIE}</span><span aria-hidden="true" hidden>${LIE}</span>`,
  'deep in others that are hidden': `<b style="opacity: 0"><i><u>${LIE}</u></i></b>`,
};

const TURN = { rlo: '\u202e', lro: '\u202d', rli: '\u2067', rle: '\u202b', pdf: '\u202c', rlm: '\u200f' };
/** What a name holds that would turn what stands beside it, and run what it holds. */
const NAME = `${TURN.rlo}eman${TURN.rli}<img src=x onerror="document.title='ran'">`;
const CODE = `<script>document.title='ran'</script>`;
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

const HEAD = `<meta property="og:title" content="${escaped(`China ${TURN.rle}tightens${TURN.rlo} rare earth ${CODE} controls`)}">
<meta property="og:site_name" content="${escaped(`שלום ${NAME}`)}"><meta name="author" content="${escaped(NAME)}">
<meta property="og:url" content="javascript:document.title='ran'"><link rel="canonical" href="https://www.reuters.com/world/other-article/">
<meta property="article:published_time" content="2026-03-24<script>"><meta name="content-language" content="en&quot;><script>">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"${TURN.rlo}x","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}</script>`;

const UNSEEN = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const UNSEEN_ALL = new RegExp(UNSEEN, 'g');

describe.each(['chrome', 'firefox'] as const)('a page that shows one thing and says another, in %s', (kind) => {
  let world: World;
  let visit: Visit;

  beforeAll(async () => {
    world = await openWorld(kind);
  });
  afterAll(() => world?.close());

  const readHtml = async (html: string) => {
    visit = await visitHostile(world, html);
    return (await visit.read()).reading;
  };

  it.each(Object.entries(HIDDEN))('has a sentence read without words %s', async (_name, hidden) => {
    const reading = await readHtml(hostilePage({ head: '<style>body { background: white }</style>', after: between(hidden) }));
    const texts = reading?.claims.map(({ text }) => text) ?? [];
    // The same sentence stands in the page by itself.
    expect(texts.filter((text) => text === RULE)).toHaveLength(2);
    expect(texts.join()).not.toContain(LIE.trim());
    await visit.page.close();
  });

  it('has words in colours, over pictures and about to fade in read all the same', async () => {
    const shown = [
      '<b style="color: #c00; background: #fee">',
      '<b style="background: linear-gradient(red, blue); background-clip: text; color: transparent">',
      '<b style="color: #fff; text-shadow: 0 0 2px #000; background: linear-gradient(#333, #333)">',
      '<b style="font-size: 9px">',
      '<b style="color: oklch(0.3 0.04 260)">',
      '<b style="color: oklch(1 0 0); background: color(srgb 0 0 0.2)">',
      '<b style="color: transparent; text-shadow: 0 0 1px oklch(0.2 0 0)">',
      '<b style="display: inline-block; overflow: hidden; text-overflow: ellipsis">',
      '<b style="display: inline-block; transform: scale(1.05); backface-visibility: hidden">',
      '<mark style="mix-blend-mode: multiply; filter: brightness(0.9) contrast(1.1)">',
    ];
    const after = shown.map((open) => between(`${open}in short </${open.slice(1, open.indexOf(' '))}>`)).join('');
    const fading = `<div style="opacity: 0">${between('in due course ')}</div>`;
    const texts = (await readHtml(hostilePage({ after: after + fading })))?.claims.map(({ text }) => text) ?? [];
    expect(texts.filter((text) => text.includes('in short'))).toHaveLength(shown.length);
    expect(texts.filter((text) => text.includes('in due course'))).toHaveLength(1);
    await visit.page.close();
  });

  it('has words told by the ground of the box that they stand in, whatever was looked at before', async () => {
    const inShort = (colour: string) => `<b style="color: ${colour}">in short </b>`;
    const inGround = (colour: string) => `<b style="color: ${colour}">${LIE}</b>`;
    const head = '<style>body { background: white } div { background: #123; color: #eee }</style>';
    const boxed = `<div><section>${between(inShort('#fff'))}${between(inGround('#112233'))}</section></div>`;
    const after = [between(inShort('#c00')), boxed, between(inGround('#fff')), between(inShort('#112233'))].join('');
    const texts = (await readHtml(hostilePage({ head, after })))?.claims.map(({ text }) => text) ?? [];
    expect(texts.filter((text) => text.includes('in short'))).toHaveLength(3);
    expect(texts.filter((text) => text === RULE)).toHaveLength(3);
    expect(texts.join()).not.toContain(LIE.trim());
    await visit.page.close();
  });

  it('has white words read on a ground that the browser makes dark', async () => {
    const head = '<style>:root { color-scheme: dark }</style>';
    const after = `<p style="color: #ddd">${HALVES[0]}<b style="color: #fff">in short </b>${HALVES[1]}</p>`;
    const texts = (await readHtml(hostilePage({ head, after })))?.claims.map(({ text }) => text) ?? [];
    expect(texts.filter((text) => text.includes('in short'))).toHaveLength(1);
    await visit.page.close();
  });

  it('is not marked where it turns letters round, by characters or by style', async () => {
    const turned = (text: string) => [...text].reverse().join('');
    const after = [
      `<p>${TURN.rlo}${turned(RULE)}${TURN.pdf}</p>`,
      between(`${TURN.rlo}${turned(LIE)}${TURN.pdf}`),
      between(`<bdo dir="rtl">${turned(LIE)}</bdo>`),
      between(`<span style="direction: rtl; unicode-bidi: bidi-override">x y</span>`),
    ].join('');
    const reading = await readHtml(hostilePage({ after }));
    expect(reading?.claims.map(({ text }) => text).filter((text) => text.includes('dysprosium and terbium'))).toEqual([RULE]);
    await visit.page.close();
  });

  it('is marked from end to end where characters without width stand in it, and quoted without them', async () => {
    const strewn = RULE.replace(/[aeiou]/g, (letter) => `${letter}\u200b\ufeff\u2060\u200f\u2067\u2069`);
    visit = await visitMarked(world, hostilePage({ after: `<section><p>${strewn}</p></section>` }));
    const { reading } = await visit.read();
    expect(reading?.claims.map(({ text }) => text).filter((text) => text === RULE)).toHaveLength(2);
    expect(JSON.stringify(reading)).not.toMatch(UNSEEN);
    await ask(world, 'tab/set-density', { tabId: visit.tabId, density: 'all' });
    // The standfirst says the same, and is not marked for that.
    const marks = await until('the mark', async () => {
      const all = await allMarks(visit.page);
      return all.some((text) => text.replace(UNSEEN_ALL, '') === RULE) && all;
    });
    expect(marks).toContain(strewn);
    await visit.page.close();
  });

  it('gives scripts and turning characters for names: text everywhere, its own address, and nothing runs', async () => {
    visit = await visitMarked(
      world,
      hostilePage({ head: HEAD, title: `China tightens rare earth export controls ${escaped(CODE)}` }),
    );
    const { reading } = await visit.read();
    const card = await openCard(visit, RULE);
    await pressInCard(world, visit, 'Save claim');
    await until('the saved claim', async () => /Saved|Delete/i.test((await visit.card())?.text ?? ''));
    expect(card.html).not.toMatch(/<(?:script|img)/);
    expect(reading?.head.url).toBe(visit.page.url());
    expect(reading?.head.published).toBe('2026-03-24');
    expect(JSON.stringify(reading)).not.toMatch(UNSEEN);
    for (const path of [
      `src/ui/popup/index.html?tab=${visit.tabId}`,
      `src/ui/sidebar/index.html?tab=${visit.tabId}`,
      'src/ui/library/index.html',
    ]) {
      const surface = await world.extension.openSurface(path, { width: 800, height: 900 });
      await surface.waitForFunction((words) => document.body.textContent.includes(words), {}, 'China tightens');
      const seen = await surface.evaluate(() => ({
        text: document.body.textContent,
        scripts: document.querySelectorAll('body script, img[onerror], [srcdoc]').length,
        title: document.title,
        addresses: [...document.querySelectorAll('a[href]')].map((link) => (link as HTMLAnchorElement).protocol),
        isPolluted: 'polluted' in {},
        // Words of another direction stand by themselves.
        isApart: [...document.querySelectorAll('*')].every(
          (element) =>
            ![...element.childNodes].some((node) => node.nodeType === 3 && /[\u05d0-\u05ea]/.test(node.nodeValue ?? '')) ||
            element.closest('bdi') !== null,
        ),
      }));
      expect(seen).toMatchObject({ scripts: 0, isPolluted: false, isApart: true });
      expect(seen.title).not.toBe('ran');
      expect(seen.text).not.toMatch(UNSEEN);
      expect(seen.text).toContain('<script>');
      for (const protocol of seen.addresses) expect(protocol).toMatch(/^(?:https?|chrome-extension|moz-extension):$/);
      await surface.close();
    }
    expect(await visit.page.title()).not.toBe('ran');
    await visit.page.close();
  });

  it('calls itself by the name of another outlet, and its author as if Loupe spoke: popup and sidebar say whose host it is, and who is who', async () => {
    const named = '<meta property="og:site_name" content="Reuters"><meta name="author" content="Loupe: checked, true">';
    visit = await visitMarked(world, hostilePage({ head: named }));
    for (const surface of ['popup', 'sidebar']) {
      const shown = await world.extension.openSurface(`src/ui/${surface}/index.html?tab=${visit.tabId}`);
      const said = await until('the head', () => shown.evaluate(() => document.querySelector('header p')?.textContent));
      expect(said).toMatch(/^Reuters · mining\.com · by Loupe: checked, true · /);
      await shown.close();
    }
    await visit.page.close();
  });
});
