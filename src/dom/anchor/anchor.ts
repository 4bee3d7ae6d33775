import { describeAgain } from '../../core/anchor/describe.ts';
import { type Found, resolveInSteps, type Sought } from '../../core/anchor/resolve.ts';
import type { Quote } from '../../core/anchor/selectors.ts';
import type { RangeSelector, Selector } from '../../core/annotation/annotation.ts';
import { inOneGo } from '../../core/steps.ts';
import { fold } from '../../core/text/fold.ts';
import { inSlices } from '../in-slices.ts';
import { builtIn } from '../node.ts';
import { selectorsOf, spanOf } from './describe.ts';
import type { PageText } from './page-text.ts';
import { boundaryOf, type KnownPlaces } from './x-path.ts';

/** A highlight to find in the page. */
export interface Highlight {
  readonly id: string;
  readonly selectors: readonly Selector[];
}

/** A highlight found in the page. */
export interface Anchored {
  /** The passage as it stands now. */
  readonly range: Range;
  /** Whether it stands where it did, or its words elsewhere, or most of its words. */
  readonly how: Found['how'];
  /** What it is to be found by from now on, where that has changed; else null. */
  readonly fresh: readonly Selector[] | null;
}

/** By highlight id; null for one whose passage is gone, or is not told from others. */
export type Anchors = ReadonlyMap<string, Anchored | null>;

/** Finds all `highlights` in `document`, whose text is `page`, at once. */
export function anchorAll(document: Document, page: PageText, highlights: readonly Highlight[]): Anchors {
  return inOneGo(steps(document, page, highlights));
}

/** Like `anchorAll`, resting now and then. The page may change meanwhile: what no longer is as it was read is null. */
export function anchorAllInSlices(document: Document, page: PageText, highlights: readonly Highlight[]): Promise<Anchors> {
  return inSlices(steps(document, page, highlights));
}

function* steps(document: Document, page: PageText, highlights: readonly Highlight[]): Generator<void, Anchors> {
  const sought = highlights.flatMap((highlight) => soughtOf(highlight) ?? []);
  const quotes = new Map(sought.map(({ id, quote }) => [id, quote]));
  const found = new Map(yield* resolveInSteps(page.folded, sought));
  const hinted = highlights.flatMap((highlight) => (found.get(highlight.id) ? [] : (hintedOf(document, page, highlight) ?? [])));
  for (const [id, place] of hinted.length > 0 ? yield* resolveInSteps(page.folded, hinted) : []) {
    // It stands where its elements are, not where it stood.
    found.set(id, place?.how === 'position' ? { ...place, how: 'quote' } : place);
  }
  const anchors = new Map<string, Anchored | null>();
  const known: KnownPlaces = new Map();
  for (const { id } of highlights) {
    yield;
    const place = found.get(id);
    const quote = quotes.get(id);
    anchors.set(id, place && quote ? anchoredAt(page, place, quote, known) : null);
  }
  return anchors;
}

function soughtOf({ id, selectors }: Highlight): Sought | null {
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  // Without its words there is no telling whether what stands in a place is what was highlighted.
  return quote?.type === 'TextQuoteSelector'
    ? { id, quote, position: position?.type === 'TextPositionSelector' ? position : null }
    : null;
}

/**
 * The highlight as if it had stood where its elements are now. They are but a hint, of use where its words stand in several
 * places alike: only taken where the text in them is the quote.
 */
function hintedOf(document: Document, page: PageText, highlight: Highlight): Sought | null {
  const sought = soughtOf(highlight);
  const selector = highlight.selectors.find(({ type }) => type === 'RangeSelector');
  if (!sought || selector?.type !== 'RangeSelector') return null;
  const range = rangeOf(document, selector);
  const position = range && spanOf(range, page);
  if (!position || fold(page.text.slice(position.start, position.end)) !== fold(sought.quote.exact)) return null;
  return { ...sought, position };
}

function rangeOf(document: Document, { startSelector, endSelector }: RangeSelector): Range | null {
  const start = boundaryOf(document, startSelector);
  const end = boundaryOf(document, endSelector);
  if (!start || !end) return null;
  const range = builtIn(document, 'createRange')();
  range.setStart(start.container, start.offset);
  range.setEnd(end.container, end.offset);
  return range;
}

function anchoredAt(page: PageText, { start, end, how }: Found, kept: Quote, known: KnownPlaces): Anchored | null {
  const range = page.rangeOf({ start, end });
  if (!range) return null;
  const fresh = how === 'position' ? null : selectorsOf(describeAgain(page.folded, { start, end }, kept), page, known);
  return { range, how, fresh };
}
