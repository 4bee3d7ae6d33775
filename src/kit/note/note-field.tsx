import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { NOTE_LIMIT } from '../../core/annotation/answer.ts';
import { t } from '../../platform/i18n.ts';
import type { SaveText } from './autosave.ts';
import { SaveStatusLine } from './save-status.tsx';
import { useAutosave } from './use-autosave.ts';

interface Props {
  readonly label: string;
  /** The note as kept. */
  readonly saved: string;
  /** True where nothing can be kept: the field is shut then, and a banner elsewhere says why. */
  readonly isOff: boolean;
  /** True where the label is plain from what stands around it. */
  readonly isSmall?: boolean;
  readonly onSave: SaveText;
}

/** A note that saves itself. Give it a `key` that names what the note is about: another thing is another field. */
export function NoteField({ label, saved, isOff, isSmall = false, onSave }: Props): JSX.Element {
  const id = useId();
  const { draft, field } = useAutosave<HTMLTextAreaElement>(saved, onSave);
  return (
    <div class="lp-note">
      <label for={id} class={isSmall ? 'lp-label lp-small' : 'lp-label'}>
        {label}
      </label>
      <textarea
        id={id}
        class="lp-field"
        rows={isSmall ? 2 : 3}
        value={draft.text.value}
        // Tells what in the field is not kept.
        data-kept={saved}
        maxLength={NOTE_LIMIT}
        disabled={isOff && !draft.isEntered.value}
        placeholder={isOff ? t('note_off') : ''}
        {...field}
        onKeyDown={(event) => {
          if (event.key === 'Escape') void draft.flush();
        }}
      />
      <SaveStatusLine
        status={draft.status.value}
        onRetry={() => void draft.flush()}
        fullAt={draft.text.value.length >= NOTE_LIMIT ? NOTE_LIMIT : null}
      />
    </div>
  );
}
