/** Something that stands in the page, with its upper and lower edge in the viewport, in CSS pixels. */
export interface Standing {
  readonly id: string;
  readonly top: number;
  readonly bottom: number;
}

/** Part of the window's height, from above, at which a reader is taken to read. */
export const READING_LINE = 1 / 3;

/** The one that stands at the height `line` of the viewport, else the one nearest to it; of several the first; null of none. */
export function nearestTo(line: number, all: readonly Standing[]): string | null {
  let nearest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { id, top, bottom } of all) {
    const distance = Math.max(top - line, line - bottom, 0);
    if (distance < least) [nearest, least] = [id, distance];
  }
  return nearest;
}
