import type { Painter } from '../../dom/paint/painter.ts';
import type { CardNotice, ClaimCardActions, ClaimCardState } from '../../kit/claim-card/claim-card.tsx';
import type { MountedCard } from '../../kit/claim-card/mount.tsx';
import type { SaveClaimActions } from '../../kit/highlight/save-claim.tsx';
import { callFromPage } from '../../messaging/client.ts';
import { troubleOf } from '../../messaging/contract.ts';
import type { CheckItem, ClaimView } from '../../messaging/views.ts';
import type { Cards } from '../cards/cards.ts';
import type { Panel } from '../cards/panel.ts';
import { bring } from './bring.ts';
import type { LeftBehind } from './left-behind.ts';

/** The card of one claim at a time, over the page. */
export interface Card {
  /** Opens the card of a claim in place of the one that is open, and says `notice` in it. */
  open(claimId: string, notice?: CardNotice): Promise<void>;
  /** Marks the next open question of the claim whose card is open as checked, and says so in the card. */
  markChecked(): Promise<void>;
  /** Opens the card that was open before an update, and offers what was typed in it and is not kept. */
  reopen(left: LeftBehind): Promise<void>;
  /** Closes it; the focus goes back to where it was. */
  close(): void;
  /** Closes it for good; where it holds what can no longer be kept it stays, and says so, until the reader closes it. */
  part(): void;
  /** Shows the reader's work anew. */
  refresh(): Promise<void>;
  readonly isOpen: () => boolean;
  /** Whether the focus is in a field of the card. */
  readonly isTyping: () => boolean;
  /** Whether an event happened in the card. */
  readonly holds: (event: Event) => boolean;
  /** The claim whose card is open or was last open, from which "next" goes on. */
  readonly lastId: () => string | null;
}

/** What the card needs of the reader around it. */
export interface CardSurroundings {
  /** Claims in reading order. */
  readonly order: () => readonly string[];
  /** Opens the card of the claim so many places on in reading order. */
  readonly step: (by: number) => void;
  /** Keeps the claim as a highlight. */
  readonly saving: () => SaveClaimActions;
}

