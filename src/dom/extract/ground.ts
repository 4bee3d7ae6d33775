import { builtIn, elementAround } from '../node.ts';
import { type Channels, type Ink, inkOf } from './colour.ts';

/** So much do two colours differ at the least, in all channels together, for letters of the one to be seen on the other. */
const LEAST_CONTRAST = 60;

/** Whether letters of a colour, of which this share is drawn, are not seen on a ground, which is null where it cannot be told. */
export function isLike(ink: Ink | null, ground: Channels | null, share = 1): boolean {
  if (!ink?.channels || ground === null) return false;
  return ink.channels.reduce((apart, channel, i) => apart + Math.abs(channel - (ground[i] ?? 0)), 0) * share < LEAST_CONTRAST;
}

/** The ground on which `element` stands, kept for all that is passed on the way to it: no element is asked twice. */
export function groundAround(view: Window, element: Element, grounds: Map<Element, Channels | null>): Channels | null {
  const passed: Element[] = [];
  let ground: Channels | null | undefined;
  for (let at: Element | null = element; at && ground === undefined; at = elementAround(at)) {
    ground = grounds.get(at);
    if (ground === undefined) ground = ownGround(view.getComputedStyle(at));
    passed.push(at);
  }
  if (ground === undefined) {
    const isDark = view.getComputedStyle(builtIn(view.document, 'documentElement')).colorScheme.includes('dark');
    ground = isDark ? null : [255, 255, 255];
  }
  for (const one of passed) grounds.set(one, ground);
  return ground;
}

/** What an element itself is painted with: a colour, null where that cannot be told, undefined where it shows what is behind it. */
export function ownGround({ backgroundColor, backgroundImage }: CSSStyleDeclaration): Channels | null | undefined {
  if (backgroundImage !== 'none') return null;
  const ink = inkOf(backgroundColor);
  if (ink?.cover === 0) return undefined;
  return ink?.cover === 1 ? ink.channels : null;
}
