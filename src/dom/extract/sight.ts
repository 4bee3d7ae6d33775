import { boxOf, builtIn, elementAround, isVisible, tagOf } from '../node.ts';
import { type Channels, type Ink, inkOf, inksIn } from './colour.ts';
import { isHidden } from './furniture.ts';
import { groundAround, isLike, ownGround } from './ground.ts';
import { INLINE } from './tags.ts';
import { EMPTY_CLIP, FADING, FAR_INDENT, isSet, LEAST_INK, MOST_CUT, MOST_PICTURE } from './unseen-styles.ts';

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
  const known = new Map<Element, Sight>();
  const around: Around = { grounds: new Map(), colours: new Map(), struck: new Map(), columns: new Map(), firsts: new Map() };
  const view = builtIn(document, 'defaultView');
  return (text, block) => {
    const element = elementAround(text);
    // jsdom knows no boxes.
    if (!element || !view || isVisible(element) === undefined) return 'plain';
    const before = known.get(element);
    if (before) return before;
    const sight = look(view, element, block, around);
    known.set(element, sight);
    return sight;
  };
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

/** Inline elements in one another that are looked at, from the text up. */
const MOST_AROUND = 24;

/** What is the same for each word of a block: asked of the browser once. */
interface Around {
  readonly grounds: Map<Element, Channels | null>;
  readonly colours: Map<Element, string>;
  readonly struck: Map<Element, boolean>;
  readonly columns: Map<Element, boolean>;
  readonly firsts: Map<Element, boolean>;
}

