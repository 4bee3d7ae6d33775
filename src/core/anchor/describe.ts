import type { TextPositionSelector, TextQuoteSelector } from '../annotation/annotation.ts';
import type { Span } from '../article/article.ts';
import { CONTEXT, MAX_CONTEXT } from './context.ts';
import { type FoldedText, foldedPage } from './folded-page.ts';
import { hasRival } from './rivals.ts';
import type { Quote } from './selectors.ts';

/** A passage in the W3C's words. */
export interface Described {
  readonly quote: TextQuoteSelector;
  readonly position: TextPositionSelector;
}

/**
 * What `span` of `page` (its text, or that text made ready) is found again by. Offsets are UTF-16 units of the text; contexts
 * are cut at whole characters. Where the same words stand elsewhere too, or nearly the same, the context is longer: long
 * enough to tell the passage from those, if 256 units can. That it is longer also says that the words alone do not.
 */
export function describe(page: string | FoldedText, span: Span): Described {
  const ready = typeof page === 'string' ? foldedPage(page) : page;
  let length = CONTEXT;
  let described = describeWith(ready, span, length);
  while (length < MAX_CONTEXT && hasRival(ready, described.quote, span, length > CONTEXT)) {
    length *= 2;
    described = describeWith(ready, span, length);
  }
  return described;
}

/** The same for a passage that was described before as `kept`: as much context as then told it from others. */
export function describeAgain(page: FoldedText, span: Span, { prefix, suffix }: Quote): Described {
  const kept = Math.max(prefix.length, suffix.length);
  return describeWith(page, span, Math.min(MAX_CONTEXT, Math.max(CONTEXT, kept)));
}

/** The same with contexts of `length` UTF-16 units. */
export function describeWith({ text }: FoldedText, { start, end }: Span, length: number): Described {
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: contextBefore(text, start, length),
      suffix: contextAfter(text, end, length),
    },
    position: { type: 'TextPositionSelector', start, end },
  };
}

function contextBefore(text: string, start: number, length: number): string {
  const from = Math.max(0, start - length);
  return text.slice(isInsideCharacter(text, from) ? from + 1 : from, start);
}

function contextAfter(text: string, end: number, length: number): string {
  const to = Math.min(text.length, end + length);
  return text.slice(end, isInsideCharacter(text, to) ? to - 1 : to);
}

/** Whether `at` lies between the halves of one character. */
function isInsideCharacter(text: string, at: number): boolean {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
}
