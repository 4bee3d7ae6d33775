import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_SIDE, MOST_PICTURE_BYTES } from '../../../src/core/pictures/picture.ts';
import { keepableRaster } from '../../../src/core/pictures/raster.ts';
import { fromBase64, toBase64 } from '../../../src/core/text/base64.ts';
import { pngOf, webpOf } from './files.ts';

describe('a picture that may be kept', () => {
  it.each(['VP8 ', 'VP8L', 'VP8X'] as const)('is a WebP file of the form %s, of the size that it says', (form) => {
    expect(keepableRaster(webpOf(form, 1_280, 720))).toEqual({ type: 'image/webp', width: 1_280, height: 720 });
    expect(keepableRaster(webpOf(form, 1, 1))).toEqual({ type: 'image/webp', width: 1, height: 1 });
  });

  it('is of no other kind: none that holds markup or moves', () => {
    const others = [
      '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
      '<?xml version="1.0"?><svg/>',
      'GIF89a',
      'BM',
      '%PDF-1.7',
      '',
    ];
    for (const text of others) expect(keepableRaster(Buffer.from(text.padEnd(40), 'latin1'))).toBeNull();
    expect(keepableRaster(pngOf(10, 10))).toBeNull();
    const moving = webpOf('VP8X', 10, 10);
    moving[20] = 2;
    expect(keepableRaster(moving)).toBeNull();
  });

  it('is no larger than one is made, in bytes and sides, and ends where it says', () => {
    expect(keepableRaster(webpOf('VP8 ', LONGEST_SIDE, LONGEST_SIDE))).not.toBeNull();
    expect(keepableRaster(webpOf('VP8 ', LONGEST_SIDE + 1, 10))).toBeNull();
    expect(keepableRaster(webpOf('VP8X', 10, LONGEST_SIDE + 1))).toBeNull();
    expect(keepableRaster(webpOf('VP8 ', 0, 10))).toBeNull();
    expect(keepableRaster(webpOf('VP8 ', 10, 10, MOST_PICTURE_BYTES))).toBeNull();
    expect(keepableRaster(Uint8Array.from([...webpOf('VP8L', 10, 10), 0x3c]))).toBeNull();
    expect(keepableRaster(webpOf('VP8 ', 10, 10).subarray(0, 20))).toBeNull();
  });

  it('is told of whatever bytes there are, without a fault and without end', () => {
    const heads = [webpOf('VP8 ', 10, 10).subarray(0, 16), webpOf('VP8X', 1, 1).subarray(0, 16)];
    const forged = fc.tuple(fc.constantFrom(...heads, new Uint8Array()), fc.uint8Array({ maxLength: 200 }));
    fc.assert(
      fc.property(forged, ([head, rest]) => {
        keepableRaster(Uint8Array.from([...head, ...rest]));
      }),
    );
  });

  it('comes out of base64 as it went in; what is no base64 gives nothing', () => {
    const sameAgain = fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
    });
    fc.assert(sameAgain, { numRuns: 30 });
    for (const text of ['%', 'a', 'data:image/webp;base64,AAAA', 'é']) expect(fromBase64(text)).toBeNull();
  });
});
