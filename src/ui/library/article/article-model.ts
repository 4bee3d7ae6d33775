import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Colour, InboxState } from '../../../core/annotation/annotation.ts';
import type { AnswerChange } from '../../../core/annotation/answer.ts';
import type { ArticleWork, HighlightChange, SavedText } from '../../../core/annotation/article-work.ts';
import type { StoreFault, StoreResult } from '../../../core/annotation/store-result.ts';
import type { SavedPictures } from '../../../core/pictures/picture.ts';
import type { ClaimActions } from '../../../kit/claim/claim-detail.tsx';
import type { Notice } from '../../../messaging/contract.ts';
import { savedBy, troubleOf } from '../../../messaging/saved-by.ts';
import type { ClaimView, ColourNames, SavingTrouble, TextSaved } from '../../../messaging/views.ts';
import { markdownOf, removeHighlight, saveHighlight, saveTags, takeBack } from './article-calls.ts';
import { type ArticleSheet, sheetOf } from './article-sheet.ts';
import type { ArticleDesk, ArticleWorld } from './article-world.ts';
import type { Passage } from './passages.ts';

/** The state of a saved article's view: the article, and the passage that stands open beside it. */
export interface ArticleModel extends Omit<ArticleReader, 'start'> {
  readonly key: string;
  /** The passage that stands open beside the text, or null. */
  readonly chosen: ReadonlySignal<Passage | null>;
  /** The chosen claim with all that stands beside it; null until it came, `missing` where it cannot be had. */
  readonly claim: ReadonlySignal<ClaimView | 'missing' | null>;
  /** Whether a highlight was deleted that can be taken back. */
  readonly canUndo: ReadonlySignal<boolean>;
  readonly colourNames: ReadonlySignal<ColourNames>;
  readonly claimActions: ClaimActions;
  readonly call: ArticleWorld['call'];
  readonly knownTags: () => readonly string[];
  /** Begins to follow the library; gives back a function that ends it. */
  start(): () => void;
  /** Opens the passage of this claim or highlight. */
  choose(passageId: string): void;
  unchoose(): void;
  /** Opens the passage so many places on in the text; from none, the first or the last. */
  step(by: 1 | -1): void;
  /** Keeps a note that was typed on `base`, on a claim, or with `claimId` null on the article; resolves to null once kept, as all that follow. */
  saveNote(claimId: string | null, text: string, base: string): Promise<TextSaved>;
  /** Keeps an answer on the article. */
  saveCheck(question: string, change: AnswerChange): Promise<TextSaved>;
  saveTags(tags: readonly string[]): Promise<SavingTrouble>;
  /** Sets where the article stands in the inbox; null takes it out. */
  saveInbox(state: InboxState | null): Promise<SavingTrouble>;
  /** Keeps the day on which to come back to the article, `YYYY-MM-DD`; null forgets it. */
  saveRevisit(date: string | null): Promise<SavingTrouble>;
  saveHighlight(id: string, change: HighlightChange): Promise<TextSaved>;
  nameColour(colour: Colour, name: string): Promise<SavingTrouble>;
  /** Lets the article's pictures go, for good. */
  deletePictures(): Promise<SavingTrouble>;
  /** Puts a highlight in the trash, with a way back as long as `canUndo` says so. */
  deleteHighlight(id: string): Promise<SavingTrouble>;
  undo(): Promise<SavingTrouble>;
  forgetUndo(): void;
}

