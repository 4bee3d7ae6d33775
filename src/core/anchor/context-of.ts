import type { Span } from '../article/article.ts';
import { CONTEXT, MAX_CONTEXT } from './context.ts';
import { describeWith } from './describe.ts';
import type { FoldedText } from './folded-page.ts';
import { sameWords } from './rivals.ts';
import type { Quote } from './selectors.ts';
import { foldedSpan } from './source-span.ts';
import { soughtFirst } from './text-fragment.ts';

/**
 * What stands around the sentence at `span`: longer than 32 units where a browser that looks for it by a text fragment finds the
 * same words elsewhere in the page too, for all of it to be told then. Cheap enough for every claim of an article.
 */
export function contextOf(page: FoldedText, span: Span): Pick<Quote, 'prefix' | 'suffix'> {
  const first = soughtFirst(page.text.slice(span.start, span.end));
  const { text } = page.folded;
  const { start, end } = foldedSpan(page, { start: span.start, end: span.start + first });
  const others = sameWords(page, { start, end });
  // Where only the beginning is looked for, what follows it is the sentence itself.
  const isWhole = span.start + first === span.end;
  const around = (at: number, length: number): string =>
    `${text.slice(Math.max(0, at - length), at)}\n${isWhole ? text.slice(at + end - start, at + end - start + length) : ''}`;
  // The word at its far end is left out of a directive.
  const isTold = (length: number): boolean => others.every((at) => around(at, length / 2) !== around(start, length / 2));
  let length = others.length === 0 ? CONTEXT : 2 * CONTEXT;
  while (length > CONTEXT && length < MAX_CONTEXT && !isTold(length)) length *= 2;
  const { prefix, suffix } = describeWith(page, span, length).quote;
  return { prefix, suffix };
}
