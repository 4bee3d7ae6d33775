import { boxOf, builtIn, elementAround, isVisible, tagOf } from '../node.ts';
import { inkOf, inksIn, lightnessOf } from './colour.ts';
import { isWithoutRoom } from './sight.ts';
import { DARKENING, EMPTY_CLIP, FADING, FAR_INDENT, isSet, LEAST_INK, LIGHTENING, MOST_PICTURE, PLAIN } from './unseen-styles.ts';

/** Points of a polygon that are looked at. */
const MOST_POINTS = 100;

/**
 * The share of a box that a clip leaves of it: 1 of a clip that is no polygon, circle, ellipse or inset, 0 of one that is worked out
 * (`calc`), as no site needs it.
 */
export function shareLeft(clipPath: string, { width, height }: Pick<DOMRect, 'width' | 'height'>): number {
  if (/\b(?:calc|min|max|clamp)\(/.test(clipPath)) return 0;
  const [, shape = '', inside = ''] = /^([a-z]+)\((.*?)\)/.exec(clipPath) ?? [];
  const [sized = ''] = inside.split(/\b(?:at|round)\b/);
  if (shape === 'inset') {
    const [top = 0, right = top, bottom = top, left = right] = wordsOf(sized).map((length, side) =>
      shareOf(length, side % 2 === 0 ? height : width),
    );
    return Math.max(0, 1 - top - bottom) * Math.max(0, 1 - left - right);
  }
  if (shape === 'circle' || shape === 'ellipse') {
    const radii = wordsOf(sized).map((length) => shareOf(length, Math.min(width, height), 0.5));
    return Math.min(1, Math.PI * (radii[0] ?? 0.5) * (radii[1] ?? radii[0] ?? 0.5));
  }
  if (shape !== 'polygon') return 1;
  const points = sized.split(',', MOST_POINTS).filter((point) => /\d/.test(point));
  return areaOf(points.map((point) => wordsOf(point)).map(([x = '', y = '']) => [shareOf(x, width), shareOf(y, height)]));
}

const wordsOf = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');

/** A length of a style as a share of `whole`, no less than none and no more than all of it; `other` where it is told in words. */
function shareOf(length: string, whole: number, other = 0): number {
  const value = Number.parseFloat(length);
  if (Number.isNaN(value)) return other;
  return Math.min(1, Math.max(0, length.endsWith('%') ? value / 100 : value / whole));
}

function areaOf(points: readonly (readonly [number, number])[]): number {
  const twice = points.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = points[(at + 1) % points.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}

/**
 * How a paragraph as a whole stands to a reader's eyes: seen as far as its own style and that of what is around it tell, not seen, or
 * faint, which may be about to be shown: see-through until it is scrolled to, cut off until it is folded out, turned away, blurred,
 * clipped, or beside the page until it comes in.
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
    const { sight, room, isFixed } = standingOf(view, block, known);
    if (sight === 'hidden' || Number.parseFloat(style.textIndent) < FAR_INDENT || isWithoutRoom(style, boxOf(block)))
      return 'hidden';
    if (sight === 'faint' || isOutOfReach(view, boxOf(block), isFixed)) return 'faint';
    return room && isCutOff(block, room, Number.parseFloat(style.fontSize)) ? 'faint' : 'plain';
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

/** Edges of a box, of those that cut off what runs over them. */
type Room = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/** How what is in an element stands by it and by all around it; outside of `room` nothing of it is shown. */
interface Standing {
  readonly sight: BlockSight;
  readonly room: Room | null;
  /** Whether it stays where it is when the page is scrolled. */
  readonly isFixed: boolean;
}

const FREE: Standing = { sight: 'plain', room: null, isFixed: false };

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
  const { opacity, filter, clipPath, position } = style;
  if (around.sight === 'hidden' || EMPTY_CLIP.test(clipPath) || isMaskedAway(style)) return { ...around, sight: 'hidden' };
  if (Number(FADING.exec(filter)?.[1] ?? 1) < LEAST_INK) return { ...around, sight: 'hidden' };
  const isFaint = Number(opacity) < LEAST_INK || isDrawnAway(element, style);
  const sight = isFaint ? 'faint' : around.sight;
  // What is put in a place of its own may stand outside of what cuts off.
  const room = position === 'absolute' || position === 'fixed' ? null : around.room;
  return { sight, room: roomIn(room, element, style), isFixed: around.isFixed || position === 'fixed' };
}

/** Filters that leave nothing to be read, by what they are given at least, or at most. */
const [MOST_BLUR, LEAST_CONTRAST, MOST_LIGHT] = [2, 0.2, 2];
/** Half-way between black and white, as a reader sees it. */
const MIDDLE = 50;

/** Whether what is in an element is turned away, under its ground, clipped, blurred or mixed so that nobody reads it. */
function isDrawnAway(element: Element, style: CSSStyleDeclaration): boolean {
  const { position, zIndex, backfaceVisibility, transform, rotate, filter, clipPath } = style;
  if (position !== 'static' && Number(zIndex) < 0) return true;
  if (backfaceVisibility === 'hidden' && (transform.startsWith('matrix3d') || isSet(rotate))) return true;
  if (isSet(clipPath) && shareLeft(clipPath, boxOf(element)) < 0.5) return true;
  return isMixedAway(style) || (isSet(filter) && !isPage(element) && isFilteredAway(filter));
}

function isFilteredAway(filter: string): boolean {
  const by = (pattern: RegExp) => Number(pattern.exec(filter)?.[1] ?? Number.NaN);
  if (filter.includes('url(') || by(/\bblur\(([\d.]+)/) > MOST_BLUR) return true;
  return by(/\bcontrast\(([\d.]+)/) < LEAST_CONTRAST || by(/\bbrightness\(([\d.]+)/) > MOST_LIGHT;
}

/** Whether letters may be mixed with what is behind them so that nothing is left of them. */
function isMixedAway({ mixBlendMode, color }: CSSStyleDeclaration): boolean {
  if (PLAIN.includes(mixBlendMode)) return false;
  const ink = inkOf(color)?.channels;
  const isLight = ink ? lightnessOf(ink) > MIDDLE : null;
  return LIGHTENING.includes(mixBlendMode) ? isLight !== true : !DARKENING.includes(mixBlendMode) || isLight !== false;
}

/** Whether nobody can scroll to a place: right of a page that is cut off there, or outside of the window and fixed. */
function isOutOfReach(view: Window, { left, top, width }: DOMRect, isFixed: boolean): boolean {
  if (width === 0 || (left < view.innerWidth && (top < view.innerHeight || !isFixed))) return false;
  const roots = [builtIn(view.document, 'documentElement'), builtIn(view.document, 'body')];
  return isFixed || roots.some((root) => root && CUTS.test(view.getComputedStyle(root).overflowX));
}

const isPage = (element: Element): boolean => ['html', 'body'].includes(tagOf(element));

/** The room that is left of `around` in an element. */
function roomIn(
  around: Room | null,
  element: Element,
  { overflowX, overflowY, contain, display }: CSSStyleDeclaration,
): Room | null {
  if (isPage(element) || display === 'inline' || display === 'contents') return around;
  const [aside, below] = [overflowX, overflowY].map((overflow) => {
    if (SCROLLS.test(overflow)) return 'free';
    return CUTS.test(overflow) || /paint|strict|content/.test(contain) ? 'cut' : 'as around';
  });
  if (aside === 'as around' && below === 'as around') return around;
  const box = boxOf(element);
  const [across, along] = [aside, below].map((how) => (how === 'cut' ? box : how === 'free' ? ENDLESS : (around ?? ENDLESS)));
  return across && along ? { left: across.left, right: across.right, top: along.top, bottom: along.bottom } : around;
}

const [END, FAR] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
const ENDLESS: Room = { left: END, right: FAR, top: END, bottom: FAR };

/** Values with which everybody can: what stands outside is come to. */
const SCROLLS = /^(?:auto|scroll)$/;
/** Values of `overflow` with which nobody can scroll. */
const CUTS = /^(?:hidden|clip)$/;

/** Whether a mask of colours leaves nothing; of one that is a picture nobody can tell. */
function isMaskedAway({ maskImage }: CSSStyleDeclaration): boolean {
  if (!isSet(maskImage) || maskImage.includes('url(')) return false;
  const inks = inksIn(maskImage.slice(0, MOST_PICTURE));
  return inks.length > 0 && inks.every(({ cover }) => cover < LEAST_INK);
}

/** So far, in sizes of its letters, a text may run over what cuts it off: letters are larger than their lines. */
const LEEWAY = 0.5;

/** Whether words of a paragraph are cut off: what its box has besides, as padding, may be. */
function isCutOff(block: Element, room: Room, size: number): boolean {
  const leeway = LEEWAY * size;
  if (isWithin(boxOf(block), room, leeway) && !isRunningOver(block)) return false;
  const range = builtIn(builtIn(block, 'ownerDocument'), 'createRange')();
  range.selectNodeContents(block);
  const text = range.getBoundingClientRect();
  return !isWithin(text, room, leeway);
}

function isRunningOver(block: Element): boolean {
  const isHigher = builtIn(block, 'scrollHeight') > builtIn(block, 'clientHeight');
  return isHigher || builtIn(block, 'scrollWidth') > builtIn(block, 'clientWidth');
}

function isWithin(box: Room, room: Room, leeway: number): boolean {
  const isBeside = box.left < room.left - leeway || box.right > room.right + leeway;
  return !isBeside && box.top >= room.top - leeway && box.bottom <= room.bottom + leeway;
}
