import { LONGEST_SIDE, MOST_PICTURE_BYTES } from './picture.ts';

/** What the first bytes of a picture say of it. */
export interface Raster {
  readonly type: 'image/webp';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * What `bytes` say that they are, or null where they are no picture that is kept: not a whole WebP file of one frame, too many bytes,
 * or sides of no pixels or of too many. Nothing is decoded for it. Other kinds are never kept, SVG above all, which holds markup; every
 * browser that Loupe runs in writes WebP.
 */
export function keepableRaster(bytes: Uint8Array): Raster | null {
  if (bytes.length > MOST_PICTURE_BYTES) return null;
  const raster = webp(bytes);
  if (!raster) return null;
  const sides = [raster.width, raster.height];
  return sides.every((side) => side > 0 && side <= LONGEST_SIDE) ? raster : null;
}

/** By the container specification of WebP, RFC 9649. */
function webp(bytes: Uint8Array): Raster | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < 30 || !says(bytes, 0, 'RIFF') || !says(bytes, 8, 'WEBP')) return null;
  // Nothing stands behind the picture.
  if (view.getUint32(4, true) + 8 !== bytes.length) return null;
  const type = 'image/webp';
  if (says(bytes, 12, 'VP8 ') && says(bytes, 23, '\u009d\u0001*')) {
    return { type, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  if (says(bytes, 12, 'VP8L') && bytes[20] === 0x2f) {
    const sides = view.getUint32(21, true);
    return { type, width: (sides & 0x3fff) + 1, height: ((sides >> 14) & 0x3fff) + 1 };
  }
  const isMoving = ((bytes[20] ?? 0) & 2) !== 0;
  if (!says(bytes, 12, 'VP8X') || isMoving) return null;
  return { type, width: (view.getUint32(24, true) & 0xffffff) + 1, height: (view.getUint32(26, true) >>> 8) + 1 };
}

function says(bytes: Uint8Array, at: number, words: string): boolean {
  return [...words].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));
}
