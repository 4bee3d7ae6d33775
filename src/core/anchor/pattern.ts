import { foldWithOffsets } from '../text/fold.ts';
import { CONTEXT, MAX_CONTEXT } from './context.ts';
import { gramHash, weightPerUnit } from './grams.ts';
import type { Quote } from './selectors.ts';
import { firstFrom } from './source-span.ts';

/** A quote with its context, folded, as it is looked for. Offsets are UTF-16 units of `text`. */
export interface Pattern {
  /** Prefix, quote and suffix in one. */
  readonly text: string;
  /** Where the quote starts and ends in `text`, without white space at its ends. */
  readonly start: number;
  readonly end: number;
  /** Whether the same words stood elsewhere too, so that only their context tells the place: `describe` then keeps more of it. */
  readonly isRepeated: boolean;
  /** Whether the quote goes from one block into another. */
  readonly hasBreak: boolean;
  /** 1 (letters) to 2 (Chinese characters): what a unit of it tells. */
  readonly weightPerUnit: number;
  /** Where its grams stand: `heads` by hash, then `next` by place, -1 at the end. */
  readonly mask: number;
  readonly heads: Int32Array;
  readonly next: Int32Array;
}

/** The pattern of `quote`, with no more context than `describe` keeps: other programs may keep more. Its quote is empty where there is nothing in it but white space. */
export function patternOf({ exact, prefix, suffix }: Quote): Pattern {
  const before = prefix.slice(-MAX_CONTEXT);
  // Folded in one, as on the page: an accent or a space between the parts belongs to both.
  const { text, offsets } = foldWithOffsets(before + exact + suffix.slice(0, MAX_CONTEXT));
  let start = firstFrom(offsets, before.length);
  let end = firstFrom(offsets, before.length + exact.length);
  while (start < end && text[start] === ' ') start++;
  while (end > start && text[end - 1] === ' ') end--;
  return {
    text,
    start,
    end,
    isRepeated: Math.max(prefix.length, suffix.length) > CONTEXT,
    hasBreak: exact.trim().includes('\n'),
    weightPerUnit: weightPerUnit(text),
    ...gramTable(text),
  };
}

/** Of long patterns only some grams are kept: runs in them are long too, and grow from any gram in them. */
const MAX_STRIDE = 16;

function gramTable(text: string): Pick<Pattern, 'mask' | 'heads' | 'next'> {
  let size = 64;
  while (size < text.length * 2) size *= 2;
  const mask = size - 1;
  const heads = new Int32Array(size).fill(-1);
  const next = new Int32Array(text.length).fill(-1);
  const stride = Math.min(MAX_STRIDE, 1 + (text.length >> 12));
  for (let at = text.length - 1 - ((text.length - 1) % stride); at >= 0; at -= stride) {
    const hash = gramHash(text, at, mask);
    if (hash < 0) continue;
    next[at] = heads[hash] ?? -1;
    heads[hash] = at;
  }
  return { mask, heads, next };
}
