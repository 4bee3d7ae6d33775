/** How a block stands in the page. `cell` is a table cell: extracted, so that it can be marked, but not read for claims. */
export type BlockKind = 'title' | 'heading' | 'paragraph' | 'list-item' | 'quote' | 'caption' | 'cell';

/** A half-open range of UTF-16 offsets in an article's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One run of text that a reader sees as a unit. Blocks are in reading order and do not overlap. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Heading rank (1–6) for headings, nesting depth (from 1) for list items, 0 otherwise. */
  readonly level: number;
  /** Index of the block that introduces this list item ("The plan emphasises:"), or null. */
  readonly leadIn: number | null;
}

/** UTF-16 units of a page's text that are read: a book's length of news. */
export const MOST_TEXT = 200_000;
/** Blocks of a page that are read: more than 200,000 characters of paragraphs, items and headings have, whatever a table's cells. */
export const MOST_BLOCKS = 50_000;

/** What the page says of itself; null where it says nothing. */
export interface ArticleHead {
  /** Canonical address where the page names one on its own site, else the address it was read at. */
  readonly url: string;
  readonly title: string;
  readonly site: string | null;
  readonly author: string | null;
  /** Calendar date of publication, `YYYY-MM-DD`. */
  readonly published: string | null;
  /** Declared language, a BCP 47 tag, lower case. */
  readonly language: string | null;
}

/** What the page says of itself, without what else is known of its article. */
export function headOf({ url, title, site, author, published, language }: ArticleHead): ArticleHead {
  return { url, title, site, author, published, language };
}

/** The head of an article of which no more than its address is known. */
export function headAt(url: string): ArticleHead {
  return { url, title: '', site: null, author: null, published: null, language: null };
}

/** A page's article as plain text: blocks joined by single line feeds, white space folded. */
export interface Article extends ArticleHead {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** True where the page was longer than what is read, and its end was left out. */
  readonly isTruncated: boolean;
  /** Absolute http(s) addresses that the article's own text links to, each once, in order; null where that is not known. */
  readonly links: readonly string[] | null;
}
