import { type Described, describe } from '../../core/anchor/describe.ts';
import type { RangeSelector, Selector } from '../../core/annotation/annotation.ts';
import type { Span } from '../../core/article/article.ts';
import { trimmedSpan } from '../../core/text/trimmed-span.ts';
import { kindOf } from '../node.ts';
import { offsetBefore, offsetFrom } from './boundary.ts';
import type { PageText } from './page-text.ts';
import { type KnownPlaces, xPathSelectorOf } from './x-path.ts';

/**
 * What the passage in `range` is found again by: its words with what stands around them, its place in the text, and its
 * elements. White space at its ends is left out. Null where the range holds no text of the page.
 */
export function describeRange(range: Range, page: PageText): readonly Selector[] | null {
  const span = spanOf(range, page);
  return span && selectorsOf(describe(page.folded, span), page, new Map());
}

/** The stretch of the page's text in `range`, without white space at its ends, or null where there is none. */
export function spanOf(range: Range, page: PageText): Span | null {
  const start = offsetFrom(page, { container: range.startContainer, offset: range.startOffset });
  const end = offsetBefore(page, { container: range.endContainer, offset: range.endOffset });
  const span = trimmedSpan(page.text, { start, end });
  return span.start < span.end ? span : null;
}

/** A described passage of the page's text, with its elements. */
export function selectorsOf({ quote, position }: Described, page: PageText, known: KnownPlaces): readonly Selector[] {
  const range = rangeSelectorOf(page.rangeOf(position), known);
  return [quote, position, ...(range ? [range] : [])];
}

function rangeSelectorOf(range: Range | null, known: KnownPlaces): RangeSelector | null {
  if (!range || kindOf(range.startContainer) !== 3 || kindOf(range.endContainer) !== 3) return null;
  const startSelector = xPathSelectorOf(range.startContainer as Text, range.startOffset, known);
  const endSelector = xPathSelectorOf(range.endContainer as Text, range.endOffset, known);
  return startSelector && endSelector && { type: 'RangeSelector', startSelector, endSelector };
}
