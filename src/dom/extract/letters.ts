import { boxOfText } from '../in-order.ts';
import { boxOf } from '../node.ts';
import type { Sight } from './sight.ts';
import { LEAST_SIZE } from './unseen-styles.ts';

/** UTF-16 units of a text that are measured: they stand in one line, or look wider than they are. */
const MEASURED = 8;
/** So wide, in sizes of their font, are letters at the least, one with the other; those of few are narrower. */
const LEAST_WIDTH = 0.12;

/** Whether the letters of a text are drawn so small, or so narrow, that nobody can read them: by a scale, or turned away. */
export function isTooSmall(text: Text, { fontSize, writingMode }: CSSStyleDeclaration): boolean {
  const start = Math.max(0, text.data.search(/\S/));
  const letters = text.data.slice(start, start + MEASURED).match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const box = letters > 0 ? boxOfText(text, start, start + MEASURED) : null;
  if (!box) return false;
  const [along, across] = writingMode.startsWith('horizontal') ? [box.width, box.height] : [box.height, box.width];
  return across < LEAST_SIZE || along < LEAST_WIDTH * letters * Number.parseFloat(fontSize);
}

/** So far, in sizes of its letters, a text may run over what cuts it off: letters are larger than their lines. */
const LEEWAY = 0.5;

/** Whether a box among words of a line cuts off what runs over it. */
export function isCutting({ overflow, contain, display }: CSSStyleDeclaration): boolean {
  return (overflow !== 'visible' || /paint|strict|content/.test(contain)) && display !== 'inline' && display !== 'contents';
}

/** How a text is seen that stands in `element`, which cuts off what runs over it. */
export function cutOff(text: Text, element: Element): Sight {
  const [box, words] = [boxOf(element), boxOfText(text, 0, text.data.length)];
  if (!words) return 'plain';
  const across = shared(words.left, words.right, box.left, box.right);
  const down = shared(words.top, words.bottom, box.top, box.bottom);
  if (across * down < (words.width * words.height) / 2) return 'hidden';
  const size = boxOfText(text, 0, 1)?.height ?? 0;
  return words.width - across > LEEWAY * size || words.height - down > LEEWAY * size ? 'unclear' : 'plain';
}

function shared(start: number, end: number, otherStart: number, otherEnd: number): number {
  return Math.max(0, Math.min(end, otherEnd) - Math.max(start, otherStart));
}
