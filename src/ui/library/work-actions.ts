import { type ReadonlySignal, signal } from '@preact/signals';
import type { Colour, InboxState } from '../../core/annotation/annotation.ts';
import type { HighlightChange, Records } from '../../core/annotation/article-work.ts';
import type { Entry } from '../../core/library/entry.ts';
import { savedBy, troubleOf } from '../../messaging/contract.ts';
import type { SavingTrouble, TextSaved } from '../../messaging/views.ts';
import type { LibraryClient } from './library-client.ts';
import type { OwnChanges } from './own-changes.ts';
import type { Shelves } from './shelves.ts';

/** What was put in the trash in one go, and can be taken back. */
export interface Deletion {
  /** The instant by which it is known. */
  readonly deleted: string;
  /** Entries that were deleted. */
  readonly count: number;
  readonly articleKeys: readonly string[];
}

/** What the reader does with entries. Each call resolves to null once what was done is kept, else to why it is not. */
export interface WorkActions {
  /** The last deletion, as long as it is offered to take it back, or null. */
  readonly deletion: ReadonlySignal<Deletion | null>;
  /** Why the last change of several entries at once was not kept, or null. */
  readonly trouble: ReadonlySignal<SavingTrouble>;
  remove(entries: readonly Entry[]): Promise<SavingTrouble>;
  /** Takes back the last deletion that was not taken back. */
  undo(): Promise<SavingTrouble>;
  /** Offers no longer to take back the last deletion; `undo` still can. */
  closeToast(): void;
  tag(entries: readonly Entry[], add: readonly string[], remove: readonly string[]): Promise<SavingTrouble>;
  /** Sets where the articles among entries stand in the inbox; null takes them out. */
  inbox(entries: readonly Entry[], state: InboxState | null): Promise<SavingTrouble>;
  saveHighlight(entry: Entry, change: HighlightChange): Promise<TextSaved>;
  /** Keeps the note on an article, or on a claim, that was typed on `base`. */
  saveNote(entry: Entry, text: string, base: string): Promise<TextSaved>;
  /** Keeps the tags of an article. */
  saveTags(entry: Entry, tags: readonly string[]): Promise<SavingTrouble>;
  nameColour(colour: Colour, name: string): Promise<SavingTrouble>;
}

/** Actions that go through the background and are shown as soon as they are kept. */
export function createWorkActions(
  { call }: Pick<LibraryClient, 'call'>,
  own: OwnChanges,
  { drop }: Pick<Shelves, 'drop'>,
): WorkActions {
  const deletion = signal<Deletion | null>(null);
  const trouble = signal<SavingTrouble>(null);
  const deletions: Deletion[] = [];

  /** Notes why a change of many was not kept, where it was not. */
  const noted = (why: SavingTrouble): SavingTrouble => {
    trouble.value = why;
    return why;
  };

  // A deletion that is taken back before it was answered has to be known first.
  let before: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<SavingTrouble>): Promise<SavingTrouble> => {
    const made = before.then(work);
    before = made;
    return made;
  };

  async function remove(entries: readonly Entry[]): Promise<SavingTrouble> {
    const articleKeys = articleKeysOf(entries);
    const outcome = await own.change(articleKeys, () => call('library/delete', recordsOf(entries)));
    if (!outcome.ok) return noted(troubleOf(outcome));
    if (outcome.value.trouble === null) {
      deletion.value = { deleted: outcome.value.deleted, count: entries.length, articleKeys };
      deletions.push(deletion.value);
    }
    return noted(outcome.value.trouble);
  }

  async function undo(): Promise<SavingTrouble> {
    const last = deletions.pop();
    if (!last) return null;
    deletion.value = null;
    const why = troubleOf(await own.change(last.articleKeys, () => call('library/undo', { deleted: last.deleted })));
    if (why) deletions.push(last);
    return noted(why);
  }

  return {
    deletion,
    trouble,
    remove(entries) {
      drop(entries);
      return inTurn(() => remove(entries));
    },
    undo: () => inTurn(undo),
    closeToast: () => (deletion.value = null),
    async tag(entries, add, remove) {
      const records = taggable(entries);
      return noted(troubleOf(await own.change(articleKeysOf(entries), () => call('library/tag', { records, add, remove }))));
    },
    async inbox(entries, state) {
      const { articles } = taggable(entries);
      return noted(troubleOf(await own.change(articles, () => call('library/inbox', { articles, state }))));
    },
    async saveHighlight({ article, highlight }, change) {
      if (highlight === null) return null;
      return savedBy(await call('library/save-highlight', { articleKey: article.key, id: highlight.id, change }));
    },
    async saveNote({ article, claimId }, text, base) {
      return savedBy(await call('library/save-note', { articleKey: article.key, claimId, text, base }));
    },
    async saveTags(entry, tags) {
      const add = tags.filter((tag) => !entry.tags.includes(tag));
      const remove = entry.tags.filter((tag) => !tags.includes(tag));
      const records = { articles: [entry.article.key], annotations: [] };
      return troubleOf(await own.change([entry.article.key], () => call('library/tag', { records, add, remove })));
    },
    async nameColour(colour, name) {
      return troubleOf(await own.change([], () => call('library/name-colour', { colour, name })));
    },
  };
}

/** The records that entries are made of. An article goes with all that is on it. */
export function recordsOf(entries: readonly Entry[]): Records {
  const articles = entries.filter(({ kind }) => kind === 'article').map(({ article }) => article.key);
  const passages = entries.filter(({ kind }) => kind === 'passage');
  return { articles, annotations: passages.flatMap(({ annotations }) => annotations) };
}

/** Of entries, the records that can be tagged: articles and highlights. */
export function taggable(entries: readonly Entry[]): Records {
  const articles = entries.filter(({ kind }) => kind === 'article').map(({ article }) => article.key);
  return { articles, annotations: entries.flatMap(({ highlight }) => (highlight ? [highlight.id] : [])) };
}

function articleKeysOf(entries: readonly Entry[]): readonly string[] {
  return [...new Set(entries.map(({ article }) => article.key))];
}
