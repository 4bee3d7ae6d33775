import type { Span } from '../article/article.ts';
import { trimmedSpan } from './trimmed-span.ts';

/** A mark that ends a sentence, with the quotation marks and brackets that close after it. */
const END = /(?:[。！？!?]+|…{2,})(?<closing>[”’」』）】）》)]*)(?<straight>["']?)/gu;
/** "……。”他笑着说。": who said it belongs to what was said. */
const SAID = /^[^，。“”「」]{1,14}(?:说(?!法)|道|表示|指出|称|語る|話す|話した|述べた|言う)(?:[^，。]{0,4})?[。．]$/u;
/** "（完）" */
const NOTE = /^[（(][^）)]{1,6}[）)]$/u;

/** A test, for places in order, whether a straight mark there closes: an odd number of its kind stand before it, after the last that did. */
function closing(text: string): (at: number) => boolean {
  let seen = 0;
  let counts: Record<string, number> = {};
  return (at) => {
    for (; seen < at; seen++) {
      const mark = text.charAt(seen);
      if (mark === '"' || mark === "'") counts[mark] = (counts[mark] ?? 0) + 1;
    }
    const isClosing = (counts[text.charAt(at)] ?? 0) % 2 === 1;
    if (isClosing) counts = {};
    if (isClosing) seen = at + 1;
    return isClosing;
  };
}

/** The stretches between marks that end sentences, complete and in order. */
function stretchesOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  const closes = closing(text);
  for (const match of text.matchAll(END)) {
    const { straight = '' } = match.groups ?? {};
    let end = match.index + match[0].length;
    if (straight !== '' && !closes(end - 1)) end--;
    spans.push({ start, end });
    start = end;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

/**
 * The sentences of a text without spaces between words (Chinese, Japanese) in order, as offsets into it. A quotation mark
 * or bracket that opens stays with what it opens, and the words that say who spoke stay with what was said.
 */
export function splitUnspaced(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const stretch of stretchesOf(text)) {
    const span = trimmedSpan(text, stretch);
    if (span.start === span.end) continue;
    const own = text.slice(span.start, span.end);
    const last = spans.at(-1);
    const isAfterQuotation = last !== undefined && /[”」』"]/u.test(text.charAt(last.end - 1));
    if (last && ((isAfterQuotation && SAID.test(own)) || NOTE.test(own)))
      spans[spans.length - 1] = { start: last.start, end: span.end };
    else spans.push(span);
  }
  return spans;
}
