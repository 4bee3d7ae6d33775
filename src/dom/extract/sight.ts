import { boxOf, builtIn, elementAround, isVisible, tagOf } from '../node.ts';
import { INLINE } from './tags.ts';

/** How a text stands in the page: as it is written, not to be seen, or turned round by the page's style. */
export type Sight = 'plain' | 'hidden' | 'turned';

/**
 * Tells how texts stand to a reader's eyes; each element is looked at once. What a whole block is to a reader is told by
 * `isUnread`; here it is about the words that a page puts among others where nobody sees them: without size, without colour, in
 * the colour of their ground, cut away, or beside the page. A block that is still see-through is taken for one that is about to
 * fade in.
 */
export function createSight(document: Document): (text: Text, block: Element) => Sight {
  const known = new Map<Element, Sight>();
  const around: Around = { grounds: new Map(), colours: new Map() };
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

/** Inline elements in one another that are looked at, from the text up. */
const MOST_AROUND = 24;

/** What is the same for each word of a block: asked of the browser once. */
interface Around {
  readonly grounds: Map<Element, string | null>;
  readonly colours: Map<Element, string>;
}

/** Sizes of letters, in CSS pixels, and shares of ink, that nobody sees any more. */
const LEAST_SIZE = 3;
const LEAST_INK = 0.1;
/** So much do two colours differ at the least, in all channels together, for letters of the one to be seen on the other. */
const LEAST_CONTRAST = 24;
/** So far right no page is, in CSS pixels. */
const FAR = 10_000;
/** A line that begins so far left of its box begins nowhere. */
const FAR_INDENT = -100;

function look(view: Window, element: Element, block: Element, around: Around): Sight {
  const style = view.getComputedStyle(element);
  if (style.unicodeBidi.endsWith('override')) return 'turned';
  const box = boxOf(element);
  if (hasNoLetters(style) || isColourless(style) || isBeside(view, box)) return 'hidden';
  if (element === block) return isWithoutRoom(style, box) ? 'hidden' : 'plain';
  const { color } = style;
  if (color !== colourOf(view, block, around) && isLike(color, groundOf(view, element, style, around))) return 'hidden';
  if (isCutAway(style, box)) return 'hidden';
  let at = elementAround(element);
  for (let step = 1; step < MOST_AROUND && at && at !== block && INLINE.has(tagOf(at)); step++, at = elementAround(at)) {
    if (isCutAway(view.getComputedStyle(at), boxOf(at))) return 'hidden';
  }
  return 'plain';
}

/** Without size, or one upon the other. */
function hasNoLetters({ fontSize, letterSpacing }: CSSStyleDeclaration): boolean {
  const size = Number.parseFloat(fontSize);
  return size < LEAST_SIZE || Number.parseFloat(letterSpacing) < -size / 2;
}

/** Without colour, unless a picture is seen through the letters. */
function isColourless(style: CSSStyleDeclaration): boolean {
  const fill = style.webkitTextFillColor || style.color;
  if (fill.startsWith('rgb(')) return false;
  const ink = fill === 'transparent' ? 0 : Number(/^rgba\(.*, ([\d.]+)\)$/.exec(fill)?.[1] ?? 1);
  return ink < LEAST_INK && style.backgroundClip !== 'text' && style.textShadow === 'none';
}

/** Left of the page or above it, where nobody can scroll to, or so far right that nobody does. */
function isBeside(view: Window, { left, right, bottom, width }: DOMRect): boolean {
  if (left > FAR) return true;
  // Asking how far a page is scrolled costs as much again.
  if (right > 0 && bottom > 0) return false;
  return width > 0 && (right + view.scrollX <= 0 || bottom + view.scrollY <= 0) && view.scrollX >= 0;
}

/** Whether a box has no room for what is in it. */
function isWithoutRoom({ overflow, display, transform }: CSSStyleDeclaration, { width, height }: DOMRect): boolean {
  if ((width > 1 && height > 1) || display === 'contents' || display === 'inline') return false;
  return overflow !== 'visible' || transform !== 'none';
}

/** Whether words among others are cut away, or something else is drawn in their place. */
function isCutAway(style: CSSStyleDeclaration, box: DOMRect): boolean {
  const { opacity, filter, clip, clipPath, maskImage, content, position, textIndent } = style;
  if (Number(opacity) < LEAST_INK || Number(/opacity\(([\d.]+)\)/.exec(filter)?.[1] ?? 1) < LEAST_INK) return true;
  if (clipPath !== 'none' || (maskImage && maskImage !== 'none') || content.startsWith('url(')) return true;
  const isPlaced = position === 'absolute' || position === 'fixed';
  return (isPlaced && clip !== 'auto') || Number.parseFloat(textIndent) < FAR_INDENT || isWithoutRoom(style, box);
}

/** Whether letters of a colour are not seen on a ground, which is null where it cannot be told. */
function isLike(colour: string, ground: string | null): boolean {
  if (ground === null) return false;
  const [one, other] = [colour, ground].map((text) => (text.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number));
  return (one ?? []).reduce((sum, channel, i) => sum + Math.abs(channel - (other?.[i] ?? 0)), 0) < LEAST_CONTRAST;
}

/**
 * The colour that an inline element stands on, where it is one: of itself or of what is around it; null under a picture, and on
 * the bare ground of a page that may be dark, which has no colour to ask for.
 */
function groundOf(view: Window, element: Element, style: CSSStyleDeclaration, { grounds }: Around): string | null {
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

/** The ground on which `element` stands, kept for all that is passed on the way to it: no element is asked twice. */
function groundAround(view: Window, element: Element, grounds: Map<Element, string | null>): string | null {
  const passed: Element[] = [];
  let ground: string | null | undefined;
  for (let at: Element | null = element; at && ground === undefined; at = elementAround(at)) {
    ground = grounds.get(at);
    if (ground === undefined) ground = ownGround(view.getComputedStyle(at));
    passed.push(at);
  }
  if (ground === undefined) {
    const isDark = view.getComputedStyle(builtIn(view.document, 'documentElement')).colorScheme.includes('dark');
    ground = isDark ? null : 'rgb(255, 255, 255)';
  }
  for (const one of passed) grounds.set(one, ground);
  return ground;
}

/** What an element itself is painted with: a colour, null where that cannot be told, undefined where it shows what is behind it. */
function ownGround({ backgroundColor, backgroundImage }: CSSStyleDeclaration): string | null | undefined {
  if (backgroundImage !== 'none') return null;
  if (/^rgb\(/.test(backgroundColor)) return backgroundColor;
  return backgroundColor === 'rgba(0, 0, 0, 0)' || backgroundColor === 'transparent' ? undefined : null;
}
