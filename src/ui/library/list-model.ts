import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Entry } from '../../core/library/entry.ts';
import type { Facet } from '../../core/library/facets.ts';
import { ALL, isSameQuery, type LibraryQuery, type Sort, toggled } from '../../core/library/query.ts';
import { type Selection, select } from '../../core/library/select.ts';
import { type Sought, soughtIn } from '../../core/library/sought.ts';
import type { IndexKeeper } from './index-keeper.ts';
import type { ListRoute } from './route.ts';
import type { Router } from './router.ts';
import type { Shelves } from './shelves.ts';

/** The list of what the reader asked for, what is picked in it, and what stands open. */
export interface ListModel {
  readonly query: ReadonlySignal<LibraryQuery>;
  /** What the words of the query ask for. */
  readonly sought: ReadonlySignal<Sought>;
  readonly selection: ReadonlySignal<Selection>;
  /** Whether the library was read and has nothing in it. */
  readonly isNothing: ReadonlySignal<boolean>;
  /** Whether words were looked for only as they are written, for want of an index. */
  readonly isPlain: ReadonlySignal<boolean>;
  /** Whether something is listed that lacks a word. */
  readonly isPartial: ReadonlySignal<boolean>;
  /** The entry at a row of the list, or undefined beyond its end. */
  entryAt(row: number): Entry | undefined;
  /** The row of an entry, or -1 where it is not listed. */
  rowOf(key: string): number;
  /** The row that the keyboard is on. */
  readonly active: ReadonlySignal<number>;
  /** The entry that stands open, or null; one of which nothing is left, as long as it is held. */
  readonly open: ReadonlySignal<Entry | null>;
  /** Holds the entry that stands open while the reader writes in it: a note that is cleared may be all there was of it. */
  hold(entry: Entry | null): void;
  /** Keys of what is picked and listed, in the order of the list. */
  readonly picked: ReadonlySignal<readonly Entry[]>;
  readonly pickedKeys: ReadonlySignal<ReadonlySet<string>>;
  /** The address of the list as the reader left it. */
  readonly place: ReadonlySignal<ListRoute>;
  setText(text: string): void;
  setSort(sort: Sort | null): void;
  toggle(facet: Facet, value: string): void;
  /** Asks for something else altogether. */
  ask(query: LibraryQuery): void;
  /** Opens an entry beside the list, or closes it. */
  openEntry(key: string | null): void;
  /** Puts the keyboard on a row, as near as there is one. */
  moveTo(row: number): void;
  togglePick(row: number): void;
  /** Picks all from where the last pick was to `row`. */
  pickTo(row: number): void;
  pickAll(): void;
  clearPicks(): void;
}

