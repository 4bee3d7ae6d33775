import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { COLOURS, type Colour } from '../../core/annotation/annotation.ts';
import type { HighlightChange } from '../../core/annotation/article-work.ts';
import { type ColourNames, type HighlightView, type SavingTrouble, type TextSaved, troubleIn } from '../../messaging/views.ts';
import { t } from '../../platform/i18n.ts';
import { isByPointer } from '../focus/is-by-pointer.ts';
import { Icon } from '../icon.tsx';
import { NoteField } from '../note/note-field.tsx';
import { Outcome } from '../state/outcome.tsx';
import { offerUndo } from '../undo/undo.ts';
import { colourName, colourOfKey, keyOfColour } from './colour.ts';
import { ColourNamesFold } from './colour-names.tsx';
import { ColourSign } from './colour-sign.tsx';
import { TagField } from './tag-field.tsx';
import { useKeptValue } from './use-kept-value.ts';

/** What an editor shows of a highlight. */
export type EditedHighlight = Pick<HighlightView, 'id' | 'colour' | 'note' | 'tags'>;

/** What the reader does with a highlight. */
export interface HighlightActions {
  /** Resolves to null once the change is kept, to the reason why it is not, or to what the note was merged to. */
  readonly onChange: (change: HighlightChange) => Promise<TextSaved>;
  readonly onDelete: () => void;
  /** Makes the passage a claim with a checklist; left out where it is one or cannot be. */
  readonly onCheck?: ((isByPointer: boolean) => void) | undefined;
  /** Names a colour; an empty name takes back the one Loupe begins with. Left out where colours are not named. */
  readonly onRename?: ((colour: Colour, name: string) => Promise<SavingTrouble>) | undefined;
}

interface Props {
  readonly highlight: EditedHighlight;
  readonly colourNames: ColourNames;
  /** Tags to suggest. */
  readonly allTags: readonly string[];
  readonly isOff: boolean;
  /** False where the note stands elsewhere, as a claim's does. A field that was shown stays: whoever clears it may write on. */
  readonly hasNote?: boolean;
  readonly actions: HighlightActions;
}

/** Colour, note and tags of a highlight, each kept as it changes. Give it the highlight's id as `key`. */
export function HighlightEditor({ highlight, colourNames, allTags, isOff, hasNote = true, actions }: Props): JSX.Element {
  const { onChange, onDelete, onCheck, onRename } = actions;
  const isNoteShown = useRef(false);
  isNoteShown.current ||= hasNote;
  const colour = useKeptValue(highlight.colour, async (chosen) => troubleIn(await onChange({ colour: chosen })));
  const choose = async (chosen: Colour) => {
    const before = colour.shown;
    const trouble = await colour.choose(chosen);
    if (trouble === null && before !== chosen) offerUndo(null, () => colour.choose(before));
  };
  return (
    <div class="lp-highlight-editor lp-stack">
      <ColourPicker chosen={colour.shown} names={colourNames} isOff={isOff} onChoose={(chosen) => void choose(chosen)} />
      <Outcome trouble={colour.trouble} isKept={colour.isKept} />
      {isNoteShown.current && (
        <NoteField
          label={t('highlight_note')}
          saved={highlight.note}
          isOff={isOff}
          isSmall
          onSave={(note, noteBase) => onChange({ note, noteBase })}
        />
      )}
      <TagField
        label={t('tags_label')}
        tags={highlight.tags}
        known={allTags}
        isOff={isOff}
        onSave={async (tags) => troubleIn(await onChange({ tags }))}
      />
      <div class="lp-row">
        {onCheck && (
          <button type="button" class="lp-button" disabled={isOff} onClick={(event) => onCheck(isByPointer(event))}>
            <Icon name="loupe" /> {t('highlight_check')}
          </button>
        )}
        <button type="button" class="lp-button lp-delete" disabled={isOff} onClick={onDelete}>
          <Icon name="close" /> {t('highlight_delete')}
        </button>
      </div>
      {onRename && <ColourNamesFold names={colourNames} isOff={isOff} onRename={onRename} />}
    </div>
  );
}

interface ColourPickerProps {
  readonly chosen: Colour | null;
  readonly names: ColourNames;
  readonly isOff: boolean;
  readonly onChoose: (colour: Colour) => void;
}

/** One of the five colours by the names the reader gives them: radio buttons, and the keys 1 to 5. */
function ColourPicker({ chosen, names, isOff, onChoose }: ColourPickerProps): JSX.Element {
  const group = useId();
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLFieldSetElement>) => {
    const colour = event.ctrlKey || event.altKey || event.metaKey ? null : colourOfKey(event.key);
    if (colour === null || isOff) return;
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.querySelector<HTMLElement>(`input[value="${colour}"]`)?.focus();
    onChoose(colour);
  };
  return (
    <fieldset class="lp-choice lp-colours" disabled={isOff} onKeyDown={onKeyDown}>
      <legend class="lp-unseen">{t('highlight_colours')}</legend>
      {COLOURS.map((colour) => {
        const name = colourName(colour, names);
        return (
          <label key={colour} class={`lp-colour-${colour}`} title={t('highlight_key', name, keyOfColour(colour))}>
            <input
              type="radio"
              name={group}
              value={colour}
              checked={chosen === colour}
              disabled={isOff}
              onChange={() => onChoose(colour)}
            />
            <ColourSign colour={colour} />
            {name}
          </label>
        );
      })}
    </fieldset>
  );
}
