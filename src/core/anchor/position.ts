import type { Position, Quote } from './selectors.ts';

/** UTF-16 units of context on one side that bear a position out, where the other side was edited. */
const BORNE_OUT = 16;

/**
 * Whether the quote stands in `text` where it stood, between what stood around it. A comparison of a few characters, and
 * exact: anything else is looked for as if its position were not known.
 */
export function isAtPosition(text: string, { exact, prefix, suffix }: Quote, { start, end }: Position): boolean {
  if (exact === '' || end - start !== exact.length || !text.startsWith(exact, start)) return false;
  const hasPrefix = start >= prefix.length && text.startsWith(prefix, start - prefix.length);
  const hasSuffix = text.startsWith(suffix, end);
  return (hasPrefix && hasSuffix) || (hasPrefix && prefix.length >= BORNE_OUT) || (hasSuffix && suffix.length >= BORNE_OUT);
}
