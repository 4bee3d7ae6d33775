import type { JSX } from 'preact';
import type { Entry } from '../../../core/library/entry.ts';
import { HighlightEditor } from '../../../kit/highlight/highlight-editor.tsx';
import { TagField } from '../../../kit/highlight/tag-field.tsx';
import { Icon } from '../../../kit/icon.tsx';
import { InboxChoice } from '../../../kit/inbox/inbox-choice.tsx';
import { InboxDay } from '../../../kit/inbox/inbox-day.tsx';
import { NoteField } from '../../../kit/note/note-field.tsx';
import { isSavingOff } from '../../../kit/state/saving.ts';
import { t } from '../../../platform/i18n.ts';
import type { LibraryModel } from '../library-model.ts';

interface Props {
  readonly model: LibraryModel;
  readonly entry: Entry;
}

/** Note, colour and tags of an entry, each kept as it changes, and the way to the trash. Give it the entry's key as `key`. */
export function WorkFields({ model, entry }: Props): JSX.Element {
  const { actions, allTags, meta, trouble } = model;
  const { highlight, claimId, note, tags, kind } = entry;
  const isOff = isSavingOff(trouble.value);
  // A claim's note stands by itself, whether it is highlighted or not; a highlight that is no claim has its own.
  const hasOwnNote = highlight !== null && (claimId === null || highlight.note !== '');
  const remove = () => void actions.remove([entry]);
  return (
    <div class="lp-stack">
      {kind === 'article' && (
        <>
          <InboxChoice state={entry.inbox} isOff={isOff} onSave={(state) => actions.inbox([entry], state)} />
          <InboxDay
            state={entry.inbox}
            revisit={entry.revisit}
            isOff={isOff}
            onSave={(date) => actions.saveRevisit(entry, date)}
          />
        </>
      )}
      {(kind === 'article' || claimId !== null) && (
        <NoteField
          label={t(kind === 'article' ? 'note_article' : 'note_claim')}
          saved={note}
          isOff={isOff}
          onSave={(text, base) => actions.saveNote(entry, text, base)}
        />
      )}
      {highlight && (
        <HighlightEditor
          key={highlight.id}
          highlight={{ ...highlight, tags }}
          colourNames={meta.colourNames.value}
          allTags={allTags.value}
          isOff={isOff}
          hasNote={hasOwnNote}
          actions={{
            onChange: (change) => actions.saveHighlight(entry, change),
            onDelete: remove,
            onRename: (colour, name) => actions.nameColour(colour, name),
          }}
        />
      )}
      {kind === 'article' && (
        <TagField
          label={t('tags_article')}
          tags={tags}
          known={allTags.value}
          isOff={isOff}
          onSave={(after) => actions.saveTags(entry, after)}
        />
      )}
      {!highlight && (
        <button type="button" class="lp-button lp-delete" disabled={isOff} onClick={remove}>
          <Icon name="close" /> {t(kind === 'article' ? 'library_delete_article' : 'library_delete')}
        </button>
      )}
    </div>
  );
}
