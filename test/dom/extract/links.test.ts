import { describe, expect, it } from 'vitest';
import { ADDRESS, fixture, readOk } from '../document-of.ts';

const PARAGRAPH =
  'The separation plants in the city must log each batch of ore and oxide from the first of April, and the office will look ' +
  'at the books twice a year, said people who had read the order.';

/** A page whose article holds `inner` between two paragraphs. */
const pageOf = (inner: string, head = '') => `<html><head>${head}</head><body>
  <nav><a href="https://nav.example/">Home</a></nav>
  <article><h1>Plants told to log every batch</h1><p>${PARAGRAPH}</p>${inner}<p>${PARAGRAPH} It was the third.</p></article>
  <footer><a href="https://footer.example/">About us</a></footer></body></html>`;

const linksOf = (inner: string, head = '') => readOk(pageOf(inner, head)).article.links;

describe('the links of an article', () => {
  it('are absolute, each once, in order', () => {
    const inner = `<p>The <a href="https://b.example/order">order</a> and <a href="/2026/02/earlier">an earlier one</a> say so, as does
      <a href="https://b.example/order">the same order</a> of <a href="../../a?x=1#part">the office</a> in the capital.</p>`;
    expect(linksOf(inner)).toEqual([
      'https://b.example/order',
      'https://www.magnetmetals.example/2026/02/earlier',
      'https://www.magnetmetals.example/a?x=1#part',
    ]);
  });

  it('start from the base that the page names', () => {
    const inner = `<p>As the <a href="order.html">order</a> puts it, nobody is to sell a batch that is in none of the books.</p>`;
    expect(linksOf(inner, '<base href="https://cdn.example/texts/">')).toEqual(['https://cdn.example/texts/order.html']);
  });

  it('leave out places on the page itself, mail, scripts and addresses that cannot be read', () => {
    const inner = `<p>See <a href="#fn1">below</a>, <a href="${ADDRESS}#fn2">the note</a>, <a href="mailto:desk@a.example">the desk</a>,
      <a href="javascript:void(0)">the box</a>, <a href="https://[">this</a>, <a>that</a> and the rest of what was said there.</p>`;
    expect(linksOf(inner)).toEqual([]);
  });

  it('are not thrown off by one of thousands of characters, for which the background would refuse the whole article', () => {
    const inner = `<p>The <a href="https://t.example/?to=${'u'.repeat(4_000)}">order</a> and <a href="https://b.example/order">the
      same order</a> of the office in the capital say so, word for word.</p>`;
    expect(linksOf(inner)).toEqual(['https://b.example/order']);
  });

  it('leave out those of navigation, footer and related posts', () => {
    const inner = `<aside class="related"><h4>Related posts</h4><ul><li><a href="https://r.example/1">Lithium weekly</a></li></ul></aside>`;
    expect(linksOf(inner)).toEqual([]);
  });

  it('have that of a line which is nothing but a link: it is no block, but often the source', () => {
    const inner = `<p><a href="https://ministry.example/order">The order in full</a></p>`;
    const { article } = readOk(pageOf(inner));
    expect(article.text).not.toContain('in full');
    expect(article.links).toEqual(['https://ministry.example/order']);
  });

  it('are at most 500', () => {
    const anchors = Array.from({ length: 520 }, (_, i) => `words that go on <a href="https://l.example/${i}">${i}</a>`).join(
      ', ',
    );
    const links = linksOf(`<p>${anchors}</p>`);
    expect(links).toHaveLength(500);
    expect(links?.at(-1)).toBe('https://l.example/499');
  });

  it('are none, not unknown, where the text has none', () => {
    expect(readOk(fixture('wire.html')).article.links).toEqual([]);
  });
});
