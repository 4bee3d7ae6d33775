import type { RangeSelector, TextQuoteSelector, XPathSelector } from '../../annotation/annotation.ts';
import { isObject, type JsonObject, listOf } from '../json/is-object.ts';

/** Where in a page an annotation of another program stands. */
export interface ForeignPlace {
  readonly quote: TextQuoteSelector | null;
  readonly range: RangeSelector | null;
  /** Whether a place is given at all, of whatever kind. */
  readonly isGiven: boolean;
}

/** Most characters of context on either side that are of use. */
const CONTEXT = 1_000;

/**
 * The place that `selectors` describe, as far as Loupe can find it again: by its words, also where they refine another
 * selector, with an XPath range as a hint. Offsets are left out: each program counts them in a text of its own making.
 */
export function foreignPlace(selectors: unknown): ForeignPlace {
  const all = listOf(selectors).flatMap(withRefinements);
  const quote = all.map(quoteOf).find((found) => found !== null) ?? null;
  const range = all.map(rangeOf).find((found) => found !== null) ?? null;
  return { quote, range, isGiven: all.length > 0 };
}

/** The refinement first, which is the closer. */
function withRefinements(selector: unknown): readonly JsonObject[] {
  return isObject(selector) ? [...listOf(selector['refinedBy']).flatMap(withRefinements), selector] : [];
}

function quoteOf({ type, exact, prefix, suffix }: JsonObject): TextQuoteSelector | null {
  if (type !== 'TextQuoteSelector' || typeof exact !== 'string' || exact.trim() === '') return null;
  const before = typeof prefix === 'string' ? prefix.slice(-CONTEXT) : '';
  const after = typeof suffix === 'string' ? suffix.slice(0, CONTEXT) : '';
  return { type, exact, prefix: before, suffix: after };
}

function rangeOf(selector: JsonObject): RangeSelector | null {
  if (selector['type'] !== 'RangeSelector') return null;
  const startSelector = pointOf(selector['startSelector']) ?? hypothesisPoint(selector, 'start');
  const endSelector = pointOf(selector['endSelector']) ?? hypothesisPoint(selector, 'end');
  return startSelector && endSelector ? { type: 'RangeSelector', startSelector, endSelector } : null;
}

/** A point as the W3C writes it. */
function pointOf(selector: unknown): XPathSelector | null {
  if (!isObject(selector) || selector['type'] !== 'XPathSelector' || !isObject(selector['refinedBy'])) return null;
  const { type, start } = selector['refinedBy'];
  return type === 'TextPositionSelector' ? pointAt(selector['value'], start) : null;
}

/** A point as Hypothesis writes it: the path begins below the page's body. */
function hypothesisPoint(range: JsonObject, side: 'start' | 'end'): XPathSelector | null {
  const path = range[`${side}Container`];
  return typeof path === 'string' ? pointAt(`/html[1]/body[1]${path}`, range[`${side}Offset`]) : null;
}

function pointAt(value: unknown, offset: unknown): XPathSelector | null {
  if (typeof value !== 'string' || value.length > CONTEXT) return null;
  if (typeof offset !== 'number' || !Number.isSafeInteger(offset) || offset < 0) return null;
  return { type: 'XPathSelector', value, refinedBy: { type: 'TextPositionSelector', start: offset, end: offset } };
}
