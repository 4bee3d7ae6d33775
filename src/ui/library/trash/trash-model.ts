import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Annotation } from '../../../core/annotation/annotation.ts';
import type { ArticleRecord, Records } from '../../../core/annotation/article-work.ts';
import type { StoreFault } from '../../../core/annotation/store-result.ts';
import { articleEntryKey, entriesOf } from '../../../core/library/entries.ts';
import type { Entry } from '../../../core/library/entry.ts';
import { grouped } from '../../../core/library/grouped.ts';
import { offerUndo } from '../../../kit/undo/undo.ts';
import { troubleOf } from '../../../messaging/saved-by.ts';
import type { SavingTrouble } from '../../../messaging/views.ts';
import { t } from '../../../platform/i18n.ts';
import type { LibraryClient } from '../library-client.ts';
import type { Gathered } from '../library-source.ts';
import type { OwnChanges } from '../own-changes.ts';
import type { Shelves } from '../shelves.ts';

/** One thing in the trash: an article with all that went with it, or a passage. */
export interface TrashItem {
  readonly key: string;
  readonly entry: Entry;
  /** Passages that went into the trash with the article; 0 for a passage. */
  readonly passages: number;
  /** ISO 8601 instant. */
  readonly deleted: string;
  readonly records: Records;
}

/** The trash, and what can be done with it. */
export interface TrashModel {
  /** Last deleted first; null until it was read. */
  readonly items: ReadonlySignal<readonly TrashItem[] | null>;
  readonly fault: ReadonlySignal<StoreFault | null>;
  /** Why the last thing done was not kept, or null. */
  readonly trouble: ReadonlySignal<SavingTrouble>;
  /** How many records of what was restored last stayed, since others have their places. */
  readonly stayed: ReadonlySignal<number>;
  load(): Promise<void>;
  restore(item: TrashItem): Promise<void>;
  /** Drops everything in the trash for good. */
  empty(): Promise<void>;
}

/** The trash of a library. */
export function createTrashModel(
  { source, call }: Pick<LibraryClient, 'source' | 'call'>,
  own: OwnChanges,
  { collection }: Pick<Shelves, 'collection'>,
): TrashModel {
  const gathered = signal<Gathered | null>(null);
  const fault = signal<StoreFault | null>(null);
  const trouble = signal<SavingTrouble>(null);
  const stayed = signal(0);

  async function load(): Promise<void> {
    const read = await source.trash();
    fault.value = read.ok ? null : read.fault;
    if (read.ok) gathered.value = read.value;
  }

  return {
    items: computed(() => {
      const { entries, placeOf } = collection.value;
      const liveArticle = (key: string) => entries[placeOf(articleEntryKey(key)) ?? -1]?.article ?? null;
      return gathered.value && itemsOf(gathered.value, liveArticle);
    }),
    fault,
    trouble,
    stayed,
    load,
    async restore({ records, entry }) {
      const about = [entry.article.key];
      const made = await own.change(about, (cause) => call('library/restore', records, cause));
      trouble.value = made.ok ? made.value.trouble : troubleOf(made);
      const back = made.ok && made.value.trouble === null ? made.value : { isBack: false, stayed: 0 };
      stayed.value = back.stayed;
      if (back.isBack) {
        const undo = async () => {
          const deleted = await own.change(about, (cause) => call('library/delete', records, cause));
          trouble.value = deleted.ok ? deleted.value.trouble : troubleOf(deleted);
          await load();
        };
        offerUndo(t('undo_restored'), undo, { isAside: true });
      }
      await load();
    },
    async empty() {
      stayed.value = 0;
      trouble.value = troubleOf(await own.change([], (cause) => call('library/empty-trash', {}, cause)));
      await load();
    },
  };
}

/**
 * What lies in the trash as things of a reader's: not annotations, but articles and passages. `liveArticle` tells of an article
 * that is not in the trash itself.
 */
export function itemsOf(
  { articles, annotations }: Gathered,
  liveArticle: (key: string) => ArticleRecord | null,
): readonly TrashItem[] {
  const groups = grouped(annotations, groupOf);
  const whole = articles.map((article) => {
    const name = groupOf({ articleKey: article.key, deleted: article.deleted });
    return { name, item: articleItem(article, groups.get(name) ?? []) };
  });
  const taken = new Set(whole.map(({ name }) => name));
  const single = [...groups].flatMap(([name, group]) => (taken.has(name) ? [] : passageItems(group, liveArticle)));
  return [...whole.map(({ item }) => item), ...single].sort((a, b) => Date.parse(b.deleted) - Date.parse(a.deleted));
}

/** What the reader wrote of an entry, but for its tags: notes, addresses of evidence, the name of a speaker. */
export function writtenIn({ highlight, note, answers, corrected }: Entry): readonly string[] {
  const answered = answers.flatMap(({ answer }) => [answer.note, answer.evidence]);
  return [highlight?.note ?? '', note, ...answered, corrected?.said.speakerName ?? ''].filter((words) => words !== '');
}

/** What of one article went into the trash at one instant went there together. */
const groupOf = ({ articleKey, deleted }: Pick<Annotation, 'articleKey' | 'deleted'>): string => `${deleted} ${articleKey}`;

function articleItem(article: ArticleRecord, group: readonly Annotation[]): TrashItem {
  // As saved, it is listed also where no work was done on it.
  const listed = entriesOf({ ...article, deleted: null, saved: article.saved ?? article.modified }, group.map(undeleted));
  const entry = listed[0] as Entry;
  const deleted = article.deleted ?? article.modified;
  const records = { articles: [article.key], annotations: [] };
  return { key: `${deleted} ${entry.key}`, entry, passages: listed.length - 1, deleted, records };
}

function passageItems(group: readonly Annotation[], liveArticle: (key: string) => ArticleRecord | null): readonly TrashItem[] {
  const [first] = group;
  if (!first) return [];
  const entries = entriesOf(liveArticle(first.articleKey), group.map(undeleted));
  const deleted = first.deleted ?? first.modified;
  return entries
    .filter(({ annotations }) => annotations.length > 0)
    .map((entry) => ({
      key: `${deleted} ${entry.key}`,
      entry,
      passages: 0,
      deleted,
      records: { articles: [], annotations: entry.annotations },
    }));
}

const undeleted = (annotation: Annotation): Annotation => ({ ...annotation, deleted: null });
