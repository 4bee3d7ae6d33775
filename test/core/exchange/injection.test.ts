import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkBody, noteBody, revisitBody, tagBody } from '../../../src/core/annotation/edit.ts';
import { highlightBodies } from '../../../src/core/annotation/highlight.ts';
import type { LibraryData } from '../../../src/core/annotation/library-data.ts';
import { toCsv } from '../../../src/core/exchange/csv/to-csv.ts';
import { toReadwiseCsv } from '../../../src/core/exchange/csv/to-readwise-csv.ts';
import { toJsonLd } from '../../../src/core/exchange/jsonld/to-jsonld.ts';
import { markdownFiles, toMarkdown } from '../../../src/core/exchange/markdown/to-markdown.ts';
import { runs } from '../../long.ts';
import { KEY, libraryOf, saying, WORDS } from './fixtures.ts';

const LOOKALIKE = 'https://r\u0435uters.com/markets/';
const TRUE_HOST = 'xn--ruters-3of.com';

/** What makes more than text of a text, in one of the formats. None of it is on a line of its own: that comes by chance. */
const MARKS = [
  ...[
    '[x](javascript:alert(1))',
    '![x](https://evil.example/p.png)',
    '[x]: https://evil.example',
    '](',
    '<https://evil.example>',
  ],
  ...[
    '<img src=x onerror=alert(1)>',
    '<!--',
    '-->',
    '</script>',
    '&lt;b&gt;',
    '&#60;',
    '`',
    '```',
    '~~~',
    '~~',
    '**',
    '__',
    '_x_',
  ],
  ...['# ', '## x', '> ', '- ', '- [ ] ', '* ', '+ ', '1. ', '1) ', '---', '===', '***', '    ', '\t', '|', '| a | b |', '|---|'],
  ...[
    '[^1]',
    '[^1]: x',
    '[[x]]',
    '![[x]]',
    '#tag',
    '%%',
    '==',
    '^x',
    '::',
    '{{x}}',
    '<%',
    '$$',
    '$x$',
    '@me',
    'www.evil.example',
  ],
  ...['https://evil.example', 'mailto:a@evil.example', 'a@evil.example', '\\', '\\[', ':smile:', '---\ntitle: x\n---', '\u202E'],
  ...['\u2066', '\uFEFF', '\u200B', '=1+1', '+1', '-1', '@SUM(1)', '\r', '\n', '\r\n', '\u2028', '\0', '"', '""', ',', ';', "'"],
  ...['＝1', '＋1', '－1', '＠x', '\ud800', 'x', ' ', '稀土'],
];
const hostile = fc.array(fc.constantFrom(...MARKS), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));

/** A library in which every text that comes from a page, a file or a hand is `text`. */
function saysEverywhere(text: string): LibraryData {
  const facts = { layer: 'official', topics: [], speaker: 'analyst', speakerName: text } as const;
  const answer = { state: 'done', finding: 'supports', note: text, evidence: LOOKALIKE } as const;
  const on = { exact: text, claimId: 'c' };
  return libraryOf(
    [
      saying([tagBody(text)]),
      saying([noteBody(text)]),
      saying([checkBody('article-dates', answer)]),
      saying(highlightBodies({ colour: 'red', claim: facts, note: text, tags: [text] }), on),
      saying([checkBody('original', answer)], on),
      saying([revisitBody('2026-09-01')], on),
      saying(highlightBodies({ colour: 'green', claim: null, note: text, tags: [] }), { exact: text, start: 9 }),
    ],
    { head: { url: LOOKALIKE, title: text, site: text, author: text, published: null, language: text } },
  );
}

/** Messages without marks of their own. */
const message = (_: string, values: readonly string[]): string => ['M', ...values].join(' ');
const ours = { ...WORDS, message, colour: () => 'c', question: () => '' };

