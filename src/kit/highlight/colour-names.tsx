import type { JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { COLOURS, type Colour } from '../../core/annotation/annotation.ts';
import { TO_CHECK } from '../../core/annotation/highlight.ts';
import type { ColourNames, SavingTrouble } from '../../messaging/views.ts';
import { t, tCode } from '../../platform/i18n.ts';
import { Icon } from '../icon.tsx';
import { SaveStatusLine } from '../note/save-status.tsx';
import { useAutosave } from '../note/use-autosave.ts';
import { offerUndo } from '../undo/undo.ts';
import { ColourSign } from './colour-sign.tsx';

/** Longest name of a colour, in UTF-16 units: it has to fit on a button. */
const NAME_LIMIT = 40;

interface Props {
  readonly names: ColourNames;
  readonly isOff: boolean;
  /** An empty name takes back the one Loupe begins with; resolves to null once kept. */
  readonly onRename: (colour: Colour, name: string) => Promise<SavingTrouble>;
}

/** What each colour means, for the reader to say: folded away, since it is done once. */
export function ColourNamesFold({ names, isOff, onRename }: Props): JSX.Element {
  return (
    <details class="lp-fold lp-small">
      <summary>
        <Icon name="next" />
        {t('highlight_rename')}
      </summary>
      <p class="lp-soft">{t('highlight_rename_claims', tCode('highlight_hue', TO_CHECK))}</p>
      <ul class="lp-colour-names">
        {COLOURS.map((colour) => (
          <NameField
            key={colour}
            colour={colour}
            kept={names[colour] ?? ''}
            isOff={isOff}
            onSave={(name) => onRename(colour, name)}
          />
        ))}
      </ul>
    </details>
  );
}

interface FieldProps {
  readonly colour: Colour;
  readonly kept: string;
  readonly isOff: boolean;
  readonly onSave: (name: string) => Promise<SavingTrouble>;
}

function NameField({ colour, kept, isOff, onSave }: FieldProps) {
  const id = useId();
  // Of two names for one colour the later is meant: a name is no note.
  const { draft, field } = useAutosave<HTMLInputElement>(kept, onSave);
  const before = useRef(kept);
  const leave = async () => {
    const was = before.current;
    field.onBlur();
    await draft.flush();
    if (draft.status.peek().kind === 'saved' && draft.text.peek() !== was) offerUndo(t('undo_colour_name'), () => onSave(was));
  };
  return (
    <li class={`lp-colour-${colour}`}>
      <label for={id}>
        <ColourSign colour={colour} /> {tCode('highlight_hue', colour)}
      </label>
      <input
        id={id}
        class="lp-field"
        type="text"
        value={draft.text.value}
        maxLength={NAME_LIMIT}
        disabled={isOff && !draft.isEntered.value}
        placeholder={tCode('highlight_colour', colour)}
        {...field}
        onFocus={() => {
          before.current = draft.text.peek();
          field.onFocus();
        }}
        onBlur={() => void leave()}
      />
      <SaveStatusLine status={draft.status.value} onRetry={() => void draft.flush()} />
    </li>
  );
}