/** The model of the article kept under `key`, opened at a claim or highlight where `at` names one. */
export function createArticleModel(world: ArticleWorld, key: string, at: string | null = null): ArticleModel {
  const { call } = world;
  const reader = createArticleReader(world, key);
  const wanted = signal(at);
  const fetched = signal<{ readonly id: string; readonly view: ClaimView | 'missing' } | null>(null);
  const removed = signal<string | null>(null);
  const sheet = computed(() => (reader.screen.value.kind === 'shown' ? reader.screen.value.sheet : null));
  // What the article no longer holds was a choice made before it changed.
  const chosen = computed(() => passagesIn(sheet.value).find(({ id }) => id === wanted.value) ?? null);
  let latest = 0;

  async function fetchClaim(claimId: string): Promise<void> {
    latest += 1;
    const mine = latest;
    const ask = () => call('library/claim', { articleKey: key, claimId });
    const first = await ask();
    // A background that is stopped meanwhile takes the call down with it.
    const outcome = first.ok || mine !== latest ? first : await ask();
    if (mine === latest) fetched.value = { id: claimId, view: outcome.ok ? outcome.value : 'missing' };
  }

  return {
    ...reader,
    key,
    chosen,
    claim: computed(() => (fetched.value !== null && fetched.value.id === chosen.value?.claim?.id ? fetched.value.view : null)),
    canUndo: computed(() => removed.value !== null),
    colourNames: world.colourNames,
    call,
    claimActions: createClaimActions(world, key, { sheet: () => sheet.peek(), view: () => fetched.peek()?.view ?? null }),
    knownTags: world.knownTags,
    start() {
      const stop = reader.start();
      // Runs for another choice and for each new sheet: the view is fetched anew when the reader's work changed.
      const stopClaims = effect(() => {
        if (sheet.value && chosen.value?.claim) void fetchClaim(chosen.value.claim.id);
      });
      return () => {
        stopClaims();
        stop();
      };
    },
    choose(passageId) {
      wanted.value = passageId;
    },
    unchoose() {
      wanted.value = null;
    },
    step(by) {
      const next = afterIn(sheet.peek()?.placed ?? [], wanted.peek(), by);
      if (next) wanted.value = next.id;
    },
    saveNote: async (claimId, text, base) => savedBy(await call('library/save-note', { articleKey: key, claimId, text, base })),
    saveCheck: async (question, change) =>
      savedBy(await call('library/save-check', { articleKey: key, claimId: null, question, change })),
    saveInbox: async (state) => troubleOf(await call('library/inbox', { articles: [key], state })),
    saveRevisit: async (date) => troubleOf(await call('library/save-revisit', { articleKey: key, claimId: null, date })),
    saveTags: (tags) => saveTags(call, key, sheet.peek()?.tags ?? [], tags),
    saveHighlight: (id, change) => saveHighlight(call, key, id, change),
    nameColour: async (colour, name) => troubleOf(await call('library/name-colour', { colour, name })),
    deletePictures: async () => troubleOf(await call('library/drop-pictures', { articleKey: key })),
    async deleteHighlight(id) {
      const result = await removeHighlight(call, id);
      if ('trouble' in result) return result.trouble;
      removed.value = result.deleted;
      return null;
    },
    async undo() {
      const deleted = removed.peek();
      removed.value = null;
      return deleted === null ? null : takeBack(call, deleted);
    },
    forgetUndo() {
      removed.value = null;
    },
  };
}

function passagesIn(sheet: ArticleSheet | null): readonly Passage[] {
  return sheet ? [...sheet.placed, ...sheet.strays] : [];
}

/** Around the ends: after the last comes the first. */
function afterIn(passages: readonly Passage[], id: string | null, by: 1 | -1): Passage | undefined {
  const current = passages.findIndex((passage) => passage.id === id);
  if (current < 0) return passages.at(by > 0 ? 0 : -1);
  return passages.at((current + by) % passages.length);
}

/** What is on the screen when the reader does something. */
interface Shown {
  readonly sheet: () => ArticleSheet | null;
  readonly view: () => ClaimView | 'missing' | null;
}

