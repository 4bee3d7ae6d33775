// What the reader of a page and the card say to each other. The card is a page of ours in a frame: what it shows is out of the
// page's reach. They speak over a channel of which the page holds no end.
import type { HighlightChange } from '../core/annotation/article-work.ts';
import type { PageAction } from './contract.ts';
import type { ClaimToShow, Drag, HighlightCardState, TextSaved } from './views.ts';

/** What the reader does for the card: what needs the live page. */
export type AskOfReader =
  | { readonly do: 'save-claim'; readonly claimId: string }
  | { readonly do: 'save-highlight'; readonly id: string; readonly change: HighlightChange }
  | { readonly do: 'delete-highlight'; readonly id: string }
  | { readonly do: 'restore-highlight'; readonly deleted: string }
  | { readonly do: 'check-highlight'; readonly id: string; readonly isByPointer: boolean };

/**
 * What comes of it: null where it was done, the trouble where it was not; of a note what it was merged to, of a deletion the
 * instant by which it is undone.
 */
export type AnswerOfReader = TextSaved | string;

/** What the reader tells the card. */
export type ToCard =
  /** First of all: by what the background knows that it was this page's reader that opened the frame. */
  | { readonly tell: 'ticket'; readonly ticket: string }
  /** How high the card of the claim that is told next may be without covering the text, in CSS pixels. */
  | { readonly tell: 'room'; readonly room: number }
  /** Show a claim, in place of what is shown. */
  | { readonly tell: 'claim'; readonly claim: ClaimToShow }
  /** Show a highlight, or another state of the one that is shown. */
  | {
      readonly tell: 'highlight';
      readonly state: HighlightCardState;
      readonly startsIn: 'heading' | 'note';
      readonly isByPointer: boolean;
    }
  /** What is known of the claim may have changed: ask again. */
  | { readonly tell: 'changed' }
  /** Mark the next open question of the claim as checked. */
  | { readonly tell: 'check' }
  /** The card stands elsewhere now: what is pressed at once was meant for something else. */
  | { readonly tell: 'moved' }
  /** What was typed while the card was on its way. */
  | { readonly tell: 'typed'; readonly text: string }
  | { readonly tell: 'answer'; readonly number: number; readonly answer: AnswerOfReader }
  /** The card is closed: send what was typed, and say when. */
  | { readonly tell: 'leave' };

/** What the card tells the reader. */
export type FromCard =
  /** The frame is there, and listens. */
  | { readonly tell: 'ready' }
  /**
   * How high the card would like to be, and how high it must be to show its notes and what to do next, in CSS pixels; and whether it
   * has taken the keyboard by itself, as Chrome lets it.
   */
  | { readonly tell: 'height'; readonly height: number; readonly needed: number; readonly hasFocus: boolean }
  /** Whether its reader is in a field of it, and what stands in its fields and is not kept. */
  | { readonly tell: 'typing'; readonly isTyping: boolean; readonly unsaved: string; readonly claimId: string | null }
  /** The reader drags the card. */
  | { readonly tell: 'drag'; readonly drag: Drag }
  /** How wide she has made a card before, in CSS pixels. */
  | { readonly tell: 'width'; readonly width: number }
  | { readonly tell: 'close' }
  | { readonly tell: 'act'; readonly action: PageAction }
  | { readonly tell: 'ask'; readonly number: number; readonly ask: AskOfReader }
  /** All that was typed is on its way; said unasked where something else is put in the card's place. */
  | { readonly tell: 'left' };
