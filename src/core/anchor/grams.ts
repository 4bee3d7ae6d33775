/**
 * A gram is the shortest stretch of text that weighs 4: four letters, or two Chinese, Japanese or Korean characters, which
 * tell about as much. Every place of a text has one, so that any passage can be looked up, in any script, wherever it is cut.
 */
const GRAM_WEIGHT = 4;
/** From here on lie the scripts whose characters are words or syllables, and (in halves) emoji. */
const FIRST_HEAVY = 0x2e80;

/** Where the gram at `at` ends, or -1 where the text ends first. Offsets are UTF-16 units. */
export function gramEnd(text: string, at: number): number {
  let weight = 0;
  for (let i = at; i < text.length; i++) {
    weight += text.charCodeAt(i) >= FIRST_HEAVY ? 2 : 1;
    if (weight >= GRAM_WEIGHT) return i + 1;
  }
  return -1;
}

/** A number from 0 to `mask` (a power of two less one) for the gram at `at`, or -1 where the text ends first. */
export function gramHash(text: string, at: number, mask: number): number {
  let weight = 0;
  let hash = 0;
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i);
    hash = Math.imul(hash ^ code, 0x9e3779b1);
    hash ^= hash >>> 15;
    weight += code >= FIRST_HEAVY ? 2 : 1;
    if (weight >= GRAM_WEIGHT) return hash & mask;
  }
  return -1;
}

/** What a text weighs for each of its characters: 1 for letters, 2 for Chinese characters, else between. */
export function weightPerUnit(text: string): number {
  let heavy = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= FIRST_HEAVY) heavy++;
  return text.length === 0 ? 1 : 1 + heavy / text.length;
}

/** Where each gram of a text stands. A list may hold places of other grams with the same hash: compare before use. */
export interface GramIndex {
  readonly mask: number;
  /** `places[starts[hash]]` to `places[starts[hash + 1]]` (exclusive) are the places, in order, of the grams with that hash. */
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
}

/** The index of `text`, made in three passes over it. */
export function gramIndex(text: string): GramIndex {
  const mask = sizeFor(text.length) - 1;
  const starts = new Uint32Array(mask + 3);
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const hash = gramHash(text, at, mask);
    if (hash < 0) break;
    // Two ahead: after the sums, one ahead; after the places are filled in, at its own.
    starts[hash + 2] = (starts[hash + 2] ?? 0) + 1;
    count++;
  }
  for (let hash = 2; hash < starts.length; hash++) starts[hash] = (starts[hash] ?? 0) + (starts[hash - 1] ?? 0);
  const places = new Uint32Array(count);
  for (let at = 0; at < count; at++) {
    const next = gramHash(text, at, mask) + 1;
    const place = starts[next] ?? 0;
    places[place] = at;
    starts[next] = place + 1;
  }
  return { mask, starts, places };
}

/** Buckets enough that a rare gram mostly has its own, and few enough that they cost nothing on a short page. */
function sizeFor(length: number): number {
  let size = 1024;
  while (size < length && size < 1 << 20) size *= 2;
  return size;
}

/** How many places the index lists for `hash`. */
export function countOf({ starts }: GramIndex, hash: number): number {
  return (starts[hash + 1] ?? 0) - (starts[hash] ?? 0);
}
