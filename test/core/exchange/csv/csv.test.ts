import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkBody, inboxBody, noteBody, revisitBody, tagBody } from '../../../../src/core/annotation/edit.ts';
import { highlightBodies } from '../../../../src/core/annotation/highlight.ts';
import { csvText } from '../../../../src/core/exchange/csv/csv-text.ts';
import { CSV_COLUMNS, toCsv } from '../../../../src/core/exchange/csv/to-csv.ts';
import { toReadwiseCsv } from '../../../../src/core/exchange/csv/to-readwise-csv.ts';
import { anyText } from '../arbitraries.ts';
import { libraryOf, QUOTA, saying, WORDS } from '../fixtures.ts';

/** The rows of a CSV file, read by the grammar of RFC 4180. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, end] of csv.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/gy)) {
    rows.at(-1)?.push((quoted ?? '').replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

/** The cells of a CSV file for a spreadsheet whose cells end with a semicolon: only one that begins with a quotation mark is quoted. */
function cellsBySemicolon(csv: string): string[] {
  return [...csv.matchAll(/((?:"(?:[^"]|"")*")?[^;\r\n\t]*)(?:[;\r\n\t]|$)/g)].map(([, cell]) => cell ?? '');
}

describe('a CSV file', () => {
  test('is read back cell by cell', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyText, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const read = rowsOf(csvText(rows));
        const wanted = rows.map((row) => row.map((cell) => cell.replace(/\p{Cs}/gu, '\uFFFD').replaceAll('\0', '')));
        // Apostrophes are put in, before what may be a formula.
        const bare = (all: readonly (readonly string[])[]) => all.map((row) => row.map((cell) => cell.replaceAll("'", '')));
        expect(bare(read)).toEqual(bare(wanted));
      }),
    );
  });

  test.each([
    '=HYPERLINK("https://evil.example","x")',
    '+1',
    "-2+3+cmd|' /C calc'!A0",
    '@SUM(1)',
    '\t=1',
    '\rx',
    '  =1',
    '\n=1',
    '\u00a0=1',
    '\u200b=1',
    '"=1',
    "'=1",
    '“=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
  ])('cannot be made to calculate: %j', (text) => {
    expect(csvText([[text]])).toMatch(/^"'/);
  });

  test.each([
    "Prices fell;=2+3+cmd|' /C calc'!A0;x",
    'Prices fell; -1',
    'Prices fell\n=1',
    'Prices fell\r\n+1',
    'Prices fell\t@SUM(1)',
    ';“=1',
    ';;\n ＝1',
  ])('cannot where cells are told by semicolons, as in most of Europe: %j', (text) => {
    for (const cell of cellsBySemicolon(csvText([['Title', text, 'x']]))) expect(cell).not.toMatch(/^[\s\p{C}“"]*[=+\-@＝]/u);
  });

  test('leaves alone what no spreadsheet takes for a formula', () => {
    const cells = ['China = 90 %', 'a-b', '1 + 1', '"quoted" = x', '稀土', '', 'a; b = c;', 'one\n\ntwo\r\n\r\nthree\t\t4 - 5'];
    expect(rowsOf(csvText([cells]))).toEqual([cells]);
  });
});

const FACTS = {
  layer: 'official',
  topics: ['export-controls', 'price-and-market'],
  speaker: 'chinese-government',
  speakerName: 'MOFCOM',
} as const;
const DONE = { state: 'done', finding: 'supports', note: 'seen', evidence: 'https://gov.example/18' } as const;
const LATER = '2026-05-01T00:00:00.000Z';

const DATA = libraryOf([
  saying([tagBody('quota')]),
  saying([noteBody('whole')]),
  saying([inboxBody('to-read')]),
  saying(highlightBodies({ colour: 'red', claim: FACTS, note: 'n', tags: ['a', 'b'] }), { exact: 'Exports fell.', claimId: 'c' }),
  saying([checkBody('original', DONE)], { exact: 'Exports fell.', claimId: 'c', modified: LATER }),
  saying([revisitBody('2026-09-01')], { exact: 'Exports fell.', claimId: 'c' }),
]);

test('the library is a table of articles, passages and answers', () => {
  const [head, ...rows] = rowsOf(toCsv(DATA, WORDS, { hasMark: false }));
  expect(head).toEqual(CSV_COLUMNS.map((column) => `csv_${column}`));
  const told = rows.map((row) =>
    Object.fromEntries(row.map((cell, index) => [CSV_COLUMNS[index], cell]).filter(([, cell]) => cell !== '')),
  );
  const about = { title: 'Quota', url: QUOTA.url, site: 'News', published: '2026-03-24' };
  const claim = {
    quote: 'Exports fell.',
    layer: 'layer_official',
    topics: 'topic_export_controls; topic_price_and_market',
    speaker: 'speaker_chinese_government',
    speaker_name: 'MOFCOM',
  };
  expect(told).toMatchObject([
    { ...about, kind: 'csv_kind_article', note: 'whole', tags: 'quota', inbox: 'inbox_to_read' },
    {
      ...about,
      ...claim,
      kind: 'csv_kind_highlight',
      colour: 'the red ones',
      note: 'n',
      tags: 'a; b',
      revisit: '2026-09-01',
      modified: LATER,
    },
    {
      ...about,
      ...claim,
      kind: 'csv_kind_answer',
      question: 'Is this the original?',
      state: 'check_state_done',
      finding: 'finding_supports',
      evidence: 'https://gov.example/18',
      note: 'seen',
    },
  ]);
});

test('what a passage read when it was marked stands beside what it reads now', () => {
  const [now, then] = ['Exports rose.', 'Exports fell.'].map((exact) => saying([noteBody('n')], { exact, claimId: 'c' }));
  const selector = [...(now?.target.selector ?? []), ...(then?.target.selector.slice(0, 1) ?? [])];
  const edited = { ...saying([noteBody('n')], { claimId: 'c' }), target: { source: QUOTA.url, selector } };
  const row = rowsOf(toCsv(libraryOf([edited]), WORDS, { hasMark: false })).at(-1) ?? [];
  expect([row[CSV_COLUMNS.indexOf('quote')], row[CSV_COLUMNS.indexOf('as_marked')]]).toEqual(['Exports rose.', 'Exports fell.']);
});

test('a byte order mark is there where it is asked for', () => {
  expect(toCsv(DATA, WORDS, { hasMark: true })).toBe(`\uFEFF${toCsv(DATA, WORDS, { hasMark: false })}`);
});

test('Readwise gets its columns: highlights alone, with note and tags in one, numbered in the order of the text', () => {
  const early = saying(highlightBodies({ colour: 'blue', claim: null, note: '', tags: ['to do'] }), {
    exact: 'First.',
    start: 0,
  });
  const late = saying(highlightBodies({ colour: 'blue', claim: null, note: '-5 %?', tags: [] }), { exact: 'Last.', start: 99 });
  const csv = toReadwiseCsv({ ...DATA, annotations: [late, ...DATA.annotations.slice(0, 2), early] });
  expect(csv.startsWith('"Highlight","Title","Author","URL","Note","Location","Date"\r\n')).toBe(true);
  expect(rowsOf(csv).slice(1)).toEqual([
    ['First.', 'Quota', 'News', QUOTA.url, '.to-do', '1', '2026-03-24 10:00:00'],
    ['Last.', 'Quota', 'News', QUOTA.url, "'-5 %?", '2', '2026-03-24 10:00:00'],
  ]);
});
