import { FACETS, type Facet } from './facets.ts';

/** How a result can be put in order. `newest` and `oldest` go by the last change. */
export const SORTS = ['relevance', 'newest', 'oldest', 'site', 'published', 'revisit'] as const;
/** One of `SORTS`. */
export type Sort = (typeof SORTS)[number];

/** Values that are wanted, by facet: one of those of each facet, and that of all facets. */
export type Chosen = Readonly<Partial<Record<Facet, readonly string[]>>>;

/** What a reader asks of the library. */
export interface LibraryQuery {
  /** Words, of which all have to be found. */
  readonly text: string;
  readonly chosen: Chosen;
  /** Null where the reader left it to the library: best first where words are sought, else newest first. */
  readonly sort: Sort | null;
}

/** Asks for everything. */
export const ALL: LibraryQuery = { text: '', chosen: {}, sort: null };

/** Longest text of a query, in UTF-16 units, and most values of a facet: an address can be written by anybody. */
const TEXT_LIMIT = 500;
const VALUES_LIMIT = 100;

/** The order that a query asks for. Without words, nothing is more relevant than another. */
export function sortOf({ text, sort }: LibraryQuery): Sort {
  const hasWords = text.trim() !== '';
  if (sort === null) return hasWords ? 'relevance' : 'newest';
  return sort === 'relevance' && !hasWords ? 'newest' : sort;
}

/** `query` with a value wanted that was not, or no longer wanted that was. */
export function toggled(query: LibraryQuery, facet: Facet, value: string): LibraryQuery {
  const before = query.chosen[facet] ?? [];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return withChosen(query, facet, after);
}

/** `query` with other values wanted of one facet; none takes the facet out. */
export function withChosen(query: LibraryQuery, facet: Facet, values: readonly string[]): LibraryQuery {
  const { [facet]: _, ...others } = query.chosen;
  return { ...query, chosen: values.length === 0 ? others : { ...others, [facet]: values } };
}

/** Whether a query leaves nothing out, in whatever order. */
export function asksForAll({ text, chosen }: LibraryQuery): boolean {
  return text.trim() === '' && Object.keys(chosen).length === 0;
}

/** Whether two queries ask for the same, in the same order. */
export function isSameQuery(a: LibraryQuery, b: LibraryQuery): boolean {
  return JSON.stringify(parts(a)) === JSON.stringify(parts(b));
}

/** A query as name and value pairs, for an address: `q`, `sort`, and one pair for each wanted value. */
export function pairsOf(query: LibraryQuery): readonly (readonly [name: string, value: string])[] {
  const { text, chosen, sort } = query;
  const values = FACETS.flatMap((facet) => (chosen[facet] ?? []).map((value) => [facet, value] as const));
  return [...(text === '' ? [] : [['q', text] as const]), ...values, ...(sort === null ? [] : [['sort', sort] as const])];
}

/** The query that pairs tell; what cannot be understood is left out. */
export function queryFrom(pairs: Iterable<readonly [string, string]>): LibraryQuery {
  const byName = new Map<string, string[]>();
  for (const [name, value] of pairs) byName.set(name, [...(byName.get(name) ?? []), value]);
  const chosen = FACETS.flatMap((facet) => {
    const values = [...new Set(byName.get(facet) ?? [])].slice(0, VALUES_LIMIT);
    return values.length === 0 ? [] : [[facet, values] as const];
  });
  const sort = SORTS.find((one) => one === byName.get('sort')?.[0]) ?? null;
  return { text: (byName.get('q')?.[0] ?? '').slice(0, TEXT_LIMIT), chosen: Object.fromEntries(chosen), sort };
}

/** A query as it is kept with its name: JSON. */
export function queryToJson(query: LibraryQuery): string {
  return JSON.stringify(pairsOf(query));
}

/** The query that `queryToJson` wrote; one for everything where it cannot be read. */
export function queryFromJson(json: string): LibraryQuery {
  try {
    const pairs: unknown = JSON.parse(json);
    return Array.isArray(pairs) ? queryFrom(pairs.filter(isPair)) : ALL;
  } catch {
    return ALL;
  }
}

function isPair(value: unknown): value is [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');
}

function parts(query: LibraryQuery) {
  const { text, chosen } = query;
  return [text.trim(), sortOf(query), FACETS.map((facet) => (chosen[facet] ?? []).toSorted())];
}

/** The fragment of the library's address under which its list shows what `pairs` say (`ui/library/route.ts`). */
export function listHash(pairs: readonly (readonly [name: string, value: string])[]): string {
  // Half a character has no place in an address.
  const parts = pairs.map(([name, value]) => `${name}=${encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd'))}`);
  return parts.length === 0 ? '#/' : `#/?${parts.join('&')}`;
}
