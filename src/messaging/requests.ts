// What calls are given, where several are given the same or it has a name of its own.
import type { Selector, TextQuoteSelector } from '../core/annotation/annotation.ts';
import type { AnswerChange } from '../core/annotation/answer.ts';
import type { HighlightChange } from '../core/annotation/article-work.ts';
import type { Correction } from '../core/annotation/correction.ts';
import type { Span } from '../core/article/article.ts';
import type { SavingTrouble } from './views.ts';

/** The card of a claim that is open, and what stands in its fields and is not kept; empty where nothing is. */
export interface Draft {
  readonly claimId: string;
  readonly text: string;
}

/** One answer, or a part of one; `claimId` null means the whole article. */
export interface SaveCheck {
  readonly claimId: string | null;
  readonly question: string;
  readonly change: AnswerChange;
}

/**
 * A note's whole text; empty deletes it. `claimId` null means the whole article. With `base`, on which it was typed, it is merged
 * with what was kept meanwhile.
 */
export interface SaveNote {
  readonly claimId: string | null;
  readonly text: string;
  readonly base?: string;
}

/** A cross-check's note by its id; `claimId` null means one on the whole article. */
export interface DismissCheck {
  readonly claimId: string | null;
  readonly check: string;
  readonly isDismissed: boolean;
}

/** The day on which to come back, `YYYY-MM-DD`; null forgets it. `claimId` null means the whole article. */
export interface SaveRevisit {
  readonly claimId: string | null;
  readonly date: string | null;
}

/** What the reader says of a claim in place of what Loupe does; null takes that back. */
export interface SaveCorrection {
  readonly claimId: string;
  readonly correction: Correction | null;
}

/** Makes a highlight, or where `birth` is null changes the one with this id. */
export interface SaveHighlight {
  /** UUID. */
  readonly id: string;
  readonly change: HighlightChange;
  readonly birth: HighlightBegun | null;
}

/** What a new highlight is of. */
export interface HighlightBegun {
  /** The article that the page was when it was marked: by now it may be another. */
  readonly articleKey: string;
  readonly selector: readonly Selector[];
  /** Its place in the text of the article that was read, or null where it lies outside of it. */
  readonly span: Span | null;
  /** The claim that is saved, or null. */
  readonly claimId: string | null;
  /** Whether the passage is to become a claim with a checklist; only where it has a `span`. */
  readonly isCheck: boolean;
  /** Id of the highlight of the passage that this one takes the place of, or null. */
  readonly replaces: string | null;
}

/** Which highlights were not found in the page, and fresh selectors of those that were found at another place than kept. */
export interface Anchored {
  readonly articleKey: string;
  /** Ids of those that the page does not have; null where that was told before. */
  readonly lost: readonly string[] | null;
  /** So many as are brought up to date at once, each once. */
  readonly moved: readonly { readonly id: string; readonly selector: readonly Selector[] }[];
}

/** What came of taking records out of the trash: how many of them stayed there, since others have their places. */
export type Restoring =
  | { readonly trouble: null; readonly isBack: boolean; readonly stayed: number }
  | { readonly trouble: NonNullable<SavingTrouble> };

/** What a deletion brings: by the instant it can be undone. */
export type Deleted = { readonly trouble: null; readonly deleted: string } | { readonly trouble: NonNullable<SavingTrouble> };

/** Takes back the deletion of that instant. */
export interface Undo {
  readonly deleted: string;
}

/** A passage that a page is to be scrolled to: by the ids of what it is marked as, else by its words. */
export interface PassageToShow {
  readonly claimId: string | null;
  readonly highlightId: string | null;
  readonly quote: TextQuoteSelector;
}

/** A tab, and the key of the article in it that is meant. */
export interface OnArticle {
  readonly tabId: number;
  readonly articleKey: string;
}

/** A search that the reader keeps; `query` is the library's own, as JSON. */
export interface SavedSearch {
  readonly id: string;
  readonly name: string;
  readonly query: string;
}
