import type { LibraryData } from '../../../../core/annotation/library-data.ts';
import { withArticles } from '../../../../core/exchange/complete.ts';
import { toCsv } from '../../../../core/exchange/csv/to-csv.ts';
import { toReadwiseCsv } from '../../../../core/exchange/csv/to-readwise-csv.ts';
import { toJsonLd } from '../../../../core/exchange/jsonld/to-jsonld.ts';
import { uniqueNames } from '../../../../core/exchange/markdown/file-name.ts';
import { type MarkdownFile, markdownFiles, toMarkdown } from '../../../../core/exchange/markdown/to-markdown.ts';
import type { Setting } from '../../../../core/exchange/report/setting.ts';
import { reportPieces } from '../../../../core/exchange/report/to-report.ts';
import type { ExchangeWording } from '../../../../core/exchange/wording.ts';
import { grouped } from '../../../../core/library/grouped.ts';
import type { Format } from '../formats.ts';

/** Articles that are written at a time: enough to cost little, few enough to tell of progress. */
export const PIECE = 50;

const NOTHING: LibraryData = { articles: [], annotations: [], texts: [], meta: {} };

/** The text of a file in pieces, each of some articles. */
export type Pieces = Generator<string, void, undefined>;

/** `data` as the text of one file, in pieces. Two rows of a table, or two articles, never share a piece. */
export function piecesOf(
  data: LibraryData,
  format: Exclude<Format, 'markdown-files' | 'report'>,
  words: ExchangeWording,
): Pieces {
  switch (format) {
    case 'markdown':
      return markdownPieces(data, words);
    case 'csv':
      // Excel takes a file without the mark for something else than UTF-8; others skip it.
      return tablePieces(data, (part, hasMark) => toCsv(part, words, { hasMark }));
    case 'readwise':
      return tablePieces(data, toReadwiseCsv);
    case 'jsonld':
      return wholePiece(data);
  }
}

/** `data` as a report, in pieces. */
export function reportIn(data: LibraryData, setting: Setting): Pieces {
  return reportPieces(data, slicesOf(data, PIECE), setting);
}

/** The Markdown files of `data`, some at a time. No two names are alike. */
export function* markdownParts(data: LibraryData, words: ExchangeWording): Generator<readonly MarkdownFile[], void, undefined> {
  for (const part of slicesOf(data, PIECE)) yield markdownFiles(part, words);
}

/** `files` with names of which no two are alike. */
export function withUniqueNames(files: readonly MarkdownFile[]): readonly MarkdownFile[] {
  const names = uniqueNames(files.map(({ name }) => name.replace(/\.md$/, '')));
  return files.map(({ text }, index) => ({ name: `${names[index]}.md`, text }));
}

function* markdownPieces(data: LibraryData, words: ExchangeWording): Pieces {
  let between = '';
  for (const part of slicesOf(data, PIECE)) {
    const text = toMarkdown(part, words);
    yield text === '' ? '' : between + text;
    if (text !== '') between = '\n';
  }
}

/** A table whose parts each begin with the same row of names, which only the first may have. */
function* tablePieces(data: LibraryData, write: (part: LibraryData, hasMark: boolean) => string): Pieces {
  const { length } = write(NOTHING, false);
  yield write(NOTHING, true);
  for (const part of slicesOf(data, PIECE)) yield write(part, false).slice(length);
}

/** A collection names itself after all that is in it, so it cannot be written before all is there. */
function* wholePiece(data: LibraryData): Pieces {
  yield toJsonLd(data);
}

/** `data` in parts of at most `size` articles, each with all work on it, in the order of `data`; without what is not an article's. */
export function* slicesOf(data: LibraryData, size: number): Generator<LibraryData, void, undefined> {
  const { articles } = withArticles(data);
  const annotations = grouped(data.annotations, ({ articleKey }) => articleKey);
  const texts = new Map(data.texts.map((text) => [text.key, text]));
  for (let from = 0; from < articles.length; from += size) {
    const some = articles.slice(from, from + size);
    yield {
      articles: some,
      annotations: some.flatMap(({ key }) => annotations.get(key) ?? []),
      texts: some.flatMap(({ key }) => texts.get(key) ?? []),
      meta: {},
    };
  }
}
