import { correctionOf } from '../../../../core/annotation/correction.ts';
import { highlightOf, noteOf, questionOf } from '../../../../core/annotation/edit.ts';
import type { LibraryData } from '../../../../core/annotation/library-data.ts';
import { isInTrash, isTombstone } from '../../../../core/annotation/trash.ts';
import type { ImportFaultCode, ImportNote, ImportNoteCode } from '../../../../core/exchange/import-result.ts';
import type { FileKind } from '../../../../core/exchange/read-library-file.ts';

/** What there is in a file that can be taken. */
export interface FileSummary {
  readonly kind: NonNullable<FileKind>;
  /** Live records of each kind. */
  readonly articles: number;
  readonly highlights: number;
  readonly notes: number;
  readonly answers: number;
  /** What is said of claims in place of what Loupe says: once added, it is shown as the reader's own. */
  readonly corrected: number;
  readonly texts: number;
  /** Articles and annotations in the trash. */
  readonly trashed: number;
  /** Tombstones: merging takes from here what they are of, for good, where it was not edited since. */
  readonly gone: number;
  /** What cannot be taken, or not all of it, by reason. */
  readonly left: readonly LeftItems[];
}

/** Items of a file that are not simply taken, all for one reason. */
export interface LeftItems {
  readonly code: ImportNoteCode;
  readonly count: number;
  /** The paths of the first of them. */
  readonly where: readonly string[];
}

/** Why a file cannot be taken: a fault in it, or that the browser could not read it. */
export interface FileFault {
  readonly code: ImportFaultCode | 'unreadable';
  /** See `ImportFault`. */
  readonly where: string;
}

/** What came of reading a file. */
export type FileFound = { readonly ok: true; readonly summary: FileSummary } | { readonly ok: false; readonly fault: FileFault };

/** Paths that are told of each reason. */
const TOLD = 3;

/** What there is in a file that was read. */
export function summaryOf(kind: NonNullable<FileKind>, data: LibraryData, notes: readonly ImportNote[]): FileSummary {
  const live = data.annotations.filter(({ deleted }) => deleted === null);
  const highlights = live.flatMap((one) => highlightOf(one) ?? []);
  const all = [...data.articles, ...data.annotations];
  return {
    kind,
    articles: data.articles.filter(({ deleted }) => deleted === null).length,
    highlights: highlights.length,
    notes: live.filter((one) => noteOf(one) !== null).length + highlights.filter(({ note }) => note !== '').length,
    answers: live.filter((one) => questionOf(one) !== null).length,
    corrected: live.filter((one) => correctionOf(one) !== null).length,
    texts: data.texts.length,
    trashed: all.filter(isInTrash).length,
    gone: all.filter(isTombstone).length,
    left: byReason(notes),
  };
}

function byReason(notes: readonly ImportNote[]): readonly LeftItems[] {
  const paths = new Map<ImportNoteCode, string[]>();
  for (const { code, where } of notes) {
    const same = paths.get(code);
    if (same) same.push(where);
    else paths.set(code, [where]);
  }
  return [...paths].map(([code, where]) => ({ code, count: where.length, where: where.slice(0, TOLD) }));
}
