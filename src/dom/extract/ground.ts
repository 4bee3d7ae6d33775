import { builtIn, elementAround } from '../node.ts';
import { type Channels, type Ink, inkOf, inksIn } from './colour.ts';
import { MOST_PICTURE } from './unseen-styles.ts';

/** So much do two colours differ at the least, in all channels together, for letters of the one to be seen on the other. */
const LEAST_CONTRAST = 60;

/** Whether letters of a colour, of which this share is drawn, are not seen on a ground, which is null where it cannot be told. */
export function isLike(ink: Ink | null, ground: Channels | null, share = 1): boolean {
  if (!ink?.channels || ground === null) return false;
  return ink.channels.reduce((apart, channel, i) => apart + Math.abs(channel - (ground[i] ?? 0)), 0) * share < LEAST_CONTRAST;
}

/** The ground on which `element` stands, kept for all that is passed on the way to it: no element is asked twice. */
export function groundAround(view: Window, element: Element, grounds: Map<Element, Channels | null>): Channels | null {
  const passed: (readonly [Element, CSSStyleDeclaration])[] = [];
  let ground: Channels | null | undefined;
  for (let at: Element | null = element; at && ground === undefined; at = elementAround(at)) {
    ground = grounds.get(at);
    if (ground === undefined) passed.push([at, view.getComputedStyle(at)]);
  }
  if (ground === undefined) {
    const isDark = view.getComputedStyle(builtIn(view.document, 'documentElement')).colorScheme.includes('dark');
    ground = isDark ? null : [255, 255, 255];
  }
  for (const [one, style] of passed.reverse()) {
    ground = groundOn(ground, style);
    grounds.set(one, ground);
  }
  return ground;
}

/** What letters stand on in an element of this style, which itself stands on `below`: null where that cannot be told. */
export function groundOn(
  below: Channels | null,
  { backgroundColor, backgroundImage, backgroundClip }: CSSStyleDeclaration,
): Channels | null {
  // It fills the letters alone.
  if (backgroundClip === 'text') return below;
  const colour = painted(inkOf(backgroundColor), below);
  if (backgroundImage === 'none') return colour;
  if (colour === null || backgroundImage.includes('url(') || backgroundImage.length > MOST_PICTURE) return null;
  const inks = inksIn(backgroundImage);
  // Wherever it covers the colour, and wherever not.
  return inks.length > 0 && inks.every((ink) => isLike({ channels: painted(ink, colour), cover: 1 }, colour)) ? colour : null;
}

/** What is seen where `below` is painted with a colour that covers it as a whole or in part. */
function painted(ink: Ink | null, below: Channels | null): Channels | null {
  if (ink?.cover === 0) return below;
  if (!ink?.channels || ink.cover === 1) return ink?.channels ?? null;
  const { channels, cover } = ink;
  const mixed = (at: 0 | 1 | 2) => cover * channels[at] + (1 - cover) * (below?.[at] ?? 0);
  return below && [mixed(0), mixed(1), mixed(2)];
}
