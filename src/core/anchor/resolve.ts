import { type FoldedText, foldedPage } from './folded-page.ts';
import { gramEnd } from './grams.ts';
import { locate, type Place } from './locate.ts';
import { strictPlaces } from './occurrences.ts';
import { patternOf } from './pattern.ts';
import type { Position, Quote } from './selectors.ts';
import { asQuoted, sourceSpan } from './source-span.ts';

export { foldedPage };

/** A passage to look for. */
export interface Sought {
  readonly id: string;
  readonly quote: Quote;
  /** Where it stood in the text it was described in, if that is known. */
  readonly position: Position | null;
}

/** Where a passage stands now. Offsets are UTF-16 units of the page's text. */
export interface Found {
  readonly start: number;
  readonly end: number;
  /** Whether it is where it was, or its words are elsewhere, or most of its words are. */
  readonly how: 'position' | 'quote' | 'fuzzy';
  /** 0 to 1: the share of quote and context that is there. */
  readonly score: number;
}

/**
 * Where each of `places` stands in `page`, by id; null where it is gone, or where nothing tells which of several passages it
 * is: better looked for by the reader than marked in the wrong place. Takes time in proportion to the page and the quotes.
 */
export function resolveAll(page: FoldedText, places: readonly Sought[]): ReadonlyMap<string, Found | null> {
  const work = resolveInSteps(page, places);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Like `resolveAll`, with chances to yield in between. */
export function* resolveInSteps(page: FoldedText, places: readonly Sought[]): Generator<void, ReadonlyMap<string, Found | null>> {
  const found = new Map<string, Found | null>();
  const unclear = new Map<Sought, readonly Found[]>();
  for (const sought of places) {
    const { id, quote, position } = sought;
    const isThere = position !== null && isAtPosition(page.text, quote, position);
    found.set(id, isThere ? { start: position.start, end: position.end, how: 'position', score: 1 } : null);
  }
  const astray = places.filter(({ id }) => !found.get(id));
  if (astray.length > 0) {
    // Made here, one by one, and not in the middle of the first search: on a long page each takes a while.
    void page.folded;
    yield;
    void page.grams;
  }
  for (const sought of astray) {
    yield;
    const among = lookFor(page, sought);
    if (among[0] && among.length === 1) found.set(sought.id, among[0]);
    else unclear.set(sought, among);
  }
  const shifts = shiftsOf(places, found);
  for (const [sought, among] of unclear) found.set(sought.id, cleared(page.text, sought, among, shifts));
  return found;
}

function lookFor(page: FoldedText, { quote }: Sought): readonly Found[] {
  const pattern = patternOf(quote);
  if (pattern.start === pattern.end) return [];
  if (gramEnd(pattern.text, 0) < 0) return onlyStrictPlace(page.text, quote);
  return locate(page, pattern).map((place) => foundAt(page, quote, place));
}

/** A quote too short to have a gram is found where it stands just so, and only there. */
function onlyStrictPlace(text: string, quote: Quote): readonly Found[] {
  const [first, second] = strictPlaces(text, quote);
  return first && !second ? [{ ...first, how: 'quote', score: 1 }] : [];
}

function foundAt(page: FoldedText, { exact }: Quote, { start, end, isSame, score }: Place): Found {
  const span = sourceSpan(page, start, end);
  return isSame ? { ...asQuoted(page.text, span, exact), how: 'quote', score } : { ...span, how: 'fuzzy', score };
}

/** How the passages moved that are where they are without doubt, in order of where they stood. */
function shiftsOf(places: readonly Sought[], found: ReadonlyMap<string, Found | null>): readonly Shift[] {
  const shifts = places.flatMap(({ id, position }) => {
    const now = found.get(id);
    return now && position && now.how !== 'fuzzy' ? [{ from: position.start, to: now.start }] : [];
  });
  return shifts.sort((a, b) => a.from - b.from);
}

/**
 * A passage that may be any of `among`, if there are any: the one that stands where it stood, or where it must have come to if
 * it moved as what was found on either side of it did; or null.
 */
function cleared(text: string, { quote, position }: Sought, among: readonly Found[], shifts: readonly Shift[]): Found | null {
  if (!position) return null;
  const there = among.find(({ start, how }) => start === position.start && how === 'quote');
  if (there) return there;
  const start = expectedStart(shifts, position.start);
  if (start === null) return null;
  const expected = { start, end: start + quote.exact.length };
  return isAtPosition(text, quote, expected) ? { ...expected, how: 'quote', score: 1 } : null;
}

/** UTF-16 units of context on one side that bear a position out, where the other side was edited. */
const BORNE_OUT = 16;

/**
 * Whether the quote stands in `text` where it stood, between what stood around it. A comparison of a few characters, and
 * exact: anything else is looked for as if its position were not known.
 */
function isAtPosition(text: string, { exact, prefix, suffix }: Quote, { start, end }: Position): boolean {
  if (exact === '' || end - start !== exact.length || !text.startsWith(exact, start)) return false;
  const hasPrefix = start >= prefix.length && text.startsWith(prefix, start - prefix.length);
  const hasSuffix = text.startsWith(suffix, end);
  return (hasPrefix && hasSuffix) || (hasPrefix && prefix.length >= BORNE_OUT) || (hasSuffix && suffix.length >= BORNE_OUT);
}

/** How far a passage has moved since it was described. Offsets are UTF-16 units. */
interface Shift {
  /** Where it stood. */
  readonly from: number;
  /** Where it stands. */
  readonly to: number;
}

/**
 * Where a passage that stood at `start` stands now if nothing was edited between it and the passages found on either side
 * of it, or null where those have moved differently. `shifts` are in order of where they stood.
 */
function expectedStart(shifts: readonly Shift[], start: number): number | null {
  let low = 0;
  let high = shifts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shifts[middle]?.from ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const moves = [shifts[low - 1], shifts[low]].flatMap((shift) => (shift ? [shift.to - shift.from] : []));
  const [move, other = move] = moves;
  return move !== undefined && move === other ? start + move : null;
}
