import type { ClaimFacts, Colour, InboxState } from '../annotation/annotation.ts';
import type { ArticleRecord } from '../annotation/article-work.ts';
import type { Corrected } from '../annotation/correction.ts';
import type { CheckAnswer } from '../checklist/checklist.ts';

/** The reader's answer to one question of a checklist. */
export interface GivenAnswer {
  readonly question: string;
  readonly answer: CheckAnswer;
}

/** A highlight of a passage. */
export interface EntryHighlight {
  /** Id of its annotation. */
  readonly id: string;
  readonly colour: Colour;
  /** Empty where there is none. */
  readonly note: string;
}

/** One thing that the library lists: an article with the work on it as a whole, or a passage of it with all work on that. */
export interface Entry {
  /** Names the entry in the library; the same at each reading. */
  readonly key: string;
  readonly kind: 'article' | 'passage';
  readonly article: ArticleRecord;
  /** The words of the passage; empty for an article. */
  readonly quote: string;
  /** Its words as the reader marked them, where the page has changed since; else null. */
  readonly asMarked: string | null;
  /** The claim that the passage is; null for an article, and for a highlight that is none. */
  readonly claimId: string | null;
  /** What Loupe read of the claim when it was worked on, as the reader has it; null where that was not kept, or she took the claim away. */
  readonly claim: ClaimFacts | null;
  /** What the reader says of the claim in place of what Loupe does, and what that was, where it was kept; else null. */
  readonly corrected: Corrected | null;
  readonly highlight: EntryHighlight | null;
  /** The note on the claim, or on the article. Empty where there is none; a highlight's own note is in `highlight`. */
  readonly note: string;
  /** Tags of the highlight, or of the article. */
  readonly tags: readonly string[];
  readonly answers: readonly GivenAnswer[];
  /** Day on which to come back, `YYYY-MM-DD`, or null. */
  readonly revisit: string | null;
  /** Where the article stands in the inbox; null where it is not in it, and for a passage. */
  readonly inbox: InboxState | null;
  /** Ids of all annotations that it is made of. */
  readonly annotations: readonly string[];
  /** When work on it was begun, and last changed, in milliseconds since 1970. */
  readonly created: number;
  readonly modified: number;
}
