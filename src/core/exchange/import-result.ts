import type { LibraryData } from '../annotation/library-data.ts';

/** Why a file was refused. A file is refused as a whole, before anything of it is used. */
export const IMPORT_FAULTS = [
  /** There is nothing in it. */
  'empty',
  /** It is longer than can be read. */
  'too-large',
  /** It is not JSON. */
  'not-json',
  /** It is JSON that breaks off. */
  'truncated',
  /** It is nested deeper than any export is. */
  'too-deep',
  /** It has a field whose name is a trap for programs: `__proto__`, `constructor`, `prototype`. */
  'forbidden-field',
  /** It is JSON of some other kind. */
  'foreign',
  /** It was written by a newer Loupe. */
  'newer',
  'missing-field',
  'unknown-field',
  'wrong-value',
  'too-long',
  'too-many',
  /** A date or an instant is none. */
  'bad-date',
  /** An address is none that may be opened: `javascript:`, `data:` and the like. */
  'unsafe-address',
  /** Two records have one name, or hold one place. */
  'duplicate',
  /** A record belongs to an article that is not there. */
  'no-article',
  /** There are more or fewer records than the file says. */
  'counts',
  /** The content is not what was written. */
  'checksum',
  /** It is of the right kind, but nothing in it can be taken. */
  'nothing-usable',
] as const;
/** One of `IMPORT_FAULTS`. */
export type ImportFaultCode = (typeof IMPORT_FAULTS)[number];

/** Why a file was refused, as plain data. */
export interface ImportFault {
  readonly code: ImportFaultCode;
  /** The place: `line 3, column 17`, or the path of a value, as `content.annotations[17].target.source`; empty for the whole. */
  readonly where: string;
  /** For a log or a bug report, not for readers. May hold words of the file, cut short. */
  readonly detail: string;
}

/** Why one item of a foreign file was left out, or was taken in part. */
export const IMPORT_NOTES = [
  /** Left out: something other than an annotation. */
  'not-an-annotation',
  /** Left out: it is about no web page. */
  'no-address',
  /** Left out: it marks a passage without giving its words. */
  'no-quote',
  /** Left out: an answer to somebody else's annotation. */
  'reply',
  /** Left out: another item has its id, or holds its place. */
  'duplicate',
  /** Left out: a note, a tag or a quotation is longer than is kept. */
  'too-long',
  /** Left out: written by Loupe, but not as Loupe writes it. */
  'invalid',
  /** Taken, but only for the first of its pages. */
  'several-targets',
  /** Taken as a note on the whole page: the place it is about is given without its words. */
  'place-left-out',
  /** Taken, but without a part of what it says: a picture, a recording. */
  'body-left-out',
] as const;
/** One of `IMPORT_NOTES`. */
export type ImportNoteCode = (typeof IMPORT_NOTES)[number];

/** What became of one item of a foreign file, where it was not simply taken. */
export interface ImportNote {
  readonly code: ImportNoteCode;
  /** The path of the item, as `rows[3]`. */
  readonly where: string;
  readonly detail: string;
}

/** What every import answers; it never throws, and gives either all of a library or none of it. */
export type ImportResult =
  | { readonly ok: true; readonly data: LibraryData; readonly notes: readonly ImportNote[] }
  | { readonly ok: false; readonly fault: ImportFault };

/** A refusal. */
export function refused(
  code: ImportFaultCode,
  where: string,
  detail: string,
): { readonly ok: false; readonly fault: ImportFault } {
  return { ok: false, fault: { code, where, detail } };
}
