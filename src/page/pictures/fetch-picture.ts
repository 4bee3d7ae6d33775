import { LONGEST_SIDE } from '../../core/pictures/picture.ts';

/** Milliseconds within which a site must have sent a picture. */
const LONGEST = 10_000;
/** Bytes of a picture as the site has it. */
const MOST_BYTES = 8_000_000;
/** Longest side in pixels and quality, one after the other, until a picture is small enough. */
const TRIES = [
  [LONGEST_SIDE, 0.8],
  [LONGEST_SIDE, 0.6],
  [960, 0.6],
  [640, 0.5],
] as const;

let asDrawn: Promise<boolean> | undefined;

/**
 * The picture at `source`, made small enough to be kept, no more than `most` bytes: a WebP file in base64. Null where the site does
 * not let its page read it, or it cannot be drawn.
 */
export async function pictureOf(source: string, most: number): Promise<string | null> {
  try {
    // Not even asked for where nothing could be kept of it.
    asDrawn ??= isFileAsDrawn();
    const file = (await asDrawn) ? await fileAt(source) : null;
    if (!file) return null;
    const bitmap = await createImageBitmap(file);
    const small = await smallEnough(bitmap, most);
    bitmap.close();
    return small && (await inBase64(small));
  } catch {
    return null;
  }
}

/**
 * Asks as a script of the page could ask, no more: what the page shows, mostly out of the browser's cache, without cookies, and only
 * where the site lets the page read it.
 */
async function fileAt(source: string): Promise<Blob | null> {
  const signal = AbortSignal.timeout(LONGEST);
  // biome-ignore lint/style/noRestrictedGlobals: only where the reader has chosen to keep pictures, of the site that shows them.
  const response = await fetch(source, {
    mode: 'cors',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'force-cache',
    signal,
  });
  // Not read piece by piece: in Firefox the pieces are the page's, whose bytes a content script may not touch.
  if (!response.ok || Number(response.headers.get('content-length')) > MOST_BYTES) return null;
  // Firefox goes on with what never ends.
  const late = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  const file = await Promise.race([response.blob(), late]);
  return file.size > MOST_BYTES || /svg/i.test(file.type) ? null : file;
}

/** A file in base64. Not by its bytes, for the same reason. */
function inBase64(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

/**
 * Whether the file of a canvas shows what was drawn. Where Firefox resists fingerprinting (`privacy.resistFingerprinting`, Tor Browser)
 * it is noise; what a script reads of the canvas itself is true there, so that a file of one known pixel is looked at.
 */
async function isFileAsDrawn(): Promise<boolean> {
  const [canvas, seen] = [new OffscreenCanvas(1, 1), new OffscreenCanvas(1, 1)];
  const [drawn, read] = [canvas, seen].map((one) => one.getContext('2d', { alpha: false }));
  if (!drawn || !read) return false;
  drawn.fillStyle = `rgb(${KNOWN.join(' ')})`;
  drawn.fillRect(0, 0, 1, 1);
  const bitmap = await createImageBitmap(await canvas.convertToBlob());
  read.drawImage(bitmap, 0, 0);
  bitmap.close();
  const { data } = read.getImageData(0, 0, 1, 1);
  return KNOWN.every((part, at) => Math.abs(part - (data[at] ?? 0)) <= 1);
}

/** The colour of that pixel: noise comes near to it once in some 600,000 times. */
const KNOWN = [16, 96, 176] as const;

async function smallEnough(bitmap: ImageBitmap, most: number): Promise<Blob | null> {
  for (const [side, quality] of TRIES) {
    const file = await drawn(bitmap, Math.min(1, side / Math.max(bitmap.width, bitmap.height)), quality);
    if (file && file.size <= most) return file;
  }
  return null;
}

async function drawn(bitmap: ImageBitmap, scale: number, quality: number): Promise<Blob | null> {
  const [width, height] = [bitmap.width, bitmap.height].map((side) => Math.max(1, Math.round(side * scale)));
  const canvas = new OffscreenCanvas(width ?? 1, height ?? 1);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return null;
  // What is drawn on a page's white could not be seen on the dark one of the library.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/webp', quality });
}
