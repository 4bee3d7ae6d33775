import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { edited, textEdit } from '../mutate-text.ts';
import { type DomEdit, domEdit } from './dom-edit.ts';
import { anyBetween, anyBlock, anyInline, anyLine } from './markup.ts';

/** A page, what becomes of it after it was read, and what a reader selects in it. */
export interface PageInput {
  readonly html: string;
  readonly url: string;
  readonly edits: readonly DomEdit[];
  /** Passages, in ten-thousandths of the page's text and units of length. */
  readonly picks: readonly (readonly [number, number])[];
}

const FIXTURES = ['articles', 'pages'].flatMap((folder) => {
  const place = new URL(`../../fixtures/${folder}/`, import.meta.url);
  const names = readdirSync(place).filter((name) => name.endsWith('.html'));
  return names.map((name) => readFileSync(new URL(name, place), 'utf8').slice(0, 60_000));
});

const value = fc.oneof(
  anyLine,
  fc.constantFrom('', 'https://[', '2026-02-30', '2026-03-24T10:00+25:00', '\0', 'x'.repeat(5_000)),
);
const quoted = (text: string): string => text.replace(/"/g, '&quot;');
const META = ['og:title', 'og:url', 'og:site_name', 'author', 'article:published_time', 'content-language', 'refresh-x'];
const meta = fc
  .tuple(fc.constantFrom(...META), value)
  .map(([name, text]) => `<meta property="${name}" content="${quoted(text)}">`);
const linkedData = fc.oneof(
  fc.json({ maxDepth: 3 }),
  fc
    .tuple(value, value, value)
    .map(([headline, name, datePublished]) =>
      JSON.stringify({ '@graph': [{ '@type': ['NewsArticle'], headline, author: [{ name }, name], datePublished }] }),
    ),
  fc.constantFrom(
    '{"@type": "NewsArticle", "headline": ',
    '<!-- {} -->',
    '[[[[',
    '{"__proto__": {"name": 1}, "@type": "Report"}',
  ),
);
const inHead = fc.oneof(
  { weight: 3, arbitrary: meta },
  { weight: 1, arbitrary: linkedData.map((text) => `<script type="application/ld+json">${text}</script>`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('<link rel=canonical href="/a">', '<link rel=canonical href="//["><base href="/b/">', '<title>'),
  },
);

const TOPS = [
  '<!doctype html>',
  '',
  '<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN">',
  '<html amp lang=zh>',
  '<?xml version="1.0"?>',
];

/** A page with an article in it, as deep and as broken as they come. */
const fresh = fc
  .record({
    top: fc.constantFrom(...TOPS),
    title: anyLine,
    head: fc.array(inHead, { maxLength: 4 }),
    before: fc.array(anyBlock, { maxLength: 2 }),
    wrapper: fc.constantFrom('article', 'main', 'div class="article-body"', 'div id=root data-reactroot', 'td', 'div'),
    paragraphs: fc.array(fc.oneof({ weight: 2, arbitrary: anyInline.map((text) => `<p>${text}</p>`) }, anyBlock), {
      maxLength: 8,
      size: 'max',
    }),
    after: fc.array(anyBlock, { maxLength: 2 }),
  })
  .map(({ top, title, head, before, wrapper, paragraphs, after }) => {
    const inside = `<h1>${title}</h1>\n${paragraphs.join('\n')}`;
    const body = `${before.join('\n')}<${wrapper}>${inside}</${wrapper.split(' ')[0]}>${after.join('\n')}`;
    return `${top}<head><title>${title} - Site</title>${head.join('')}</head><body>${body}</body>`;
  });

const PIECES = fc.oneof(anyBetween, anyBlock, anyInline);

/** `html` with cuts and insertions anywhere, also in the middle of a tag. */
const mutated = (html: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(html, fc.array(textEdit(PIECES), { minLength: 1, maxLength: 4 }))
    .map(([whole, edits]) => edits.reduce(edited, whole).slice(0, 120_000));

/** Pages: of the grammar, mutated ones, the fixtures mutated, and children of `seeds`. */
export function pageInputs(seeds: readonly PageInput[]): fc.Arbitrary<PageInput> {
  const html = fc.oneof(
    { weight: 6, arbitrary: fresh },
    { weight: 3, arbitrary: mutated(fresh) },
    { weight: 1, arbitrary: mutated(fc.constantFrom(...FIXTURES)) },
    ...(seeds.length > 0 ? [{ weight: 6, arbitrary: mutated(fc.constantFrom(...seeds.map((seed) => seed.html))) }] : []),
  );
  return fc.record({
    html,
    url: fc.constantFrom('https://news.example/a', 'https://news.example/a?b#c', 'file:///home/a.html'),
    edits: fc.array(domEdit, { maxLength: 6 }),
    picks: fc.array(fc.tuple(fc.nat(10_000), fc.integer({ min: 1, max: 400 })), { minLength: 1, maxLength: 4 }),
  });
}
