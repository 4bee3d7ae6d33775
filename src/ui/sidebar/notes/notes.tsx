import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Colour } from '../../../core/annotation/annotation.ts';
import { colourName } from '../../../kit/highlight/colour.ts';
import { UndoToast } from '../../../kit/highlight/undo-toast.tsx';
import { formatNumber } from '../../../kit/intl.ts';
import type { SavingTrouble, TabView } from '../../../messaging/views.ts';
import { t, tCode, tCount } from '../../../platform/i18n.ts';
import type { SidebarModel } from '../sidebar-model.ts';
import { isFiltering, NO_FILTER } from './filter.ts';
import { FilterBar } from './filter-bar.tsx';
import { Gone } from './gone.tsx';
import { NoNotes } from './no-notes.tsx';
import { Lines } from './note-row.tsx';
import { rowActions } from './row-actions.ts';
import { RowsHint } from './rows-hint.tsx';
import { useRowFocus } from './use-row-focus.ts';

/** Fewer lines are seen at a glance. */
const WORTH_FILTERING = 4;

interface Props {
  readonly model: SidebarModel;
  readonly view: TabView;
}

/** The reader's highlights and the claims with work, in the order of the page, edited in place. */
export function Notes({ model, view }: Props): JSX.Element {
  const { notes } = model;
  const section = useRef<HTMLElement>(null);
  const all = [...notes.rows.value.here, ...notes.rows.value.gone];
  const { here, gone } = notes.listed.value;
  const listed = [...here, ...gone];
  const ids = listed.map(({ id }) => id);
  const focus = useRowFocus(section, ids, notes.wish.value);
  const coloured = useSignal<{ readonly colour: Colour; readonly trouble: SavingTrouble } | null>(null);
  const actions = rowActions(model, view, ids, focus, (colour, trouble) => {
    coloured.value = { colour, trouble };
  });
  const filter = notes.filter.value;
  // Once it is there it stays: the reader may be writing in it while lines go.
  const hasFilter = useRef(false);
  hasFilter.current ||= all.length >= WORTH_FILTERING || isFiltering(filter);
  const count = notes.deletions.count.value;
  const trouble = coloured.value?.trouble ?? notes.deletions.trouble.value;
  const clear = () => {
    notes.setFilter(NO_FILTER);
    focus.go(null);
  };
  const line = { model, view, actions, openKey: notes.open.value, tabStop: focus.current };

  return (
    <section ref={section} class="notes" aria-labelledby="notes-heading" onKeyDown={actions.onSectionKey}>
      <div class="lp-heading">
        <h2 id="notes-heading" tabIndex={-1}>
          {t('highlight_list')}
        </h2>
        <span class="lp-small lp-soft" role="status">
          {listed.length < all.length && t('highlight_listed', formatNumber(listed.length), formatNumber(all.length))}
        </span>
      </div>
      {hasFilter.current && (
        <FilterBar rows={all} filter={filter} colourNames={view.colourNames} onChange={notes.setFilter} onClear={clear} />
      )}
      {all.length === 0 && view.orphans.length === 0 && <NoNotes trouble={view.trouble} />}
      {all.length > 0 && listed.length === 0 && <p class="lp-soft">{t('highlight_none')}</p>}
      {listed.length > 1 && <RowsHint />}
      <Lines rows={here} line={line} />
      <Gone rows={gone} orphans={isFiltering(filter) ? [] : view.orphans} line={line} />
      <p class="lp-small lp-not-saved" role="status">
        {trouble && t('highlight_not_done', tCode('not_saved', trouble.reason))}
      </p>
      {/* The line itself tells it to the eye. */}
      <span class="lp-unseen" role="status">
        {coloured.value?.trouble === null && t('highlight_made', colourName(coloured.value.colour, view.colourNames))}
      </span>
      <UndoToast
        said={count > 0 ? tCount('highlight_deleted', count) : null}
        onUndo={actions.onUndo}
        onClose={actions.onForget}
      />
    </section>
  );
}
