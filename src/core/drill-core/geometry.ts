import type { Span } from '../article/article.ts';

/** Where a band lies in the core, in CSS pixels from its top. */
export interface Band {
  readonly top: number;
  readonly height: number;
}

/** The core's measures, in CSS pixels. */
export interface CoreMeasures {
  /** Height there is for the core. */
  readonly height: number;
  /** Height of a label, so that it can be hit. */
  readonly label: number;
}

/** The core's own height, which is more than asked for where the labels would not fit, and what belongs to each claim. */
export interface CoreGeometry {
  readonly height: number;
  /** Where the claim stands in the text, to scale: strata may touch, and be as thin as `THINNEST`. */
  readonly strata: readonly Band[];
  /** What is hit: beside the middle of its stratum, or as near to it as the others leave it room. */
  readonly labels: readonly Band[];
}

/** A stratum thinner than this many CSS pixels would not be seen. */
const THINNEST = 4;

/**
 * How much higher the core is at least than all its labels: where they stand close, numbers and strata drift apart, and
 * a core that scrolls a little reads better than one that fits.
 */
const SLACK = 1.3;

/**
 * Strata and labels for `claims` (in reading order, within a text of `length` UTF-16 units). Strata show the true places.
 * Labels keep the claims' order, do not overlap, and lie within the core, as a geologist's labels beside a drawn core do.
 */
export function coreGeometry(claims: readonly Span[], length: number, { height, label }: CoreMeasures): CoreGeometry {
  const whole = Math.max(height, Math.ceil(claims.length * label * SLACK));
  const scale = length > 0 ? whole / length : 0;
  const strata = claims.map(({ start, end }) => stratum(start * scale, (end - start) * scale, whole));
  const tops = spread(
    strata.map((band) => band.top + (band.height - label) / 2),
    label,
    whole,
  );
  return { height: whole, strata, labels: tops.map((top) => ({ top, height: label })) };
}

function stratum(top: number, height: number, whole: number): Band {
  const seen = Math.max(THINNEST, height);
  return { top: Math.max(0, Math.min(top, whole - seen)), height: seen };
}

/** The claim whose stratum lies nearest to `y`, or null where there is none. */
export function nearestStratum(strata: readonly Band[], y: number): number | null {
  let nearest: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, { top, height }] of strata.entries()) {
    const distance = Math.max(top - y, y - top - height, 0);
    if (distance < least) {
      least = distance;
      nearest = index;
    }
  }
  return nearest;
}

/**
 * Tops for labels of height `step` that stand apart and in order within `room`, with the least sum of squared distances
 * from the tops `wanted`: isotonic regression by pooling neighbours that get in each other's way.
 */
function spread(wanted: readonly number[], step: number, room: number): number[] {
  const pools: { mean: number; count: number }[] = [];
  for (const [index, top] of wanted.entries()) {
    let pool = { mean: top - index * step, count: 1 };
    for (let last = pools.at(-1); last && last.mean > pool.mean; last = pools.at(-1)) {
      const count = last.count + pool.count;
      pool = { mean: (last.mean * last.count + pool.mean * pool.count) / count, count };
      pools.pop();
    }
    pools.push(pool);
  }
  const most = room - wanted.length * step;
  return pools
    .flatMap(({ mean, count }) => Array<number>(count).fill(Math.min(Math.max(mean, 0), most)))
    .map((free, index) => free + index * step);
}
