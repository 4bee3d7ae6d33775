import type { JSX } from 'preact';
import type { Extent } from './extent.ts';
import { placeOf, type Scale } from './scale.ts';

interface Props {
  /** Null where no figure was published. */
  readonly extent: Extent | null;
  readonly claimed: number | null;
  readonly scale: Scale;
  readonly unit: string;
  /** A bar from nothing, or dots for what is told. */
  readonly isBar: boolean;
  readonly isProjection?: boolean;
  /** Single figures within the extent. */
  readonly dots?: readonly number[];
}

const MIDDLE = 8;

/** One line of a chart: the reference figure, its range where sources differ, and the claim's own figure as a dashed line. */
export function Track({ extent, claimed, scale, unit, isBar, isProjection = false, dots = [] }: Props): JSX.Element {
  const place = extent && placeOf(extent, scale, unit);
  const at = claimed === null ? null : `${scale(claimed)}%`;
  return (
    <svg class="lp-track" aria-hidden="true" focusable="false">
      {!isBar && <rect class="lp-track-ground" y={MIDDLE - 0.5} width="100%" height="1" />}
      {!place && <rect class="lp-track-empty" x="0.500" y="2.500" width="100%" height="11" rx="2" />}
      {place && isBar && (
        <rect class={isProjection ? 'lp-track-ahead' : 'lp-track-bar'} y="2" width={`${place.from}%`} height="12" rx="1" />
      )}
      {place && place.to > place.from && (
        <rect class="lp-track-range" x={`${place.from}%`} y="4" width={`${place.to - place.from}%`} height="8" />
      )}
      {dots.map((dot) => (
        <circle key={dot} class="lp-track-dot" cx={`${scale(dot)}%`} cy={MIDDLE} r="4" />
      ))}
      {at !== null && <line class="lp-track-claim" x1={at} x2={at} y1="-3" y2="100%" />}
    </svg>
  );
}

/** Names the dashed line at its head, within the chart's width. */
export function ClaimFlag({ words, at }: { readonly words: string; readonly at: number }): JSX.Element {
  return (
    <span class="lp-chart-flag" style={{ insetInlineStart: `${at}%`, transform: `translateX(${-at}%)` }}>
      {words}
    </span>
  );
}
