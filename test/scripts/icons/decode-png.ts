import { inflateSync } from 'node:zlib';
import type { Picture } from '../../../scripts/icons/png.ts';

/** Reads a PNG back: with a palette, 4 or 8 bits, no filters, not interlaced. Throws where it is another. */
export function decodePng(file: Buffer): Picture {
  const chunks = chunksOf(file);
  const [head, data, palette] = ['IHDR', 'IDAT', 'PLTE'].map((name) => chunks.get(name));
  if (!head || !data || !palette || head[9] !== 3 || head[12] !== 0) throw new Error('not a picture with a palette');
  const [width, height, depth, alphas] = [head.readUInt32BE(0), head.readUInt32BE(4), head[8] ?? 0, chunks.get('tRNS')];
  const rows = inflateSync(data);
  const stride = 1 + Math.ceil((width * depth) / 8);
  const rgba = new Uint8Array(width * height * 4);
  for (let at = 0; at < width * height; at += 1) {
    const [x, y] = [at % width, Math.floor(at / width)];
    if (rows[y * stride] !== 0) throw new Error('a filtered row');
    const byte = rows[y * stride + 1 + Math.floor((x * depth) / 8)] ?? 0;
    const place = depth === 8 ? byte : (byte >> (x % 2 === 0 ? 4 : 0)) & 15;
    rgba.set([...palette.subarray(place * 3, place * 3 + 3), alphas?.[place] ?? 255], at * 4);
  }
  return { width, height, rgba };
}

function chunksOf(file: Buffer): ReadonlyMap<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    chunks.set(file.toString('latin1', at + 4, at + 8), file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return chunks;
}
