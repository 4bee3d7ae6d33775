import type { ArticleHead } from '../article/article.ts';
import type { Annotation, Selector, TextPositionSelector, TextQuoteSelector } from './annotation.ts';
import type { AnswerChange } from './answer.ts';

/** What is kept of an article the reader has worked on. All instants are ISO 8601. */
export interface ArticleRecord {
  /** Key under which work on this article is kept; see `article-key.ts`. */
  readonly key: string;
  /** Addresses the article was met under, oldest first. */
  readonly addresses: readonly string[];
  readonly head: ArticleHead;
  /** When work on it was first, and last, saved. */
  readonly firstRead: string;
  readonly lastRead: string;
  readonly modified: string;
  /** Set on a tombstone. */
  readonly deleted: string | null;
}

/** The reader's work on one article, as kept at one moment. Plain data: it can be sent. */
export interface ArticleWork {
  /** Null until something about the article was saved. */
  readonly article: ArticleRecord | null;
  /** Live annotations only, oldest first. */
  readonly annotations: readonly Annotation[];
  /** Records that are there but cannot be read. They are left as they are. */
  readonly unreadable: number;
}

/** A claim as something to annotate: its id and where it stands. */
export interface ClaimTarget {
  readonly id: string;
  readonly quote: TextQuoteSelector;
  readonly position: TextPositionSelector;
}

/** What every edit says: the article, and the claim in it, or null for the article as a whole. */
interface Edit {
  readonly articleKey: string;
  readonly head: ArticleHead;
  readonly claim: ClaimTarget | null;
}

/** Changes some fields of the answer to one question; the others keep what they have. */
export interface CheckEdit extends Edit {
  /** Id of the checklist's question. */
  readonly question: string;
  readonly change: AnswerChange;
}

/** Sets the note's text; an empty one (white space only) deletes the note. */
export interface NoteEdit extends Edit {
  readonly text: string;
}

/** Puts a cross-check's note aside, or takes it up again. */
export interface DismissalEdit extends Edit {
  /** Id of the cross-check. */
  readonly check: string;
  readonly isDismissed: boolean;
}

/** Sets the day on which to come back to a claim; null forgets it. */
export interface RevisitEdit extends Edit {
  readonly claim: ClaimTarget;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
}

/** A claim whose day to come back has come. */
export interface DueItem {
  readonly articleKey: string;
  /** Address of the article. */
  readonly url: string;
  readonly title: string;
  readonly claimId: string;
  /** The claim's words, as they stood when the day was set. */
  readonly quote: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** Where an annotation now belongs, after its page was edited. */
export interface Move {
  /** Id of the annotation. */
  readonly id: string;
  readonly claimId: string;
  readonly selector: readonly Selector[];
}
