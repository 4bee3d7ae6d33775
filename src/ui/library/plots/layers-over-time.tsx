import type { JSX } from 'preact';
import { KNOWN_LAYERS, type KnownLayer } from '../../../core/library/plots-counts.ts';
import type { Axis, Period } from '../../../core/library/plots-periods.ts';
import { formatNumber } from '../../../kit/intl.ts';
import { LayerFill } from '../../../kit/layer/layer-fill.tsx';
import { LayerTag } from '../../../kit/layer/layer-tag.tsx';
import { t, tCount } from '../../../platform/i18n.ts';
import { type Column, Columns } from './columns.tsx';
import { chosenLayer, layerInWords } from './layer-words.ts';
import { MaybeLink } from './maybe-link.tsx';
import { PeriodTable } from './period-table.tsx';
import { periodInWords } from './period-words.ts';
import type { PlotsModel } from './plots-model.ts';

interface Props {
  readonly axis: Axis;
  readonly model: PlotsModel;
}

/** Claims by layer, a column for each stretch of time. */
export function LayersOverTime({ axis: { periods }, model }: Props): JSX.Element {
  const layers = KNOWN_LAYERS.filter((layer) => periods.some(({ byLayer }) => byLayer.has(layer)));
  const top = Math.max(1, ...periods.map(({ claims }) => claims));
  const linkTo = (period: Period, layer: KnownLayer): string | null => {
    const chosen = chosenLayer(layer);
    return chosen && model.linkTo({ chosen, period });
  };
  const columns = periods.map((period) => columnOf(period, layers, linkTo));
  return (
    <figure class="plots-figure">
      <figcaption>
        <h3>{t('library_plots_by_layer')}</h3>
        <p class="lp-small lp-soft">{summaryOf(periods)}</p>
      </figcaption>
      <Legend layers={layers} periods={periods} model={model} />
      <Columns columns={columns} top={top} isLabelled />
      <PeriodTable
        caption={t('library_plots_by_layer')}
        periods={periods}
        partsOf={(period) =>
          layers.map((layer) => ({
            key: layer ?? '',
            name: layerInWords(layer),
            count: period.byLayer.get(layer) ?? 0,
            href: linkTo(period, layer),
          }))
        }
      />
    </figure>
  );
}

function columnOf(
  period: Period,
  layers: readonly KnownLayer[],
  linkTo: (period: Period, layer: KnownLayer) => string | null,
): Column {
  const label = periodInWords(period);
  const parts = layers.map((layer) => {
    const count = period.byLayer.get(layer) ?? 0;
    const title = t('library_plots_bar', label, layerInWords(layer), count);
    return { key: layer ?? '', count, title, href: linkTo(period, layer), fill: <Fill layer={layer} /> };
  });
  return { key: period.id, label, parts: parts.filter(({ count }) => count > 0) };
}

function Fill({ layer }: { readonly layer: KnownLayer }) {
  return layer === null ? <span class="plots-no-layer" /> : <LayerFill layer={layer} />;
}

interface LegendProps extends Pick<Props, 'model'> {
  readonly layers: readonly KnownLayer[];
  readonly periods: readonly Period[];
}

/** The layers with their patterns, each a link to its claims. */
function Legend({ layers, periods, model }: LegendProps) {
  return (
    <ul class="plots-legend lp-small">
      {layers.map((layer) => {
        const chosen = chosenLayer(layer);
        const count = periods.reduce((sum, { byLayer }) => sum + (byLayer.get(layer) ?? 0), 0);
        return (
          <li key={layer ?? ''}>
            <span class="plots-swatch" aria-hidden="true">
              <Fill layer={layer} />
            </span>
            <MaybeLink href={chosen && model.linkTo({ chosen })}>
              {layer === null ? layerInWords(layer) : <LayerTag layer={layer} />}
            </MaybeLink>{' '}
            <span class="lp-soft">{formatNumber(count)}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** What the columns show, in a sentence: from when to when, and where most are. */
function summaryOf(periods: readonly Period[]): string {
  const [first, last] = [periods.at(0), periods.at(-1)];
  if (!first || !last) return '';
  const most = periods.reduce((best, period) => (period.claims > best.claims ? period : best), first);
  const words = tCount('library_plots_claims', most.claims);
  if (first === last) return t('library_plots_one_span', periodInWords(first), words);
  return t('library_plots_span', periodInWords(first), periodInWords(last), periodInWords(most), words);
}
