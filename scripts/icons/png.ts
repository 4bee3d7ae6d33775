import { crc32 } from 'node:zlib';
import zopfli from '@gfx/zopfli';

/** A picture: four bytes a pixel (red, green, blue, alpha), row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Colour type of a picture with a palette. */
const INDEXED = 3;
/** Rounds of zopfli: these files are few and small. */
const ROUNDS = 60;

/** A picture of at most 256 colours as PNG with a palette, as small as it gets. Throws where it has more. */
export async function encodePng({ width, height, rgba }: Picture): Promise<Buffer> {
  const pixels = pixelsOf(rgba);
  const palette = paletteOf(pixels);
  if (palette.length > 256) throw new Error(`${palette.length} colours, where a palette holds 256`);
  const depth = palette.length <= 16 ? 4 : 8;
  const places = new Map(palette.map((colour, place) => [colour, place]));
  const rows = Array.from({ length: height }, (_, y) =>
    rowOf(
      pixels.slice(y * width, (y + 1) * width).map((colour) => places.get(colour) ?? 0),
      depth,
    ),
  );
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([depth, INDEXED], 8);
  const data = await zopfli.zlibAsync(Buffer.concat(rows), { numiterations: ROUNDS });
  const chunks = [
    chunk('IHDR', head),
    ...paletteChunks(palette),
    chunk('IDAT', Buffer.from(data)),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([SIGNATURE, ...chunks]);
}

/** The four bytes of each pixel in one number; what cannot be seen has one colour. */
function pixelsOf(rgba: Uint8Array): number[] {
  const bytes = Buffer.from(rgba);
  return Array.from({ length: rgba.length / 4 }, (_, at) => (bytes[at * 4 + 3] === 0 ? 0 : bytes.readUInt32BE(at * 4)));
}

/** Each colour once, those that let nothing through last: their alpha can be left out. */
function paletteOf(pixels: readonly number[]): number[] {
  return [...new Set(pixels)].sort((a, b) => (a & 0xff) - (b & 0xff) || a - b);
}

function paletteChunks(palette: readonly number[]): Buffer[] {
  const colours = Buffer.from(palette.flatMap((colour) => [colour >>> 24, (colour >>> 16) & 0xff, (colour >>> 8) & 0xff]));
  const alphas = Buffer.from(palette.map((colour) => colour & 0xff).filter((alpha) => alpha < 0xff));
  return [chunk('PLTE', colours), ...(alphas.length > 0 ? [chunk('tRNS', alphas)] : [])];
}

/** A row of places in the palette, with `depth` bits each, behind the number of the filter that changes nothing. */
function rowOf(places: readonly number[], depth: 4 | 8): Buffer {
  if (depth === 8) return Buffer.from([0, ...places]);
  const pairs = places.flatMap((place, x) => (x % 2 === 0 ? [(place << 4) | (places[x + 1] ?? 0)] : []));
  return Buffer.from([0, ...pairs]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
