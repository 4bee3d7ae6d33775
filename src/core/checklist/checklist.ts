/** What the reader has made of one question. */
export const CHECK_STATES = ['open', 'done', 'not-applicable'] as const;
/** How far a reader is with a question. */
export type CheckState = (typeof CHECK_STATES)[number];

/** What the reader found. Loupe itself never says so. */
export const FINDINGS = ['supports', 'contradicts', 'unclear'] as const;
/** What a reader found the evidence to say. */
export type Finding = (typeof FINDINGS)[number];

/** What to look at in an original, in the words of the card that is linked. */
export interface QuestionHint {
  readonly check: string;
  /** Where that is to be found. */
  readonly where: string;
  /** Title of the card. */
  readonly card: string;
}

/** One line of a checklist. Its wording is `hint.check` where it has a hint, else the message `question_<id with _ for ->`. */
export interface Question {
  readonly id: string;
  /** Key of the message that says why it matters. */
  readonly why: string;
  readonly hint: QuestionHint | null;
  /** Places to look, with their addresses filled in for this claim. Opened only on a click. */
  readonly places: readonly PlaceLink[];
  /** Chinese search terms worth copying. */
  readonly terms: readonly string[];
}

/** A place to look, ready filled. */
export interface PlaceLink {
  readonly id: string;
  /** The title of a document; null where the message `place_<id with _ for ->` names the place. */
  readonly name: string | null;
  readonly url: string;
}

/** The reader's answer to one question. */
export interface CheckAnswer {
  readonly state: CheckState;
  readonly finding: Finding | null;
  readonly note: string;
  /** Address given as evidence: an http(s) address, or empty. */
  readonly evidence: string;
}

/** The answer to a question nobody has touched. */
export const OPEN_ANSWER: CheckAnswer = { state: 'open', finding: null, note: '', evidence: '' };
