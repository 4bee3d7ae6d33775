import type { JSX } from 'preact';
import { FINDINGS } from '../../../core/checklist/checklist.ts';
import { KNOWN_LAYERS, type KnownLayer } from '../../../core/library/plots-counts.ts';
import type { LibraryTally, Checked as State } from '../../../core/library/plots-tally.ts';
import { LayerTag } from '../../../kit/layer/layer-tag.tsx';
import { t, tCode, tCount } from '../../../platform/i18n.ts';
import { BarList, type BarRow } from './bar-list.tsx';
import { chosenLayer, layerInWords } from './layer-words.ts';
import type { PlotsModel } from './plots-model.ts';

interface Props {
  readonly tally: LibraryTally;
  readonly model: PlotsModel;
}

/** What the reader found comes first, what is still to do last. */
const STATES: readonly State[] = [...FINDINGS, 'begun', 'open'];

/** What of each layer was checked, and what the reader found. */
export function Checked({ tally: { checked, months }, model }: Props): JSX.Element {
  const totals = totalsOf(months.saved);
  const layers = KNOWN_LAYERS.filter((layer) => checked.has(layer));
  return (
    <section class="lp-section" aria-labelledby="plots-checked">
      <h2 id="plots-checked">{t('library_plots_checked')}</h2>
      <p class="lp-small lp-soft">{t('library_plots_checked_text')}</p>
      <div class="plots-pair">
        {layers.map((layer) => {
          const total = totals.get(layer) ?? 0;
          return (
            <div key={layer ?? ''}>
              <h3 class="lp-heading">
                {layer === null ? <span>{layerInWords(layer)}</span> : <LayerTag layer={layer} />}
                <span class="lp-soft lp-small">{tCount('library_plots_claims', total)}</span>
              </h3>
              <BarList label={layerInWords(layer)} rows={rowsOf(layer, checked.get(layer), model)} top={total} />
            </div>
          );
        })}
      </div>
    </section>
  );
}

function totalsOf(months: LibraryTally['months']['saved']): ReadonlyMap<KnownLayer, number> {
  const totals = new Map<KnownLayer, number>();
  for (const { byLayer } of months.values())
    for (const [layer, count] of byLayer) totals.set(layer, (totals.get(layer) ?? 0) + count);
  return totals;
}

function rowsOf(layer: KnownLayer, counts: Readonly<Record<State, number>> | undefined, model: PlotsModel): readonly BarRow[] {
  const chosen = chosenLayer(layer);
  return STATES.map((state) => ({
    key: state,
    name: state === 'begun' || state === 'open' ? tCode('library_plots_state', state) : tCode('finding', state),
    href: chosen && model.linkTo({ chosen: { ...chosen, checked: [state] } }),
    count: counts?.[state] ?? 0,
  }));
}
