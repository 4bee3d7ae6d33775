import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { LibraryData } from '../../../../src/core/annotation/library-data.ts';
import { toCsv } from '../../../../src/core/exchange/csv/to-csv.ts';
import { toReadwiseCsv } from '../../../../src/core/exchange/csv/to-readwise-csv.ts';
import { toMarkdown } from '../../../../src/core/exchange/markdown/to-markdown.ts';
import { piecesOf, slicesOf, withUniqueNames } from '../../../../src/ui/library/data/exchange/pieces.ts';
import { zipOf } from '../../../../src/ui/library/data/exchange/zip.ts';
import { library } from '../../../core/exchange/arbitraries.ts';
import { ARTICLE, saying, WORDS } from '../../../core/exchange/fixtures.ts';

/** As many articles as make several pieces, each with a highlight; of the last there is only work. */
const MANY: LibraryData = {
  articles: Array.from({ length: 120 }, (_, index) => ({ ...ARTICLE, key: `key ${index}` })),
  annotations: Array.from({ length: 121 }, (_, index) =>
    saying([{ type: 'Highlight', purpose: 'highlighting', colour: 'green', claim: null }], {
      exact: `passage ${index}`,
      articleKey: `key ${index}`,
    }),
  ),
  texts: [],
  meta: {},
};

const WHOLE = {
  markdown: (data: LibraryData) => toMarkdown(data, WORDS),
  csv: (data: LibraryData) => toCsv(data, WORDS, { hasMark: true }),
  readwise: toReadwiseCsv,
};

describe.each(['markdown', 'csv', 'readwise'] as const)('%s in pieces', (format) => {
  it('is the same file as in one', () => {
    const pieces = [...piecesOf(MANY, format, WORDS)];
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.join('')).toBe(WHOLE[format](MANY));
    fc.assert(
      fc.property(library, (data) => {
        expect([...piecesOf(data, format, WORDS)].join('')).toBe(WHOLE[format](data));
      }),
      { numRuns: 50 },
    );
  });
});

describe('slices of a library', () => {
  it('have every article once, with its work', () => {
    const slices = [...slicesOf(MANY, 50)];
    expect(slices.map(({ articles }) => articles.length)).toEqual([50, 50, 21]);
    expect(slices.flatMap(({ annotations }) => annotations)).toEqual(MANY.annotations);
  });
});

describe('a zip file', () => {
  it('has its files, with any name and any text', () => {
    const files = [
      { name: 'a.md', text: 'one' },
      { name: '稀土 — “Überblick”.md', text: '配额\n' },
      { name: 'empty.md', text: '' },
    ];
    const bytes = zipOf(files, '2026-11-26T10:20:30.000Z');
    const whole = new Uint8Array(bytes.flatMap((piece) => [...piece]));
    const read = Object.entries(unzipSync(whole)).map(([name, content]) => ({ name, text: new TextDecoder().decode(content) }));
    expect(read).toEqual(files);
  });

  it('has no two files of one name', () => {
    const names = withUniqueNames(['a.md', 'A.md', 'a 2.md', 'a.md'].map((name) => ({ name, text: '' })));
    expect(new Set(names.map(({ name }) => name.toLowerCase())).size).toBe(4);
    expect(names.every(({ name }) => name.endsWith('.md'))).toBe(true);
  });

  it('is not written where it could not be read', () => {
    const file = { name: 'x', text: '' };
    expect(() =>
      zipOf(
        Array.from({ length: 65_536 }, () => file),
        '2026-11-26T10:20:30.000Z',
      ),
    ).toThrow(RangeError);
  });
});
