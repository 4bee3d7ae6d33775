import { ALL, type LibraryQuery, pairsOf, queryFrom } from '../../core/library/query.ts';

/** The views of the library beside the list. */
export const OTHER_VIEWS = ['article', 'met', 'plots', 'trash', 'data'] as const;

/** The list, and what is asked of it. */
export interface ListRoute {
  readonly view: 'list';
  readonly query: LibraryQuery;
  /** Key of the entry that stands open beside the list, or null. */
  readonly open: string | null;
}

/** Another view, and what it is of. */
export interface OtherRoute {
  readonly view: (typeof OTHER_VIEWS)[number];
  readonly key: string | null;
  readonly pairs: Pairs;
}

/** Where in the library the reader is. */
export type Route = ListRoute | OtherRoute;

/** What an address says after its `?`, for a view to make of it what it likes. */
export type Pairs = readonly (readonly [name: string, value: string])[];

/** The list with nothing sought and nothing open. */
export const HOME: ListRoute = { view: 'list', query: ALL, open: null };

/**
 * Where an address's fragment leads: `#/?q=…` to the list, `#/article/<key>` to a saved article, `#/met/<key>`
 * to all articles of a claim of it, `#/plots`, `#/trash`,
 * `#/data` to the other views. What cannot be understood leads to the list.
 */
export function routeOf(hash: string): Route {
  const [path = '', ...rest] = hash.replace(/^#\/?/, '').split('?');
  const pairs = [...new URLSearchParams(rest.join('?'))];
  const [name = '', key] = path.split('/');
  const view = OTHER_VIEWS.find((one) => one === name);
  if (view !== undefined) return { view, key: key === undefined ? null : decoded(key), pairs };
  return { view: 'list', query: queryFrom(pairs), open: pairs.find(([one]) => one === 'open')?.[1] ?? null };
}

/** The fragment that leads to `route`. */
export function hashOf(route: Route): string {
  if (route.view === 'list') {
    const open: Pairs = route.open === null ? [] : [['open', route.open]];
    return withPairs('#/', [...pairsOf(route.query), ...open]);
  }
  const key = route.key === null ? '' : `/${encodeURIComponent(route.key)}`;
  return withPairs(`#/${route.view}${key}`, route.pairs);
}

function withPairs(path: string, pairs: Pairs): string {
  const search = new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString();
  return search === '' ? path : `${path}?${search}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
