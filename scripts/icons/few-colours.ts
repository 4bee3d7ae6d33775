import type { Picture } from './png.ts';

/** Between two of the sixteen levels of red, green, blue and alpha that colours of a few pixels are rounded to. */
const LEVEL = 17;
/** A colour of so few pixels, for each row of the picture, is one of an edge. */
const RARE = 0.25;

/**
 * A flat drawing with the colours of its surfaces as they are, and those of its softened edges rounded: nobody sees it, and a
 * palette holds what is left, a third of the bytes.
 */
export function withFewColours({ width, height, rgba }: Picture): Picture {
  const colourAt = (at: number): string => rgba.subarray(at, at + 4).join();
  const counts = new Map<string, number>();
  for (let at = 0; at < rgba.length; at += 4) counts.set(colourAt(at), (counts.get(colourAt(at)) ?? 0) + 1);
  const rounded = rgba.map((value) => Math.round(value / LEVEL) * LEVEL);
  for (let at = 0; at < rgba.length; at += 4) {
    if ((counts.get(colourAt(at)) ?? 0) >= height * RARE) rounded.set(rgba.subarray(at, at + 4), at);
  }
  return { width, height, rgba: rounded };
}
