import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { dayFrom } from '../../core/annotation/day.ts';
import type { StoreFault } from '../../core/annotation/store-result.ts';
import { Catalogue, type Collection, collectionOf } from '../../core/library/collection.ts';
import { entriesOf } from '../../core/library/entries.ts';
import type { Entry } from '../../core/library/entry.ts';
import { grouped } from '../../core/library/grouped.ts';
import type { LibrarySource } from './library-source.ts';
import type { Pacer } from './pacer.ts';
import { type EntriesByArticle, readLibrary, shelve } from './read-entries.ts';

/** How much of the library is there: nothing yet, what changed last, or all of it. */
export type Extent = 'nothing' | 'recent' | 'whole';

/** All entries of the library as they were read last, kept up with. */
export interface Shelves {
  readonly collection: ReadonlySignal<Collection>;
  readonly catalogue: Catalogue;
  readonly extent: ReadonlySignal<Extent>;
  /** Why the library could not be read last, or null. */
  readonly fault: ReadonlySignal<StoreFault | null>;
  /** Records that are there but cannot be read. */
  readonly unreadable: ReadonlySignal<number>;
  /** The entries of one article, itself first. */
  of(articleKey: string): readonly Entry[];
  /** Reads what changed last, so that there is something to see. */
  open(): Promise<void>;
  /** Reads everything. */
  load(): Promise<void>;
  /** Takes entries away until their articles are read again: what is being deleted is gone from sight at once. */
  drop(entries: readonly Entry[]): void;
  /** Reads these articles again. */
  reread(articleKeys: readonly string[]): Promise<void>;
}

/** Records of each kind with which a first screen is filled several times over, and which are read in a moment. */
const RECENT = 60;

/** Shelves over a library, empty until they are loaded. */
export function createShelves(source: LibrarySource, pacer: Pacer): Shelves {
  const catalogue = new Catalogue(() => dayFrom(new Date(), 0));
  const shelved = signal<EntriesByArticle>(new Map());
  const extent = signal<Extent>('nothing');
  const fault = signal<StoreFault | null>(null);
  const unreadable = signal(0);
  let loads = 0;
  /** Articles that changed while everything was being read: as they were read then, they may be out of date. */
  let changed: Set<string> | null = null;

  async function open(): Promise<void> {
    const recent = await source.recent(RECENT);
    if (!recent.ok) return;
    const entries = await shelve(recent.value, pacer, () => {});
    if (extent.peek() !== 'nothing') return;
    batch(() => {
      shelved.value = entries;
      extent.value = 'recent';
    });
  }

  async function load(): Promise<void> {
    loads += 1;
    const mine = loads;
    changed = new Set();
    const read = await readLibrary(source, pacer, (entry) => void catalogue.numbersOf(entry));
    if (mine !== loads) return;
    const late = changed;
    changed = null;
    batch(() => {
      fault.value = read.ok ? null : read.fault;
      if (!read.ok) return;
      shelved.value = read.value.entries;
      unreadable.value = read.value.unreadable;
      extent.value = 'whole';
    });
    if (late.size > 0) await reread([...late]);
  }

  async function reread(keys: readonly string[]): Promise<void> {
    for (const key of keys) changed?.add(key);
    const read = await Promise.all(keys.map(async (key) => [key, await source.workOn(key)] as const));
    if (extent.peek() === 'nothing') return;
    const entries = new Map(shelved.peek());
    for (const [key, work] of read) {
      if (!work.ok) continue;
      const made = entriesOf(work.value.article, work.value.annotations);
      if (made.length > 0) entries.set(key, made);
      else entries.delete(key);
    }
    shelved.value = entries;
  }

  function drop(dropped: readonly Entry[]): void {
    const entries = new Map(shelved.peek());
    for (const [key, group] of grouped(dropped, ({ article }) => article.key)) {
      const keys = new Set(group.map((entry) => entry.key));
      const isWhole = group.some(({ kind }) => kind === 'article');
      const rest = isWhole ? [] : (entries.get(key) ?? []).filter((entry) => !keys.has(entry.key));
      if (rest.length > 0) entries.set(key, rest);
      else entries.delete(key);
    }
    shelved.value = entries;
  }

  return {
    catalogue,
    collection: computed(() => collectionOf([...shelved.value.values()].flat(), catalogue)),
    extent,
    fault,
    unreadable,
    of: (articleKey) => shelved.value.get(articleKey) ?? [],
    open,
    load,
    drop,
    reread,
  };
}
