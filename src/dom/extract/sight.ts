import { boxOf, builtIn, elementAround, isVisible, tagOf } from '../node.ts';
import { type Channels, type Ink, inkOf, inksIn } from './colour.ts';
import { isHidden } from './furniture.ts';
import { groundAround, groundOn, isLike } from './ground.ts';
import { areApart, fillOf, type Inks, inkSight, sightWithoutInk } from './ink.ts';
import { cutOff, isCutting, isTooSmall } from './letters.ts';
import { INLINE } from './tags.ts';
import {
  DARKENING,
  EMPTY_CLIP,
  FADING,
  FAR_INDENT,
  isSet,
  LEAST_INK,
  LEAST_SIZE,
  LIGHTENING,
  MOST_AROUND,
  MOST_PICTURE,
  PLAIN,
} from './unseen-styles.ts';

/**
 * How a text stands in the page: as it is written, not to be seen, or so that it cannot be told, as it is turned round or drawn in a
 * way of which no style says what is left of its letters.
 */
export type Sight = 'plain' | 'hidden' | 'unclear';

/**
 * Tells how texts stand to a reader's eyes; each element is looked at once. What a whole block is to a reader is told by
 * `isUnread`; here it is about the words that a page puts among others where nobody sees them: without size, without colour, in
 * the colour of their ground, cut away, mixed with it, or beside the page. A block that is still see-through is taken for one that is about to
 * fade in.
 */
export function createSight(document: Document): (text: Text, block: Element) => Sight {
  const known = new Map<Element, Look>();
  const around: Around = {
    grounds: new Map(),
    colours: new Map(),
    struck: new Map(),
    columns: new Map(),
    firsts: new Map(),
    lightnesses: new Map(),
  };
  const view = builtIn(document, 'defaultView');
  return (text, block) => {
    const element = elementAround(text);
    // jsdom knows no boxes.
    if (!element || !view || isVisible(element) === undefined) return 'plain';
    const before = known.get(element) ?? look(view, element, block, around);
    known.set(element, before);
    return before.sight === 'hidden'
      ? 'hidden'
      : worse(before.sight, measured(text, view.getComputedStyle(element), before.cutting));
  };
}

/** What is the same for all texts of an element: how its style has them seen, and what inline boxes cut off. */
interface Look {
  readonly sight: Sight;
  readonly cutting: readonly Element[];
}

/** How a text is seen by where and how large it stands. */
function measured(text: Text, style: CSSStyleDeclaration, cutting: readonly Element[]): Sight {
  return isTooSmall(text, style) ? 'hidden' : cutting.reduce<Sight>((sight, box) => worse(sight, cutOff(text, box)), 'plain');
}

function worse(one: Sight, other: Sight): Sight {
  if (one === 'hidden' || other === 'hidden') return 'hidden';
  return one === 'unclear' ? one : other;
}

/** Begins to look which texts of `document` a reader sees, wherever they stand. */
export function lookForSeen(document: Document): (text: Text) => boolean {
  const sightOf = createSight(document);
  return (text) => {
    const element = elementAround(text);
    let block = element;
    for (; block && INLINE.has(tagOf(block)); block = elementAround(block));
    return !!element && !isHidden(element) && sightOf(text, block ?? element) === 'plain';
  };
}

/** What is the same for each word of a block: asked of the browser once. */
interface Around extends Inks {
  readonly struck: Map<Element, boolean>;
  readonly columns: Map<Element, boolean>;
  readonly firsts: Map<Element, boolean>;
}

