import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { COLOURS, type Colour } from '../../../core/annotation/annotation.ts';
import { colourName } from '../../../kit/highlight/colour.ts';
import { ColourSign } from '../../../kit/highlight/colour-sign.tsx';
import { UndoToast } from '../../../kit/highlight/undo-toast.tsx';
import { formatNumber } from '../../../kit/intl.ts';
import { isSavingOff } from '../../../kit/state/saving.ts';
import type { ColourNames, Orphan, SavingTrouble, TabView } from '../../../messaging/views.ts';
import { t, tCode, tCount } from '../../../platform/i18n.ts';
import { Orphans } from '../orphans.tsx';
import type { SidebarModel } from '../sidebar-model.ts';
import { coloursIn, isFiltering, NO_FILTER, type NotesFilter, tagsIn } from './filter.ts';
import { type LineProps, Lines } from './note-row.tsx';
import { rowActions } from './row-actions.ts';
import type { NoteRow } from './rows.ts';
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

/** How to go through the list by keys: nothing else says it. */
function RowsHint(): JSX.Element {
  return <p class="lp-small lp-soft note-hint">{t('highlight_keys', '↑', '↓')}</p>;
}

/** What stands in the place of an empty list: how it is filled, or why it cannot be. */
function NoNotes({ trouble }: { readonly trouble: SavingTrouble }): JSX.Element {
  if (trouble?.reason === 'private-window') return <p class="lp-soft">{t('highlight_empty_private')}</p>;
  return (
    <>
      <p>{t('highlight_empty')}</p>
      <p class="lp-small lp-soft">{t('highlight_empty_text')}</p>
    </>
  );
}

interface GoneProps {
  readonly rows: readonly NoteRow[];
  /** Work on claims that the page no longer holds. */
  readonly orphans: readonly Orphan[];
  readonly line: LineProps;
}

/** The reader's work on passages that the page no longer holds: it is shown, never dropped. Nothing where there is none. */
function Gone({ rows, orphans, line }: GoneProps): JSX.Element | null {
  if (rows.length + orphans.length === 0) return null;
  const { model, view } = line;
  const key = view.reading?.key ?? null;
  return (
    <section class="lp-section orphans" aria-labelledby="gone-heading">
      <h3 id="gone-heading">{t('highlight_lost')}</h3>
      <p class="lp-small lp-soft">{t('orphans_text')}</p>
      <Lines rows={rows} line={line} />
      <Orphans
        orphans={orphans}
        onCorrect={key === null || isSavingOff(view.trouble) ? null : (id, said) => model.correct(key, id, said)}
      />
    </section>
  );
}

interface FilterBarProps {
  /** All lines, listed or not. */
  readonly rows: readonly NoteRow[];
  readonly filter: NotesFilter;
  readonly colourNames: ColourNames;
  readonly onChange: (change: Partial<NotesFilter>) => void;
  readonly onClear: () => void;
}

/** Which lines are listed: by words, by colour, by tag. Offers only what is there. */
function FilterBar({ rows, filter, colourNames, onChange, onClear }: FilterBarProps): JSX.Element {
  const used = coloursIn(rows);
  const tags = tagsIn(rows);
  const toggle = (colour: Colour) => {
    const colours = new Set(filter.colours);
    if (!colours.delete(colour)) colours.add(colour);
    onChange({ colours });
  };
  return (
    <fieldset class="note-filter">
      <legend class="lp-unseen">{t('highlight_filter')}</legend>
      <input
        class="lp-field"
        type="search"
        value={filter.text}
        aria-label={t('highlight_filter_text')}
        placeholder={t('highlight_filter_text')}
        onInput={(event) => onChange({ text: event.currentTarget.value })}
      />
      <div class="lp-row">
        {COLOURS.filter((colour) => used.has(colour) || filter.colours.has(colour)).map((colour) => (
          <button
            key={colour}
            type="button"
            class={`note-colour lp-colour-${colour}`}
            aria-pressed={filter.colours.has(colour)}
            aria-label={t('highlight_filter_colour', colourName(colour, colourNames))}
            title={colourName(colour, colourNames)}
            onClick={() => toggle(colour)}
          >
            <ColourSign colour={colour} />
          </button>
        ))}
        {(tags.length > 0 || filter.tag !== null) && (
          <select
            class="lp-field note-tag-choice"
            aria-label={t('highlight_filter_tag')}
            value={filter.tag ?? ''}
            onChange={(event) => onChange({ tag: event.currentTarget.value === '' ? null : event.currentTarget.value })}
          >
            <option value="">{t('highlight_filter_any_tag')}</option>
            {tags.map((tag) => (
              <option key={tag} value={tag}>
                {tag}
              </option>
            ))}
          </select>
        )}
        {isFiltering(filter) && (
          <button type="button" class="lp-link-button lp-small" onClick={onClear}>
            {t('highlight_filter_clear')}
          </button>
        )}
      </div>
    </fieldset>
  );
}
