import type { JSX } from 'preact';
import { t } from '../../platform/i18n.ts';
import { formatDate } from '../intl.ts';
import { extentInWords, figureInWords } from './extent.ts';
import { scaleTo, topOf } from './scale.ts';
import { strandName } from './strand-name.ts';
import { figuresOf, type Strand } from './strands.ts';
import { Track } from './track.tsx';

/** Periods drawn; the table has them all. */
const MOST = 8;

interface Props {
  readonly strand: Strand;
  /** In the strand's unit. */
  readonly claimed: number | null;
}

/** One thing from period to period, as bars; a period for which nobody published a figure stays an empty slot. */
export function PeriodsChart({ strand, claimed }: Props): JSX.Element {
  const { unit } = strand;
  const figures = figuresOf(strand).slice(-MOST);
  const top = topOf(
    figures.map(({ extent }) => extent),
    claimed,
    unit,
  );
  const scale = scaleTo(top);
  // Said once, in the head: a column of figures is read more easily without.
  const inHead = unit === '%' ? '' : unit;
  const name = [strandName(strand), inHead].filter((part) => part !== '').join(t('list_separator'));
  const rows = figures.map((figure) => ({
    ...figure,
    when: figure.isProjection ? t('chart_projected', formatDate(figure.period)) : formatDate(figure.period),
    words: figure.extent ? extentInWords(figure.extent, inHead === '' ? unit : '') : t('chart_unpublished'),
  }));
  const words = claimed === null ? null : t('chart_claimed', figureInWords(claimed, unit));
  const told = [name, ...rows.map((row) => t('chart_period', row.when, row.words)), words];
  return (
    <div class="lp-chart" role="img" aria-label={told.filter((part) => part !== null).join(t('part_separator'))}>
      <p class="lp-chart-name">{name}</p>
      {words !== null && <p class="lp-chart-key">{words}</p>}
      <div class="lp-chart-periods">
        {rows.map(({ period, when, words: figure, extent, isProjection }) => (
          <div key={when} class="lp-chart-period">
            <span>{when}</span>
            <Track key={period} extent={extent} claimed={claimed} scale={scale} unit={unit} isBar isProjection={isProjection} />
            <span class={extent ? undefined : 'lp-soft'}>{figure}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
