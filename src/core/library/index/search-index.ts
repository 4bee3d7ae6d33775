/**
 * Changes whenever indexes that were kept before would find other things: another way to split words, other weights, another
 * shape.
 */
export const INDEX_VERSION = 3;

/**
 * Which words stand in which documents. Plain data in flat arrays: millions of entries are kept, read back and handed between
 * threads without being taken apart.
 */
export interface SearchIndex {
  readonly version: number;
  /** The key of each document. */
  readonly keys: readonly string[];
  /** What each document was like when it was read: another number means that it has changed since. */
  readonly stamps: Float64Array;
  /** All terms, in the order of their UTF-16 units. */
  readonly terms: readonly string[];
  /** Where the postings of each term begin; one more entry holds the end of the last. */
  readonly starts: Uint32Array;
  /** The documents of each term, by number, and how much the term matters in them, 1 to 255. */
  readonly documents: Uint32Array;
  readonly weights: Uint8Array;
  /** Where the positions of each posting begin; one more entry holds the end of the last. */
  readonly places: Uint32Array;
  /** Where each term stands in its document, rising: in words, and in characters of scripts without spaces. */
  readonly positions: Uint32Array;
}

/** A text of a document, and how much it says about it: 1 to 255. */
export interface Field {
  readonly text: string;
  readonly weight: number;
  /** Found only by who asks for those who speak. */
  readonly isSpeaker?: true;
}

/** What can be found by its words. */
export interface SearchDocument {
  readonly key: string;
  readonly stamp: number;
  readonly fields: readonly Field[];
}

/** Whether `value` is an index that this version can search. What is kept may be another's, or damaged. */
export function isSearchIndex(value: unknown): value is SearchIndex {
  if (typeof value !== 'object' || value === null) return false;
  const { version, keys, stamps, terms, starts, documents, weights, places, positions } = value as Partial<SearchIndex>;
  if (version !== INDEX_VERSION || !Array.isArray(keys) || !Array.isArray(terms)) return false;
  return (
    stamps instanceof Float64Array &&
    stamps.length === keys.length &&
    starts instanceof Uint32Array &&
    starts.length === terms.length + 1 &&
    documents instanceof Uint32Array &&
    weights instanceof Uint8Array &&
    documents.length === starts.at(-1) &&
    weights.length === documents.length &&
    places instanceof Uint32Array &&
    places.length === documents.length + 1 &&
    positions instanceof Uint32Array &&
    positions.length === places.at(-1)
  );
}

/** The term under which a word of a speaker's name is kept: no word of a text begins with a colon. */
export const speakerTerm = (term: string): string => `:${term}`;