/** A card over `document`, whose claims are painted by `painter`. */
export function createCard(document: Document, painter: Painter, surroundings: CardSurroundings): Card {
  let current: Panel<MountedCard> | null = null;
  let lastId: string | null = null;
  let returnTo: HTMLElement | null = null;
  let said: CardNotice | null = null;
  let latest: ClaimCardState | null = null;
  let marking = Promise.resolve();
  let turn = 0;

  async function open(claimId: string, notice: CardNotice | null = null): Promise<void> {
    lastId = claimId;
    said = notice;
    turn += 1;
    const mine = turn;
    const [state, cards] = await Promise.all([stateOf(claimId), bring('cards')]);
    // Another card may have been asked for, or this one closed, while it was on its way.
    if (!state || !cards || mine !== turn) return;
    painter.setActive(claimId);
    void callFromPage('page/chosen', { id: claimId });
    if (current) {
      current.mounted.update(state);
      return;
    }
    returnTo = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    // What is said comes after the place where it is said: screen readers tell what changes there.
    current = show(cards, { ...state, notice: null });
    current.mounted.update(state);
  }

  async function stateOf(claimId: string): Promise<ClaimCardState | null> {
    const answer = await callFromPage('page/claim', { claimId });
    if (!answer.ok) return null;
    latest = { view: answer.value, place: placeOf(answer.value, surroundings.order()), notice: said };
    return latest;
  }

  function show({ claim, openPanel, anchorOfRange }: Cards, state: ClaimCardState): Panel<MountedCard> {
    return openPanel(document, {
      css: claim.css,
      mount: (root) => claim.mount(root, state, actions()),
      anchor: () => (lastId === null ? null : anchorOfRange(painter.rangeOf(lastId), painter.rectOf(lastId))),
      broken: close,
    });
  }

  async function reopen({ claimId, text }: LeftBehind): Promise<void> {
    const state = await stateOf(claimId);
    if (!state) return;
    await open(claimId, text === '' || state.view.note.includes(text) ? { kind: 'updated' } : { kind: 'left', text });
  }

  /** Adds what was left to the note; a note that it continues becomes it. */
  async function keepLeft(claimId: string, text: string): Promise<void> {
    const note = (await stateOf(claimId))?.view.note;
    if (note === undefined) return;
    const whole = note === '' || text.startsWith(note) ? text : `${note}\n\n${text}`;
    const trouble = troubleOf(await callFromPage('page/save-note', { claimId, text: whole }));
    // Where it is not kept it stays offered: what is wrong, the card says in its banner.
    if (!trouble && said?.kind === 'left') said = null;
    await refresh();
  }

  function actions(): ClaimCardActions {
    return {
      ...surroundings.saving(),
      onClose: close,
      onKeepLeft: (claimId, text) => void keepLeft(claimId, text),
      onPrevious: () => surroundings.step(-1),
      onNext: () => surroundings.step(1),
      onSaveCheck: async (claimId, question, change) =>
        troubleOf(await callFromPage('page/save-check', { claimId, question, change })),
      onSaveNote: async (claimId, text) => troubleOf(await callFromPage('page/save-note', { claimId, text })),
      onDismissCheck: async (claimId, check, isDismissed) =>
        troubleOf(await callFromPage('page/dismiss-check', { claimId, check, isDismissed })),
      onSaveRevisit: async (claimId, date) => troubleOf(await callFromPage('page/save-revisit', { claimId, date })),
      onMarkdown: async (claimId) => {
        const answer = await callFromPage('page/checklist-markdown', { claimId });
        return answer.ok ? answer.value : null;
      },
      onEcho: async (claimId) => {
        const answer = await callFromPage('page/echo', { claimId });
        return answer.ok ? answer.value : null;
      },
      // A content script cannot ask for a permission: the sidebar does.
      reminders: null,
      onOpenCard: async (id) => {
        const answer = await callFromPage('page/card', { id });
        return answer.ok ? answer.value : null;
      },
    };
  }

  function close(): void {
    turn += 1;
    current?.shut();
    current = null;
    painter.setActive(null);
    if (returnTo?.isConnected) returnTo.focus({ preventScroll: true });
    returnTo = null;
  }

  function part(): void {
    const unsaved = current?.unsaved() ?? '';
    if (current && latest && unsaved !== '') current.mounted.update({ ...latest, notice: { kind: 'cut-off' } });
    else close();
  }

  async function refresh(): Promise<void> {
    const shown = current;
    const state = shown && lastId !== null ? await stateOf(lastId) : null;
    if (shown && state && current === shown && lastId === state.view.claim.id) shown.mounted.update(state);
  }

  /** One after the other: each looks for the question that the one before has left open. */
  function markChecked(): Promise<void> {
    marking = marking.then(markNext);
    return marking;
  }

  async function markNext(): Promise<void> {
    const [shown, id] = [current, lastId];
    const state = shown && id !== null ? await stateOf(id) : null;
    if (id === null || !state) return;
    const next = state.view.checklist.find(({ answer }) => answer.state === 'open');
    const notice: CardNotice = next ? await checkOff(id, next) : { kind: 'all-checked' };
    // The reader may have gone on to another claim, where it would be untrue.
    if (current !== shown || lastId !== id) return;
    said = notice;
    await refresh();
  }

  async function checkOff(claimId: string, { question }: CheckItem): Promise<CardNotice> {
    const save = { claimId, question: question.id, change: { state: 'done' as const } };
    const trouble = troubleOf(await callFromPage('page/save-check', save));
    return trouble ? { kind: 'not-saved', trouble } : { kind: 'checked', question };
  }

  return {
    open,
    reopen,
    markChecked,
    close,
    part,
    refresh,
    isTyping: () => current?.isTyping() ?? false,
    isOpen: () => current !== null,
    holds: (event) => current !== null && event.composedPath().includes(current.host),
    lastId: () => lastId,
  };
}

function placeOf({ claim }: ClaimView, order: readonly string[]): ClaimCardState['place'] {
  const index = order.indexOf(claim.id);
  return index < 0 ? null : { number: index + 1, total: order.length };
}
