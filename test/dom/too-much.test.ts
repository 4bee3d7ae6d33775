import { describe, expect, it } from 'vitest';
import { describeRange } from '../../src/dom/anchor/describe.ts';
import { readPageText } from '../../src/dom/anchor/page-text.ts';
import { extract } from '../../src/dom/extract/extract.ts';
import { readHead } from '../../src/dom/head/read-head.ts';
import { ADDRESS, documentOf, readOk } from './document-of.ts';

const LINE = 'Plants in Baotou log every batch of oxide, and send a sample of it to the bureau.';
const headOf = (head: string) => readHead(documentOf(`<head>${head}</head>`), ADDRESS);
const data = (fields: string) => `<script type="application/ld+json">{"@type":"NewsArticle",${fields}}</script>`;
const nested = (open: string, inner: string, close: string, depth = 60_000) => open.repeat(depth) + inner + close.repeat(depth);

describe('what a page says of itself, when it is too much', () => {
  it('is nothing where lists and objects lie in one another by the thousand', () => {
    const head = headOf(
      data(`"headline":${nested('[', '"x"', ']')}`) +
        data(`"author":${nested('{"@value":', '"x"', '}', 20_000)},"publisher":${nested('[', '"x"', ']')}`),
    );
    expect(head).toMatchObject({ title: '', author: null, site: null });
    expect(headOf(data('"headline":[["Plants log"]],"author":[[{"name":["A. Writer"]}]]'))).toMatchObject({
      title: 'Plants log',
      author: 'A. Writer',
    });
  });

  it('is kept no longer than its readers take: addresses, tags of languages', () => {
    const long = 'x'.repeat(5_000);
    expect(headOf(`<link rel="canonical" href="/${long}"><meta property="og:url" content="/named">`).url).toBe(
      new URL('/named', ADDRESS).href,
    );
    expect(headOf(`<meta name="content-language" content="en${'-abc'.repeat(20)}">`).language).toBeNull();
    expect(headOf('<meta name="content-language" content="zh-Hans-CN">').language).toBe('zh-hans-cn');
  });

  it('has no characters that would turn what stands beside it', () => {
    const { title, author } = headOf(
      '<meta property="og:title" content="Plants\u202e log \u2067every\ufeff batch"><meta name="author" content="\u202eretirW">',
    );
    expect([title, author]).toEqual(['Plants log every batch', 'retirW']);
  });
});

describe('an article, when it is too much', () => {
  it('has no links of megabytes', () => {
    const { links } = readOk(
      `<article>${`<p>${LINE}</p>`.repeat(4)}<p>${LINE} <a href="https://a.example/${'x'.repeat(5_000)}">a</a> and <a href="https://b.example/">what others say</a> of it.</p></article>`,
    ).article;
    expect(links).toEqual(['https://b.example/']);
  });

  it('is read down to a depth that no parser makes, and told as cut below it', () => {
    const document = documentOf(`<article>${`<p>${LINE}</p>`.repeat(6)}<div id="deep"></div></article>`);
    let at = document.getElementById('deep') as Element;
    for (let depth = 0; depth < 3_000; depth++) at = at.appendChild(document.createElement('span'));
    at.textContent = 'The bottom of it.';
    const extraction = extract(document, ADDRESS);
    expect(extraction.status === 'ok' && extraction.article.isTruncated).toBe(true);
    expect(extraction.status === 'ok' && extraction.article.text).not.toContain('The bottom');
  }, 30_000);
});

describe('a passage of a page that is too much', () => {
  it('is described by its words and place alone where it lies too deep for a path', () => {
    const document = documentOf('<div id="deep"></div>');
    let at = document.getElementById('deep') as Element;
    for (let depth = 0; depth < 400; depth++) at = at.appendChild(document.createElement('span'));
    at.textContent = LINE;
    const range = document.createRange();
    range.selectNodeContents(at);
    const selectors = describeRange(range, readPageText(document)) ?? [];
    expect(selectors.map(({ type }) => type)).toEqual(['TextQuoteSelector', 'TextPositionSelector']);
  });

  it('is read alike for articles and for highlights, whatever stands in it that takes no room', () => {
    const strewn = LINE.replace(/[aeiou]/g, (letter) => `${letter}\u200b\ufeff\u2060\u200f\u2067\u00ad`).replace(
      / /g,
      '\ufeff \ufeff ',
    );
    const html = `<article>${`<p>${LINE}</p>`.repeat(4)}<p>${strewn}</p></article>`;
    expect(readPageText(documentOf(html)).text.split('\n').at(-1)).toBe(LINE);
    expect(readOk(html).article.text.split('\n').at(-1)).toBe(LINE);
  });
});
