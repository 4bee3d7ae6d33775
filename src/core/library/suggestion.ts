import type { Span } from '../article/article.ts';
import { notesOf } from './documents.ts';
import type { Entry } from './entry.ts';
import { matchesIn, snippetOf } from './matches.ts';
import { siteOfArticle } from './site.ts';
import type { Part } from './sought.ts';

/** A piece of a line: words that were sought, or what stands beside the line's own text. */
export interface Piece {
  readonly text: string;
  readonly isMatch: boolean;
  readonly isAside: boolean;
}

/** An entry in one line, for a list of what a search brings. */
export interface Suggestion {
  readonly key: string;
  /** What names the entry in plain words. */
  readonly name: string;
  readonly pieces: readonly Piece[];
}

/** Longest name of an entry, and longest text of a line where nothing in it was sought, in UTF-16 units. */
const LONGEST = 140;

/** The line of an entry that was found by `query`: its text with the words that were sought, then its article or site. */
export function suggestionOf(entry: Entry, query: readonly Part[]): Suggestion {
  const { article, asMarked, quote, tags, kind } = entry;
  const own = oneLine(kind === 'article' ? article.head.title : quote);
  const others = [asMarked ?? '', ...notesOf(entry), tags.join(', ')].map(oneLine);
  const shown = [own, ...others].find((text) => matchesIn(text, query).length > 0) ?? own;
  const aside = kind === 'article' && shown === own ? siteOfArticle(article) : oneLine(article.head.title);
  return {
    key: entry.key,
    name: shortened(own),
    pieces: [...piecesOf(shown, query, false), { text: ' · ', isMatch: false, isAside: true }, ...piecesOf(aside, query, true)],
  };
}

function piecesOf(text: string, query: readonly Part[], isAside: boolean): readonly Piece[] {
  const part = snippetOf(text, query);
  const line = part ? cut(text, part) : shortened(text);
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of matchesIn(line, query)) {
    pieces.push({ text: line.slice(end, match.start), isMatch: false, isAside });
    pieces.push({ text: line.slice(match.start, match.end), isMatch: true, isAside });
    end = match.end;
  }
  return [...pieces, { text: line.slice(end), isMatch: false, isAside }].filter((piece) => piece.text !== '');
}

function cut(text: string, { start, end }: Span): string {
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`;
}

/** Most of a text of which a line is made: a passage or a note may be as long as a book. */
const LOOKED_AT = 4_000;

const oneLine = (text: string): string => text.slice(0, LOOKED_AT).replace(/\s+/g, ' ').trim();

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text);
