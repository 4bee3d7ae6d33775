import { computed, type ReadonlySignal } from '@preact/signals';
import type { Card } from '../../core/knowledge/card.ts';
import type { Notice } from '../../messaging/contract.ts';
import type { SavingTrouble } from '../../messaging/views.ts';
import { createIndexKeeper, type IndexKeeper } from './index-keeper.ts';
import type { LibraryClient } from './library-client.ts';
import { createListModel, type ListModel } from './list-model.ts';
import { createMetaModel, type MetaModel } from './meta-model.ts';
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
