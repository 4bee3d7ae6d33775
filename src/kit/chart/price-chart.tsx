import type { JSX } from 'preact';
import { t } from '../../platform/i18n.ts';
import { formatDate } from '../intl.ts';
import { type Extent, extentInWords, figureInWords } from './extent.ts';
import { dayOf, scaleTo, topOf } from './scale.ts';
import { strandName } from './strand-name.ts';
import { figuresOf, type PeriodFigure, type Strand } from './strands.ts';

interface Props {
  readonly strand: Strand;
  /** In the strand's unit. */
  readonly claimed: number | null;
}

interface Drawn extends PeriodFigure {
  readonly extent: Extent;
  /** From the left and from the top, 0 to 100. */
  readonly x: number;
  readonly y: number;
}

/** A price over time, as a line through its points, from nothing up; a projection is a hollow point. */
export function PriceChart({ strand, claimed }: Props): JSX.Element | null {
  const { unit } = strand;
  const figures = figuresOf(strand).flatMap((figure) => (figure.extent ? [{ ...figure, extent: figure.extent }] : []));
  const [first, last] = [figures.at(0), figures.at(-1)];
  if (!first || !last) return null;
  const top = topOf(
    figures.map(({ extent }) => extent),
    claimed,
    unit,
  );
  const scale = scaleTo(top);
  const [from, to] = [dayOf(first.period), dayOf(last.period)];
  const points: readonly Drawn[] = figures.map((figure) => ({
    ...figure,
    x: to === from ? 50 : (100 * (dayOf(figure.period) - from)) / (to - from),
    y: 100 - scale(middleOf(figure.extent)),
  }));
  const words = claimed === null ? null : t('chart_claimed', figureInWords(claimed, unit));
  const told = points.map(({ period, extent, isProjection }) =>
    t('chart_period', isProjection ? t('chart_projected', formatDate(period)) : formatDate(period), extentInWords(extent, unit)),
  );
  return (
    <div
      class="lp-chart"
      role="img"
      aria-label={[strandName(strand), ...told, words].filter((part) => part !== null).join(t('part_separator'))}
    >
      <p class="lp-chart-name">{strandName(strand)}</p>
      <p class="lp-chart-scale">{figureInWords(top, unit)}</p>
      <div class="lp-chart-plot">
        <Line points={points} claimed={claimed === null ? null : 100 - scale(claimed)} />
        <span class="lp-chart-zero">{figureInWords(0, '')}</span>
        {words !== null && (
          <span class="lp-chart-flag" style={flagPlace(scale(claimed ?? 0))}>
            {words}
          </span>
        )}
      </div>
      <p class="lp-chart-ends">
        <span>{t('chart_period', formatDate(first.period), extentInWords(first.extent, unit))}</span>
        <span>{t('chart_period', formatDate(last.period), extentInWords(last.extent, unit))}</span>
      </p>
    </div>
  );
}

/** The box is stretched to its place: strokes are told not to be, and a stroke of no length with round ends is a point. */
function Line({ points, claimed }: { readonly points: readonly Drawn[]; readonly claimed: number | null }) {
  const path = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  return (
    <svg class="lp-price" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <path class="lp-track-ground" d="M0 0H100M0 100H100" />
      <path class="lp-price-line" d={path} />
      {points.map(({ x, y, period }) => (
        <path key={period} class="lp-price-dot" d={`M${x} ${y}h0`} />
      ))}
      {points
        .filter(({ isProjection }) => isProjection)
        .map(({ x, y, period }) => (
          <path key={period} class="lp-price-dot lp-price-hollow" d={`M${x} ${y}h0`} />
        ))}
      {claimed !== null && <path class="lp-track-claim" d={`M0 ${claimed}H100`} />}
    </svg>
  );
}

/** Below the claim's line where there is room, else above it. */
function flagPlace(level: number): { readonly top?: string; readonly bottom?: string } {
  return level > 50 ? { top: `calc(${100 - level}% + 4px)` } : { bottom: `calc(${level}% + 4px)` };
}

function middleOf({ low, high }: Extent): number {
  return ((low ?? high ?? 0) + (high ?? low ?? 0)) / 2;
}
