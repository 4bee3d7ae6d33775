import type { Source } from '../../knowledge/card.ts';
import type { ExchangeWording } from '../wording.ts';

/** What the notes of a report rest on, of what the background knows. */
export interface Behind {
  /** The latest day of which the background tells, `YYYY-MM-DD` or coarser. */
  readonly asOf: string;
  /** By id; one that is known no more is left out. */
  readonly sources: Readonly<Record<string, Source>>;
}

/** In which words, on which day and over what background a report is written. */
export interface Setting {
  readonly words: ExchangeWording;
  /** BCP 47 tag of those words. */
  readonly language: string;
  /** The day it is made on, `YYYY-MM-DD`. */
  readonly day: string;
  readonly behind: Behind;
  /** Keys of the articles of which all is told, not only some passages; null where that is so of all. */
  readonly whole: ReadonlySet<string> | null;
}
