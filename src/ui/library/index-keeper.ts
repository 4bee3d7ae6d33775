import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Collection } from '../../core/library/collection.ts';
import { meetsAll } from '../../core/library/conditions.ts';
import { documentOf, type SearchableText, searchableText, stampOf } from '../../core/library/documents.ts';
import type { Entry } from '../../core/library/entry.ts';
import { areTooLong, shortened } from '../../core/library/index/at-once.ts';
import { indexOf } from '../../core/library/index/build-index.ts';
import { keepEnough, type Scored, search } from '../../core/library/index/search.ts';
import { INDEX_VERSION, isSearchIndex, type SearchIndex } from '../../core/library/index/search-index.ts';
import { scan } from '../../core/library/scan.ts';
import { isEmpty, type Sought } from '../../core/library/sought.ts';
import type { LibrarySource } from './library-source.ts';
import type { Extent } from './shelves.ts';

/** How well entries fit the words sought, by their place, 0 where not at all; and whether saved texts were looked through. */
export interface Found {
  readonly scores: Float32Array;
  readonly isWhole: boolean;
  /** Whether something is among them that lacks a word; see `keepEnough`. */
  readonly isPartial: boolean;
}

/** Keeps an index that fits the library, and searches with it, or without while there is none. */
export interface IndexKeeper {
  readonly state: ReadonlySignal<'missing' | 'building' | 'ready'>;
  /** Looks among the entries; null where nothing is sought. */
  find(sought: Sought): Found | null;
  /** Sees to it that there is an index that fits: the kept one, or one made anew. */
  refresh(): Promise<void>;
}

/** What a keeper works with. */
export interface IndexKeeperOptions {
  readonly source: Pick<LibrarySource, 'searchIndex' | 'putSearchIndex' | 'stamp' | 'text'>;
  readonly collection: ReadonlySignal<Collection>;
  readonly extent: ReadonlySignal<Extent>;
  /** Makes an index of the whole library, away from the page; null where that failed. */
  readonly build: () => Promise<SearchIndex | null>;
}

/** An index, and the place of each of its documents among the entries; -1 where it is gone or has changed since. */
interface Attached {
  readonly index: SearchIndex;
  readonly places: Int32Array;
}

/** Entries that may have changed since the index was made. With more, it is made anew; fewer get one of their own at once. */
const FEW = 200;

/** Texts that are read into an index of their own at once; more would hold up the page. */
const FEW_TEXTS = 20;

/** A keeper without an index. */
export function createIndexKeeper({ source, collection, extent, build }: IndexKeeperOptions): IndexKeeper {
  const index = signal<SearchIndex | null>(null);
  const isBuilding = signal(false);
  /** Texts of articles that were saved after the index was made, by the key of the article. */
  const texts = signal<ReadonlyMap<string, SearchableText>>(new Map());
  const attached = computed(() => (index.value ? attach(index.value, collection.value) : null));
  const fresh = computed(() => freshEntries(attached.value, collection.value));
  const documents = computed(() =>
    fresh.value.slice(0, FEW).map((entry) => documentOf(entry, texts.value.get(entry.article.key) ?? null)),
  );
  /** Whether they cannot be indexed in whole at once, for their number or their length. */
  const isMuch = computed(() => fresh.value.length > FEW || areTooLong(documents.value));
  const overlay = computed(() =>
    documents.value.length === 0 ? null : attach(indexOf(shortened(documents.value)), collection.value),
  );

  const freshTexts = () => fresh.peek().filter(({ kind, article }) => kind === 'article' && article.saved !== null);

  async function readTexts(): Promise<void> {
    const read = await Promise.all(freshTexts().map(({ article }) => source.text(article.key)));
    const found = read.flatMap((result) =>
      result.ok && result.value ? [[result.value.key, searchableText(result.value)] as const] : [],
    );
    if (found.length > 0) texts.value = new Map(found);
  }

  async function rebuild(): Promise<void> {
    if (isBuilding.peek()) return;
    isBuilding.value = true;
    const stamp = await source.stamp();
    // Where the library is not to be opened now, no worker may do so either.
    const built = stamp.ok ? await build() : null;
    isBuilding.value = false;
    if (built === null) return;
    index.value = built;
    // Changed meanwhile, it still serves, with what is fresh beside it; the stamp says to look at it again.
    if (stamp.ok) await source.putSearchIndex({ stamp: stamp.value, version: INDEX_VERSION, data: built });
  }

  return {
    state: computed(() => {
      if (isBuilding.value) return 'building';
      return index.value ? 'ready' : 'missing';
    }),
    find(sought) {
      if (isEmpty(sought)) return null;
      const { entries } = collection.value;
      const isFew = attached.value !== null && !isMuch.value;
      const scores = isFew ? new Float32Array(entries.length) : scan(collection.value, sought);
      const words = new Uint8Array(entries.length).fill(sought.parts.length);
      for (const part of [attached.value, overlay.value]) if (part) take({ scores, words }, part, search(part.index, sought));
      if (sought.conditions.length > 0)
        for (const [place, entry] of entries.entries()) if (!meetsAll(entry, sought.conditions)) scores[place] = 0;
      return { scores, isWhole: isFew, isPartial: keepEnough({ scores, words }, sought) };
    },
    async refresh() {
      if (index.peek() === null) index.value = await keptIndex(source);
      if (extent.peek() !== 'whole') return;
      const isFarOff = () => isMuch.peek() || freshTexts().length > FEW_TEXTS;
      if (index.peek() !== null && !isFarOff()) await readTexts();
      if (index.peek() === null || isFarOff()) await rebuild();
    },
  };
}

async function keptIndex(source: Pick<LibrarySource, 'searchIndex'>): Promise<SearchIndex | null> {
  const kept = await source.searchIndex();
  return kept.ok && kept.value?.version === INDEX_VERSION && isSearchIndex(kept.value.data) ? kept.value.data : null;
}

function attach(index: SearchIndex, { placeOf, entries }: Collection): Attached {
  const places = Int32Array.from(index.keys, (key, document) => {
    const place = placeOf(key);
    const entry = place === undefined ? undefined : entries[place];
    return place !== undefined && entry && stampOf(entry) === index.stamps[document] ? place : -1;
  });
  return { index, places };
}

/** The entries that the index does not have as they are. */
function freshEntries(attached: Attached | null, { entries }: Collection): readonly Entry[] {
  if (attached === null) return [];
  const known = new Uint8Array(entries.length);
  for (const place of attached.places) if (place >= 0) known[place] = 1;
  return entries.filter((_, place) => known[place] === 0);
}

function take({ scores, words }: Scored, { places }: Attached, found: Scored): void {
  for (let document = 0; document < found.scores.length; document += 1) {
    const place = places[document] ?? -1;
    const score = found.scores[document] ?? 0;
    if (place < 0 || score === 0) continue;
    scores[place] = score;
    words[place] = found.words[document] ?? 0;
  }
}
