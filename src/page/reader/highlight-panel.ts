import { quotedBy } from '../../core/annotation/quoted.ts';
import type { Painter } from '../../dom/paint/painter.ts';
import type { AnswerOfReader, AskOfReader, FromCard } from '../../messaging/card-port.ts';
import { callFromPage } from '../../messaging/client.ts';
import type { PageAction } from '../../messaging/contract.ts';
import { type HighlightCardState, type SavingTrouble, troubleIn } from '../../messaging/views.ts';
import type { CardFrame, FrameWish } from '../cards/card-frame.ts';
import { bring } from './bring.ts';
import { focusedIn, giveFocus } from './focused.ts';
import type { MarkedPassages } from './marked-passages.ts';
import { cardTicket } from './ticket.ts';

/** What the card of a highlight needs of what is around it. */
export interface PanelSurroundings {
  readonly passages: MarkedPassages;
  /** Does what is asked for in the card. */
  readonly answer: (ask: AskOfReader) => Promise<AnswerOfReader>;
  /** Does what a key asks for in the card. */
  readonly act: (action: PageAction) => void;
  /** Says beside a passage that the page lets no card of ours in. */
  readonly keptOut: (range: Range) => void;
}

/** With what a card opens. */
export interface Opening {
  readonly trouble?: SavingTrouble;
  readonly startsIn?: 'heading' | 'note';
  readonly isByPointer?: boolean;
}

/** The card of one highlight at a time. */
export interface HighlightPanel {
  /** Has the frame ready in which a card will soon be opened, so that it takes what is typed from the first key on. */
  prepare(): Promise<void>;
  /** Takes it away again where no card was opened. */
  unprepare(): void;
  open(id: string, opening: Opening): Promise<void>;
  /** Says in the card of a highlight why it is not kept; opens it where it is not open. */
  warn(id: string, trouble: NonNullable<SavingTrouble>): Promise<void>;
  close(): void;
  /** Closes it for good; where it holds what can no longer be kept, that is said in its place. */
  part(): void;
  /** The page is about to go: what was typed is kept. */
  hide(): void;
  /** Shows what is known now of the highlight that is open. */
  refresh(): void;
  readonly isOpen: () => boolean;
  /** Whether the focus is in a field of it. */
  readonly isTyping: () => boolean;
  /** What stands in the note of a highlight that is open and is not kept yet. */
  readonly unsaved: (id: string) => string;
  readonly holds: (event: Event) => boolean;
}

/** A card over `document` for the highlights in `passages`. */
export function createHighlightPanel(document: Document, painter: Painter, surroundings: PanelSurroundings): HighlightPanel {
  const { passages, answer, act, keptOut } = surroundings;
  /** What is shown, of which highlight, and the note on which is typed; the id is null while its frame only stands ready. */
  let current: { readonly frame: CardFrame; id: string | null; base: string } | null = null;
  /** Why the highlight that is open is not kept, until a save of it went through. */
  let refused: SavingTrouble = null;
  let startsIn: 'heading' | 'note' = 'heading';
  let isByPointer = false;
  let returnTo: HTMLElement | null = null;
  let turn = 0;

  function stateOf(id: string): HighlightCardState | null {
    const highlight = passages.find(id);
    const known = passages.known();
    if (!highlight || !known) return null;
    return {
      highlight,
      quoted: quotedBy(highlight.selector),
      colourNames: known.colourNames,
      allTags: passages.tags(),
      canCheck: highlight.claimId === null,
      trouble: refused ?? known.trouble,
    };
  }

  async function prepare(): Promise<void> {
    const mine = turn;
    const cards = await bring('cards');
    if (!cards || mine !== turn || current) return;
    const wish: FrameWish = {
      ticket: cardTicket(),
      anchor: () => {
        const id = current?.id ?? null;
        return id === null ? null : cards.anchorOfRange(painter.rangeOf(id), painter.rectOf(id));
      },
      heard: (told) => void hear(told, frame),
      typed: () => undefined,
      broken: onBroken,
    };
    const frame = cards.openCardFrame(document, wish);
    current = { frame, id: null, base: '' };
  }

  function onBroken(why: 'touched' | 'kept-out'): void {
    const id = current?.id ?? null;
    const range = id === null ? null : painter.rangeOf(id);
    save();
    settle();
    if (why === 'kept-out' && range) keptOut(range);
  }

  /** Keeps what was typed in a card that is torn down: the frame itself has no time to. */
  function save(): void {
    if (current?.id == null) return;
    const { id, frame, base } = current;
    const note = frame.unsaved();
    if (note !== '') void answer({ do: 'save-highlight', id, change: { note, noteBase: base } });
  }

  async function open(id: string, opening: Opening): Promise<void> {
    if (current?.id != null) close();
    refused = opening.trouble ?? null;
    startsIn = opening.startsIn ?? 'heading';
    isByPointer = opening.isByPointer ?? false;
    await prepare();
    const state = current && current.id === null ? stateOf(id) : null;
    if (!current || !state) return unprepare();
    current.id = id;
    current.base = state.highlight.note;
    painter.setActive(id);
    void callFromPage('page/chosen', { id });
    returnTo = focusedIn(document);
    current.frame.tell({ tell: 'highlight', state, startsIn, isByPointer });
    current.frame.focus();
  }

  async function hear(told: Extract<FromCard, { tell: 'close' | 'act' | 'ask' }>, frame: CardFrame): Promise<void> {
    if (told.tell === 'close') close();
    else if (told.tell === 'act') act(told.action);
    else {
      const came = await answer(told.ask);
      frame.tell({ tell: 'answer', number: told.number, answer: came });
      const isKept = told.ask.do === 'save-highlight' && isKeptBy(came) && told.ask.id === current?.id;
      if (!isKept || !refused) return;
      refused = null;
      refresh();
    }
  }

  function unprepare(): void {
    // Nor is one wanted that is still on its way.
    turn += 1;
    if (current?.id === null) {
      current.frame.drop();
      current = null;
    }
  }

  function close(): void {
    turn += 1;
    if (!current) return;
    if (current.id === null) current.frame.drop();
    else current.frame.close();
    settle();
  }

  /** The card is gone: the page is as it was. */
  function settle(): void {
    turn += 1;
    const wasShown = current?.id != null;
    current = null;
    if (!wasShown) return;
    painter.setActive(null);
    if (returnTo) giveFocus(returnTo);
    returnTo = null;
  }

  function refresh(): void {
    const state = current?.id != null ? stateOf(current.id) : null;
    if (!current || !state) return;
    // What comes in while somebody types is not what they type on.
    if (current.frame.unsaved() === '') current.base = state.highlight.note;
    current.frame.tell({ tell: 'highlight', state, startsIn, isByPointer });
  }

  return {
    prepare,
    unprepare,
    open,
    async warn(id, trouble) {
      if (current?.id !== id) return open(id, { trouble });
      refused = trouble;
      refresh();
    },
    close,
    part() {
      if (current?.id != null && current.frame.unsaved() !== '') current.frame.cutOff();
      else current?.frame.drop();
      settle();
    },
    hide: save,
    refresh,
    isOpen: () => current?.id != null,
    isTyping: () => current?.frame.isTyping() ?? false,
    unsaved: (id) => (current?.id === id ? current.frame.unsaved() : ''),
    holds: (event) => current !== null && event.composedPath().includes(current.frame.host),
  };
}

function isKeptBy(answer: AnswerOfReader): boolean {
  return typeof answer !== 'string' && troubleIn(answer) === null;
}
