import type { SeriesPoint } from '../../core/knowledge/series.ts';
import { t } from '../../platform/i18n.ts';
import { formatNumber, formatPercent, formatQuantity, formatRange } from '../intl.ts';

/** From where to where a figure reaches. The two are equal for one value; one of them is null for "more than 90". */
export interface Extent {
  readonly low: number | null;
  readonly high: number | null;
}

/** The extent of a point, or null where its source gives no figure. What was worked out from rounded figures is a whole number. */
export function extentOf({ value, low, high, isDerived }: SeriesPoint): Extent | null {
  if (value !== null) {
    const shown = isDerived ? Math.round(value) : value;
    return { low: shown, high: shown };
  }
  return low === null && high === null ? null : { low, high };
}

/** The smallest extent that holds them all; null where there are none. */
export function spanOf(extents: readonly Extent[]): Extent | null {
  if (extents.length === 0) return null;
  const ends = extents.flatMap(({ low, high }) => [low, high]).filter((end) => end !== null);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  // "More than 90" beside "91": still open above 91.
  const isOpenBelow = extents.some((extent) => extent.low === null && extent.high === low);
  const isOpenAbove = extents.some((extent) => extent.high === null && extent.low === high);
  return { low: isOpenBelow ? null : low, high: isOpenAbove ? null : high };
}

/** A figure in its unit: "69%", "240,000 t REO"; the unit is as the data has it, and left out where it is empty. */
export function figureInWords(figure: number, unit: string): string {
  if (unit === '%') return formatPercent(figure);
  return unit === '' ? formatNumber(figure) : formatQuantity(figure, unit);
}

/** An extent in its unit: "69%", "85–91%", "more than 90%". */
export function extentInWords({ low, high }: Extent, unit: string): string {
  if (low === null) return t('chart_less_than', figureInWords(high ?? 0, unit));
  if (high === null) return t('chart_more_than', figureInWords(low, unit));
  return low === high ? figureInWords(low, unit) : formatRange(low, high, unit);
}
