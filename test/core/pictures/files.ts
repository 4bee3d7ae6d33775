import { crc32, deflateSync } from 'node:zlib';

/** A WebP file of one of its three forms, with its sides and `filling` bytes more in it: it is recognised, and cannot be drawn. */
export function webpOf(form: 'VP8 ' | 'VP8L' | 'VP8X', width: number, height: number, filling = 0): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(30 + filling);
  const view = new DataView(bytes.buffer);
  const write = (at: number, words: string) => bytes.set(Buffer.from(words, 'latin1'), at);
  write(0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  write(8, `WEBP${form}`);
  view.setUint32(16, 10, true);
  if (form === 'VP8 ') {
    bytes.set([0x9d, 0x01, 0x2a], 23);
    view.setUint16(26, width, true);
    view.setUint16(28, height, true);
  } else if (form === 'VP8L') {
    bytes[20] = 0x2f;
    view.setUint32(21, (width - 1) | ((height - 1) << 14), true);
  } else {
    view.setUint32(24, width - 1, true);
    view.setUint16(27, height - 1, true);
  }
  return bytes;
}

/** A real PNG file, each of its lines of another colour. */
export function pngOf(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(1 + 3 * width, (y * 7) % 256);
    row[0] = 0;
    return row;
  });
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...parts]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
}
