/** Bytes in which a page says what its encoding is, as browsers look for it. */
const PRESCAN = 2048;
/** Bytes that are looked through for signs of a file that is no text. */
const LOOKED_AT = 64 * 1024;

/** The text that `bytes` encode, or null where they are an image, a PDF or another file that is no text. */
export function textOf(bytes: Uint8Array): string | null {
  const marked = encodingByMark(bytes);
  if (marked !== null) return decoded(bytes, marked);
  if (isBinary(bytes)) return null;
  const named = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(latin(bytes.subarray(0, PRESCAN)))?.[1];
  return decoded(bytes, named ?? 'utf-8', named === undefined) ?? decoded(bytes, 'utf-8', true) ?? decoded(bytes, OTHERWISE);
}

function encodingByMark([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** Text in any encoding without a byte order mark holds no zero byte; of a PDF only the start is text. */
function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, LOOKED_AT).includes(0) || latin(bytes.subarray(0, 5)) === '%PDF-';
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

/** The text, or null where the encoding is unknown or, if it must be without fault, does not fit. */
function decoded(bytes: Uint8Array, encoding: string, isStrict = false): string | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal: isStrict });
    const text = decoder.decode(bytes);
    return decoder.encoding === OTHERWISE ? text.replace(/[\u0080-\u009f]/g, signAt) : text;
  } catch {
    return null;
  }
}

/** What browsers take a page for that says nothing of its encoding and is not UTF-8. */
const OTHERWISE = 'windows-1252';
/** What stands at 0x80 to 0x9f there; Node 20 reads ISO 8859-1 in its stead, with control characters in these places. */
const SIGNS = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'];

function signAt(control: string): string {
  return SIGNS[control.charCodeAt(0) - 0x80] ?? control;
}
