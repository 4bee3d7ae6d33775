import { crc32 } from 'node:zlib';
import zopfli from '@gfx/zopfli';
import { Zip, type ZipInputFile, type Zippable, zipSync } from 'fflate';

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
const DEFLATED = 8;
/** Rounds of zopfli; further ones gain bytes by the dozen. */
const ROUNDS = 5;

const byPath = (a: ArchiveFile, b: ArchiveFile): number => (a.path < b.path ? -1 : 1);

/** What is the same for every file of an archive but its mode, so that the same contents give the same bytes. */
const headOf = ({ isExecutable }: ArchiveFile) => ({
  mtime: zipEpoch(),
  os: UNIX,
  attrs: (isExecutable ? 0o100755 : 0o100644) * 0x10000,
});

/** Packs files so that the same contents give the same bytes: sorted by path, with a fixed time, system and mode. */
export function zipFiles(files: readonly ArchiveFile[]): Uint8Array {
  const entries: Zippable = {};
  for (const file of [...files].sort(byPath)) entries[file.path] = [file.bytes, { level: 9, ...headOf(file) }];
  return zipSync(entries);
}

/** `zipFiles` with every file deflated as far as it goes: a twentieth smaller, and slower by seconds. */
export async function zipTightly(files: readonly ArchiveFile[]): Promise<Uint8Array> {
  const sorted = [...files].sort(byPath);
  const packed = await Promise.all(
    sorted.map(({ bytes }) => zopfli.deflateAsync(bytes, { numiterations: ROUNDS, blocksplittingmax: 0 })),
  );
  const chunks: Uint8Array[] = [];
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  sorted.forEach((file, i) => {
    const entry: ZipInputFile = {
      ...headOf(file),
      filename: file.path,
      size: file.bytes.length,
      crc: crc32(file.bytes),
      compression: DEFLATED,
    };
    archive.add(entry);
    entry.ondata?.(null, new Uint8Array(packed[i] ?? []), true);
  });
  archive.end();
  return Buffer.concat(chunks);
}