/** A list over shelves, searched with `keeper`, whose state is in the address. */
export function createListModel({ collection, catalogue, extent }: Shelves, keeper: IndexKeeper, router: Router): ListModel {
  const place = router.list;
  const query = computed(() => place.value.query);
  const sought = computed(() => soughtIn(query.value.text));
  const found = computed(() => keeper.find(sought.value));
  const selection = computed(() => select(collection.value, catalogue, query.value, found.value?.scores ?? null));
  const picks = signal<Picks>(NO_PICKS);
  /** Where the keyboard was put: on an entry, or, where that is gone, on what has taken its row. */
  const focus = signal<{ readonly key: string | null; readonly row: number }>({ key: null, row: 0 });

  const held = signal<Entry | null>(null);

  const entryAt = (row: number) => collection.value.entries[selection.value.places[row] ?? -1];
  const rowOf = (key: string) => {
    const at = collection.value.placeOf(key);
    return at === undefined ? -1 : selection.value.places.indexOf(at);
  };
  const active = computed(() => {
    const { key, row } = focus.value;
    const now = key === null ? -1 : rowOf(key);
    return now >= 0 ? now : Math.max(0, Math.min(row, selection.value.places.length - 1));
  });
  const moveTo = (row: number) => {
    const near = Math.max(0, Math.min(row, selection.peek().places.length - 1));
    focus.value = { key: entryAt(near)?.key ?? null, row: near };
  };
  const picked = computed(() => {
    if (picks.value.keys.size === 0) return [];
    const { entries } = collection.value;
    return Array.from(selection.value.places, (at) => entries[at]).filter(
      (entry) => entry !== undefined && picks.value.keys.has(entry.key),
    ) as readonly Entry[];
  });
  const keys = () => Array.from(selection.peek().places, (at) => collection.peek().entries[at]?.key ?? '');

  function ask(next: LibraryQuery, isReplacing: boolean): void {
    const route: ListRoute = { ...place.peek(), query: next };
    batch(() => {
      // What is no longer in sight must not be deleted with the rest.
      if (!isSameQuery(next, query.peek())) picks.value = NO_PICKS;
      if (isReplacing) router.adjust(route);
      else router.go(route);
    });
  }

  return {
    query,
    sought,
    selection,
    isNothing: computed(() => extent.value === 'whole' && collection.value.entries.length === 0),
    isPlain: computed(() => found.value?.isWhole === false),
    isPartial: computed(() => found.value?.isPartial === true),
    entryAt,
    rowOf,
    active,
    open: computed(() => {
      const key = place.value.open;
      const at = key === null ? undefined : collection.value.placeOf(key);
      const listed = at === undefined ? undefined : collection.value.entries[at];
      return listed ?? (held.value && held.value.key === key ? emptied(held.value) : null);
    }),
    hold: (entry) => (held.value = entry),
    picked,
    pickedKeys: computed(() => picks.value.keys),
    place,
    setText: (text) => ask({ ...query.peek(), text }, query.peek().text !== '' && text !== ''),
    setSort: (sort) => ask({ ...query.peek(), sort }, false),
    toggle: (facet, value) => ask(toggled(query.peek(), facet, value), false),
    ask: (next) => ask(next, false),
    openEntry(key) {
      const before = place.peek();
      const route: ListRoute = { ...before, open: key };
      if (key !== null && rowOf(key) >= 0) moveTo(rowOf(key));
      // One step back closes what is open, however many were opened one after the other.
      if (before.open !== null && key !== null) router.adjust(route);
      else router.go(route);
    },
    moveTo,
    togglePick(row) {
      const key = entryAt(row)?.key;
      if (key === undefined) return;
      moveTo(row);
      picks.value = togglePick(picks.peek(), key);
    },
    pickTo(row) {
      const key = entryAt(row)?.key;
      if (key === undefined) return;
      // Where nothing was picked before, the range begins where the keyboard was.
      const anchor = picks.peek().anchor ?? entryAt(active.peek())?.key ?? null;
      picks.value = pickRange({ ...picks.peek(), anchor }, key, keys());
      moveTo(row);
    },
    pickAll: () => (picks.value = { keys: new Set(keys()), anchor: picks.peek().anchor }),
    clearPicks: () => (picks.value = NO_PICKS),
  };
}

/** A query that asks for everything, in the order that `query` has. */
export function cleared(query: LibraryQuery): LibraryQuery {
  return { ...ALL, sort: query.sort };
}

/** `entry` once nothing of the reader's is left on it. */
function emptied(entry: Entry): Entry {
  return { ...entry, highlight: null, note: '', tags: [], answers: [], revisit: null, annotations: [] };
}

/** What is picked for something to be done with all of it: entries, by their keys. */
interface Picks {
  readonly keys: ReadonlySet<string>;
  /** The entry from which a range is picked, or null. */
  readonly anchor: string | null;
}

/** Nothing picked. */
const NO_PICKS: Picks = { keys: new Set(), anchor: null };

/** `picks` with one entry more, or without it where it was picked. */
function togglePick({ keys }: Picks, key: string): Picks {
  const after = new Set(keys);
  if (!after.delete(key)) after.add(key);
  return { keys: after, anchor: key };
}

/** `picks` with all from the anchor to `key`, in the order of `listed`; without an anchor only `key` is added. */
function pickRange({ keys, anchor }: Picks, key: string, listed: readonly string[]): Picks {
  const from = anchor === null ? -1 : listed.indexOf(anchor);
  const to = listed.indexOf(key);
  if (from < 0 || to < 0) return { keys: new Set([...keys, key]), anchor: key };
  const range = listed.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { keys: new Set([...keys, ...range]), anchor };
}
