import type { Extent } from './extent.ts';

/** Maps a figure to a place between 0 and 100 (per cent of the chart's width or height). */
export type Scale = (figure: number) => number;

/** A scale from nothing to `top`; what lies beyond is put at the edge. */
export function scaleTo(top: number): Scale {
  return (figure) => (top > 0 ? Math.min(100, Math.max(0, (100 * figure) / top)) : 0);
}

/** The highest figure of all, the claim's own included; 100 for percentages. */
export function topOf(extents: readonly (Extent | null)[], claimed: number | null, unit: string): number {
  if (unit === '%') return 100;
  return Math.max(0, claimed ?? 0, ...extents.flatMap((extent) => [extent?.low ?? 0, extent?.high ?? 0]));
}

/** Where an extent begins and how long it is on a scale; an open end reaches the edge of a percentage, and nowhere else. */
export function placeOf({ low, high }: Extent, scale: Scale, unit: string): { readonly from: number; readonly to: number } {
  const open = unit === '%' ? { low: 0, high: 100 } : { low: high ?? 0, high: low ?? 0 };
  return { from: scale(low ?? open.low), to: scale(high ?? open.high) };
}

/** The day in the middle of a period, in days since 1970. */
export function dayOf(period: string): number {
  const [year = 1970, month, day] = period.split('-').map(Number);
  return Date.UTC(year, (month ?? 7) - 1, day ?? (month === undefined ? 1 : 15)) / 86_400_000;
}
