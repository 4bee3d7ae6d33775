import { type ReadonlySignal, signal } from '@preact/signals';
import { continueNote } from '../../core/annotation/continue-note.ts';
import type { ClaimCardActions, ClaimCardState } from '../../kit/claim-card/claim-card.tsx';
import type { OnDrag } from '../../kit/claim-card/drag.ts';
import type { HighlightCardActions } from '../../kit/highlight-card/highlight-card.tsx';
import type { ToCard } from '../../messaging/card-port.ts';
import type { callFromCard } from '../../messaging/client.ts';
import type { CardCalls, Outcome, PageAction, ReplyOf, RequestOf } from '../../messaging/contract.ts';
import { savedBy, troubleOf } from '../../messaging/saved-by.ts';
import {
  type CardNotice,
  type CheckItem,
  type Citing,
  type ClaimToShow,
  type ClaimView,
  type HighlightCardState,
  type SavingTrouble,
  type TextSaved,
  troubleIn,
} from '../../messaging/views.ts';
import type { Line } from './line.ts';

/** What the card shows; null until it is told what to. */
export type CardScreen =
  | { readonly kind: 'claim'; readonly state: ClaimCardState }
  | {
      readonly kind: 'highlight';
      readonly state: HighlightCardState;
      readonly startsIn: 'heading' | 'note';
      readonly isByPointer: boolean;
    }
  | null;

/** What the card needs of the world outside it. */
export interface CardClient {
  readonly call: typeof callFromCard;
  readonly line: Pick<Line, 'tell' | 'ask'>;
  /** How wide the card is, in CSS pixels. */
  readonly width: () => number;
}

/** Milliseconds after which a card that was widened is left so. */
const RESTS_AFTER = 300;

/** The state of the card of a page, and what is done in it. */
export interface CardModel {
  readonly screen: ReadonlySignal<CardScreen>;
  /** Takes a deletion back; null while there is nothing to take back. */
  readonly undo: ReadonlySignal<(() => void) | null>;
  /** What it takes to cite the highlight that is shown; null until it is known, and where its page was not looked at. */
  readonly citing: ReadonlySignal<Citing | null>;
  readonly claimActions: ClaimCardActions;
  /** The actions on the highlight of this id. */
  readonly highlightActions: (id: string) => HighlightCardActions;
  /** Has the reader of the page do what a key asks for there. */
  readonly act: (action: PageAction) => void;
  /** Has the reader of the page carry or widen the card; a width is kept for the cards of other pages. */
  readonly onDrag: OnDrag;
  /** Does what the reader of the page tells, but for what concerns the frame itself. */
  heed(told: ToCard): void;
  /** The card is about to go: what is not kept yet of how it was dragged is. */
  leave(): void;
}

