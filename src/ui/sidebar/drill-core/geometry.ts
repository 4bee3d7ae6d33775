import type { Span } from '../../../core/article/article.ts';

/** Where a band lies in the core, in CSS pixels from its top. */
export interface Band {
  readonly top: number;
  readonly height: number;
}

/** The core's measures, in CSS pixels. */
export interface CoreMeasures {
  /** Height there is for the core. */
  readonly height: number;
  /** A band is never lower than this, so that it can be hit. */
  readonly minBand: number;
  /** Room between two bands. */
  readonly gap: number;
}

/** The core's own height, which is more than asked for where the bands would not fit, and a band for each claim. */
export interface CoreGeometry {
  readonly height: number;
  readonly bands: readonly Band[];
}

/**
 * Bands for `claims` (in reading order, within a text of `length` UTF-16 units): each as near to its place in the text as
 * the others leave it room. Bands keep the claims' order, do not overlap, and lie within the core.
 */
export function coreGeometry(claims: readonly Span[], length: number, { height, minBand, gap }: CoreMeasures): CoreGeometry {
  const needed = claims.length * minBand + Math.max(0, claims.length - 1) * gap;
  const whole = Math.max(height, needed);
  const scale = length > 0 ? whole / length : 0;
  const heights = fitHeights(
    claims.map(({ start, end }) => Math.max(minBand, (end - start) * scale)),
    minBand,
    whole - Math.max(0, claims.length - 1) * gap,
  );
  const tops = claims.map(({ start }) => start * scale);
  pushDown(tops, heights, gap);
  pullUp(tops, heights, gap, whole);
  return { height: whole, bands: tops.map((top, index) => ({ top, height: heights[index] ?? minBand })) };
}

/** Takes from what bands have above the minimum, in equal parts, until all fit into `room`. */
function fitHeights(heights: readonly number[], minBand: number, room: number): number[] {
  const total = heights.reduce((sum, height) => sum + height, 0);
  const spare = total - heights.length * minBand;
  const excess = total - room;
  if (excess <= 0 || spare <= 0) return [...heights];
  const kept = Math.max(0, 1 - excess / spare);
  return heights.map((height) => minBand + (height - minBand) * kept);
}

function pushDown(tops: number[], heights: readonly number[], gap: number): void {
  let free = 0;
  for (const [index, top] of tops.entries()) {
    tops[index] = Math.max(top, free);
    free = (tops[index] ?? 0) + (heights[index] ?? 0) + gap;
  }
}

function pullUp(tops: number[], heights: readonly number[], gap: number, whole: number): void {
  let free = whole;
  for (let index = tops.length - 1; index >= 0; index -= 1) {
    tops[index] = Math.max(0, Math.min(tops[index] ?? 0, free - (heights[index] ?? 0)));
    free = (tops[index] ?? 0) - gap;
  }
}
