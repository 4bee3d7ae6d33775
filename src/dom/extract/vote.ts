import type { Survey } from './survey.ts';

/** Which pieces of a page are taken for its article's. */
export interface Vote {
  /** By index of the piece. */
  readonly isKept: readonly boolean[];
  /** Index of the first piece that was not voted on. */
  readonly seen: number;
}

/** Votes on what was surveyed of `document`, whose title is `title`. */
export type Voter = (survey: Survey, title: string, document: Document) => Vote;
