import type { StoreResult } from '../core/annotation/store-result.ts';
import { meetsAll } from '../core/library/conditions.ts';
import { documentOf, stampOf } from '../core/library/documents.ts';
import { articleKeyOfEntry, entriesOf } from '../core/library/entries.ts';
import type { Entry } from '../core/library/entry.ts';
import { grouped } from '../core/library/grouped.ts';
import { shortened } from '../core/library/index/at-once.ts';
import { indexOf } from '../core/library/index/build-index.ts';
import { keepEnough, search } from '../core/library/index/search.ts';
import { INDEX_VERSION, isSearchIndex, type SearchIndex } from '../core/library/index/search-index.ts';
import { isEmpty, type Sought } from '../core/library/sought.ts';
import type { Store } from '../storage/store.ts';

/** Articles and annotations, those changed last, that are looked through beside the kept index: it may be old, or missing. */
const RECENT = 300;
/** Milliseconds that are waited for the kept index of a large library; who types on finds it there. */
const PATIENCE = 250;
/** Entries that are looked at for each one wanted: some of the index may be gone, and of conditions it knows nothing. */
const SPARE = { words: 4, conditions: 40 };

/** What is searched, as it was at a stamp. A background that is stopped reads it again. */
interface Shelf {
  readonly stamp: number;
  readonly recent: SearchIndex;
  readonly kept: Promise<SearchIndex | null>;
}

interface Candidate {
  readonly key: string;
  readonly score: number;
  /** What the entry was like when it was indexed; null where it was read just now. */
  readonly stamp: number | null;
}

let known: Shelf | null = null;

/** The entries, at most `most`, that fit what is sought, best first; none where the library cannot be read. */
export async function searchLibrary(sought: Sought, most: number, store: Store): Promise<readonly Entry[]> {
  const shelf = isEmpty(sought) ? null : await shelfOf(store);
  if (!shelf) return [];
  const kept = await within(PATIENCE, shelf.kept);
  const byKey = new Map<string, Candidate>();
  for (const one of kept ? candidates(kept, sought, true) : []) byKey.set(one.key, one);
  for (const one of candidates(shelf.recent, sought, false)) byKey.set(one.key, one);
  const spare = sought.conditions.length > 0 ? SPARE.conditions : SPARE.words;
  const best = [...byKey.values()].sort((a, b) => b.score - a.score).slice(0, most * spare);
  const entries: Entry[] = [];
  const onArticles = new Map<string, readonly Entry[]>();
  for (const candidate of best) {
    if (entries.length === most) break;
    const key = articleKeyOfEntry(candidate.key);
    // Once for each article: a file may bring thousands of passages of one.
    const own = onArticles.get(key) ?? (await entriesOn(key, store));
    onArticles.set(key, own);
    const entry = entryOf(candidate, own);
    if (entry && meetsAll(entry, sought.conditions)) entries.push(entry);
  }
  return entries;
}

function candidates(index: SearchIndex, sought: Sought, isKept: boolean): readonly Candidate[] {
  const { scores, words } = search(index, sought);
  keepEnough({ scores, words }, sought);
  return index.keys.flatMap((key, i) => {
    const score = scores[i] ?? 0;
    return score > 0 ? [{ key, score, stamp: isKept ? (index.stamps[i] ?? null) : null }] : [];
  });
}

/** The entries of an article as they are now; none where it cannot be read. */
async function entriesOn(articleKey: string, store: Store): Promise<readonly Entry[]> {
  const work = await store.workOn(articleKey);
  return work.ok ? entriesOf(work.value.article, work.value.annotations) : [];
}

/** The entry of a candidate among those of its article, or null where it is gone, or no longer what was indexed. */
function entryOf({ key, stamp }: Candidate, entries: readonly Entry[]): Entry | null {
  const entry = entries.find((one) => one.key === key);
  return entry && (stamp === null || stampOf(entry) === stamp) ? entry : null;
}

async function shelfOf(store: Store): Promise<Shelf | null> {
  const stamp = await store.stamp();
  if (!stamp.ok) return null;
  if (known?.stamp === stamp.value) return known;
  const recent = await recentIndex(store);
  if (!recent) return null;
  known = { stamp: stamp.value, recent, kept: keptIndex(store) };
  return known;
}

async function recentIndex(store: Store): Promise<SearchIndex | null> {
  const gathered = orNull(await store.recent(RECENT));
  if (!gathered) return null;
  const byArticle = grouped(gathered.annotations, ({ articleKey }) => articleKey);
  const records = new Map(gathered.articles.map((article) => [article.key, article]));
  const keys = new Set([...records.keys(), ...byArticle.keys()]);
  const entries = [...keys].flatMap((key) => entriesOf(records.get(key) ?? null, byArticle.get(key) ?? []));
  return indexOf(shortened(entries.map((entry) => documentOf(entry, null))));
}

async function keptIndex(store: Store): Promise<SearchIndex | null> {
  const kept = orNull(await store.searchIndex());
  return kept?.version === INDEX_VERSION && isSearchIndex(kept.data) ? kept.data : null;
}

const orNull = <T>(result: StoreResult<T>): T | null => (result.ok ? result.value : null);

function within<T>(limit: number, promise: Promise<T>): Promise<T | null> {
  const late = new Promise<null>((resolve) => {
    setTimeout(resolve, limit, null);
  });
  return Promise.race([promise, late]);
}
