import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { asksForAll, isSameQuery, queryFromJson } from '../../../core/library/query.ts';
import { isFocusLost } from '../../../kit/focus/is-focus-lost.ts';
import { Icon } from '../../../kit/icon.tsx';
import type { SavingTrouble } from '../../../messaging/views.ts';
import { t, tCode } from '../../../platform/i18n.ts';
import type { LibraryModel } from '../library-model.ts';

/** Longest name of a search, in UTF-16 units. */
const NAME_LIMIT = 80;

/** The searches that the reader keeps, and a way to keep the present one. Nothing where there is neither. */
export function SavedSearches({ model: { list, meta } }: { readonly model: LibraryModel }): JSX.Element | null {
  const trouble = useSignal<SavingTrouble>(null);
  const place = useRef<HTMLDivElement>(null);
  const query = list.query.value;
  const searches = meta.searches.value;
  const isKept = searches.some((search) => isSameQuery(queryFromJson(search.query), query));
  const canKeep = !asksForAll(query) && !isKept;
  if (searches.length === 0 && !canKeep) return null;
  return (
    <div ref={place} class="searches">
      {searches.length > 0 && (
        <>
          <h3>{t('library_searches')}</h3>
          <ul>
            {searches.map(({ id, name, query: kept }) => (
              <li key={id}>
                <button
                  type="button"
                  class="lp-link-button"
                  aria-pressed={isSameQuery(queryFromJson(kept), query)}
                  onClick={() => list.ask(queryFromJson(kept))}
                >
                  {name}
                </button>
                <button
                  type="button"
                  class="lp-button lp-button-bare"
                  aria-label={t('library_search_forget', name)}
                  onClick={async () => {
                    trouble.value = await meta.forgetSearch(id);
                  }}
                >
                  <Icon name="close" />
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {canKeep && (
        <KeepSearch
          onKeep={async (name) => {
            trouble.value = await meta.saveSearch(name, list.query.peek());
            // The field makes way for the search that it has named.
            if (place.current && isFocusLost(place.current))
              place.current.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
          }}
        />
      )}
      <p class="lp-small lp-not-saved" role="status">
        {trouble.value && t('note_not_saved', tCode('not_saved', trouble.value.reason))}
      </p>
    </div>
  );
}

/** Asks for a name and keeps the present search under it. */
function KeepSearch({ onKeep }: { readonly onKeep: (name: string) => Promise<void> }) {
  const id = useId();
  const name = useSignal('');
  const isAsking = useSignal(false);
  if (!isAsking.value)
    return (
      <button type="button" class="lp-button" onClick={() => (isAsking.value = true)}>
        <Icon name="save" /> {t('library_search_save')}
      </button>
    );
  return (
    <form
      class="lp-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.value.trim() !== '') void onKeep(name.value.trim());
      }}
    >
      <label for={id} class="lp-label lp-small">
        {t('library_search_name')}
      </label>
      <input
        id={id}
        class="lp-field"
        type="text"
        maxLength={NAME_LIMIT}
        value={name.value}
        ref={focusOnce}
        onInput={(event) => (name.value = event.currentTarget.value)}
      />
      <div class="lp-row">
        <button type="submit" class="lp-button lp-button-main">
          {t('library_search_keep')}
        </button>
        <button type="button" class="lp-button" onClick={() => (isAsking.value = false)}>
          {t('library_cancel')}
        </button>
      </div>
    </form>
  );
}

/** The field is there because the reader asked for it: the keyboard goes on in it. */
const focused = new WeakSet<HTMLElement>();
function focusOnce(field: HTMLElement | null): void {
  if (field === null || focused.has(field)) return;
  focused.add(field);
  field.focus();
}
