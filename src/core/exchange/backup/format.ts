import type { LibraryData } from '../../annotation/library-data.ts';

/** What a backup calls itself. */
export const BACKUP_FORMAT = 'loupe-backup';

/**
 * Version of the backups that are written. To be raised with every change of what a record may hold, also by a new name
 * in a list (a topic, a reason); `readBackup` then needs a step that brings what older ones hold up to date.
 */
export const BACKUP_VERSION = 2;

/** Versions that are read. What those before 2 hold is as it is today: 2 has corrections besides. */
export const READ_VERSIONS = [1, BACKUP_VERSION] as const;

/** The lists of a backup, in the order in which they are written. */
export const BACKUP_LISTS = ['articles', 'annotations', 'texts'] as const satisfies readonly (keyof LibraryData)[];
/** A list of a backup. */
export type BackupList = (typeof BACKUP_LISTS)[number];

/** What a backup says of itself, beside its content. */
export interface BackupHead {
  readonly format: typeof BACKUP_FORMAT;
  readonly version: number;
  /** When it was written, ISO 8601. */
  readonly exported: string;
  /** Version of the Loupe that wrote it. */
  readonly app: string;
  readonly counts: Readonly<Record<BackupList, number>>;
}
