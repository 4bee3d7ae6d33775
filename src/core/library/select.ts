import type { Catalogue, Collection } from './collection.ts';
import { FACETS, type Facet } from './facets.ts';
import { type Chosen, type LibraryQuery, sortOf } from './query.ts';

/** How many entries would be listed with a value of a facet. */
export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

/** What a query brings. */
export interface Selection {
  /** The places of the entries, in order. */
  readonly places: Uint32Array;
  /** By facet, most frequent first: entries that fit all that is wanted of the other facets. Values wanted are among them. */
  readonly counts: Readonly<Record<Facet, readonly ValueCount[]>>;
}

/**
 * The entries that fit `query`, in its order. `scores` says how well each entry fits the words that are sought, by its place:
 * 0 where it does not; null where no words are.
 */
export function select(
  collection: Collection,
  catalogue: Catalogue,
  query: LibraryQuery,
  scores: Float32Array | null,
): Selection {
  const sieve = sieveOf(catalogue, query.chosen);
  const counts = new Uint32Array(catalogue.values.length);
  const fits = new Uint8Array(collection.entries.length);
  // Plain loops here and below: every keystroke comes through, over all values of all entries.
  for (let place = 0; place < fits.length; place += 1) {
    if (scores !== null && (scores[place] ?? 0) === 0) continue;
    const failed = failedFacets(sieve, collection, place);
    if (failed === 0) fits[place] = 1;
    // Failing one facet only, it would fit with another choice there, and counts for its values of that.
    if (failed === 0 || isOneBit(failed)) count(sieve, collection, place, { failed, counts });
  }
  return { places: inOrder(collection, query, fits, scores), counts: countsByFacet(catalogue, counts, query.chosen) };
}

/** What is wanted, in bits: facet number f of `FACETS` is bit 1 << f. */
interface Sieve {
  /** Facets of which something is wanted. */
  readonly facets: number;
  /** The facet of each value, and the same where the value is wanted, else 0; by the value's number. */
  readonly facetOf: Uint16Array;
  readonly wanted: Uint16Array;
}

function sieveOf(catalogue: Catalogue, chosen: Chosen): Sieve {
  const facetOf = Uint16Array.from(catalogue.values, ({ facet }) => 1 << FACETS.indexOf(facet));
  const wanted = new Uint16Array(facetOf.length);
  let facets = 0;
  for (const facet of FACETS) {
    for (const value of chosen[facet] ?? []) {
      const number = catalogue.find(facet, value);
      facets |= 1 << FACETS.indexOf(facet);
      if (number !== undefined) wanted[number] = facetOf[number] ?? 0;
    }
  }
  return { facets, facetOf, wanted };
}

/** The facets in which the entry at `place` has none of the values wanted. */
function failedFacets({ facets, wanted }: Sieve, { numbers, starts }: Collection, place: number): number {
  if (facets === 0) return 0;
  let passed = 0;
  const end = starts[place + 1] ?? 0;
  for (let i = starts[place] ?? 0; i < end; i += 1) passed |= wanted[numbers[i] ?? 0] ?? 0;
  return facets & ~passed;
}

const isOneBit = (bits: number): boolean => (bits & (bits - 1)) === 0;

interface Tally {
  readonly failed: number;
  readonly counts: Uint32Array;
}

function count({ facetOf }: Sieve, { numbers, starts }: Collection, place: number, { failed, counts }: Tally): void {
  const end = starts[place + 1] ?? 0;
  for (let i = starts[place] ?? 0; i < end; i += 1) {
    const number = numbers[i] ?? 0;
    if (failed === 0 || facetOf[number] === failed) counts[number] = (counts[number] ?? 0) + 1;
  }
}

function inOrder(collection: Collection, query: LibraryQuery, fits: Uint8Array, scores: Float32Array | null): Uint32Array {
  const sort = sortOf(query);
  const places = collection.order(sort === 'relevance' ? 'newest' : sort).filter((place) => fits[place] === 1);
  return sort === 'relevance' && scores !== null ? bestFirst(places, scores) : places;
}

/** Steps of how well an entry fits, from not at all to the best of all. */
const STEPS = 4096;

/**
 * `places`, those that fit best first, and among those that fit alike in their order. Counted out by steps: comparing tens of
 * thousands would take longer than the search itself.
 */
function bestFirst(places: Uint32Array, scores: Float32Array): Uint32Array {
  let best = 0;
  for (let i = 0; i < places.length; i += 1) best = Math.max(best, scores[places[i] ?? 0] ?? 0);
  const stepOf = (place: number): number => STEPS - Math.floor((STEPS * (scores[place] ?? 0)) / best);
  const starts = new Uint32Array(STEPS + 2);
  for (let i = 0; i < places.length; i += 1) {
    const after = stepOf(places[i] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let step = 1; step < starts.length; step += 1) starts[step] = (starts[step] ?? 0) + (starts[step - 1] ?? 0);
  const sorted = new Uint32Array(places.length);
  for (let i = 0; i < places.length; i += 1) {
    const place = places[i] ?? 0;
    const step = stepOf(place);
    const at = starts[step] ?? 0;
    sorted[at] = place;
    starts[step] = at + 1;
  }
  return sorted;
}

function countsByFacet({ values }: Catalogue, counts: Uint32Array, chosen: Chosen): Selection['counts'] {
  const byFacet = Object.fromEntries(FACETS.map((facet) => [facet, [] as ValueCount[]])) as Record<Facet, ValueCount[]>;
  for (const [number, { facet, value }] of values.entries()) {
    const found = counts[number] ?? 0;
    if (found > 0) byFacet[facet].push({ value, count: found });
  }
  for (const facet of FACETS) {
    const listed = new Set(byFacet[facet].map(({ value }) => value));
    for (const value of chosen[facet] ?? []) if (!listed.has(value)) byFacet[facet].push({ value, count: 0 });
    byFacet[facet].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  }
  return byFacet;
}
