import type { JSX } from 'preact';
import { t } from '../../platform/i18n.ts';
import { publisherInWords } from '../checks/wording.ts';
import { formatDate, listOf } from '../intl.ts';
import { extentInWords, figureInWords } from './extent.ts';
import { scaleTo, topOf } from './scale.ts';
import { strandName } from './strand-name.ts';
import { recentOf, type Strand } from './strands.ts';
import { ClaimFlag, Track } from './track.tsx';

interface Props {
  readonly strands: readonly Strand[];
  readonly claimed: number | null;
  readonly unit: string;
}

/** The newest figures of several things under each other, as dots; a bar joins those of several years or sources. */
export function LevelsChart({ strands, claimed, unit }: Props): JSX.Element | null {
  const rows = strands.flatMap((strand) => {
    const recent = recentOf(strand);
    return recent?.extent ? [{ strand, ...recent, extent: recent.extent }] : [];
  });
  if (rows.length === 0) return null;
  const top = topOf(
    rows.map(({ extent }) => extent),
    claimed,
    unit,
  );
  const scale = scaleTo(top);
  const told = rows.map(({ strand, extent, publishers, since, period }) =>
    t(
      'chart_row',
      strandName(strand),
      extentInWords(extent, unit),
      listOf(publishers.map(publisherInWords)),
      periodInWords(since, period),
    ),
  );
  const words = claimed === null ? null : t('chart_claimed', figureInWords(claimed, unit));
  return (
    <div class="lp-chart" role="img" aria-label={[...told, words].filter((part) => part !== null).join(t('part_separator'))}>
      {words !== null && <ClaimFlag words={words} at={scale(claimed ?? 0)} />}
      {rows.map(({ strand, extent, publishers, since, period, told: points }) => (
        <div key={strand.key} class="lp-chart-level">
          <span>
            {strandName(strand)}{' '}
            <span class="lp-soft">{`${listOf(publishers.map(publisherInWords))} ${periodInWords(since, period)}`}</span>
          </span>
          <strong>{extentInWords(extent, unit)}</strong>
          <Track
            extent={extent}
            claimed={claimed}
            scale={scale}
            unit={unit}
            isBar={false}
            dots={[...new Set(points.flatMap(({ value, low, high }) => value ?? low ?? high ?? []))]}
          />
        </div>
      ))}
    </div>
  );
}

function periodInWords(since: string, period: string): string {
  return since === period ? formatDate(period) : t('chart_periods', formatDate(since), formatDate(period));
}
