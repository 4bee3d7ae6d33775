import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { ClaimView, SavingTrouble, TabView } from '../../../messaging/views.ts';
import type { TabClient } from '../../tab/tab-client.ts';
import type { TabModel } from '../../tab/tab-model.ts';
import { articleKeysOf } from '../../tab/tab-watch.ts';
import type { TabWork } from '../../tab/tab-work.ts';
import { createClaimWatch } from '../claim-watch.ts';
import { filtered, NO_FILTER, type NotesFilter } from './filter.ts';
import { isLost, type NoteRow, type NoteRows, noteRows, type OpenRow } from './rows.ts';

/** A line to bring into view. `turn` tells one wish from the next for the same line. */
export interface Wish {
  readonly id: string;
  readonly turn: number;
  /** Whether the focus goes there too. */
  readonly takesFocus: boolean;
}

/** The list of highlights and notes: what is listed, which line is open, what was deleted. */
export interface NotesModel {
  /** All lines of the page shown, without those deleted here. */
  readonly rows: ReadonlySignal<NoteRows>;
  /** Those that the filter lists, and the one that stands open. */
  readonly listed: ReadonlySignal<NoteRows>;
  readonly filter: ReadonlySignal<NotesFilter>;
  /** Key of the line that stands open, or null. */
  readonly open: ReadonlySignal<string | null>;
  /** The claim of that line; null until it came, or where the line is of none. */
  readonly claim: ReadonlySignal<ClaimView | null>;
  readonly deletions: Pick<Deletions, 'count' | 'trouble' | 'forget'>;
  readonly wish: ReadonlySignal<Wish | null>;
  /** Begins to follow; gives back a function that ends it. */
  start(): () => void;
  setFilter(change: Partial<NotesFilter>): void;
  /** Opens a line, or closes it where it is open. */
  toggle(id: string): void;
  /** Deletes a highlight of the page shown; the line is gone at once. */
  remove(id: string): Promise<void>;
  /** Takes the latest deletion back and wishes its line into view. */
  undo(): Promise<void>;
  /** Wishes a highlight's line into view, listing it where the filter left it out. False where there is no such line. */
  reveal(id: string): boolean;
}

const NO_ROWS: NoteRows = { here: [], gone: [] };

/** The list over the tab that `model` follows. */
export function createNotesModel(client: TabClient, model: TabModel): NotesModel {
  const deletions = createDeletions(model);
  const filter = signal(NO_FILTER);
  const open = signal<OpenRow | null>(null);
  const wish = signal<Wish | null>(null);
  let turn = 0;

  const rows = computed(() => {
    const view = model.view.value;
    return view ? shownOf(noteRows(view, open.value), deletions.hidden.value) : NO_ROWS;
  });
  const openKey = computed(() => open.value?.key ?? null);
  const listed = computed(() => ({
    here: filtered(rows.value.here, filter.value, openKey.value),
    gone: filtered(rows.value.gone, filter.value, openKey.value),
  }));
  const openClaim = computed(() => allOf(rows.value).find(({ key }) => key === openKey.value)?.claim?.claim.id ?? null);
  const watch = createClaimWatch(client, model.view, openClaim);

  function wishFor(id: string, takesFocus: boolean): void {
    turn += 1;
    const isIn = (lines: NoteRows) => allOf(lines).some((row) => row.id === id);
    if (isIn(rows.peek()) && !isIn(listed.peek())) filter.value = NO_FILTER;
    wish.value = { id, turn, takesFocus };
  }

  return {
    rows,
    listed,
    filter,
    open: openKey,
    claim: watch.claim,
    deletions,
    wish,
    start() {
      const stops = [watch.start(), followArticle(model, deletions, () => batch(reset))];
      return () => {
        for (const stop of stops) stop();
      };
    },
    setFilter(change) {
      filter.value = { ...filter.peek(), ...change };
    },
    toggle(id) {
      const row = allOf(rows.peek()).find((one) => one.id === id);
      if (row) open.value = openKey.peek() === row.key ? null : { key: row.key, isGone: isLost(row) };
    },
    async remove(id) {
      const key = articleKeyOf(model.view.peek());
      if (key !== null) await deletions.remove(key, id);
    },
    async undo() {
      const id = await deletions.undo();
      if (id !== null) wishFor(id, true);
    },
    reveal(id) {
      const isThere = allOf(rows.peek()).some((row) => row.kind === 'highlight' && row.id === id);
      if (isThere) wishFor(id, false);
      return isThere;
    },
  };

  function reset(): void {
    filter.value = NO_FILTER;
    open.value = null;
    wish.value = null;
  }
}

