import type { Span } from '../article/article.ts';

/** The order of claims, by which they are numbered everywhere: as they begin in the text, and a whole before a part of it. */
export function inReadingOrder(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
