import type { JSX } from 'preact';
import { COLOURS, type Colour } from '../../../core/annotation/annotation.ts';
import { colourName } from '../../../kit/highlight/colour.ts';
import { ColourSign } from '../../../kit/highlight/colour-sign.tsx';
import type { ColourNames } from '../../../messaging/views.ts';
import { t } from '../../../platform/i18n.ts';
import { coloursIn, isFiltering, type NotesFilter, tagsIn } from './filter.ts';
import type { NoteRow } from './rows.ts';

interface Props {
  /** All lines, listed or not. */
  readonly rows: readonly NoteRow[];
  readonly filter: NotesFilter;
  readonly colourNames: ColourNames;
  readonly onChange: (change: Partial<NotesFilter>) => void;
  readonly onClear: () => void;
}

/** Which lines are listed: by words, by colour, by tag. Offers only what is there. */
export function FilterBar({ rows, filter, colourNames, onChange, onClear }: Props): JSX.Element {
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
