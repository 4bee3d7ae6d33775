import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type LibraryQuery, queryToJson } from '../../core/library/query.ts';
import { offerUndo } from '../../kit/undo/undo.ts';
import { troubleOf } from '../../messaging/contract.ts';
import type { SavedSearch } from '../../messaging/requests.ts';
import type { ColourNames, SavingTrouble } from '../../messaging/views.ts';
import { t } from '../../platform/i18n.ts';
import type { LibraryClient } from './library-client.ts';
import type { Meta } from './library-source.ts';

/** What is kept beside the records: the reader's searches, and names of colours. */
export interface MetaModel {
  readonly searches: ReadonlySignal<readonly SavedSearch[]>;
  readonly colourNames: ReadonlySignal<ColourNames>;
  /** Reads it again. */
  load(): Promise<void>;
  /** Keeps a search under a name, in place of one that had it; resolves to null once kept. */
  saveSearch(name: string, query: LibraryQuery): Promise<SavingTrouble>;
  /** Deletes a search, with a way back to its place. */
  forgetSearch(id: string): Promise<SavingTrouble>;
}

/** What is kept beside the records of a library. */
export function createMetaModel({ source, call, uuid }: Pick<LibraryClient, 'source' | 'call' | 'uuid'>): MetaModel {
  const meta = signal<Meta>({});
  const searches = computed<readonly SavedSearch[]>(() => meta.value['saved-searches'] ?? []);

  async function load(): Promise<void> {
    const read = await source.meta();
    if (read.ok) meta.value = read.value;
  }

  async function save(next: readonly SavedSearch[]): Promise<SavingTrouble> {
    const trouble = troubleOf(await call('library/save-searches', { searches: next }));
    if (trouble === null) meta.value = { ...meta.peek(), 'saved-searches': next };
    return trouble;
  }

  return {
    searches,
    colourNames: computed(() => meta.value['colour-names'] ?? {}),
    load,
    saveSearch(name, query) {
      const others = searches.peek().filter((search) => search.name !== name);
      const id = searches.peek().find((search) => search.name === name)?.id ?? uuid();
      return save([...others, { id, name, query: queryToJson(query) }]);
    },
    async forgetSearch(id) {
      const before = searches.peek();
      const at = before.findIndex((search) => search.id === id);
      const why = await save(before.filter((search) => search.id !== id));
      const forgotten = before[at];
      if (forgotten && why === null) {
        offerUndo(t('undo_search_deleted', forgotten.name), () => save(searches.peek().toSpliced(at, 0, forgotten)));
      }
      return why;
    },
  };
}
