import { builtIn, elementAround, find, tagOf } from '../node.ts';
import { type Channels, type Ink, inkOf, inksIn, lightnessOf } from './colour.ts';
import { groundAround, isLike } from './ground.ts';
import type { Sight } from './sight.ts';
import { isSet, LEAST_INK, MOST_AROUND, MOST_PICTURE } from './unseen-styles.ts';

/** What is the same for the letters of a page: asked of the browser once. */
export interface Inks {
  readonly grounds: Map<Element, Channels | null>;
  readonly colours: Map<Element, string>;
  /** Between which lie those letters of a block that stand on what cannot be told. */
  readonly lightnesses: Map<Element, readonly [least: number, most: number]>;
}

const HEADLINE = /^h[1-6]$/;

/** How letters are seen by their colour and by what they stand on. */
export function inkSight(view: Window, element: Element, style: CSSStyleDeclaration, block: Element, around: Inks): Sight {
  const fill = fillOf(style);
  const ink = inkOf(fill);
  if (ink && ink.cover < LEAST_INK) return sightWithoutInk(view, element, style, around);
  const isInHeadline = HEADLINE.test(tagOf(block));
  // The page's own may stand over a picture that is not around it.
  const isAsHeadline = isInHeadline && isFirstHeading(block) && fill === colourOf(view, block, around);
  const ground = isAsHeadline ? null : groundAround(view, element, around.grounds);
  if (isLike(ink, ground, (ink?.cover ?? 1) * opacityWithin(view, element, block))) return 'hidden';
  const isOnBlock = isInHeadline && ground === groundAround(view, block, around.grounds);
  return (!ground || isOnBlock) && ink?.channels && isAtOdds(ink.channels, block, around) ? 'unclear' : 'plain';
}

function isFirstHeading(block: Element): boolean {
  return tagOf(block) === 'h1' && find(builtIn(builtIn(block, 'ownerDocument'), 'documentElement'), 'h1') === block;
}

/** Two lightnesses so far apart are hardly both seen on one ground. */
const MOST_APART = 60;

/** Whether two colours are hardly both seen on one ground. */
export function areApart(one: Channels, other: Channels): boolean {
  return Math.abs(lightnessOf(one) - lightnessOf(other)) > MOST_APART;
}

/** Whether a block has letters of a colour which are not seen on what shows others of it, where that cannot be told. */
function isAtOdds(ink: Channels, block: Element, { lightnesses }: Inks): boolean {
  const lightness = lightnessOf(ink);
  const [least, most] = lightnesses.get(block) ?? [lightness, lightness];
  const [now, then] = [Math.min(least, lightness), Math.max(most, lightness)];
  lightnesses.set(block, [now, then]);
  return then - now > MOST_APART;
}

/** The colour that letters are filled with. */
export function fillOf({ webkitTextFillColor, color }: CSSStyleDeclaration): string {
  return webkitTextFillColor || color;
}

/** How letters without ink are seen: by what is seen through them, or by their shadow. */
export function sightWithoutInk(view: Window, element: Element, style: CSSStyleDeclaration, around: Inks): Sight {
  const { backgroundClip, backgroundColor, backgroundImage } = style;
  const drawn = [...shadowInks(style)];
  if (backgroundClip === 'text') {
    if (isSet(backgroundImage) && !isFilling(style)) return 'unclear';
    drawn.push(...inksIn(backgroundImage.slice(0, MOST_PICTURE)), ...inksIn(backgroundColor));
  }
  const outside = elementAround(element);
  const ground = outside && groundAround(view, outside, around.grounds);
  return drawn.every((ink) => ink.cover < LEAST_INK || isLike(ink, ground)) ? 'hidden' : 'plain';
}

/** Whether a ground is made of colours that fill all of its box. */
function isFilling({ backgroundImage, backgroundSize, backgroundRepeat }: CSSStyleDeclaration): boolean {
  if (backgroundImage.includes('url(')) return false;
  const isLarge = backgroundSize.split(/[ ,]+/).every((size) => /^(?:auto|cover|[1-9]\d\d+(?:\.\d+)?%)$/.test(size));
  return isLarge && !backgroundRepeat.includes('no-repeat');
}

/** Colours of the shadows that are letters still: as far from where they would stand, and as blurred, as leaves them that. */
function shadowInks({ textShadow, fontSize }: CSSStyleDeclaration): readonly Ink[] {
  const size = Number.parseFloat(fontSize);
  const shadows = textShadow.slice(0, MOST_PICTURE).split(/,(?![^(]*\))/);
  return shadows.flatMap((shadow) => {
    const [across = 0, down = 0, blur = 0] = (shadow.match(/-?[\d.]{1,20}px/g) ?? []).map(Number.parseFloat);
    return Math.max(Math.abs(across), Math.abs(down)) > size || blur > size / 2 ? [] : inksIn(shadow);
  });
}

/** The share that is drawn of letters by the opacity of what is around them, up to their block, which may be about to fade in. */
function opacityWithin(view: Window, element: Element, block: Element): number {
  let share = 1;
  let at: Element | null = element;
  for (let step = 0; step < MOST_AROUND && at && at !== block; step++, at = elementAround(at))
    share *= Number(view.getComputedStyle(at).opacity);
  return share;
}

function colourOf(view: Window, block: Element, { colours }: Inks): string {
  let colour = colours.get(block);
  if (colour === undefined) {
    colour = fillOf(view.getComputedStyle(block));
    colours.set(block, colour);
  }
  return colour;
}
