import type { SearchIndex } from './search-index.ts';

/** Where something stands in which documents. */
export interface Hits {
  /** Rising. */
  readonly documents: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
  /** Where the positions of each document begin among all; one more entry holds the end of the last. */
  readonly starts: ArrayLike<number>;
  readonly positions: ArrayLike<number>;
  /** How few documents have it: 0.7 where all do. */
  readonly rarity: number;
}

/** Where the term at a place of the index stands; null for -1. */
export function hitsAt(index: SearchIndex, at: number): Hits | null {
  if (at < 0) return null;
  const start = index.starts[at] ?? 0;
  const end = index.starts[at + 1] ?? start;
  return {
    documents: index.documents.subarray(start, end),
    weights: index.weights.subarray(start, end),
    starts: index.places.subarray(start, end + 1),
    positions: index.positions,
    rarity: Math.log(1 + index.keys.length / (end - start)),
  };
}

/** Where `second` stands `by` positions behind `first`: the positions of `first`, with the lower of both weights. */
export const followedBy = (first: Hits, second: Hits, by: number): Hits => meeting(first, second, [by, by]);

/** Where `second` stands at most `reach` positions before or behind `first`. */
export const within = (first: Hits, second: Hits, reach: number): Hits => meeting(first, second, [-reach, reach]);

/** Positions of `first` at which `second` stands so many positions behind it, from and up to. */
function meeting(first: Hits, second: Hits, range: readonly [number, number]): Hits {
  const documents: number[] = [];
  const weights: number[] = [];
  const starts: number[] = [0];
  const positions: number[] = [];
  for (let i = 0, j = 0; i < first.documents.length && j < second.documents.length; ) {
    const left = first.documents[i] ?? 0;
    const right = second.documents[j] ?? 0;
    if (left === right) {
      addMeetings(positions, slotOf(first, i), slotOf(second, j), range);
      if (positions.length > (starts.at(-1) ?? 0)) {
        documents.push(left);
        weights.push(Math.min(first.weights[i] ?? 0, second.weights[j] ?? 0));
        starts.push(positions.length);
      }
    }
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return { documents, weights, starts, positions, rarity: first.rarity + second.rarity };
}

/** The positions of one document among those of all. */
interface Slot {
  readonly positions: ArrayLike<number>;
  readonly start: number;
  readonly end: number;
}

const slotOf = ({ positions, starts }: Hits, i: number): Slot => ({ positions, start: starts[i] ?? 0, end: starts[i + 1] ?? 0 });

function addMeetings(into: number[], first: Slot, second: Slot, [from, to]: readonly [number, number]): void {
  for (let i = first.start, j = second.start; i < first.end && j < second.end; ) {
    const own = first.positions[i] ?? 0;
    const by = (second.positions[j] ?? 0) - own;
    if (by < from) j += 1;
    else {
      if (by <= to) into.push(own);
      i += 1;
    }
  }
}
