import type { LibraryData } from '../../annotation/library-data.ts';
import { webAddress } from '../../article/web-address.ts';
import { type ArticlePart, articleParts, type PassagePart } from '../article-parts.ts';
import { csvText } from './csv-text.ts';

/** The columns of Readwise's CSV import, of which only the first must be filled. */
const COLUMNS = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'];

/**
 * The highlights as a CSV file that Readwise imports. Tags stand in the note, one a line with a full stop before it, which
 * Readwise takes for tags. The location is the place among the article's highlights, from 1; the date is UTC.
 */
export function toReadwiseCsv(data: LibraryData): string {
  return csvText([COLUMNS, ...articleParts(data).flatMap(articleRows)]);
}

function articleRows({ article: { head }, passages }: ArticlePart): readonly (readonly string[])[] {
  const highlights = passages.filter(({ colour, quote }) => colour !== null && quote.trim() !== '');
  const author = head.author ?? head.site ?? '';
  const url = webAddress(head.url) ?? '';
  return highlights.map((highlight, index) => [
    highlight.quote,
    head.title,
    author,
    url,
    noteOf(highlight),
    String(index + 1),
    dateOf(highlight),
  ]);
}

function noteOf({ notes, tags }: PassagePart): string {
  const inline = tags.map((tag) => `.${tag.trim().replace(/[\s.]+/g, '-')}`);
  return [...notes, ...inline].join('\n');
}

function dateOf({ annotations: [first] }: PassagePart): string {
  return first ? new Date(first.created).toISOString().slice(0, 19).replace('T', ' ') : '';
}
