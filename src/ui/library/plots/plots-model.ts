import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Entry } from '../../../core/library/entry.ts';
import { FACETS } from '../../../core/library/facets.ts';
import { type Axis, axisOf, type Period } from '../../../core/library/plots-periods.ts';
import { type Dating, type LibraryTally, tallyOf } from '../../../core/library/plots-tally.ts';
import { asksForAll, type Chosen, type LibraryQuery } from '../../../core/library/query.ts';
import type { LibraryModel } from '../library-model.ts';
import { hashOf } from '../route.ts';

/** What the library's page gives to its plots. */
export interface PlotsInput {
  /** The entries that fit the list's query, in whatever order; null until the library was read. */
  readonly entries: ReadonlySignal<readonly Entry[] | null>;
  readonly query: ReadonlySignal<LibraryQuery>;
  /** Address of the list that answers a query: a hash. */
  readonly hrefOf: (query: LibraryQuery) => string;
}

/** The state of the plots. */
export interface PlotsModel {
  /** Null until the library was read. */
  readonly tally: ReadonlySignal<LibraryTally | null>;
  readonly axis: ReadonlySignal<Axis>;
  /** By which day claims are put on the axis. */
  readonly dating: ReadonlySignal<Dating>;
  /** Whether the list leaves something out, and the plots with it. */
  readonly isFiltered: ReadonlySignal<boolean>;
  dateBy(dating: Dating): void;
  /** Address of the list narrowed further; null where the list cannot be narrowed so. */
  linkTo(narrowing: Narrowing): string | null;
}

/** What to list of that which the list's query finds. */
export interface Narrowing {
  readonly chosen?: Chosen;
  /** Words that it has to hold. */
  readonly text?: string;
  /** A stretch of the axis. */
  readonly period?: Period;
}

/** The name of the list's facet of the day by which claims are put on the axis. */
const DATE_FACETS: Readonly<Record<Dating, string>> = { published: 'published', saved: 'date' };

/** The plots over what `entries` holds. Nothing is counted before somebody looks. */
export function createPlotsModel({ entries, query, hrefOf }: PlotsInput): PlotsModel {
  const dating = signal<Dating>('published');
  const tally = computed(() => (entries.value ? tallyOf(entries.value) : null));
  return {
    tally,
    axis: computed(() => axisOf(tally.value?.months[dating.value] ?? new Map())),
    dating,
    isFiltered: computed(() => !asksForAll(query.value)),
    dateBy(chosen) {
      dating.value = chosen;
    },
    linkTo({ chosen = {}, text = '', period }) {
      const { value } = query;
      const facet = FACETS.find((one) => one === DATE_FACETS[dating.value]);
      if (period && !facet) return null;
      const words = [value.text.trim(), text].filter((part) => part !== '').join(' ');
      const dates = period && facet ? { [facet]: period.dates } : {};
      return hrefOf({ ...value, text: words, chosen: { ...value.chosen, ...chosen, ...dates } });
    },
  };
}

/** What the library's page gives to its plots: what its list finds. */
export function plotsInputOf({ list, shelves }: Pick<LibraryModel, 'list' | 'shelves'>): PlotsInput {
  const { collection, extent } = shelves;
  const entries = computed(() => {
    if (extent.value === 'nothing') return null;
    const all = collection.value.entries;
    return Array.from(list.selection.value.places, (place) => all[place]).filter((entry) => entry !== undefined);
  });
  return { entries, query: list.query, hrefOf: (query) => hashOf({ view: 'list', query, open: null }) };
}