/** So far right no page is, in CSS pixels. */
const FAR = 10_000;
/** What filters do to letters, from where on nobody can tell whether they are seen: as browsers write it, without unit or in pixels. */
const FILTERS: readonly (readonly [filter: RegExp, isTooMuch: (by: number) => boolean])[] = [
  [/\bbrightness\(([\d.]+)/, (by) => by > 2],
  [/\bcontrast\(([\d.]+)/, (by) => by < 0.2],
  [/\binvert\(([\d.]+)/, (by) => by > 0.2],
  [/\bblur\(([\d.]+)/, (by) => by > 2],
];

function look(view: Window, element: Element, block: Element, around: Around): Look {
  const style = view.getComputedStyle(element);
  const own = ownSight(view, element, style, block, around);
  const cutting: Element[] = [];
  if (own === 'hidden' || element === block) return { sight: own, cutting };
  let isUnclear = own === 'unclear';
  let at: Element | null = element;
  for (let step = 0; step < MOST_AROUND && at && at !== block && INLINE.has(tagOf(at)); step++, at = elementAround(at)) {
    const outer = view.getComputedStyle(at);
    if (isCutAway(view, at, outer, boxOf(at), around)) return { sight: 'hidden', cutting };
    if (isCutting(outer)) cutting.push(at);
    isUnclear ||= isBlurred(outer);
  }
  return { sight: isUnclear ? 'unclear' : 'plain', cutting };
}

/** How the texts of an element are seen, but for what boxes around them cut away. */
function ownSight(view: Window, element: Element, style: CSSStyleDeclaration, block: Element, around: Around): Sight {
  const box = boxOf(element);
  if (style.unicodeBidi.endsWith('override') || isSetBack(style)) return 'unclear';
  if (hasNoLetters(style, element) || isBeside(view, box)) return 'hidden';
  const inked = inkSight(view, element, style, block, around);
  if (inked !== 'plain') return inked;
  if (isWithin(view, element, around.struck, isStruckOut)) return 'hidden';
  if (isWithin(view, element, around.columns, isInColumnsFromTheRight)) return 'unclear';
  if (isFirstUnseen(view, element, block, around)) return 'unclear';
  return isOverdrawn(view, element, style, around) || (element === block && isWithoutRoom(style, box)) ? 'hidden' : 'plain';
}

/** Whether spaces are so narrow that a word begins left of the one before it. */
function isSetBack({ wordSpacing, fontSize }: CSSStyleDeclaration): boolean {
  if (wordSpacing?.includes('%')) return wordSpacing.includes('-');
  return Number.parseFloat(wordSpacing) < -Number.parseFloat(fontSize) / 2;
}

/** Without size, one upon the other, left out, or something else drawn for them. */
function hasNoLetters(
  { fontSize, fontSizeAdjust, letterSpacing, contentVisibility, webkitTextSecurity }: CSSStyleDeclaration & NewStyle,
  element: Element & { readonly currentCSSZoom?: number },
): boolean {
  const adjusted = Number.parseFloat(fontSizeAdjust?.split(' ').at(-1) ?? '');
  const share = adjusted >= 0 ? Math.min(1, adjusted / USUAL_ASPECT) : 1;
  const size = Number.parseFloat(fontSize) * (element.currentCSSZoom ?? 1) * share;
  if (isSet(webkitTextSecurity)) return true;
  return size < LEAST_SIZE || Number.parseFloat(letterSpacing) < -size / 2 || contentVisibility === 'hidden';
}

/** What not all browsers have, or TypeScript does not know. */
interface NewStyle {
  readonly fontSizeAdjust?: string;
  readonly webkitTextSecurity?: string;
}

/** So high are small letters by the size of their font, which `font-size-adjust` has them be. */
const USUAL_ASPECT = 0.5;
/** A stroke as wide as this share of their size leaves nothing of the letters that it is drawn over. */
const STEM = 0.08;

/** Drawn over, by their own stroke, or on a ground of their own colour that a picture or a shadow makes. */
function isOverdrawn(view: Window, element: Element, style: CSSStyleDeclaration, around: Around): boolean {
  const { fontSize, paintOrder, webkitTextStrokeWidth: stroke, webkitTextStrokeColor: drawn } = style;
  const size = Number.parseFloat(fontSize);
  if (Number.parseFloat(stroke) > STEM * size && !paintOrder.startsWith('stroke')) {
    if (isLike(inkOf(drawn), groundAround(view, element, around.grounds))) return true;
  }
  return isOnOwnPicture(style) || isOnOwnShadow(style.boxShadow, inkOf(fillOf(style)), size);
}

/** Whether letters stand on a gradient of nothing but their own colour, which fills their box. */
function isOnOwnPicture(style: CSSStyleDeclaration): boolean {
  const { backgroundImage, backgroundSize, backgroundClip } = style;
  if (!isSet(backgroundImage) || backgroundImage.includes('url(') || /[^auto, ]/.test(backgroundSize)) return false;
  if (!/^(?:border|padding|content)-box$/.test(backgroundClip)) return false;
  const [ink, inks] = [inkOf(fillOf(style)), inksIn(backgroundImage.slice(0, MOST_PICTURE))];
  return inks.length > 0 && inks.every(({ channels, cover }) => cover === 1 && isLike(ink, channels));
}

/** Whether a shadow within their box, of the colour of letters of this size, fills it. */
function isOnOwnShadow(shadow: string, ink: Ink | null, size: number): boolean {
  const looked = shadow.slice(0, MOST_PICTURE);
  if (!looked.includes('inset')) return false;
  const lengths = looked.split(' ').flatMap((part) => (part.includes('px') ? Math.abs(Number.parseFloat(part)) : []));
  return Math.max(...lengths) > size / 2 && inksIn(looked).some(({ channels }) => isLike(ink, channels));
}

/** A line through letters that is thicker than this share of their size leaves nothing of them. */
const MOST_STRUCK = 0.4;

/** Whether the style of `element`, or of one around it, is such; kept for all that is passed on the way. */
function isWithin(
  view: Window,
  element: Element,
  known: Map<Element, boolean>,
  isSuch: (style: CSSStyleDeclaration) => boolean,
): boolean {
  const passed: Element[] = [];
  let found: boolean | undefined;
  for (let at: Element | null = element; at && found === undefined; at = elementAround(at)) {
    found = known.get(at);
    if (found === undefined && isSuch(view.getComputedStyle(at))) found = true;
    passed.push(at);
  }
  for (const one of passed) known.set(one, found ?? false);
  return found ?? false;
}

/** Whether columns follow on one another from the right: of letters from left to right, a reader comes to the last one first. */
function isInColumnsFromTheRight({ direction, columnCount, columnWidth }: CSSStyleDeclaration): boolean {
  return direction === 'rtl' && (columnCount !== 'auto' || columnWidth !== 'auto');
}

/** Whether letters are struck out, or a line as thick as they are is drawn over them; a thin one in another lightness leaves them as they are. */
function isStruckOut(style: CSSStyleDeclaration): boolean {
  const { textDecorationLine, textDecorationThickness, textDecorationColor, fontSize } = style;
  if (!textDecorationLine?.includes('line-through')) return false;
  const thickness = Number.parseFloat(textDecorationThickness);
  const share = textDecorationThickness.endsWith('%') ? thickness / 100 : thickness / Number.parseFloat(fontSize);
  if (share > MOST_STRUCK) return true;
  const [line, letters] = [inkOf(textDecorationColor), inkOf(fillOf(style))?.channels];
  return !!line?.channels && line.cover >= LEAST_INK && !!letters && !areApart(line.channels, letters);
}

/** What a page may style for itself of the text of a box, without a style of the text's own. */
const FIRSTS = ['::first-line', '::first-letter'] as const;
/** What moves them. */
const MOVING = ['verticalAlign', 'marginLeft', 'marginTop'] as const;
/** So far, in sizes of their letters, they are moved at the most. */
const MOST_MOVED = 3;
/** Boxes whose first line that of a paragraph is too: as many as stand at the beginning of one another. */
const MOST_BEGUN = 6;

/** Whether the first line or letter of a box with `element` in it, up to its block, or of one that begins with that, is not seen. */
function isFirstUnseen(view: Window, element: Element, block: Element, around: Around): boolean {
  let at: Element | null = element;
  for (let step = 0; step < MOST_AROUND && at && at !== block; step++, at = elementAround(at))
    if (isItsFirstUnseen(view, at, around)) return true;
  at = block;
  for (let step = 0; step < MOST_BEGUN && at; step++) {
    if (isItsFirstUnseen(view, at, around)) return true;
    const outer: Element | null = elementAround(at);
    at = outer && builtIn(outer, 'firstElementChild') === at ? outer : null;
  }
  return false;
}

function isItsFirstUnseen(view: Window, element: Element, around: Around): boolean {
  const known = around.firsts.get(element);
  if (known !== undefined) return known;
  const style = view.getComputedStyle(element);
  const isBox = !/^(?:inline|contents|none)$/.test(style.display);
  const isUnseen =
    isBox && FIRSTS.some((pseudo) => isUnseenBeside(view, element, style, view.getComputedStyle(element, pseudo), around));
  around.firsts.set(element, isUnseen);
  return isUnseen;
}

/** Whether letters of `element` that are styled as `first` are not seen, by what differs from its own style. */
function isUnseenBeside(
  view: Window,
  element: Element,
  own: CSSStyleDeclaration,
  first: CSSStyleDeclaration,
  around: Around,
): boolean {
  const most = MOST_MOVED * Number.parseFloat(own.fontSize);
  const isMoved = MOVING.some((name) => first[name] !== own[name] && Math.abs(Number.parseFloat(first[name])) > most);
  if (isMoved) return true;
  if (isStruckOut(first) && !isStruckOut(own)) return true;
  const isOfOtherSize = first.fontSize !== own.fontSize || first.letterSpacing !== own.letterSpacing;
  if (isOfOtherSize && hasNoLetters(first, element)) return true;
  const isOfOtherColour = fillOf(first) !== fillOf(own);
  const ink = inkOf(fillOf(first));
  if (isOfOtherColour && ink && ink.cover < LEAST_INK) return sightWithoutInk(view, element, first, around) !== 'plain';
  const below = groundAround(view, element, around.grounds);
  const ground = groundOn(below, first);
  return (isOfOtherColour || ground !== below) && isLike(ink, ground);
}

/** Left of the page or above it, where nobody can scroll to, or so far right that nobody does. */
function isBeside(view: Window, { left, right, bottom, width }: DOMRect): boolean {
  if (left > FAR) return true;
  // Asking how far a page is scrolled costs as much again.
  if (right > 0 && bottom > 0) return false;
  return width > 0 && (right + view.scrollX <= 0 || bottom + view.scrollY <= 0) && view.scrollX >= 0;
}

/** Whether a box has no room for what is in it. */
export function isWithoutRoom(
  { overflow, display, transform, scale, rotate }: CSSStyleDeclaration,
  { width, height }: DOMRect,
): boolean {
  if ((width > 1 && height > 1) || display === 'contents' || display === 'inline') return false;
  return overflow !== 'visible' || [transform, scale, rotate].some(isSet);
}

/** Whether words among others are cut away, turned from sight, mixed with their ground, or something else is drawn in their place. */
function isCutAway(view: Window, element: Element, style: CSSStyleDeclaration, box: DOMRect, around: Around): boolean {
  const { opacity, clip, clipPath, content, position, textIndent } = style;
  if (Number(opacity) < LEAST_INK || Number(FADING.exec(style.filter)?.[1] ?? 1) < LEAST_INK) return true;
  // Letters have no content of their own: a picture stands in their place.
  if (EMPTY_CLIP.test(clipPath) || /^(?:url|[a-z-]*image|[a-z-]*gradient|[a-z-]*image-set|cross-fade)\(/.test(content))
    return true;
  const isPlaced = position === 'absolute' || position === 'fixed';
  if ((isPlaced && clip !== 'auto') || Number.parseFloat(textIndent) < FAR_INDENT || isWithoutRoom(style, box)) return true;
  return isTurnedAway(style) || isMixedAway(view, element, style, around);
}

/** Whether letters are drawn through something of which its style does not say what it leaves of them. */
function isBlurred({ filter, clipPath, maskImage, position, zIndex }: CSSStyleDeclaration): boolean {
  if (isSet(clipPath) || isSet(maskImage)) return true;
  // Grounds of what is around it may be drawn over it.
  if (position !== 'static' && Number(zIndex) < 0) return true;
  if (filter === 'none') return false;
  return (
    filter.includes('url(') ||
    FILTERS.some(([pattern, isTooMuch]) => {
      const by = pattern.exec(filter)?.[1];
      return by !== undefined && isTooMuch(Number(by));
    })
  );
}

/** Whether a box shows its back, where it has none. */
function isTurnedAway({ backfaceVisibility, transform, rotate }: CSSStyleDeclaration): boolean {
  return backfaceVisibility === 'hidden' && (transform.startsWith('matrix3d') || isSet(rotate));
}

/** Whether letters are mixed with their ground so that nothing is left of them, or nobody can tell what. */
function isMixedAway(view: Window, element: Element, style: CSSStyleDeclaration, around: Around): boolean {
  const { mixBlendMode } = style;
  if (PLAIN.includes(mixBlendMode)) return false;
  const [ink, ground] = [inkOf(fillOf(style))?.channels, groundAround(view, element, around.grounds)];
  if (!ink || !ground) return false;
  if (LIGHTENING.includes(mixBlendMode)) return sum(ink) < sum(ground);
  return !DARKENING.includes(mixBlendMode) || sum(ink) > sum(ground);
}

function sum([red, green, blue]: Channels): number {
  return red + green + blue;
}
