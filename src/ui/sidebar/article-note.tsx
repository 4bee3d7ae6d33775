import type { JSX } from 'preact';
import { NoteField } from '../../kit/note/note-field.tsx';
import { isSavingOff } from '../../kit/state/saving.ts';
import type { TabView } from '../../messaging/views.ts';
import { t } from '../../platform/i18n.ts';
import { articleKeyOf } from './notes/notes-model.ts';
import type { SidebarModel } from './sidebar-model.ts';

interface Props {
  readonly model: SidebarModel;
  readonly view: TabView;
}

/** The reader's note on the article as a whole. */
export function ArticleNote({ model, view }: Props): JSX.Element | null {
  const articleKey = articleKeyOf(view);
  if (articleKey === null) return null;
  return (
    <div class="lp-section">
      <NoteField
        key={articleKey}
        label={t('note_article')}
        saved={view.note}
        isOff={isSavingOff(view.trouble)}
        onSave={(text, base) => model.saveNote(articleKey, null, text, base)}
      />
    </div>
  );
}
