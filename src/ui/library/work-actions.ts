import { type ReadonlySignal, signal } from '@preact/signals';
import { type Colour, INBOX_STATES, type InboxState } from '../../core/annotation/annotation.ts';
import type { HighlightChange, Records } from '../../core/annotation/article-work.ts';
import { tagKey } from '../../core/annotation/tags.ts';
import type { Entry } from '../../core/library/entry.ts';
import { offerUndo } from '../../kit/undo/undo.ts';
import { savedBy, troubleOf } from '../../messaging/saved-by.ts';
import type { SavingTrouble, TextSaved } from '../../messaging/views.ts';
import { t, tCount } from '../../platform/i18n.ts';
import type { LibraryClient } from './library-client.ts';
import type { OwnChanges } from './own-changes.ts';
import type { Shelves } from './shelves.ts';

/** What was put in the trash in one go, and can be taken back. */
interface Deletion {
  /** The instant by which it is known. */
  readonly deleted: string;
  readonly articleKeys: readonly string[];
}

/** What the reader does with entries. Each call resolves to null once what was done is kept, else to why it is not. */
export interface WorkActions {
  /** Why the last change of several entries at once was not kept, or null. */
  readonly trouble: ReadonlySignal<SavingTrouble>;
  remove(entries: readonly Entry[]): Promise<SavingTrouble>;
  /** Takes back the last deletion that was not taken back. */
  undo(): Promise<SavingTrouble>;
  tag(entries: readonly Entry[], add: readonly string[], remove: readonly string[]): Promise<SavingTrouble>;
  /** Sets where the articles among entries stand in the inbox; null takes them out. */
  inbox(entries: readonly Entry[], state: InboxState | null): Promise<SavingTrouble>;
  /** Keeps the day on which to come back to an article, `YYYY-MM-DD`; null forgets it. */
  saveRevisit(entry: Entry, date: string | null): Promise<SavingTrouble>;
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
    const outcome = await own.change(articleKeys, (cause) => call('library/delete', recordsOf(entries), cause));
    if (!outcome.ok) return noted(troubleOf(outcome));
    if (outcome.value.trouble === null) {
      deletions.push({ deleted: outcome.value.deleted, articleKeys });
      offerUndo(tCount('library_deleted', entries.length), () => inTurn(undo));
    }
    return noted(outcome.value.trouble);
  }

  async function undo(): Promise<SavingTrouble> {
    const last = deletions.pop();
    if (!last) return null;
    const why = troubleOf(await own.change(last.articleKeys, (cause) => call('library/undo', { deleted: last.deleted }, cause)));
    if (why) deletions.push(last);
    return noted(why);
  }

  async function tag(entries: readonly Entry[], add: readonly string[], remove: readonly string[]): Promise<SavingTrouble> {
    const records = taggable(entries);
    return troubleOf(await own.change(articleKeysOf(entries), (cause) => call('library/tag', { records, add, remove }, cause)));
  }

  /** Gives entries the tags again that they had, as `entries` still tells, before some were added and removed. */
  async function retag(entries: readonly Entry[], added: readonly string[], removed: readonly string[]): Promise<SavingTrouble> {
    const has = (one: string) => (entry: Entry) => entry.tags.some((tag) => tagKey(tag) === tagKey(one));
    const had = (one: string) => entries.filter(has(one));
    const lacked = (one: string) => entries.filter((entry) => !has(one)(entry));
    const whys: SavingTrouble[] = [];
    for (const one of added) whys.push(await tag(lacked(one), [], [one]));
    for (const one of removed) whys.push(await tag(had(one), [one], []));
    return whys.find((why) => why !== null) ?? null;
  }

  async function inbox(
    entries: readonly Entry[],
    state: InboxState | null,
    which: { readonly from?: InboxState | null } = {},
  ): Promise<SavingTrouble> {
    const { articles } = taggable(entries);
    return troubleOf(await own.change(articles, (cause) => call('library/inbox', { articles, state, ...which }, cause)));
  }

  /** Has articles stand in the inbox where they stood, as `entries` still tells; those that are no longer at `from` stay. */
  async function inboxAsIn(entries: readonly Entry[], from: InboxState | null): Promise<SavingTrouble> {
    const whys: SavingTrouble[] = [];
    for (const state of [null, ...INBOX_STATES]) {
      const some = entries.filter((entry) => entry.inbox === state);
      if (some.length > 0) whys.push(await inbox(some, state, { from }));
    }
    return whys.find((why) => why !== null) ?? null;
  }

  return {
    trouble,
    remove(entries) {
      drop(entries);
      return inTurn(() => remove(entries));
    },
    undo: () => inTurn(undo),
    async tag(entries, add, remove) {
      const why = noted(await tag(entries, add, remove));
      if (why === null) offerUndo(t('undo_tags'), async () => noted(await retag(entries, add, remove)));
      return why;
    },
    async inbox(entries, state) {
      const articles = entries.filter(({ kind }) => kind === 'article');
      const why = noted(await inbox(articles, state));
      // One article shows where it stands in the choice itself.
      if (why === null && articles.length > 1) {
        offerUndo(tCount('undo_inbox', articles.length), async () => noted(await inboxAsIn(articles, state)));
      }
      return why;
    },
    async saveRevisit({ article: { key: articleKey } }, date) {
      return troubleOf(await own.change([articleKey], () => call('library/save-revisit', { articleKey, claimId: null, date })));
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
      return troubleOf(await own.change([entry.article.key], (cause) => call('library/tag', { records, add, remove }, cause)));
    },
    async nameColour(colour, name) {
      return troubleOf(await own.change([], (cause) => call('library/name-colour', { colour, name }, cause)));
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
