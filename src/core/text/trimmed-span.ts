import type { Span } from '../article/article.ts';

/** The part of `span` without the white space at its ends; empty where there is nothing else. */
export function trimmedSpan(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
