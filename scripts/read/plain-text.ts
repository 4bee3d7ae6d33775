import type { Article, Block } from '../../src/core/article/article.ts';

/** Characters of a longest title; a longer first paragraph is text. */
const LONGEST_TITLE = 300;
/** Columns up to which a line may have been broken to fit a page; a longer one is a paragraph. */
const WIDEST_LINE = 100;
/** Characters that are read: as many as of a web page. */
const LONGEST_TEXT = 200_000;

/** The article that plain text is: paragraphs parted by blank lines, or one a line where none is blank; a short first one is the title. */
export function articleOfText(text: string, url: string): Article {
  const parts = paragraphsOf(text.slice(0, LONGEST_TEXT));
  const isTitled = parts.length > 1 && (parts[0]?.length ?? 0) <= LONGEST_TITLE;
  let start = 0;
  const blocks = parts.map((part, index): Block => {
    const kind = isTitled && index === 0 ? 'title' : 'paragraph';
    const block: Block = { kind, level: 0, leadIn: null, start, end: start + part.length };
    start = block.end + 1;
    return block;
  });
  const head = { url, title: isTitled ? (parts[0] ?? '') : '', site: null, author: null, published: null, language: null };
  return { ...head, text: parts.join('\n'), blocks, isTruncated: text.length > LONGEST_TEXT, links: null };
}

function paragraphsOf(text: string): readonly string[] {
  const byBlankLine = split(text, /\r?\n[ \t]*\r?\n/);
  const lines = split(text, /\r?\n/);
  const isBroken = lines.slice(1).some((line) => !/[.!?:;。！？：]["”’)]*$/u.test(line));
  const isOneALine = byBlankLine.length === 1 && (!isBroken || lines.some((line) => line.length > WIDEST_LINE));
  return isOneALine ? lines : byBlankLine;
}

function split(text: string, at: RegExp): readonly string[] {
  return text
    .split(at)
    .map((part) => part.replace(/\s+/gu, ' ').trim())
    .filter(Boolean);
}
