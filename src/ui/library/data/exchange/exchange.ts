import type { Records } from '../../../../core/annotation/article-work.ts';
import type { ImportReport, LibraryData } from '../../../../core/annotation/library-data.ts';
import type { StoreResult } from '../../../../core/annotation/store-result.ts';
import type { Needs } from '../../../../core/exchange/notes.ts';
import type { Behind } from '../../../../core/exchange/report/setting.ts';
import type { Format } from '../formats.ts';
import type { FileFound } from './file-found.ts';
import type { Phrases } from './phrases.ts';

/** How long work is watched and stopped. */
export interface Watch {
  /** Stops the work; the call then rejects, or answers with a fault, and nothing was changed. */
  readonly signal: AbortSignal;
  /** Told how much of how much is done. With 0 in all, nobody knows. */
  readonly onProgress: (done: number, total: number) => void;
}

/** Records to be written. */
export interface Wanted extends Records {
  /** Whether what was read of the articles of single passages is wanted too: their claims and what stands beside those. */
  readonly isWithReadings: boolean;
}

/** What has been gathered to be written out. */
export interface Collected {
  /** Articles with something of the reader's on them. */
  readonly articles: number;
  readonly highlights: number;
  /** Ids of the questions that were answered. */
  readonly questions: readonly string[];
  /** What the context notes take to be written. */
  readonly needs: Needs;
}

/** How what was gathered is written. */
export interface WriteOrder {
  readonly format: Format;
  readonly phrases: Phrases;
  /** What the context notes of a report rest on. */
  readonly behind: Behind;
  /** The present instant, ISO 8601, and the day that it is for the reader, `YYYY-MM-DD`. */
  readonly now: string;
  readonly day: string;
}

/** A file to give to the reader. */
export interface Written {
  readonly file: Blob;
  /** With its ending. */
  readonly name: string;
}

/** A backup that was written. */
export interface BackedUp {
  readonly file: Blob;
  /** Records in it, and records that could not be put into it. */
  readonly records: number;
  readonly leftOut: number;
  /** Of the library, from before it was read: of one that still has this stamp all is in the backup. */
  readonly stamp: number;
}

/** What an exchange does, by name: what it is asked with, and what it gives. */
export interface ExchangeJobs {
  /** Gathers records to be written, or with null all of the library. */
  gather: { ask: Wanted | null; give: StoreResult<Collected> };
  /** Takes what is to be written from somewhere else than the library. */
  bring: { ask: LibraryData; give: Collected };
  /** Writes what was gathered or brought. */
  write: { ask: WriteOrder; give: Written };
  /** Writes a backup of everything; `app` is the version of Loupe, `now` the present instant. */
  backup: { ask: { readonly app: string; readonly now: string }; give: StoreResult<BackedUp> };
  /** Reads a file and checks all of it, and keeps what it holds for `take`. */
  read: { ask: { readonly file: Blob; readonly now: string }; give: FileFound };
  /**
   * Takes into the library what was read: beside what is here, or in place of it, as it was at a stamp. Where it is no longer as it
   * was then, nothing is changed and null given.
   */
  take: { ask: 'merge' | { readonly replaceAsOf: number }; give: StoreResult<ImportReport | null> };
  /** Deletes everything, for good. */
  clear: { ask: null; give: StoreResult<null> };
}

/** The name of one thing that an exchange does. */
export type JobName = keyof ExchangeJobs;

/**
 * Where work on the library as a whole is done, one job at a time. A job rejects where it was stopped, or struck something
 * unforeseen.
 */
export type Exchange = {
  readonly [Name in JobName]: (ask: ExchangeJobs[Name]['ask'], watch: Watch) => Promise<ExchangeJobs[Name]['give']>;
};