/** Markdown without its front matter, and without what is escaped. */
const liveOf = (markdown: string): string => markdown.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/\\[!-/:-@[-`{-~]/g, 'x');

/** What of a line is markup that Loupe wrote: quotations, headings, tasks, the rule between passages. */
const OURS = /^(?:# |## M$|---$|(?: {4})?>(?: |$)|- \[x\] | {2}- M)/;

describe('whatever a page, a file or a hand wrote, everywhere at once', () => {
  test('is text in Markdown', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const line of liveOf(toMarkdown(saysEverywhere(text), ours)).split('\n')) {
          const rest = line
            .replace(OURS, '')
            .replace(/^M(?: #[^\s#]+)+$/, '')
            .replaceAll('**c**', '')
            .replace(/^\[M\]\((<https:\/\/[!-;=?-~]+>)\)$/, '$1')
            .replace(/<https:\/\/[!-;=?-~]+>/g, '');
          expect(rest).not.toMatch(/[`*_|<>[\]$~#^]|%%|==|::|\{\{|:\/\/|^\s*(?:[-+]|\d+[.)]) |^[-=]+\s*$|^ {4}|\t/);
          expect(rest).not.toMatch(/[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u);
        }
      }),
      { numRuns: runs(80, 400) },
    );
  });

  test('is one value of one field in the front matter', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const [file] = markdownFiles(saysEverywhere(text), ours);
        const head = /^---\n([\s\S]*?)\n---\n/.exec(file?.text ?? '')?.[1] ?? '';
        for (const line of head.split('\n')) {
          expect(line).toMatch(/^(?:[a-z]+:(?: \d{4}-\d\d-\d\d(?:T[\d:]+Z)?)?|(?:[a-z]+:| {2}-) "(?:[^"\\]|\\.)*")$/);
          expect(line).not.toMatch(/<%|\{\{|%%|\[\[|[\u202A-\u202E\u2066-\u2069]/);
        }
        expect(file?.name).toMatch(/^[^\\/:*?"<>|#^[\]%\p{C}]+\.md$/u);
      }),
      { numRuns: runs(80, 400) },
    );
  });

  test('is one cell of a table, and none that is worked out', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const csv of [toCsv(saysEverywhere(text), ours, { hasMark: false }), toReadwiseCsv(saysEverywhere(text))]) {
          const cells = [...csv.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/gy)];
          expect(cells.map(([whole]) => whole).join('')).toBe(csv);
          const width = csv.slice(0, csv.indexOf('\r\n')).split(',').length;
          expect(cells.filter(([, , end]) => end === '\r\n')).toHaveLength(cells.length / width);
          for (const [, cell = ''] of cells) expect(cell).not.toMatch(/^[\s\p{C}"‘’“”`]*[=+\-@＝＋－＠\t\r]/u);
          // Where cells end with a semicolon, quotation marks within a row are letters, and its first cell alone is quoted.
          for (const cell of csv.replace(/^"(?:[^"]|"")*"/gm, '').split(/[;\t\r\n]/))
            expect(cell).not.toMatch(/^[\s\p{C}"‘’“”`]*[=+\-@＝＋－＠]/u);
        }
      }),
      { numRuns: runs(80, 400) },
    );
  });

  test('is a text of an annotation, and of the type of a text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { first } = JSON.parse(toJsonLd(saysEverywhere(text))) as { first: { items: readonly Item[] } };
        expect(first.items).toHaveLength(7);
        for (const { id, motivation, body = [], target } of first.items) {
          expect(id).toMatch(/^urn:uuid:/);
          expect(motivation).toMatch(/^[a-z]+$/);
          for (const { type, format } of body) expect([type, format]).toEqual(['TextualBody', 'text/plain']);
          expect(typeof target === 'string' ? target : target.source).toMatch(/^https:\/\/[!-~]+$/);
        }
      }),
      { numRuns: runs(40, 200) },
    );
  });

  test('names the host that an address has, not the one that it looks like', () => {
    const data = saysEverywhere('x');
    for (const text of [toMarkdown(data, ours), toCsv(data, ours, { hasMark: false }), toReadwiseCsv(data)]) {
      expect(text).toContain(TRUE_HOST);
      expect(text).not.toContain('r\u0435uters');
    }
    expect(KEY).not.toContain(TRUE_HOST);
  });
});

interface Item {
  readonly id: string;
  readonly motivation: string;
  readonly body?: readonly { readonly type: string; readonly format: string }[];
  readonly target: string | { readonly source: string };
}
