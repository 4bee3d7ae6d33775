import type { JSX } from 'preact';
import { FACETS, type Facet } from '../../../core/library/facets.ts';
import { t } from '../../../platform/i18n.ts';
import type { LibraryModel } from '../library-model.ts';
import { cleared } from '../list-model.ts';
import { SavedSearches } from '../searches/saved-searches.tsx';
import { FacetGroup } from './facet-group.tsx';

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
