import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describe as described } from '../../src/core/anchor/describe.ts';
import { withTextFragment } from '../../src/core/anchor/text-fragment.ts';
import type { Article, Block } from '../../src/core/article/article.ts';
import { readArticle } from '../../src/core/read-article.ts';
import { BROWSERS, openRoom, type Room } from './launch.ts';

const LINES = [
  'The suburban ministry said on Thursday that eleven “magnet makers” would get licences, re-export included; prices rose 5,000 & more.',
  'Quotas',
  'The ministry said little of quotas, and nothing of the price. The ministry said little of quotas, and less of the rest.',
  '央视新闻报道称，商务部和海关总署周四发布第六十一号公告，对含有中国成分的稀土物项实施出口管制，自十二月一日起施行。业内人士认为，新规将影响全球磁材供应链。',
  '外交部发言人表示，中方愿意就稀土物项同各方对话，商务部也持相同立场。',
  'Quotas',
  'Nothing of this was new to those who read the notice to its end, which few of them had done before they wrote about what it says, and of which none of them gave the number, the date or the body that had issued it: all of that stands in its first two lines.',
];
const TEXT = LINES.join('\n');
const HTML = `<!doctype html><meta charset="utf-8"><title>Lines</title><style>p { margin: 0 0 3000px }</style><p>Before.</p>${LINES.map(
  (line) => `<p>${line.replace('&', '&amp;').replace('magnet', '<b>mag</b>net')}</p>`,
).join('')}`;

/** What is marked, and in which line it begins. */
const MARKED: readonly (readonly [string, number])[] = [
  [LINES[0] ?? '', 0],
  ['“magnet makers” would get licences, re-export included; prices rose 5,000 & more', 0],
  ['urban ministry said on Thu', 0],
  ['the price', 2],
  ['little of quotas, and less', 2],
  ['海关总署周四发布', 3],
  ['关总署周四发', 3],
  ['稀土物项实施', 3],
  [LINES[3] ?? '', 3],
  ['新规将影响全球磁材供应链。\n外交部发言人表示，中方愿意', 3],
  ['稀土物项同各方', 4],
  [LINES[6] ?? '', 6],
  ['which few of them had done before', 6],
  ['and less of the rest.\n央视新闻报道称，商务部', 2],
];

/** An article that says one sentence in its standfirst and again further down, and begins another as it began one before. */
const TWICE = 'China’s Ministry of Commerce suspended its October export controls on rare earths until 10 November 2026.';
const OPENING = 'China’s Ministry of Commerce said on Thursday in Beijing that exporters of dysprosium and terbium oxides ';
const ARTICLE = [
  'Rare earths: what the pause means',
  `${TWICE} Licences for rare earth magnets are still needed.`,
  `${OPENING}must hold a licence.`,
  `Buyers in Japan and Germany read the notice at once. ${TWICE} The April controls on seven rare earths stay.`,
  `Traders waited. ${OPENING}must tell the ministry of every shipment of the year, of each of its buyers and of what these make of the rare earths that they have bought.`,
];
const ARTICLE_HTML = `<!doctype html><meta charset="utf-8"><style>p { margin: 0 0 3000px }</style>${ARTICLE.map((line) => `<p>${line}</p>`).join('')}`;

describe.each(BROWSERS)('an address with a text fragment in %s', (name) => {
  let room: Room;
  let server: Server;
  beforeAll(async () => {
    room = await openRoom(name);
    server = createServer(({ url }, response) =>
      response.setHeader('content-type', 'text/html').end(url === '/article' ? ARTICLE_HTML : HTML),
    ).listen(0);
  });
  afterAll(async () => {
    await room.close();
    server.close();
  });

  it.each(MARKED)('leads to “%s” in line %i', async (words, line) => {
    const start = TEXT.indexOf(words);
    const { quote } = described(TEXT, { start, end: start + words.length });
    const page = await room.context.newPage();
    await page.goto(withTextFragment(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, quote));
    await page.waitForFunction(() => scrollY > 0, { timeout: 5_000 });
    const shown = await page.evaluate(() => {
      const tops = [...document.querySelectorAll('p')].map((one) => one.getBoundingClientRect().top);
      return tops.findIndex((top) => top >= -200 && top < innerHeight) - 1;
    });
    expect(shown).toBe(line);
    await page.close();
  });

  it('leads to the passage behind a fragment of the page’s own', async () => {
    const { quote } = described(TEXT, { start: TEXT.indexOf('the price'), end: TEXT.indexOf('the price') + 'the price'.length });
    const page = await room.context.newPage();
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/#notes`;
    await page.goto(withTextFragment(address, quote));
    await page.waitForFunction(() => scrollY > 0, { timeout: 5_000 });
    expect(await page.evaluate(() => location.href)).toBe(address);
    expect(await page.evaluate(() => document.querySelectorAll('p')[3]?.getBoundingClientRect().top)).toBeLessThan(1_000);
    await page.close();
  });

  it('leads to each claim of an article that says it twice, or begins another one alike', async () => {
    const text = ARTICLE.join('\n');
    const blocks = ARTICLE.map((line, index): Block => {
      const start = ARTICLE.slice(0, index).reduce((sum, { length }) => sum + length + 1, 0);
      return { kind: index === 0 ? 'title' : 'paragraph', level: 0, leadIn: null, start, end: start + line.length };
    });
    const page = await room.context.newPage();
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/article`;
    const head = { url, title: ARTICLE[0] ?? '', site: null, author: null, published: '2026-01-05', language: 'en' };
    const article = { ...head, text, blocks, links: [], isTruncated: false } as unknown as Article;
    const { claims } = readArticle(article, { today: '2026-01-05', isForced: true });
    const sought = claims.filter((claim) => claim.text === TWICE || claim.text.startsWith(OPENING));
    expect(sought.map(({ block }) => block)).toEqual([1, 2, 3, 4]);
    for (const { block, text: exact, prefix, suffix } of sought) {
      await page.goto('about:blank');
      await page.goto(withTextFragment(url, { exact, prefix, suffix }));
      await page.waitForFunction(() => scrollY > 0, { timeout: 5_000 });
      const shown = await page.evaluate(() => {
        const tops = [...document.querySelectorAll('p')].map((one) => one.getBoundingClientRect().top);
        return tops.findIndex((top) => top >= -200 && top < innerHeight);
      });
      expect(shown, exact).toBe(block);
    }
    await page.close();
  });

  it('leads to the second of two headings that say the same, by what follows it', async () => {
    const start = TEXT.lastIndexOf('Quotas');
    const { quote } = described(TEXT, { start, end: start + 'Quotas'.length });
    const page = await room.context.newPage();
    await page.goto(withTextFragment(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, quote));
    await page.waitForFunction(() => scrollY > 0, { timeout: 5_000 });
    expect(await page.evaluate(() => document.querySelectorAll('p')[6]?.getBoundingClientRect().top)).toBeLessThan(1_000);
    await page.close();
  });
});
