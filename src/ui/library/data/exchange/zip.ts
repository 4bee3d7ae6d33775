import { Zip, ZipPassThrough } from 'fflate';

/** A file of an archive; names are unique, and hold no folder. */
export interface ZipEntry {
  readonly name: string;
  readonly text: string;
}

/** Most files of an archive without the extension for large ones (ZIP64), which fflate does not write. */
const MOST = 65_535;

/**
 * `entries` as a zip file, uncompressed, in pieces. `modified` is an instant, ISO 8601; a zip file has the reader's own time.
 * Throws `RangeError` where there are too many.
 */
export function zipOf(entries: readonly ZipEntry[], modified: string): Uint8Array<ArrayBuffer>[] {
  if (entries.length > MOST) throw new RangeError(`${entries.length} files, at most ${MOST}`);
  const encoder = new TextEncoder();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const archive = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const { name, text } of entries) {
    const file = new ZipPassThrough(name);
    file.mtime = modified;
    archive.add(file);
    file.push(encoder.encode(text), true);
  }
  archive.end();
  return pieces;
}
