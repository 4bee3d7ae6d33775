import type { Painter } from '../../dom/paint/painter.ts';
import type { AnswerOfReader, AskOfReader, FromCard } from '../../messaging/card-port.ts';
import { callFromPage } from '../../messaging/client.ts';
import type { PageAction } from '../../messaging/contract.ts';
import type { Draft } from '../../messaging/requests.ts';
import type { CardNotice, ClaimToShow } from '../../messaging/views.ts';
import type { CardFrame } from '../cards/card-frame.ts';
import type { Cards } from '../cards/cards.ts';
import { bring } from './bring.ts';
import { focusedIn, giveFocus } from './focused.ts';
import { cardTicket } from './ticket.ts';

/** The card of one claim at a time, over the page. */
export interface Card {
  /** Opens the card of a claim in place of the one that is open. */
  open(claimId: string, opening?: CardOpening): Promise<void>;
  /** Marks the next open question of the claim whose card is open as checked, and says so in the card. */
  markChecked(): void;
  /** Opens the card that was open before an update or a crash, and offers what was typed in it and is not kept. */
  reopen(left: Draft): Promise<void>;
  /** Closes it; the focus goes back to where it was. */
  close(): void;
  /** Closes it for good; where it holds what can no longer be kept, that is said in its place, until a reader comes again. */
  part(): void;
  /** The page is about to go: what was typed is kept. */
  hide(): void;
  /** Has it show the reader's work anew. */
  refresh(): void;
  readonly isOpen: () => boolean;
  /** Whether the focus is in a field of the card. */
  readonly isTyping: () => boolean;
  /** Whether an event happened in the card. */
  readonly holds: (event: Event) => boolean;
  /** The claim whose card is open or was last open, from which "next" goes on. */
  readonly lastId: () => string | null;
}

/** How a card comes to be opened. */
export interface CardOpening {
  /** What is said in it. */
  readonly notice?: CardNotice | null;
  /** Id of the note that the reader came for. */
  readonly check?: string | null;
  readonly isByPointer?: boolean;
  /** Whether the page is scrolled by no more than the card needs, and not at all before. */
  readonly isInPlace?: boolean;
}

/** What the card needs of the reader around it. */
export interface CardSurroundings {
  /** The claim as the page shows it, or null: where it shows other words than were read, the page is read again before. */
  readonly asShown: (claimId: string) => string | null | Promise<string | null>;
  /** Does what a key or a button of the card asks for. */
  readonly act: (action: PageAction) => void;
  /** Does what needs the live page. */
  readonly answer: (ask: AskOfReader) => Promise<AnswerOfReader>;
  /** Tags to suggest. */
  readonly tags: () => readonly string[];
  /** Gives a card that needs this height, in CSS pixels, room beside a passage. */
  readonly makeRoom: (range: Range, needed: number) => void;
  /** Says beside a passage that the page lets no card of ours in. */
  readonly keptOut: (range: Range) => void;
}

/** A card over `document`, whose claims are painted by `painter`. */
export function createCard(document: Document, painter: Painter, surroundings: CardSurroundings): Card {
  const { asShown, act, answer, tags, makeRoom, keptOut } = surroundings;
  let current: CardFrame | null = null;
  let lastId: string | null = null;
  let returnTo: HTMLElement | null = null;
  let turn = 0;
  let isInPlace = false;
  /** Whether the background is being told what is typed in the card, and whether more was since. */
  let isDrafting = false;
  let isDraftStale = false;

  async function open(wanted: string, opening: CardOpening = {}): Promise<void> {
    lastId = wanted;
    turn += 1;
    const mine = turn;
    const shown = asShown(wanted);
    const claimId = shown instanceof Promise ? await shown : shown;
    if (claimId === null || mine !== turn) return;
    lastId = claimId;
    isInPlace = opening.isInPlace ?? false;
    const cards = await bring('cards');
    // Another card may have been asked for, or this one closed, while the code was on its way.
    if (!cards || mine !== turn) return;
    painter.setActive(claimId);
    void callFromPage('page/chosen', { id: claimId });
    if (!current) {
      returnTo = focusedIn(document);
      current = show(cards);
    }
    current.tell({ tell: 'claim', claim: toShow(claimId, opening) });
    current.focus();
    void keepDraft();
  }

  /** One call at a time; the last one tells what is so in the end. */
  async function keepDraft(): Promise<void> {
    isDraftStale = true;
    if (isDrafting) return;
    isDrafting = true;
    while (isDraftStale) {
      isDraftStale = false;
      await callFromPage('page/keep-draft', { draft: current && leftIn(current) });
    }
    isDrafting = false;
  }

  function toShow(claimId: string, { check = null, notice = null, isByPointer = false }: CardOpening): ClaimToShow {
    return { claimId, check, notice, tags: tags(), isByPointer };
  }

  function show({ openCardFrame, anchorOfRange }: Cards): CardFrame {
    const frame = openCardFrame(document, {
      ticket: cardTicket(),
      anchor: () => (lastId === null ? null : anchorOfRange(painter.rangeOf(lastId), painter.rectOf(lastId))),
      heard: (told) => void hear(told, frame),
      typed: () => void keepDraft(),
      lacksRoom(needed) {
        const range = isInPlace && lastId !== null ? painter.rangeOf(lastId) : null;
        if (range) makeRoom(range, needed);
      },
      broken(why) {
        save(frame);
        const range = lastId === null ? null : painter.rangeOf(lastId);
        settle();
        if (why === 'kept-out' && range) keptOut(range);
      },
    });
    return frame;
  }

  /** Keeps what was typed in a card that is torn down: the frame itself has no time to. */
  function save(frame: CardFrame): void {
    const left = leftIn(frame);
    if (left && left.text !== '') void callFromPage('page/save-left', left);
  }

  /** What was typed and is not kept, of the claim that the card shows still where another was asked for; else the claim alone. */
  function leftIn(frame: CardFrame): Draft | null {
    const text = frame.unsaved();
    const claimId = text === '' ? lastId : (frame.typedOn() ?? lastId);
    return claimId === null ? null : { claimId, text };
  }

  async function hear(told: Extract<FromCard, { tell: 'close' | 'act' | 'ask' }>, frame: CardFrame): Promise<void> {
    if (told.tell === 'close') close();
    else if (told.tell === 'act') act(told.action);
    else frame.tell({ tell: 'answer', number: told.number, answer: await answer(told.ask) });
  }

  async function reopen({ claimId, text }: Draft): Promise<void> {
    await open(claimId, { notice: text === '' ? { kind: 'updated' } : { kind: 'left', text } });
  }

  function close(): void {
    current?.close();
    settle();
  }

  /** The card is gone: the page is as it was. */
  function settle(): void {
    turn += 1;
    const wasOpen = current !== null;
    current = null;
    painter.setActive(null);
    if (returnTo) giveFocus(returnTo);
    returnTo = null;
    if (wasOpen) void keepDraft();
  }

  function part(): void {
    if (current && current.unsaved() !== '') current.cutOff();
    else current?.drop();
    settle();
  }

  return {
    open,
    reopen,
    markChecked: () => current?.tell({ tell: 'check' }),
    close,
    part,
    hide: () => current && save(current),
    refresh: () => current?.tell({ tell: 'changed' }),
    isTyping: () => current?.isTyping() ?? false,
    isOpen: () => current !== null,
    holds: (event) => current !== null && event.composedPath().includes(current.host),
    lastId: () => lastId,
  };
}