/** Sizes of letters, in CSS pixels, that nobody sees any more. */
const LEAST_SIZE = 3;
const HEADLINE = /^h[1-6]$/;
/** So far right no page is, in CSS pixels. */
const FAR = 10_000;
/** What filters do to letters, from where on nobody can tell whether they are seen: as browsers write it, without unit or in pixels. */
const FILTERS: readonly (readonly [filter: RegExp, isTooMuch: (by: number) => boolean])[] = [
  [/\bbrightness\(([\d.]+)/, (by) => by > 2],
  [/\bcontrast\(([\d.]+)/, (by) => by < 0.2],
  [/\binvert\(([\d.]+)/, (by) => by > 0.2],
  [/\bblur\(([\d.]+)/, (by) => by > 2],
];
/** Ways of mixing letters with their ground in which those that are lighter stay, those that are darker do, and all are seen. */
const LIGHTENING: readonly string[] = ['lighten', 'screen', 'color-dodge', 'plus-lighter'];
const DARKENING: readonly string[] = ['multiply', 'darken', 'color-burn'];
const PLAIN: readonly string[] = ['', 'normal', 'luminosity'];

function look(view: Window, element: Element, block: Element, around: Around): Sight {
  const style = view.getComputedStyle(element);
  if (style.unicodeBidi.endsWith('override') || isSetBack(style)) return 'unclear';
  const box = boxOf(element);
  if (hasNoLetters(style, element) || isColourless(view, element, style, around) || isBeside(view, box)) return 'hidden';
  const { color } = style;
  // A headline may stand over a picture that is not around it.
  const isAsHeadline = HEADLINE.test(tagOf(block)) && color === colourOf(view, block, around);
  const ink = inkOf(color);
  // Letters without any ink may be drawn by a picture or a shadow: they are looked at elsewhere.
  const share = (ink?.cover || 1) * opacityWithin(view, element, block);
  if (!isAsHeadline && isLike(ink, groundOf(view, element, style, around), share)) return 'hidden';
  if (isWithin(view, element, around.struck, isThickLine)) return 'hidden';
  if (isWithin(view, element, around.columns, isInColumnsFromTheRight)) return 'unclear';
  if (isFirstUnseen(view, element, block, around)) return 'unclear';
  if (element === block) return isWithoutRoom(style, box) ? 'hidden' : 'plain';
  if (isOverdrawn(view, element, style, around) || isCutAway(view, element, style, box, around)) return 'hidden';
  let isUnclear = isBlurred(style);
  let at = elementAround(element);
  for (let step = 1; step < MOST_AROUND && at && at !== block && INLINE.has(tagOf(at)); step++, at = elementAround(at)) {
    const outer = view.getComputedStyle(at);
    if (isCutAway(view, at, outer, boxOf(at), around)) return 'hidden';
    isUnclear ||= isBlurred(outer);
  }
  return isUnclear ? 'unclear' : 'plain';
}

/** Whether spaces are so narrow that a word begins left of the one before it. */
function isSetBack({ wordSpacing, fontSize }: CSSStyleDeclaration): boolean {
  if (wordSpacing?.includes('%')) return wordSpacing.includes('-');
  return Number.parseFloat(wordSpacing) < -Number.parseFloat(fontSize) / 2;
}

/** The share that is drawn of letters by the opacity of what is around them, up to their block, which may be about to fade in. */
function opacityWithin(view: Window, element: Element, block: Element): number {
  let share = 1;
  let at: Element | null = element;
  for (let step = 0; step < MOST_AROUND && at && at !== block; step++, at = elementAround(at))
    share *= Number(view.getComputedStyle(at).opacity);
  return share;
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
  const { fontSize, color, paintOrder, webkitTextStrokeWidth: stroke, webkitTextStrokeColor: drawn } = style;
  const size = Number.parseFloat(fontSize);
  if (Number.parseFloat(stroke) > STEM * size && !paintOrder.startsWith('stroke')) {
    if (isLike(inkOf(drawn), groundOf(view, element, style, around))) return true;
  }
  return isOnOwnPicture(style) || isOnOwnShadow(style.boxShadow, inkOf(color), size);
}

/** Whether letters stand on a gradient of nothing but their own colour, which fills their box. */
function isOnOwnPicture({ backgroundImage, backgroundSize, backgroundClip, color }: CSSStyleDeclaration): boolean {
  if (!isSet(backgroundImage) || backgroundImage.includes('url(') || /[^auto, ]/.test(backgroundSize)) return false;
  if (!/^(?:border|padding|content)-box$/.test(backgroundClip)) return false;
  const [ink, inks] = [inkOf(color), inksIn(backgroundImage.slice(0, MOST_PICTURE))];
  return inks.length > 0 && inks.every(({ channels, cover }) => cover === 1 && isLike(ink, channels));
}

/** Whether a shadow within their box, of the colour of letters of this size, fills it. */
function isOnOwnShadow(shadow: string, ink: Ink | null, size: number): boolean {
  const looked = shadow.slice(0, MOST_PICTURE);
  if (!looked.includes('inset')) return false;
  const lengths = looked.split(' ').flatMap((part) => (part.includes('px') ? Math.abs(Number.parseFloat(part)) : []));
  return Math.max(...lengths) > size / 2 && inksIn(looked).some(({ channels }) => isLike(ink, channels));
}

/** Without colour, unless something is seen through the letters or beside them. */
function isColourless(view: Window, element: Element, style: CSSStyleDeclaration, around: Around): boolean {
  const fill = style.webkitTextFillColor || style.color;
  if (fill.startsWith('rgb(') || (inkOf(fill)?.cover ?? 1) >= LEAST_INK) return false;
  const { backgroundClip, backgroundColor, backgroundImage, textShadow } = style;
  const drawn = [...inksIn(textShadow.slice(0, MOST_PICTURE))];
  if (backgroundClip === 'text') {
    if (backgroundImage.includes('url(')) return false;
    drawn.push(...inksIn(backgroundImage.slice(0, MOST_PICTURE)), ...inksIn(backgroundColor));
  }
  const outside = elementAround(element);
  const ground = outside && groundAround(view, outside, around.grounds);
  return drawn.every((ink) => ink.cover < LEAST_INK || isLike(ink, ground));
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

/** Whether a line as thick as letters is drawn over them. */
function isThickLine({ textDecorationLine, textDecorationThickness, fontSize }: CSSStyleDeclaration): boolean {
  if (!textDecorationLine?.includes('line-through')) return false;
  const thickness = Number.parseFloat(textDecorationThickness);
  const share = textDecorationThickness.endsWith('%') ? thickness / 100 : thickness / Number.parseFloat(fontSize);
  return share > MOST_STRUCK;
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
  if (isThickLine(first) && !isThickLine(own)) return true;
  const isOfOtherSize = first.fontSize !== own.fontSize || first.letterSpacing !== own.letterSpacing;
  if (isOfOtherSize && hasNoLetters(first, element)) return true;
  const isOfOtherColour = first.color !== own.color;
  if (isOfOtherColour && isColourless(view, element, first, around)) return true;
  const ground = ownGround(first);
  if (ground === undefined && !isOfOtherColour) return false;
  return isLike(inkOf(first.color), ground === undefined ? groundAround(view, element, around.grounds) : ground);
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
  return isOverCut(style, element) || isTurnedAway(style) || isMixedAway(view, element, style, around);
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

/** Whether a box cuts off the most of what is in it. */
function isOverCut({ overflow, contain, display }: CSSStyleDeclaration, element: Element): boolean {
  const cuts = overflow !== 'visible' || /paint|strict|content/.test(contain);
  if (!cuts || display === 'inline' || display === 'contents') return false;
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
  return scrollWidth > MOST_CUT * clientWidth || scrollHeight > MOST_CUT * clientHeight;
}

/** Whether a box shows its back, where it has none. */
function isTurnedAway({ backfaceVisibility, transform, rotate }: CSSStyleDeclaration): boolean {
  return backfaceVisibility === 'hidden' && (transform.startsWith('matrix3d') || isSet(rotate));
}

/** Whether letters are mixed with their ground so that nothing is left of them, or nobody can tell what. */
function isMixedAway(view: Window, element: Element, style: CSSStyleDeclaration, around: Around): boolean {
  const { mixBlendMode } = style;
  if (PLAIN.includes(mixBlendMode)) return false;
  const [ink, ground] = [inkOf(style.color)?.channels, groundOf(view, element, style, around)];
  if (!ink || !ground) return false;
  if (LIGHTENING.includes(mixBlendMode)) return sum(ink) < sum(ground);
  return !DARKENING.includes(mixBlendMode) || sum(ink) > sum(ground);
}

function sum([red, green, blue]: Channels): number {
  return red + green + blue;
}

/**
 * The colour that an inline element stands on, where it is one: of itself or of what is around it; null under a picture, and on
 * the bare ground of a page that may be dark, which has no colour to ask for.
 */
function groundOf(view: Window, element: Element, style: CSSStyleDeclaration, { grounds }: Around): Channels | null {
  const own = ownGround(style);
  const around = elementAround(element);
  return own === undefined && around ? groundAround(view, around, grounds) : (own ?? null);
}

function colourOf(view: Window, block: Element, { colours }: Around): string {
  let colour = colours.get(block);
  if (colour === undefined) {
    colour = view.getComputedStyle(block).color;
    colours.set(block, colour);
  }
  return colour;
}
