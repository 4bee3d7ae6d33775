import type { Annotation } from '../../../src/core/annotation/annotation.ts';
import type { ArticleRecord, Records, SavedText } from '../../../src/core/annotation/article-work.ts';
import { highlightOf } from '../../../src/core/annotation/edit.ts';
import { slotOf } from '../../../src/core/annotation/slot.ts';
import type { StoreFault } from '../../../src/core/annotation/store-result.ts';
import type { Notice, Outcome } from '../../../src/messaging/contract.ts';
import { buildLibraryIndex } from '../../../src/ui/library/build-library-index.ts';
import type { LibraryClient } from '../../../src/ui/library/library-client.ts';
import type { Meta } from '../../../src/ui/library/library-source.ts';
import { createPacer } from '../../../src/ui/library/pacer.ts';

/** A library in memory, with a background that changes it. */
export interface FakeLibrary {
  readonly client: LibraryClient;
  readonly articles: Map<string, ArticleRecord>;
  readonly annotations: Map<string, Annotation>;
  readonly texts: Map<string, string>;
  readonly meta: { value: Meta };
  readonly calls: { readonly name: string; readonly request: unknown }[];
  /** How often the whole library was read, and an index of it was made. */
  readonly count: { reads: number; builds: number };
  readonly kept: { index: Parameters<LibraryClient['source']['putSearchIndex']>[0] | null };
  /** Set where nothing can be read. */
  fault: StoreFault | null;
  /** The fragment of the address, and those that lead back. */
  readonly history: string[];
  put(...annotations: readonly Annotation[]): void;
  notify(notice: Notice): void;
  /** Goes back one step. */
  back(): void;
}

const NOW = '2026-06-01T12:00:00.000Z';

