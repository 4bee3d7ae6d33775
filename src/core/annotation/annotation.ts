import type { CheckAnswer } from '../checklist/checklist.ts';
import type { Claim, Layer, SpeakerClass } from '../claim/claim.ts';

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

/** W3C Web Annotation: a place in the page's tree: an XPath to an element, and an offset in its text. */
export interface XPathSelector {
  readonly type: 'XPathSelector';
  readonly value: string;
  readonly refinedBy: TextPositionSelector;
}

/** W3C Web Annotation: where a passage begins and ends in the page's tree. Only a hint: trees change more often than words. */
export interface RangeSelector {
  readonly type: 'RangeSelector';
  readonly startSelector: XPathSelector;
  readonly endSelector: XPathSelector;
}

/**
 * How a place in an article is described; the first that fits is taken. Where the page was edited to say something else
 * than what the reader marked, her words are a second quote, the last of the selectors.
 */
export type Selector = TextQuoteSelector | TextPositionSelector | RangeSelector;

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

/** A day on which to come back to a claim, or to the article as a whole. */
export interface RevisitBody {
  readonly type: 'Revisit';
  readonly purpose: 'bookmarking';
  /** `YYYY-MM-DD`, of the reader's own calendar. */
  readonly date: string;
}

/** Where an article stands in the reader's inbox. */
export const INBOX_STATES = ['to-read', 'reading', 'done'] as const;
/** One of `INBOX_STATES`. */
export type InboxState = (typeof INBOX_STATES)[number];

/** Where the article stands in the reader's inbox; an article without one is not in it. */
export interface InboxBody {
  readonly type: 'Inbox';
  readonly purpose: 'bookmarking';
  readonly state: InboxState;
}

/**
 * What the reader says of a claim in place of what Loupe does (`correction.ts`); null is as Loupe has it, which the `ClaimBody`
 * after it tells.
 */
export interface CorrectionBody {
  readonly type: 'Correction';
  readonly purpose: 'editing';
  /** False where the passage is no claim. */
  readonly isClaim: boolean;
  readonly layer: Layer | null;
  readonly speaker: SpeakerClass | null;
  /** Who speaks, by name; counts only with a `speaker`, whose name is not told where this is null. */
  readonly speakerName: string | null;
  /** The words of the sentence that are the claim, and where they begin in it, in UTF-16 units; both null where all of it is. */
  readonly part: string | null;
  readonly partStart: number | null;
}

/** The colours of highlights. What each means is the reader's to name; the names Loupe begins with are messages. */
export const COLOURS = ['green', 'red', 'blue', 'yellow', 'violet'] as const;
/** A colour of highlights. */
export type Colour = (typeof COLOURS)[number];

/** What Loupe read of the claim when it was worked on: what a library is sifted by, also when the article is gone. */
export interface ClaimFacts extends Pick<Claim, 'layer' | 'topics' | 'speaker' | 'speakerName'> {}

/** A passage that the reader marked. */
export interface HighlightBody {
  readonly type: 'Highlight';
  readonly purpose: 'highlighting';
  readonly colour: Colour;
  /** Null where the passage is no claim that Loupe read. */
  readonly claim: ClaimFacts | null;
}

/** A tag of the reader's own. */
export interface TagBody {
  readonly type: 'TextualBody';
  readonly purpose: 'tagging';
  readonly value: string;
}

/** What Loupe read of the claim that a note, an answer, a day to come back or a correction is on; a highlight holds it itself. */
export interface ClaimBody extends ClaimFacts {
  readonly type: 'Claim';
  readonly purpose: 'classifying';
}

/** What the reader says of a target. */
export type SaidBody = NoteBody | CheckBody | DismissalBody | RevisitBody | InboxBody | CorrectionBody | HighlightBody | TagBody;

/**
 * What an annotation says about its target. A highlight has a `HighlightBody` first, then its note and its tags; an
 * article's tags stand together in one annotation; all others have one body, and those on a claim a `ClaimBody` after it,
 * where its facts are known.
 */
export type Body = SaidBody | ClaimBody;

/**
 * One piece of the reader's work, in the W3C's words. `articleKey` and `claimId` say where it belongs in Loupe. With
 * `deleted` it is in the trash as long as it has a body, and afterwards a tombstone, which has none.
 */
export interface Annotation {
  /** UUID. */
  readonly id: string;
  readonly motivation: SaidBody['purpose'];
  readonly target: Target;
  readonly body: readonly Body[];
  /** ISO 8601 instants. */
  readonly created: string;
  readonly modified: string;
  readonly deleted: string | null;
  readonly articleKey: string;
  /**
   * The claim it is about; of a passage that the reader asked to check, `own:` and the highlight's id. Null where the whole
   * article is meant, and of a highlight that is no claim.
   */
  readonly claimId: string | null;
}
