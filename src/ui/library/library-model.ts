import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Card } from '../../core/knowledge/card.ts';
import { type LibraryQuery, queryToJson } from '../../core/library/query.ts';
import { offerUndo } from '../../kit/undo/undo.ts';
import type { Notice } from '../../messaging/contract.ts';
import type { SavedSearch } from '../../messaging/requests.ts';
import { troubleOf } from '../../messaging/saved-by.ts';
import type { ColourNames, SavingTrouble } from '../../messaging/views.ts';
import { t } from '../../platform/i18n.ts';
import type { Action } from '../palette/action.ts';
import { createIndexKeeper, type IndexKeeper } from './index-keeper.ts';
import type { LibraryClient } from './library-client.ts';
import type { Meta } from './library-source.ts';
import { createListModel, type ListModel } from './list-model.ts';
import { createOwnChanges } from './own-changes.ts';
import { createRouter, type Router } from './router.ts';
import { createShelves, type Shelves } from './shelves.ts';
import { createTrashModel, type TrashModel } from './trash/trash-model.ts';
import { createWorkActions, type WorkActions } from './work-actions.ts';

/** The whole state of the library's page. */
export interface LibraryModel {
  readonly client: LibraryClient;
  readonly router: Router;
  readonly shelves: Shelves;
  readonly index: IndexKeeper;
  readonly list: ListModel;
  readonly meta: MetaModel;
  readonly trash: TrashModel;
  readonly actions: WorkActions;
  /** Why the reader's work cannot be read or kept just now, or null. */
  readonly trouble: ReadonlySignal<SavingTrouble>;
  /** All tags that the reader has given, in the order of the alphabet. */
  readonly allTags: ReadonlySignal<readonly string[]>;
  /** What the view that is shown adds to all that can be done, or null. */
  readonly viewActions: Signal<(() => readonly Action[]) | null>;
  /** A saved article's text, or null where there is none. */
  textOf(articleKey: string): Promise<string | null>;
  /** A card of the knowledge, or null where it could not be had. */
  cardOf(id: string): Promise<Card | null>;
  /** Reads everything from the start, what changed last before the rest. */
  reload(): void;
  /** Begins to read, and to keep up with what changes; gives back a function that ends it. */
  start(): () => void;
}

/** The model of the library over a client. */
export function createLibraryModel(client: LibraryClient): LibraryModel {
  const { source, pacer, buildIndex, address, call } = client;
  const router = createRouter(address);
  const shelves = createShelves(source, pacer);
  const { collection, extent, fault } = shelves;
  const index = createIndexKeeper({ source, collection, extent, build: buildIndex });
  const own = createOwnChanges(shelves, () => void index.refresh());
  const meta = createMetaModel(client);
  const trash = createTrashModel(client, own, shelves);

  async function loadAll(): Promise<void> {
    // What the kept index finds serves until all is there.
    await Promise.all([shelves.load(), index.refresh(), meta.load()]);
    await index.refresh();
  }

  const reload = () => void shelves.open().then(loadAll);

  function heed(notice: Notice): void {
    if (notice.notice === 'work-changed') void shelves.reread([notice.articleKey]).then(() => index.refresh());
    else if (notice.notice === 'library-changed' && !own.isOwn(notice)) void loadAll();
    else if (notice.notice === 'library-changed') void meta.load();
    if (trash.items.peek() !== null && notice.notice === 'library-changed') void trash.load();
  }

  return {
    client,
    router,
    shelves,
    index,
    list: createListModel(shelves, index, router),
    meta,
    trash,
    actions: createWorkActions(client, own, shelves),
    trouble: computed(() => fault.value && { reason: fault.value.kind, detail: fault.value.detail }),
    allTags: computed(() => {
      const tags = new Set(collection.value.entries.flatMap((entry) => entry.tags));
      return [...tags].sort((a, b) => a.localeCompare(b));
    }),
    viewActions: signal(null),
    async textOf(articleKey) {
      const read = await source.text(articleKey);
      return read.ok ? (read.value?.article.text ?? null) : null;
    },
    async cardOf(id) {
      const outcome = await call('knowledge/card', { id });
      return outcome.ok ? outcome.value : null;
    },
    reload,
    start() {
      const stopRouter = router.start();
      const stopNotices = client.onNotice(heed);
      reload();
      return () => {
        stopNotices();
        stopRouter();
      };
    },
  };
}

/** What is kept beside the records: the reader's searches, and names of colours. */
interface MetaModel {
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
function createMetaModel({ source, call, uuid }: Pick<LibraryClient, 'source' | 'call' | 'uuid'>): MetaModel {
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
