import type { Article, ArticleHead } from '../article/article.ts';
import type { Reading } from '../reading.ts';
import type {
  Annotation,
  ClaimFacts,
  Colour,
  InboxState,
  Selector,
  TextPositionSelector,
  TextQuoteSelector,
} from './annotation.ts';
import type { AnswerChange } from './answer.ts';
import type { Correction } from './correction.ts';

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
  /** When its text was last saved; null where only the work on it is kept. */
  readonly saved: string | null;
  readonly modified: string;
  /** Set where it is in the trash, or was. */
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
  /** What was read of it; left out where only earlier work tells of the claim. */
  readonly facts?: ClaimFacts;
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
  /** What it was typed on: what was kept meanwhile is then merged with it (`merge-text.ts`). Left out, it takes its place. */
  readonly base?: string;
}

/** Puts a cross-check's note aside, or takes it up again. */
export interface DismissalEdit extends Edit {
  /** Id of the cross-check. */
  readonly check: string;
  readonly isDismissed: boolean;
}

/** Sets the day on which to come back; null forgets it. */
export interface RevisitEdit extends Edit {
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
}

/** Says of a claim what the reader says in place of what Loupe does; null takes that back. */
export interface CorrectionEdit extends Edit {
  readonly claim: ClaimTarget;
  readonly correction: Correction | null;
}

/** The text of a saved article, with what was read in it, so that the work outlives the page. */
export interface SavedText {
  /** Key of the article. */
  readonly key: string;
  readonly article: Article;
  readonly reading: Reading;
  /** ISO 8601 instant. */
  readonly saved: string;
}

/** Keeps an article's text, in place of what was kept of it before. */
export interface SaveArticleEdit {
  readonly articleKey: string;
  readonly article: Article;
  readonly reading: Reading;
  /** As of when it is kept, ISO 8601; left out for now. */
  readonly saved?: string;
}

/** What changes of a highlight; what is left out stays. An empty note deletes the note. */
export interface HighlightChange {
  readonly colour?: Colour;
  readonly note?: string;
  /** What the note was typed on: what was kept meanwhile is then merged with it (`merge-text.ts`). */
  readonly noteBase?: string;
  readonly tags?: readonly string[];
}

/** Makes a highlight, or changes the one with this id. */
export interface HighlightEdit {
  readonly articleKey: string;
  readonly head: ArticleHead;
  /** UUID; made by whoever paints it, so that a mark has its name at once. */
  readonly id: string;
  readonly change: HighlightChange;
  /** Where it stands, and what it is of; null where it is there already and only changes. */
  readonly birth: HighlightBirth | null;
}

/** What a highlight begins with. */
export interface HighlightBirth {
  readonly selector: readonly Selector[];
  /** The claim that it saves, or `own:` and the highlight's id where the reader asked to check the passage. */
  readonly claimId: string | null;
  readonly claim: ClaimFacts | null;
  /** Id of a highlight of the article that goes to the trash with this one's coming, or null. */
  readonly replaces: string | null;
}

/** Sets the tags of the article as a whole. */
export interface TagsEdit {
  readonly articleKey: string;
  readonly head: ArticleHead;
  readonly tags: readonly string[];
}

/** Sets where an article stands in the inbox; null takes it out. */
export interface InboxEdit {
  readonly articleKey: string;
  readonly head: ArticleHead;
  readonly state: InboxState | null;
}

/** Records of the library by their names: ids of annotations, keys of articles. */
export interface Records {
  readonly annotations: readonly string[];
  readonly articles: readonly string[];
}

/** What taking records out of the trash did. */
export interface Restored {
  /** Keys of the articles whose work changed. */
  readonly articles: readonly string[];
  /** Records that stayed there, since the reader has put newer work in their place. */
  readonly stayed: number;
}

/** What a library holds, in records. Tombstones are counted nowhere. */
export interface Usage {
  readonly articles: number;
  readonly annotations: number;
  /** Articles and annotations in the trash. */
  readonly inTrash: number;
  readonly texts: number;
}

/** A claim, or an article as a whole, whose day to come back has come. */
export interface DueItem {
  readonly articleKey: string;
  /** Address of the article. */
  readonly url: string;
  readonly title: string;
  /** Null for the article as a whole. */
  readonly claimId: string | null;
  /** The claim's words, as they stood when the day was set; empty for the article as a whole. */
  readonly quote: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** So many records are brought up to date at once, the others with the next: whatever else is to be kept waits for them. */
export const MOST_MOVES = 500;
/** So many highlights of one page are told as lost; with more, as from a file, the others are shown as if they were there. */
export const MOST_LOST = 20_000;

/** Where an annotation now belongs, after its page was edited. */
export interface Move {
  /** Id of the annotation. */
  readonly id: string;
  /** Null for a highlight that is no claim. */
  readonly claimId: string | null;
  readonly selector: readonly Selector[];
  /** What was read of the claim, for work that does not tell yet. */
  readonly facts?: ClaimFacts;
}