/** A library of articles and annotations. */
export function fakeLibrary(articles: readonly ArticleRecord[], annotations: readonly Annotation[]): FakeLibrary {
  const heard = new Set<(notice: Notice) => void>();
  const moved = new Set<() => void>();
  let stamp = 1;
  let instant = Date.parse(NOW);

  const ok = <T>(value: T) => (world.fault ? { ok: false as const, fault: world.fault } : { ok: true as const, value });
  const live = <T extends { readonly deleted: string | null }>(all: Iterable<T>) =>
    [...all].filter(({ deleted }) => deleted === null);
  const dead = <T extends { readonly deleted: string | null }>(all: Iterable<T>) =>
    [...all].filter(({ deleted }) => deleted !== null);

  async function* batch<T>(records: () => readonly T[]) {
    yield ok({ records: records(), unreadable: 0 });
  }

  const source: LibraryClient['source'] = {
    recent: async (limit) =>
      ok({ articles: live(world.articles.values()), annotations: live(world.annotations.values()).slice(-limit) }),
    articles: () => {
      world.count.reads += 1;
      return batch(() => live(world.articles.values()));
    },
    annotations: () => batch(() => live(world.annotations.values())),
    workOn: async (key) =>
      ok({
        article: live(world.articles.values()).find((article) => article.key === key) ?? null,
        annotations: live(world.annotations.values()).filter(({ articleKey }) => articleKey === key),
        unreadable: 0,
      }),
    trash: async () => ok({ articles: dead(world.articles.values()), annotations: dead(world.annotations.values()) }),
    text: async (key) => {
      const text = world.texts.get(key);
      return ok(text === undefined ? null : ({ key, article: { text }, reading: { claims: [] } } as unknown as SavedText));
    },
    pictures: async () => ok(null),
    meta: async () => ok(world.meta.value),
    stamp: async () => ok(stamp),
    searchIndex: async () => ok(world.kept.index),
    putSearchIndex: async (index) => {
      world.kept.index = structuredClone(index);
      return ok(null);
    },
  };

  const setDeleted = ({ articles: keys, annotations: ids }: Records, deleted: string | null) => {
    for (const key of keys) {
      const article = world.articles.get(key);
      if (article) world.articles.set(key, { ...article, deleted });
      for (const one of world.annotations.values())
        if (one.articleKey === key) world.annotations.set(one.id, { ...one, deleted });
    }
    for (const id of ids) {
      const annotation = world.annotations.get(id);
      if (annotation) world.annotations.set(id, { ...annotation, deleted });
    }
  };

  const answers: Readonly<Record<string, (request: never) => unknown>> = {
    'settings/view': () => ({ citationStyle: 'apa' }),
    'library/delete': (records: Records) => {
      instant += 1;
      const deleted = new Date(instant).toISOString();
      setDeleted(records, deleted);
      return { trouble: null, deleted };
    },
    'library/undo': ({ deleted }: { deleted: string }) => {
      const isThen = (one: { readonly deleted: string | null }) => one.deleted === deleted;
      const articleKeys = [...world.articles.values()].filter(isThen).map(({ key }) => key);
      const ids = [...world.annotations.values()].filter(isThen).map(({ id }) => id);
      setDeleted({ articles: articleKeys, annotations: ids }, null);
      return null;
    },
    'library/restore': (records: Records) => {
      const held = new Set(live(world.annotations.values()).map(slotOf));
      const slotBack = (one: Annotation) => slotOf({ ...one, deleted: null });
      const named = records.annotations.flatMap((id) => world.annotations.get(id) ?? []);
      const back = named.filter((one) => slotBack(one) === null || !held.has(slotBack(one)));
      setDeleted({ ...records, annotations: back.map(({ id }) => id) }, null);
      const isBack = back.length + records.articles.length > 0;
      return { trouble: null, isBack, stayed: named.length - back.length };
    },
    'library/empty-trash': () => {
      for (const one of dead(world.annotations.values())) world.annotations.delete(one.id);
      for (const one of dead(world.articles.values())) world.articles.delete(one.key);
      return null;
    },
    'library/tag': ({ records, add }: { records: Records; add: readonly string[] }) => {
      for (const id of records.annotations) {
        const before = world.annotations.get(id);
        const tags = add.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value }) as const);
        if (before && highlightOf(before))
          world.annotations.set(id, { ...before, body: [...before.body, ...tags], modified: NOW });
      }
      return null;
    },
    'library/save-searches': ({ searches }: { searches: NonNullable<Meta['saved-searches']> }) => {
      world.meta.value = { ...world.meta.value, 'saved-searches': searches };
      return null;
    },
  };

  const call = async (name: string, request: never, cause: string | null = null): Promise<Outcome<unknown>> => {
    world.calls.push({ name, request });
    stamp += 1;
    const value = answers[name]?.(structuredClone(request)) ?? null;
    // As the background does: the notice goes out before the answer.
    if (name.startsWith('library/')) world.notify({ notice: 'library-changed', cause });
    return { ok: true, value: structuredClone(value) };
  };

  const world: FakeLibrary = {
    articles: new Map(articles.map((article) => [article.key, article])),
    annotations: new Map(annotations.map((one) => [one.id, one])),
    texts: new Map(),
    meta: { value: {} },
    calls: [],
    count: { reads: 0, builds: 0 },
    kept: { index: null },
    fault: null,
    history: ['#/'],
    client: {
      source,
      call: call as LibraryClient['call'],
      onNotice: (listener) => {
        heard.add(listener);
        return () => heard.delete(listener);
      },
      address: {
        read: () => world.history.at(-1) ?? '',
        write(hash, isReplacing) {
          if (isReplacing) world.history.pop();
          world.history.push(hash);
        },
        onChange(listener) {
          moved.add(listener);
          return () => moved.delete(listener);
        },
      },
      pacer: createPacer(
        () => 0,
        async () => {},
      ),
      buildIndex: async () => {
        world.count.builds += 1;
        return buildLibraryIndex(source);
      },
      uuid: () => '00000000-0000-4000-8000-000000000000',
    },
    put(...changed) {
      stamp += 1;
      for (const one of changed) world.annotations.set(one.id, one);
    },
    notify(notice) {
      for (const listener of heard) listener(notice);
    },
    back() {
      world.history.pop();
      for (const listener of moved) listener();
    },
  };
  return world;
}

/** Lets everything that is under way come to its end. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1)
    await new Promise<void>((done) => {
      setImmediate(done);
    });
}