/** Calls `changed` whenever the tab shows another article, and tells `deletions` of each view. */
function followArticle(model: TabModel, deletions: Deletions, changed: () => void): () => void {
  let last: string | null = null;
  return effect(() => {
    const view = model.view.value;
    if (!view) return;
    deletions.receive(view);
    const key = articleKeyOf(view);
    if (key !== last) changed();
    last = key;
  });
}

/** The key of the article that a tab shows, or null where it shows none. */
export function articleKeyOf(view: TabView | null): string | null {
  return (view && articleKeysOf(view)[0]) ?? null;
}

function allOf({ here, gone }: NoteRows): readonly NoteRow[] {
  return [...here, ...gone];
}

function shownOf({ here, gone }: NoteRows, hidden: ReadonlySet<string>): NoteRows {
  const isShown = ({ id }: NoteRow) => !hidden.has(id);
  return { here: here.filter(isShown), gone: gone.filter(isShown) };
}

/** Highlights that were deleted here, and the way back. */
interface Deletions {
  /** Ids of what is not to be shown: it is being deleted, or the view that still has it is older than the deletion. */
  readonly hidden: ReadonlySignal<ReadonlySet<string>>;
  /** How many deletions can be taken back. */
  readonly count: ReadonlySignal<number>;
  /** Why the last was not done, or null. */
  readonly trouble: ReadonlySignal<SavingTrouble>;
  /** Hides and deletes a highlight; shows it again where that could not be done. */
  remove(articleKey: string, id: string): Promise<void>;
  /** Takes the latest deletion back. Gives the highlight's id once it is there again, or null. */
  undo(): Promise<string | null>;
  /** Offers the way back no more; the trash has it still. */
  forget(): void;
  /** A view came in: what it does not hold any more need not be hidden. */
  receive(view: TabView): void;
}

interface Deletion {
  readonly articleKey: string;
  readonly id: string;
  readonly deleted: string;
}

/** No deletions yet, on highlights kept by `work`. */
function createDeletions(work: Pick<TabWork, 'deleteHighlight' | 'restoreHighlight'>): Deletions {
  const hidden = signal<ReadonlySet<string>>(new Set());
  const done = signal<readonly Deletion[]>([]);
  const trouble = signal<SavingTrouble>(null);
  const hide = (id: string) => (hidden.value = new Set([...hidden.peek(), id]));
  const show = (ids: readonly string[]) => (hidden.value = new Set([...hidden.peek()].filter((id) => !ids.includes(id))));

  return {
    hidden,
    count: computed(() => done.value.length),
    trouble,
    async remove(articleKey, id) {
      hide(id);
      const outcome = await work.deleteHighlight(articleKey, id);
      trouble.value = outcome.trouble;
      if (outcome.trouble) show([id]);
      else done.value = [...done.peek(), { articleKey, id, deleted: outcome.deleted }];
    },
    async undo() {
      const latest = done.peek().at(-1);
      if (!latest) return null;
      done.value = done.peek().slice(0, -1);
      trouble.value = await work.restoreHighlight(latest.articleKey, latest.deleted);
      if (trouble.peek()) {
        done.value = [...done.peek(), latest];
        return null;
      }
      show([latest.id]);
      return latest.id;
    },
    forget() {
      done.value = [];
    },
    receive({ highlights }) {
      const held = new Set(highlights.map(({ id }) => id));
      const gone = [...hidden.peek()].filter((id) => !held.has(id));
      if (gone.length > 0) show(gone);
    },
  };
}
