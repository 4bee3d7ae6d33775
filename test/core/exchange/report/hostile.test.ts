import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { LibraryData } from '../../../../src/core/annotation/library-data.ts';
import { runs } from '../../../long.ts';
import { library } from '../arbitraries.ts';
import { WORDS } from '../fixtures.ts';
import { documentOf, reportOf, SETTING } from './report-of.ts';

/** What makes more than text of a text in HTML. */
const MARKS = [
  ...['<script>alert(1)</script>', '<img src=https://evil.example/p onerror=alert(1)>', '</style><b>', '</title><script>'],
  ...['"', "'", '" onclick="alert(1)', "' style='x", '<!--', '-->', '--!>', '<![CDATA[', ']]>', '&lt;b&gt;', '&#60;b&#62;', '<'],
  ...['</svg><script>', '</p></main>', '<style>*{}</style>', 'javascript:alert(1)', 'data:text/html,x', '\0', '\u202e', '\ud800'],
  ...[
    '<base href=//evil.example>',
    '<meta http-equiv=refresh content=0>',
    '`',
    '\ue0000\ue000',
    '\r',
    '\u2028',
    'x',
    ' ',
    '稀土',
    'אב',
  ],
];
const hostile = fc.array(fc.constantFrom(...MARKS), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));

/** Each text of `data` but its codes and instants with `text` put into it: addresses too. */
function poisoned(data: LibraryData, text: string): LibraryData {
  const worded = ['title', 'site', 'author', 'text', 'exact', 'prefix', 'suffix', 'value', 'note', 'evidence', 'url', 'language'];
  const named = [...worded, 'speakerName', 'question', 'why', 'check'];
  return JSON.parse(JSON.stringify(data), (key, value: unknown) =>
    typeof value === 'string' && named.includes(key) ? (key === 'url' || key === 'evidence' ? text : value + text) : value,
  ) as LibraryData;
}

const ELEMENTS =
  'html head meta title style body svg defs pattern rect circle path text main header nav article section div h1 h2 h3 h4 h5 h6 p ol ul li dl dt dd a span em strong mark q bdi blockquote figure figcaption footer'.split(
    ' ',
  );
const ATTRIBUTES =
  'lang charset http-equiv content name class id role aria-label aria-labelledby aria-hidden dir href rel target x y width height cx cy r d fill patternUnits viewBox'.split(
    ' ',
  );

function expectInert(document: Document): void {
  for (const element of document.querySelectorAll('*')) {
    expect(ELEMENTS).toContain(element.localName);
    for (const { name, value } of element.attributes) {
      expect(ATTRIBUTES).toContain(name);
      expect(value).not.toMatch(/[\p{Cs}\0\u202a-\u202e\u2066-\u2069]/u);
    }
  }
  for (const link of document.querySelectorAll('[href]')) {
    const href = link.getAttribute('href') ?? '';
    expect(href).toMatch(/^(?:https?:\/\/[^\s"<>@]+|#a\d+(?:-c\d+)?)$/);
    if (href.startsWith('#')) expect(document.getElementById(href.slice(1))).not.toBeNull();
    else expect(link.getAttribute('rel')).toBe('noreferrer noopener');
  }
  for (const painted of document.querySelectorAll('[fill]')) {
    expect(painted.getAttribute('fill')).toMatch(/^url\(#fill-[a-z]+\)$/);
  }
  expect(document.querySelectorAll('style, script, title')).toHaveLength(2);
  expect([...document.querySelectorAll('meta')].map(({ content }) => content)).toContain(
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
  );
}

describe('whatever a page, a file or a hand wrote', () => {
  it('is text in a report: no element, attribute or address is another’s', () => {
    fc.assert(
      fc.property(library, hostile, (data, text) => {
        const words = { ...WORDS, colour: () => text, question: () => text };
        expectInert(documentOf(poisoned(data, text), { words }));
      }),
      { numRuns: runs(25, 600) },
    );
  });

  it('breaks no markup: a parser has nothing to mend', () => {
    fc.assert(
      fc.property(library, hostile, (data, text) => {
        const report = reportOf(poisoned(data, text), SETTING);
        const body = report.slice(report.indexOf('<main>'), report.indexOf('</body>'));
        const { document } = new JSDOM('<!doctype html><body></body>').window;
        document.body.innerHTML = body;
        const tags = (markup: string) => markup.match(/<\/?[a-z][a-z\d]*/gi);
        expect(tags(document.body.innerHTML)).toEqual(tags(body));
      }),
      { numRuns: runs(25, 400) },
    );
  });
});
