import type { JSX } from 'preact';
import { FINDINGS } from '../../../core/checklist/checklist.ts';
import { KNOWN_LAYERS, type KnownLayer } from '../../../core/library/plots-counts.ts';
import { DATINGS, type LibraryTally, type Checked as State } from '../../../core/library/plots-tally.ts';
import { LayerTag } from '../../../kit/layer/layer-tag.tsx';
import { EmptyState } from '../../../kit/state/empty-state.tsx';
import { t, tCode, tCount } from '../../../platform/i18n.ts';
import { BarList, type BarRow } from './bar-list.tsx';
import { chosenLayer, layerInWords } from './layer-words.ts';
import { LayersOverTime } from './layers-over-time.tsx';
import type { PlotsModel } from './plots-model.ts';
import { Sources } from './sources.tsx';
import { TopicsOverTime } from './topics-over-time.tsx';

/** The library in numbers: claims over time, sources, and what was checked and found. Every number leads to what it counts. */
export function Plots({ model }: { readonly model: PlotsModel }): JSX.Element {
  const tally = model.tally.value;
  return (
    <div class="plots">
      <h1>{t('library_plots')}</h1>
      {tally && (tally.sources.sites.length === 0 ? <Nothing model={model} /> : <Drawn tally={tally} model={model} />)}
    </div>
  );
}

function Nothing({ model }: { readonly model: PlotsModel }) {
  const isFiltered = model.isFiltered.value;
  return (
    <EmptyState
      icon={isFiltered ? 'loupe' : 'ruler'}
      level={2}
      title={t(isFiltered ? 'library_plots_none_fits' : 'library_plots_empty')}
    >
      <p>{t(isFiltered ? 'library_plots_none_fits_text' : 'library_plots_empty_text')}</p>
      {!isFiltered && <Lesson />}
    </EmptyState>
  );
}

/** What to do so that there is something to see. */
function Lesson() {
  return (
    <ol class="plots-lesson">
      <li>{t('library_plots_empty_save')}</li>
      <li>{t('library_plots_empty_check')}</li>
      <li>{t('library_plots_empty_back')}</li>
    </ol>
  );
}

interface Props {
  readonly tally: LibraryTally;
  readonly model: PlotsModel;
}

function Drawn({ tally, model }: Props) {
  const articles = tally.sources.sites.reduce((sum, site) => sum + site.articles, 0);
  return (
    <>
      <p class="lp-soft">
        {t('sentences', headline(tally.claims, articles, model.isFiltered.value), t('library_plots_counted'))}
      </p>
      {tally.claims > 0 ? (
        <OverTime tally={tally} model={model} />
      ) : (
        <EmptyState icon="ruler" level={2} title={t('library_plots_no_claims')}>
          <Lesson />
        </EmptyState>
      )}
      <Sources sources={tally.sources} model={model} />
      {tally.claims > 0 && <Checked tally={tally} model={model} />}
    </>
  );
}

/** What the figures are of. Claims of saved texts on which nobody worked are not among them: "0 claims" would be untrue of those. */
function headline(claims: number, articles: number, isFiltered: boolean): string {
  const from = tCount('library_plots_articles', articles);
  const of =
    claims === 0 ? t('library_plots_from_articles', from) : t('library_plots_from', tCount('library_plots_worked', claims), from);
  return isFiltered ? t('sentences', of, t('library_plots_filtered')) : of;
}

function OverTime({ tally, model }: Props) {
  const dating = model.dating.value;
  const axis = model.axis.value;
  const isUndated = dating === 'published' && tally.undated > 0;
  return (
    <section class="lp-section" aria-labelledby="plots-time">
      <div class="lp-heading">
        <h2 id="plots-time">{t('library_plots_over_time')}</h2>
        <fieldset class="lp-choice">
          <legend class="lp-unseen">{t('library_plots_dating')}</legend>
          {DATINGS.map((one) => (
            <label key={one}>
              <input type="radio" name="plots-dating" value={one} checked={dating === one} onChange={() => model.dateBy(one)} />
              {tCode('library_plots_dating', one)}
            </label>
          ))}
        </fieldset>
      </div>
      {isUndated && <p class="lp-small">{tCount('library_plots_undated', tally.undated)}</p>}
      {axis.periods.length > 0 && (
        <div class="plots-pair">
          <LayersOverTime axis={axis} model={model} />
          <TopicsOverTime axis={axis} model={model} />
        </div>
      )}
    </section>
  );
}

interface CheckedProps {
  readonly tally: LibraryTally;
  readonly model: PlotsModel;
}

/** What the reader found comes first, what is still to do last. */
const STATES: readonly State[] = [...FINDINGS, 'begun', 'open'];

/** What of each layer was checked, and what the reader found. */
function Checked({ tally: { checked, months }, model }: CheckedProps): JSX.Element {
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
