import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { COLOURS } from '../../../core/annotation/annotation.ts';
import { LAYERS } from '../../../core/claim/claim.ts';
import { FACETS, type Facet } from '../../../core/library/facets.ts';
import type { ValueCount } from '../../../core/library/select.ts';
import { WithHan } from '../../../kit/han.tsx';
import { ColourSign } from '../../../kit/highlight/colour-sign.tsx';
import { Icon } from '../../../kit/icon.tsx';
import { formatNumber } from '../../../kit/intl.ts';
import { LayerLine } from '../../../kit/layer/layer-tag.tsx';
import type { ColourNames } from '../../../messaging/views.ts';
import { t, tCode, tCount } from '../../../platform/i18n.ts';
import type { LibraryModel } from '../library-model.ts';
import { cleared } from '../list-model.ts';
import { SavedSearches } from '../searches/saved-searches.tsx';
import { shownOf } from './shown.ts';
import { valueInWords } from './value-words.ts';

/** Facets that stand open from the start: the first things that a reader sifts by. */
const OPEN: ReadonlySet<Facet> = new Set<Facet>(['inbox', 'due', 'kind', 'layer', 'tag', 'checked']);

/** By what the list can be sifted, and the searches that the reader keeps. */
export function FacetPanel({ model }: { readonly model: LibraryModel }): JSX.Element {
  const { list, meta } = model;
  const { chosen } = list.query.value;
  const isSifted = Object.keys(chosen).length > 0;
  return (
    <section class="facets" aria-labelledby="facets-heading">
      <div class="lp-heading">
        <h2 id="facets-heading">{t('library_filters')}</h2>
        {isSifted && (
          <button
            type="button"
            class="lp-link-button lp-small"
            onClick={() => list.ask({ ...cleared(list.query.peek()), text: list.query.peek().text })}
          >
            {t('library_clear_filters')}
          </button>
        )}
      </div>
      <SavedSearches model={model} />
      {FACETS.map((facet) => (
        <FacetGroup
          key={facet}
          facet={facet}
          counts={list.selection.value.counts[facet]}
          chosen={chosen[facet] ?? []}
          colourNames={meta.colourNames.value}
          isOpen={OPEN.has(facet)}
          onToggle={(value) => list.toggle(facet, value)}
        />
      ))}
    </section>
  );
}

interface Props {
  readonly facet: Facet;
  readonly counts: readonly ValueCount[];
  readonly chosen: readonly string[];
  readonly colourNames: ColourNames;
  readonly isOpen: boolean;
  readonly onToggle: (value: string) => void;
}

/** The values of one facet with how many entries each would list. Nothing where there is nothing to choose. */
function FacetGroup({ facet, counts, chosen, colourNames, isOpen, onToggle }: Props): JSX.Element | null {
  const isWhole = useSignal(false);
  const { shown, hidden } = shownOf(facet, counts, chosen, isWhole.value);
  if (counts.length === 0) return null;
  return (
    <details class="lp-fold facet" open={isOpen || chosen.length > 0}>
      <summary>
        <Icon name="next" />
        <h3>{tCode('library_facet', facet)}</h3>
        {chosen.length > 0 && <span class="lp-chip">{formatNumber(chosen.length)}</span>}
      </summary>
      <fieldset>
        <legend class="lp-unseen">{tCode('library_facet', facet)}</legend>
        <ul>
          {shown.map(({ value, count, isMonth }) => (
            <li key={value} class={isMonth ? 'facet-month' : undefined}>
              <FacetValue
                word={valueInWords(facet, value, colourNames)}
                sign={signOf(facet, value)}
                count={count}
                isChosen={chosen.includes(value)}
                onToggle={() => onToggle(value)}
              />
            </li>
          ))}
        </ul>
        {(hidden > 0 || isWhole.value) && (
          <button
            type="button"
            class="lp-link-button lp-small"
            aria-expanded={isWhole.value}
            onClick={() => (isWhole.value = !isWhole.value)}
          >
            {isWhole.value ? t('library_fewer') : tCount('library_more', hidden)}
          </button>
        )}
      </fieldset>
    </details>
  );
}

interface ValueProps {
  readonly word: string;
  readonly sign: JSX.Element | null;
  readonly count: number;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

function FacetValue({ word, sign, count, isChosen, onToggle }: ValueProps) {
  const id = useId();
  return (
    <label for={id} class="facet-value">
      <input id={id} type="checkbox" checked={isChosen} onChange={onToggle} />
      <span class="facet-word">
        {sign}
        <WithHan text={word} />
      </span>
      <span class="facet-count lp-soft">{formatNumber(count)}</span>
    </label>
  );
}

/** What a value looks like elsewhere, where it has a look. */
function signOf(facet: Facet, value: string): JSX.Element | null {
  const layer = facet === 'layer' ? LAYERS.find((one) => one === value) : undefined;
  const colour = facet === 'colour' ? COLOURS.find((one) => one === value) : undefined;
  if (layer) return <LayerLine layer={layer} />;
  return colour ? <ColourSign colour={colour} /> : null;
}
