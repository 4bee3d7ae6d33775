import type { Span } from '../../../article/article.ts';

const OPENING = '“「『';
const CLOSING = '”」』';
/** A quotation without a mark of punctuation, inside a clause, is a name or a word held at arm's length: “河湾金属”的奥登. */
const LONGEST_NAME = 12;

function isNameInQuotes(text: string, { start, end }: Span): boolean {
  const inner = text.slice(start + 1, end - 1);
  const before = text.charAt(start - 1);
  return (
    inner.length <= LONGEST_NAME &&
    !/[，。！？；：,!?;:]/.test(inner) &&
    /\p{Script=Han}/u.test(before) &&
    !/[说称道指是]/.test(before) &&
    /^[\p{Script=Han}（(]/u.test(text.slice(end, end + 1))
  );
}

/** The quotations of a sentence, the marks included; `isInside` where the sentence begins within one. */
function quotationsIn(text: string, isInside: boolean): readonly Span[] {
  const spans: Span[] = [];
  let start = isInside ? 0 : -1;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    const isOpen = start >= 0;
    if (!isOpen && (OPENING.includes(char) || char === '"')) start = i;
    else if (isOpen && (CLOSING.includes(char) || char === '"')) {
      spans.push({ start, end: i + 1 });
      start = -1;
    }
  }
  if (start >= 0) spans.push({ start, end: text.length });
  return spans;
}

/** What stands in for a quoted character, and for a quotation mark around a name. */
const BLANK = '\u0000';
const NAME_MARK = '_';

/**
 * A Chinese sentence of the same length in which what is quoted is blank, so that only the words around quotations are
 * read for who speaks. The marks stay, as bounds; those around a bare name give way, and the name stays.
 */
export function unquoted(text: string, isInside: boolean): string {
  let result = '';
  let from = 0;
  for (const { start, end } of quotationsIn(text, isInside)) {
    const isName = isNameInQuotes(text, { start, end });
    const inner = isName ? text.slice(start + 1, end - 1) : BLANK.repeat(Math.max(0, end - start - 2));
    const [open, close] = isName ? [NAME_MARK, NAME_MARK] : [text.charAt(start), text.charAt(end - 1)];
    result += text.slice(from, start) + (end - start < 2 ? open : open + inner + close);
    from = end;
  }
  return result + text.slice(from);
}
