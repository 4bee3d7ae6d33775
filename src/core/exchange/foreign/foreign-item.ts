import type { RangeSelector, TextQuoteSelector } from '../../annotation/annotation.ts';
import type { ImportNote, ImportNoteCode } from '../import-result.ts';
import { isInTime } from '../schema/fields.ts';

/** Longest title of a page, in UTF-16 units, as of those that Loupe reads for itself. */
export const MAX_TITLE = 500;

/** An annotation of another program, as far as Loupe has a place for it. */
export interface ForeignItem {
  /** The path of the item in its file. */
  readonly where: string;
  /** What it is called there, or what else tells it from others: the same on every read. */
  readonly name: string;
  /** http(s) address of its page, without fragment. */
  readonly source: string;
  /** Title of the page; empty where it is not told. */
  readonly title: string;
  /** Null where the whole page is meant. */
  readonly quote: TextQuoteSelector | null;
  /** A hint to where the quote stands, or null. */
  readonly range: RangeSelector | null;
  /** Empty where there is none. */
  readonly text: string;
  readonly tags: readonly string[];
  /** ISO 8601, or null where that is not told. */
  readonly created: string | null;
  readonly modified: string | null;
}

/** What one item of a foreign file gives: itself as far as it can be taken, and what is to be said of it. */
export interface Taking {
  /** Null where it is left out. */
  readonly item: ForeignItem | null;
  readonly notes: readonly ImportNote[];
}

/** An item that is left out. */
export function leftOut(code: ImportNoteCode, where: string, detail: string): Taking {
  return { item: null, notes: [{ code, where, detail: detail.slice(0, 120) }] };
}

/** An instant as other programs write it (to the microsecond, without a zone, the day alone), in our form, or null. */
export function instantOf(value: unknown): string | null {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d(?:T[\d:.,]+(?:Z|[+-]\d\d:?\d\d)?)?$/.test(value)) return null;
  // Where a zone is missing the same file must not give another instant on another device.
  const zoned = /T[\d:.,]+$/.test(value) ? `${value}Z` : value;
  const time = Date.parse(zoned);
  return isInTime(time) ? new Date(time).toISOString() : null;
}
