import type { JSX } from 'preact';
import { FACETS } from '../../../core/library/facets.ts';
import { ALL, withChosen } from '../../../core/library/query.ts';
import { Icon } from '../../../kit/icon.tsx';
import { EmptyState } from '../../../kit/state/empty-state.tsx';
import { t, tCode } from '../../../platform/i18n.ts';
import { valueInWords } from '../facets/value-words.ts';
import type { LibraryModel } from '../library-model.ts';
import { cleared } from '../list-model.ts';

/** What to loosen where nothing fits: each thing that is asked for can be let go. */
export function NoResults({ model: { list, meta } }: { readonly model: LibraryModel }): JSX.Element {
  const query = list.query.value;
  const sifted = FACETS.filter((facet) => query.chosen[facet] !== undefined);
  return (
    <EmptyState icon="loupe" title={t('library_none')} level={2}>
      {query.text !== '' && <p>{t(list.isPlain.value ? 'library_none_plain' : 'library_none_words')}</p>}
      <ul class="lp-stack">
        {sifted.map((facet) => (
          <li key={facet}>
            <button type="button" class="lp-button" onClick={() => list.ask(withChosen(query, facet, []))}>
              <Icon name="close" />
              {t(
                'library_none_without',
                tCode('library_facet', facet),
                (query.chosen[facet] ?? [])
                  .map((value) => valueInWords(facet, value, meta.colourNames.value))
                  .join(t('list_separator')),
              )}
            </button>
          </li>
        ))}
        {query.text !== '' && sifted.length > 0 && (
          <li>
            <button type="button" class="lp-button" onClick={() => list.ask({ ...cleared(query), text: query.text })}>
              {t('library_none_everywhere')}
            </button>
          </li>
        )}
        <li>
          <button type="button" class="lp-button" onClick={() => list.ask({ ...ALL, sort: query.sort })}>
            {t('library_none_all')}
          </button>
        </li>
      </ul>
    </EmptyState>
  );
}
