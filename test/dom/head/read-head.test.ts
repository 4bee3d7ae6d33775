import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHead } from '../../../src/dom/head/read-head.ts';
import { documentOf, fixture } from '../document-of.ts';

const URL_READ = 'https://www.mine.example/news/a?utm_source=x';
const headOf = (head: string, body = '') =>
  readHead(documentOf(`<html><head>${head}</head><body>${body}</body></html>`, URL_READ), URL_READ);
const linked = (data: unknown): string =>
  `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`;

describe('the head of an article', () => {
  it('is taken from structured data in a graph, with names by reference', () => {
    expect(readHead(documentOf(fixture('trade-press.html')), 'https://www.magnetmetals.example/x')).toEqual({
      url: 'https://www.magnetmetals.example/2026/03/baotou-batch-log',
      title: 'Separation plants in Baotou told to log every batch',
      site: 'Magnet Metals Weekly',
      author: 'Ingrid Solheim',
      published: '2026-03-11',
      language: 'en-gb',
    });
  });

  it('has several authors, from an array of articles', () => {
    const data = [
      {
        '@type': ['NewsArticle'],
        headline: 'A headline',
        author: [{ name: 'A. One' }, 'B. Two', { '@id': '#gone' }],
        datePublished: ['2026-01-02'],
      },
    ];
    expect(headOf(linked(data))).toMatchObject({ title: 'A headline', author: 'A. One, B. Two', published: '2026-01-02' });
  });

  it('is empty where the page says nothing', () => {
    expect(headOf('')).toEqual({ url: URL_READ, title: '', site: null, author: null, published: null, language: null });
  });

  it('survives structured data that is broken, hostile, or of any other shape', () => {
    const hostile =
      '{"__proto__": {"isPolluted": true}, "@type": "NewsArticle", "headline": {"constructor": 1}, "author": {"__proto__": null}}';
    expect(headOf(linked('{ broken') + linked(hostile) + linked('null') + linked('[[[]]]')).title).toBe('');
    expect('isPolluted' in {}).toBe(false);
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const data = {
          '@graph': [a, { '@type': 'Article', headline: a, author: b, publisher: a, datePublished: b, inLanguage: a }],
        };
        expect(() => headOf(linked(data).replaceAll('</', '<\\/'))).not.toThrow();
      }),
      { numRuns: 25 },
    );
  });

  it('has the title without the name of the site, but never without a part of the title', () => {
    expect(headOf('<title>Quota cut again - Metals Desk</title>', '<h1>Quota cut again</h1>').title).toBe('Quota cut again');
    expect(headOf('<title>Rare earths: the quota is cut again | Metals Desk</title>').title).toBe(
      'Rare earths: the quota is cut again',
    );
    expect(
      headOf('<title>Magnets - a strategic matter - Metals Desk</title><meta property="og:site_name" content="Metals Desk">')
        .title,
    ).toBe('Magnets - a strategic matter');
    expect(headOf('<title>Desk</title><meta property="og:title" content="US-China talks: what is next">').title).toBe(
      'US-China talks: what is next',
    );
  });

  it('has the words of a headline without a style sheet in it', () => {
    const heading = '<h1><style>.a{color:red}</style>Quota cut again</h1>';
    expect(headOf('<title>Quota cut again - Metals Desk</title>', heading).title).toBe('Quota cut again');
    expect(headOf('', heading).title).toBe('Quota cut again');
  });

  it.each([
    ['<meta property="article:published_time" content="2026-03-24T23:10:00-05:00">', '', '2026-03-24'],
    ['<meta name="parsely-pub-date" content="2026-03-24T09:10:00Z">', '', '2026-03-24'],
    ['<meta name="DC.date.issued" content="2026/3/4">', '', '2026-03-04'],
    ['<meta name="sailthru.date" content="Tue, 24 Mar 2026 09:10:00 GMT">', '', '2026-03-24'],
    ['<meta name="date" content="20260324">', '', '2026-03-24'],
    ['', '<time datetime="2026-03-24">yesterday</time>', '2026-03-24'],
    ['', '<span itemprop="datePublished" content="2026-03-24">24/03</span>', '2026-03-24'],
    ['', '<p class="byline">Rare Earth Exchanges · March 24, 2026 · 3 min read</p>', '2026-03-24'],
    ['', '<div class="info">2026年03月24日 10:22</div>', '2026-03-24'],
    ['<meta name="date" content="2026-02-30">', '', null],
    ['<meta name="date" content="03/04/2026">', '', null],
  ])('reads the date from %s%s', (head, body, date) => {
    expect(headOf(head, body).published).toBe(date);
  });

  it('has the language as a lower-case tag', () => {
    expect(headOf('<meta property="og:locale" content="en_US">').language).toBe('en-us');
    expect(headOf('<meta http-equiv="content-language" content="zh-CN, en">').language).toBe('zh-cn');
    expect(headOf('<meta property="og:locale" content="not a tag!">').language).toBeNull();
  });
});

describe('the canonical address', () => {
  const addressOf = (href: string, url = URL_READ) =>
    readHead(documentOf(`<head><link rel="canonical" href="${href}"></head>`, 'https://www.mine.example/news/a'), url).url;

  it.each([
    'https://mine.example/news/a',
    'https://m.mine.example/news/a',
    'https://amp.mine.example/news/a',
    'https://news.mine.example/a',
  ])('is taken where it is on the same site: %s', (href) => {
    expect(addressOf(href)).toBe(href);
  });

  it('is not thrown off by one of thousands of characters, for which the background would refuse the whole article', () => {
    expect(addressOf(`/news/${'x'.repeat(4_000)}`)).toBe(URL_READ);
  });

  it('may be relative', () => {
    expect(addressOf('/news/b')).toBe('https://www.mine.example/news/b');
  });

  it.each([
    'https://evil.example/news/a',
    'https://evilmine.example/news/a',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://www.mine.example/',
    '//:x',
  ])('is not taken from another site, another scheme, or for the front page: %s', (href) => {
    expect(addressOf(href)).toBe(URL_READ);
  });

  it('is believed where the page was read from a file', () => {
    expect(addressOf('https://paper.example/news/a', 'file:///home/me/a.html')).toBe('https://paper.example/news/a');
    expect(addressOf('nonsense:', 'file:///home/me/a.html')).toBe('file:///home/me/a.html');
  });
});
