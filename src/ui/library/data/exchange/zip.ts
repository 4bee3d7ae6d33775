import { crc32 } from './crc32.ts';

/** A file of an archive; names are unique, and hold no folder. */
export interface ZipEntry {
  readonly name: string;
  readonly text: string;
}

/** Most files of an archive in the form written here. */
const MOST = 65_535;

/** Version of the format that whoever reads it has to know, and the bit that says that names are UTF-8. */
const VERSION = 20;
const UTF_8 = 0x0800;

/**
 * `entries` as a zip file (PKWARE's APPNOTE 6.3), uncompressed, in pieces. `modified` is an instant, ISO 8601; zip files have
 * the time of wherever they are opened, for which UTC stands here. Throws `RangeError` where there are too many.
 */
export function zipOf(entries: readonly ZipEntry[], modified: string): Uint8Array<ArrayBuffer>[] {
  if (entries.length > MOST) throw new RangeError(`${entries.length} files, at most ${MOST}`);
  const encoder = new TextEncoder();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const { name, text } of entries) {
    const [nameBytes, content] = [encoder.encode(name), encoder.encode(text)];
    const about = aboutOf(content, nameBytes.length, modified);
    const head = record([4, 0x04034b50], ...about, [2, 0]);
    directory.push(
      record([4, 0x02014b50], [2, VERSION], ...about, [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]),
      nameBytes,
    );
    pieces.push(head, nameBytes, content);
    offset += head.length + nameBytes.length + content.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = entries.length;
  const end = record([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0]);
  return [...pieces, ...directory, end];
}

type Field = readonly [bytes: 2 | 4, value: number];

/** What both places that tell of a file say, up to the length of its name. */
function aboutOf(content: Uint8Array, nameLength: number, modified: string): readonly Field[] {
  const { length } = content;
  const [time, day] = dosTime(new Date(modified));
  return [
    [2, VERSION],
    [2, UTF_8],
    [2, 0],
    [2, time],
    [2, day],
    [4, crc32(content)],
    [4, length],
    [4, length],
    [2, nameLength],
  ];
}

/** Time and day in the form of MS-DOS, to two seconds. */
function dosTime(date: Date): readonly [time: number, day: number] {
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  return [time, ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate()];
}

/** Fields one after the other, the lowest byte of each first. */
function record(...fields: readonly Field[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}
