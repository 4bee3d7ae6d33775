import { boxOf, builtIn, elementAround, isVisible, tagOf } from '../node.ts';
import { inksIn } from './colour.ts';
import { isWithoutRoom } from './sight.ts';
import { EMPTY_CLIP, FADING, FAR_INDENT, isSet, LEAST_INK, MOST_CUT, MOST_PICTURE } from './unseen-styles.ts';

/**
 * How a paragraph as a whole stands to a reader's eyes: seen as far as its own style and that of what is around it tell, not seen, or
 * faint, which may be about to be shown: see-through until it is scrolled to, or cut off until it is folded out.
 */
export type BlockSight = 'plain' | 'hidden' | 'faint';

/** Tells it of the paragraphs of `document`; each element around them is looked at once. */
export function createBlockSight(document: Document): (block: Element) => BlockSight {
  const view = builtIn(document, 'defaultView');
  const known = new Map<Element, Standing>();
  return (block) => {
    // jsdom knows no boxes.
    if (!view || isVisible(block) === undefined) return 'plain';
    const style = view.getComputedStyle(block);
    const { sight, room } = standingOf(view, block, known);
    if (sight === 'hidden' || Number.parseFloat(style.textIndent) < FAR_INDENT || isWithoutRoom(style, boxOf(block)))
      return 'hidden';
    return sight === 'faint' || isOverCut(style, block) || (room && !isWithin(boxOf(block), room)) ? 'faint' : 'plain';
  };
}

/**
 * The index of the last of `blocks`, which are in the order of the document, that stands in view or above: a reader has come to all up
 * to it, wherever they may have been put. -1 where there is none.
 */
export function lastReached(blocks: readonly Element[]): number {
  return blocks.findLastIndex((block) => {
    const view = builtIn(builtIn(block, 'ownerDocument'), 'defaultView');
    return !!view && boxOf(block).top < view.innerHeight;
  });
}

/** How what is in an element stands by it and by all around it; outside of `room` nothing of it is shown. */
interface Standing {
  readonly sight: BlockSight;
  readonly room: DOMRect | null;
}

const FREE: Standing = { sight: 'plain', room: null };

function standingOf(view: Window, element: Element, known: Map<Element, Standing>): Standing {
  const passed: Element[] = [];
  let at: Element | null = element;
  for (; at && !known.has(at); at = elementAround(at)) passed.push(at);
  let standing = (at && known.get(at)) || FREE;
  for (const one of passed.reverse()) {
    standing = standingIn(standing, one, view.getComputedStyle(one));
    known.set(one, standing);
  }
  return standing;
}

function standingIn(around: Standing, element: Element, style: CSSStyleDeclaration): Standing {
  const { opacity, filter, clipPath, overflowX, overflowY, position } = style;
  if (around.sight === 'hidden' || EMPTY_CLIP.test(clipPath) || isMaskedAway(style)) return { ...around, sight: 'hidden' };
  if (Number(FADING.exec(filter)?.[1] ?? 1) < LEAST_INK) return { ...around, sight: 'hidden' };
  const sight = Number(opacity) < LEAST_INK ? 'faint' : around.sight;
  // What is put in a place of its own may stand outside of what cuts off.
  const room = position === 'absolute' || position === 'fixed' ? null : around.room;
  const isPage = ['html', 'body'].includes(tagOf(element));
  const isCutting = !isPage && CUTS.test(overflowX) && CUTS.test(overflowY);
  return { sight, room: isCutting ? boxOf(element) : room };
}

/** Values of `overflow` with which nobody can scroll. */
const CUTS = /^(?:hidden|clip)$/;

/** Whether a mask of colours leaves nothing; of one that is a picture nobody can tell. */
function isMaskedAway({ maskImage }: CSSStyleDeclaration): boolean {
  if (!isSet(maskImage) || maskImage.includes('url(')) return false;
  const inks = inksIn(maskImage.slice(0, MOST_PICTURE));
  return inks.length > 0 && inks.every(({ cover }) => cover < LEAST_INK);
}

/** Whether a box cuts off the most of its own text. */
function isOverCut({ overflowY }: CSSStyleDeclaration, block: Element): boolean {
  if (!CUTS.test(overflowY)) return false;
  const height = builtIn(block, 'clientHeight');
  return height > 0 && builtIn(block, 'scrollHeight') > MOST_CUT * height;
}

/** CSS pixels of a paragraph that are seen at the least, in both directions. */
const LEAST_SEEN = 4;

function isWithin(box: DOMRect, room: DOMRect): boolean {
  const width = Math.min(box.right, room.right) - Math.max(box.left, room.left);
  const height = Math.min(box.bottom, room.bottom) - Math.max(box.top, room.top);
  return width >= LEAST_SEEN && height >= LEAST_SEEN;
}
