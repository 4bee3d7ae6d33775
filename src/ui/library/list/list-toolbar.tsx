import type { JSX, RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { SORTS, sortOf } from '../../../core/library/query.ts';
import { formatNumber } from '../../../kit/intl.ts';
import { t, tCode, tCount } from '../../../platform/i18n.ts';
import type { LibraryModel } from '../library-model.ts';

interface Props {
  readonly model: LibraryModel;
  readonly search: RefObject<HTMLInputElement | null>;
  /** Whether the filters stand in the place of the list, where there is no room for both. */
  readonly isSifting: boolean;
  readonly onSift: () => void;
}

/** The search, the order, and how much is listed. */
export function ListToolbar({ model, search, isSifting, onSift }: Props): JSX.Element {
  const { list } = model;
  const searchId = useId();
  const sortId = useId();
  const query = list.query.value;
  const wanted = Object.values(query.chosen).flat().length;
  return (
    <div class="toolbar">
      <div class="toolbar-search">
        <label for={searchId} class="lp-unseen">
          {t('library_search')}
        </label>
        <input
          id={searchId}
          ref={search}
          class="lp-field"
          type="search"
          value={query.text}
          placeholder={t('library_search')}
          aria-keyshortcuts="/"
          onInput={(event) => list.setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            document.querySelector<HTMLElement>('.entry[tabindex="0"]')?.focus();
          }}
        />
      </div>
      <button type="button" class="lp-button toolbar-sift" aria-expanded={isSifting} onClick={onSift}>
        {wanted === 0 ? t('library_filters') : t('library_filters_chosen', formatNumber(wanted))}
      </button>
      <div class="toolbar-sort">
        <label for={sortId} class="lp-small lp-soft">
          {t('library_sort')}
        </label>
        <select
          id={sortId}
          class="lp-field"
          value={sortOf(query)}
          onChange={(event) => list.setSort(SORTS.find((sort) => sort === event.currentTarget.value) ?? null)}
        >
          {SORTS.filter((sort) => sort !== 'relevance' || query.text.trim() !== '').map((sort) => (
            <option key={sort} value={sort}>
              {tCode('library_sort', sort)}
            </option>
          ))}
        </select>
      </div>
      <SearchHelp />
      <ListStatus model={model} />
    </div>
  );
}

/** How much is listed, and what is still being done. */
function ListStatus({ model: { list, shelves, index } }: { readonly model: LibraryModel }) {
  const total = shelves.collection.value.entries.length;
  const listed = list.selection.value.places.length;
  const isWhole = shelves.extent.value === 'whole';
  const told =
    listed === total ? tCount('library_count', total) : t('library_count_of', formatNumber(listed), formatNumber(total));
  return (
    <p class="toolbar-status lp-small lp-soft">
      <span role="status">
        {isWhole ? told : t('library_loading')}
        {list.isPartial.value && ` · ${t('library_partial')}`}
        {list.sought.value.faults.map(({ typed, asked }) => (
          <strong key={typed}> {tCode('library_fault', asked, typed)}</strong>
        ))}
      </span>
      {list.isPlain.value && <span> {t('library_plain_search')}</span>}
      {isWhole && !list.isPlain.value && index.state.value === 'building' && <span> {t('library_indexing')}</span>}
    </p>
  );
}

/** What can be typed beside words, each with an example, by the code of its message. */
const EXAMPLES = {
  phrase: '"rare earths"',
  without: '-Japan',
  site: 'site:reuters',
  speaker: 'speaker:bessent',
  tag: 'tag:quota',
  layer: 'layer:official',
  when: 'after:2025-04 before:2026',
  has: 'has:note',
} as const;
/** The codes of `EXAMPLES`. */
export const SEARCH_HELP = Object.keys(EXAMPLES) as readonly (keyof typeof EXAMPLES)[];

/** How words are looked for, and what can be typed beside them. */
function SearchHelp(): JSX.Element {
  return (
    <details class="search-help lp-small">
      <summary>{t('library_search_help')}</summary>
      <p>{t('library_search_help_words')}</p>
      <dl>
        {SEARCH_HELP.map((code) => (
          <div key={code}>
            <dt>
              <code>{EXAMPLES[code]}</code>
            </dt>
            <dd>{tCode('library_search_help', code)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