/** What a reader does with a claim of the article kept under `articleKey`. */
function createClaimActions(world: ArticleWorld, articleKey: string, shown: Shown): ClaimActions {
  const { call, knownTags, reminders, openCard } = world;
  return {
    onSaveCheck: async (claimId, question, change) =>
      savedBy(await call('library/save-check', { articleKey, claimId, question, change })),
    onSaveNote: async (claimId, text, base) => savedBy(await call('library/save-note', { articleKey, claimId, text, base })),
    onDismissCheck: async (claimId, check, isDismissed) =>
      troubleOf(await call('library/dismiss-check', { articleKey, claimId, check, isDismissed })),
    onSaveRevisit: async (claimId, date) => troubleOf(await call('library/save-revisit', { articleKey, claimId, date })),
    onCorrect: async (claimId, correction) => troubleOf(await call('library/correct', { articleKey, claimId, correction })),
    onMarkdown: async (claimId) => {
      const [sheet, view] = [shown.sheet(), shown.view()];
      const isShown = sheet && view && view !== 'missing' && view.claim.id === claimId;
      return isShown ? markdownOf(sheet.head, { claim: view }, new Date()) : null;
    },
    onSaveClaim: async (claimId) => troubleOf(await call('library/highlight-claim', { articleKey, claimId })),
    onSaveHighlight: (id, change) => saveHighlight(call, articleKey, id, change),
    onDeleteHighlight: async (id) => {
      const result = await removeHighlight(call, id);
      if ('trouble' in result) return { trouble: result.trouble, undo: null };
      return { trouble: null, undo: () => takeBack(call, result.deleted) };
    },
    onEcho: async (claimId) => {
      const outcome = await call('library/echo', { articleKey, claimId });
      return outcome.ok ? outcome.value : null;
    },
    onCitationStyle: (style) => void call('settings/citation-style', { style }),
    knownTags,
    reminders,
    onOpenCard: openCard,
  };
}

/** What is shown of an article: one of these at a time. */
type ArticleScreen =
  | { readonly kind: 'loading' }
  /** The library has nothing of it. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'fault'; readonly fault: StoreFault }
  | { readonly kind: 'shown'; readonly sheet: ArticleSheet };

/** One article of the library, read and kept up with. */
interface ArticleReader {
  readonly screen: ReadonlySignal<ArticleScreen>;
  /** What stands beside the article as a whole; null until it came, or where it cannot be had. */
  readonly desk: ReadonlySignal<ArticleDesk | null>;
  /** Begins to follow the library; gives back a function that ends it. */
  start(): () => void;
  /** Reads the article again; its text only where another was saved. */
  refresh(): Promise<void>;
}

/** A reader of the article that is kept under `key`. */
function createArticleReader({ onNotice, source, desk: deskOf }: ArticleWorld, key: string): ArticleReader {
  const known = signal<ArticleScreen>({ kind: 'loading' });
  const desk = signal<ArticleDesk | null>(null);
  let text: SavedText | null = null;
  let pictures: SavedPictures | null = null;
  let latest = 0;

  async function textFor({ article }: ArticleWork): Promise<StoreResult<SavedText | null>> {
    const saved = article?.saved ?? null;
    if (saved === null) return { ok: true, value: null };
    return text?.saved === saved ? { ok: true, value: text } : source.text(key);
  }

  /** The same object for the same pictures: each new one is drawn anew. */
  async function picturesOf({ saved }: SavedText): Promise<SavedPictures | null> {
    const read = await source.pictures(key);
    const now = read.ok && read.value?.saved === saved ? read.value : null;
    return now && pictures && isSame(now, pictures) ? pictures : now;
  }

  async function read(): Promise<ArticleScreen> {
    const work = await source.workOn(key);
    const saved = work.ok ? await textFor(work.value) : work;
    if (!work.ok) return { kind: 'fault', fault: work.fault };
    if (!saved.ok) return { kind: 'fault', fault: saved.fault };
    text = saved.value;
    pictures = text && (await picturesOf(text));
    const sheet = sheetOf(key, text, work.value, pictures);
    return sheet ? { kind: 'shown', sheet } : { kind: 'gone' };
  }

  async function refresh(): Promise<void> {
    latest += 1;
    const mine = latest;
    const [screen, beside] = await Promise.all([read(), deskOf?.(key)]);
    // Asked again meanwhile: the later answer counts.
    if (mine !== latest) return;
    batch(() => {
      known.value = screen;
      desk.value = beside ?? null;
    });
  }

  return {
    screen: computed(() => known.value),
    desk: computed(() => desk.value),
    refresh,
    start() {
      void refresh();
      return onNotice((notice) => {
        if (isAbout(notice, key)) void refresh();
      });
    },
  };
}

function isSame(one: SavedPictures, other: SavedPictures): boolean {
  const sizesOf = ({ pictures }: SavedPictures) => pictures.map(({ bytes }) => bytes?.length ?? null).join();
  return one.saved === other.saved && sizesOf(one) === sizesOf(other);
}

function isAbout(notice: Notice, key: string): boolean {
  return notice.notice === 'library-changed' || (notice.notice === 'work-changed' && notice.articleKey === key);
}
