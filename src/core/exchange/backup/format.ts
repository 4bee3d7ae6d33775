import type { LibraryData } from '../../annotation/library-data.ts';

/** What a backup calls itself. */
export const BACKUP_FORMAT = 'loupe-backup';

/**
 * Version of the backups that are written. To be raised with every change of what a record may hold, also by a new name
 * in a list (a topic, a reason); `readBackup` then needs a step that brings what older ones hold up to date.
 */
export const BACKUP_VERSION = 3;

/** Versions that are read. What older ones hold is as it is today: 2 has corrections besides, 3 pictures. */
export const READ_VERSIONS = [1, 2, BACKUP_VERSION] as const;

/** The lists of a backup, in the order in which they are written; that of pictures only where there are any. */
export const BACKUP_LISTS = ['articles', 'annotations', 'texts', 'pictures'] as const satisfies readonly (keyof LibraryData)[];
/** A list of a backup. */
export type BackupList = (typeof BACKUP_LISTS)[number];
/** A record of such a list. */
export type RecordIn<List extends BackupList> = NonNullable<LibraryData[List]>[number];

/** The records of a list. */
export function recordsIn<List extends BackupList>(content: LibraryData, list: List): readonly RecordIn<List>[] {
  return (content[list] ?? []) as readonly RecordIn<List>[];
}

/** What a backup says of itself, beside its content. */
export interface BackupHead {
  readonly format: typeof BACKUP_FORMAT;
  readonly version: number;
  /** When it was written, ISO 8601. */
  readonly exported: string;
  /** Version of the Loupe that wrote it. */
  readonly app: string;
  readonly counts: Readonly<Record<Exclude<BackupList, 'pictures'>, number>> & { readonly pictures?: number };
}
