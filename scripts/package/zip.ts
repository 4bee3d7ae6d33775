import { type Zippable, zipSync } from 'fflate';

/** One file of an archive. `path` has forward slashes and no leading one. */
export interface ArchiveFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly isExecutable?: boolean;
}

/**
 * The earliest time a zip can hold. In local time on purpose: a zip stores wall-clock time without a zone, so every machine
 * writes the same digits.
 */
const zipEpoch = () => new Date(1980, 0, 1);
/** Host system "Unix", whatever the machine, so that the mode bits below are read. */
const UNIX = 3;

/** Packs files so that the same contents give the same bytes: sorted by path, with a fixed time, system and mode. */
export function zipFiles(files: readonly ArchiveFile[]): Uint8Array {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const entries: Zippable = {};
  for (const { path, bytes, isExecutable } of sorted) {
    const mode = isExecutable ? 0o100755 : 0o100644;
    entries[path] = [bytes, { level: 9, mtime: zipEpoch(), os: UNIX, attrs: mode * 0x10000 }];
  }
  return zipSync(entries);
}
