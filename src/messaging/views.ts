// What the background tells the surfaces. Plain data: it crosses processes.
import type { Progress } from '../core/annotation/progress.ts';
import type { CheckAnswer, Question } from '../core/checklist/checklist.ts';
import type { Layer } from '../core/claim/claim.ts';
import type { Card } from '../core/knowledge/card.ts';
import type { ReadClaim, Reading } from '../core/reading.ts';

/** Why a page cannot be read. */
export type UnreadableReason = 'browser-page' | 'not-html' | 'empty' | 'no-article' | 'gone' | 'failed';

/** Where reading of a tab's page stands. What the page is, once read, is in `reading.detection`. */
export type TabStatus =
  | { readonly kind: 'unread'; readonly isListed: boolean }
  | { readonly kind: 'reading' }
  | { readonly kind: 'read' }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason };

/** Why the reader's work cannot be kept just now. */
export type NotSavedReason = 'private-window' | 'unavailable' | 'full' | 'newer-version' | 'invalid' | 'failed';

/** Whether the reader's work can be kept; null means it can. */
export type SavingTrouble = { readonly reason: NotSavedReason; readonly detail: string } | null;

/** One line of a checklist with the reader's answer. */
export interface CheckItem {
  readonly question: Question;
  readonly answer: CheckAnswer;
}

/** What the reader has made of one claim, for lists. */
export interface ClaimWork {
  readonly hasNote: boolean;
  readonly progress: Progress;
}

/** Work on a passage that the page no longer holds. */
export interface Orphan {
  readonly quote: string;
  readonly notes: readonly string[];
  readonly checks: readonly { readonly question: string; readonly answer: CheckAnswer }[];
}

/** The page of one tab, for popup and sidebar. */
export interface TabView {
  readonly tabId: number;
  readonly windowId: number;
  readonly status: TabStatus;
  readonly reading: Reading | null;
  /** The cards of `reading.cards`, in the same order. */
  readonly cards: readonly Card[];
  readonly checklist: readonly CheckItem[];
  readonly progress: Progress;
  readonly note: string;
  /** By claim id; a claim nobody worked on is left out. */
  readonly work: Readonly<Record<string, ClaimWork>>;
  readonly orphans: readonly Orphan[];
  readonly trouble: SavingTrouble;
}

/** One claim with all that stands beside it, for card and sidebar. */
export interface ClaimView {
  readonly claim: ReadClaim;
  /** The cards of `claim.cards`, in the same order. */
  readonly cards: readonly Card[];
  /** Titles of the cards that those cards name as related, by id. */
  readonly relatedTitles: Readonly<Record<string, string>>;
  readonly checklist: readonly CheckItem[];
  readonly progress: Progress;
  readonly note: string;
  readonly trouble: SavingTrouble;
}

/** A claim as the page paints it. */
export interface Mark {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly layer: Layer;
}

export type { Progress };