/** A model over `client`. */
export function createCardModel({ call, line, width }: CardClient): CardModel {
  const screen = signal<CardScreen>(null);
  const undo = signal<(() => void) | null>(null);
  const citing = signal<Citing | null>(null);
  let ticket = '';
  /** The claim that was asked for last, and what goes with it. */
  let wanted: ClaimToShow | null = null;
  let room = Infinity;
  let latest = 0;
  let marking = Promise.resolve();

  const ask = <Name extends keyof CardCalls>(
    name: Name,
    request: RequestOf<CardCalls, Name>,
  ): Promise<Outcome<ReplyOf<CardCalls, Name>>> => call(ticket, name, request);

  async function show(claim: ClaimToShow): Promise<void> {
    wanted = claim;
    if (await refresh()) return;
    // A card without its claim is of no use to anybody.
    if (wanted === claim && screen.peek() === null) line.tell({ tell: 'close' });
  }

  /** Asks for the claim anew; false where it cannot be had. */
  async function refresh(): Promise<boolean> {
    const claim = wanted;
    if (!claim) return false;
    latest += 1;
    const mine = latest;
    const answer = await ask('card/claim', { claimId: claim.claimId });
    // Another claim was asked for meanwhile, or the same once more: that answer counts.
    if (mine !== latest || !wanted) return true;
    if (answer.ok) showView(answer.value);
    return answer.ok;
  }

  function showView(view: ClaimView): void {
    if (!wanted) return;
    const { check, notice, isByPointer } = wanted;
    const state = { view, room, check, notice, isByPointer };
    // What is said comes after the place where it is said: screen readers tell what changes there.
    if (screen.peek()?.kind !== 'claim') screen.value = { kind: 'claim', state: { ...state, notice: null } };
    screen.value = { kind: 'claim', state };
  }

  function showHighlight({ state, startsIn, isByPointer }: Extract<ToCard, { tell: 'highlight' }>): void {
    screen.value = { kind: 'highlight', state, startsIn, isByPointer };
    if (citing.peek() === null) void ask('card/citing', {}).then((answer) => (citing.value = valueIn(answer)));
  }

  function say(notice: CardNotice | null): Promise<boolean> {
    if (wanted) wanted = { ...wanted, notice };
    return refresh();
  }

  /** One after the other: each looks for the question that the one before has left open. */
  function markChecked(): void {
    marking = marking.then(markNext);
  }

  async function markNext(): Promise<void> {
    const id = wanted?.claimId;
    const answer = id === undefined ? null : await ask('card/claim', { claimId: id });
    if (id === undefined || !answer?.ok) return;
    const next = answer.value.checklist.find((item) => item.answer.state === 'open');
    const notice: CardNotice = next ? await checkOff(id, next) : { kind: 'all-checked' };
    // The reader may have gone on to another claim, where it would be untrue.
    if (wanted?.claimId === id) await say(notice);
  }

  async function checkOff(claimId: string, { question }: CheckItem): Promise<CardNotice> {
    const save = { claimId, question: question.id, change: { state: 'done' as const } };
    const trouble = troubleIn(savedBy(await ask('card/save-check', save)));
    return trouble ? { kind: 'not-saved', trouble } : { kind: 'checked', question };
  }

  /** Adds what was left to the note. */
  async function keepLeft(claimId: string, text: string): Promise<void> {
    const answer = await ask('card/claim', { claimId });
    if (!answer.ok) return;
    const { note } = answer.value;
    const trouble = troubleIn(savedBy(await ask('card/save-note', { claimId, text: continueNote(note, text), base: note })));
    // Where it is not kept it stays offered: what is wrong, the card says in its banner.
    await (trouble ? refresh() : say(null));
  }

  async function remove(id: string): Promise<string | SavingTrouble> {
    const answer = await line.ask({ do: 'delete-highlight', id });
    return typeof answer === 'string' ? answer : troubleIn(answer);
  }

  async function restore(deleted: string): Promise<SavingTrouble> {
    return asTrouble(await line.ask({ do: 'restore-highlight', deleted }));
  }

  let widened: ReturnType<typeof setTimeout> | undefined;
  let isBack = false;
  const onDrag: OnDrag = (drag) => {
    line.tell({ tell: 'drag', drag });
    if (drag.how === 'move') return;
    isBack = drag.how === 'back';
    clearTimeout(widened);
    // When the frame is as wide as it will be.
    widened = setTimeout(keepWidth, RESTS_AFTER);
  };
  function keepWidth(): void {
    if (widened === undefined) return;
    clearTimeout(widened);
    widened = undefined;
    void ask('card/save-width', { width: isBack ? null : width() });
  }

  const claimActions: ClaimCardActions = {
    onDrag,
    onSaveClaim: async (claimId) => asTrouble(await line.ask({ do: 'save-claim', claimId })),
    onSaveHighlight: async (id, change) => asSaved(await line.ask({ do: 'save-highlight', id, change })),
    async onDeleteHighlight(id) {
      const deleted = await remove(id);
      if (typeof deleted !== 'string') return { trouble: deleted, undo: null };
      return { trouble: null, undo: () => restore(deleted) };
    },
    knownTags: () => wanted?.tags ?? [],
    onClose: () => line.tell({ tell: 'close' }),
    onKeepLeft: (claimId, text) => void keepLeft(claimId, text),
    onPrevious: () => line.tell({ tell: 'act', action: 'previous' }),
    onNext: () => line.tell({ tell: 'act', action: 'next' }),
    onSaveCheck: async (claimId, question, change) => savedBy(await ask('card/save-check', { claimId, question, change })),
    onSaveNote: async (claimId, text, base) => savedBy(await ask('card/save-note', { claimId, text, base })),
    onDismissCheck: async (claimId, check, isDismissed) =>
      troubleOf(await ask('card/dismiss-check', { claimId, check, isDismissed })),
    onSaveRevisit: async (claimId, date) => troubleOf(await ask('card/save-revisit', { claimId, date })),
    onCorrect: async (claimId, correction) => troubleOf(await ask('card/correct', { claimId, correction })),
    onMarkdown: async (claimId) => valueIn(await ask('card/checklist-markdown', { claimId })),
    onCitationStyle: (style) => void ask('card/citation-style', { style }),
    onEcho: async (claimId) => valueIn(await ask('card/echo', { claimId })),
    // Asked for in the sidebar: browsers show no such question for a frame.
    reminders: null,
    onOpenCard: async (id) => valueIn(await ask('card/knowledge', { id })),
  };

  function highlightActions(id: string): HighlightCardActions {
    return {
      onClose: () => line.tell({ tell: 'close' }),
      onChange: async (change) => asSaved(await line.ask({ do: 'save-highlight', id, change })),
      onCheck: (isByPointer) => void line.ask({ do: 'check-highlight', id, isByPointer }),
      onCitationStyle: claimActions.onCitationStyle,
      onDelete: () => void removeShown(id),
    };
  }

  async function removeShown(id: string): Promise<void> {
    const deleted = await remove(id);
    const shown = screen.peek();
    if (shown?.kind !== 'highlight' || shown.state.highlight.id !== id) return;
    if (typeof deleted !== 'string') {
      screen.value = { ...shown, state: { ...shown.state, trouble: deleted } };
      return;
    }
    undo.value = async () => {
      await restore(deleted);
      line.tell({ tell: 'close' });
    };
  }

  return {
    screen,
    undo,
    citing,
    claimActions,
    highlightActions,
    act: (action) => line.tell({ tell: 'act', action }),
    onDrag,
    leave: keepWidth,
    heed(told) {
      if (told.tell === 'ticket') ticket = told.ticket;
      else if (told.tell === 'room') room = told.room;
      else if (told.tell === 'claim') void show(told.claim);
      else if (told.tell === 'highlight') showHighlight(told);
      // Heard by way of the reader: Firefox tells no notice of the background to a frame in a page.
      else if (told.tell === 'changed') void refresh();
      else if (told.tell === 'check') markChecked();
    },
  };
}

function asSaved(answer: TextSaved | string): TextSaved {
  return typeof answer === 'string' ? null : answer;
}

function asTrouble(answer: TextSaved | string): SavingTrouble {
  return troubleIn(asSaved(answer));
}

function valueIn<T>(outcome: Outcome<T>): T | null {
  return outcome.ok ? outcome.value : null;
}
