import type { CheckAnswer } from '../checklist/checklist.ts';

/** W3C Web Annotation: the quoted text with what stands before and after it. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** W3C Web Annotation: UTF-16 offsets in the article's text. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** How a place in an article is described; the first that fits is taken. */
export type Selector = TextQuoteSelector | TextPositionSelector;

/** What is annotated: an article (no selector) or a passage of it. */
export interface Target {
  readonly source: string;
  readonly selector: readonly Selector[];
}

/** Free text of the reader's own. */
export interface NoteBody {
  readonly type: 'TextualBody';
  readonly purpose: 'commenting';
  readonly value: string;
}

/** The reader's answer to one question of a checklist. */
export interface CheckBody extends CheckAnswer {
  readonly type: 'Check';
  readonly purpose: 'assessing';
  readonly question: string;
}

/** A cross-check's note that the reader has put aside for this article. */
export interface DismissalBody {
  readonly type: 'Dismissal';
  readonly purpose: 'moderating';
  /** Id of the cross-check. */
  readonly check: string;
}

/** A day on which to come back to a claim. */
export interface RevisitBody {
  readonly type: 'Revisit';
  readonly purpose: 'bookmarking';
  /** `YYYY-MM-DD`, of the reader's own calendar. */
  readonly date: string;
}

/** What an annotation says about its target. */
export type Body = NoteBody | CheckBody | DismissalBody | RevisitBody;

/**
 * One piece of the reader's work, in the W3C's words. `articleKey` and `claimId` say where it belongs in Loupe;
 * `deleted` makes it a tombstone, whose body is empty.
 */
export interface Annotation {
  /** UUID. */
  readonly id: string;
  readonly motivation: Body['purpose'];
  readonly target: Target;
  readonly body: readonly Body[];
  /** ISO 8601 instants. */
  readonly created: string;
  readonly modified: string;
  readonly deleted: string | null;
  readonly articleKey: string;
  /** Null where the whole article is meant. */
  readonly claimId: string | null;
}
