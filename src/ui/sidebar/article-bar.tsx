import type { JSX } from 'preact';
import { dayFrom } from '../../core/annotation/day.ts';
import { TagField } from '../../kit/highlight/tag-field.tsx';
import { useKeptValue } from '../../kit/highlight/use-kept-value.ts';
import { Icon } from '../../kit/icon.tsx';
import { formatDate } from '../../kit/intl.ts';
import { Outcome } from '../../kit/state/outcome.tsx';
import { isSavingOff } from '../../kit/state/saving.ts';
import type { SavingTrouble, TabView } from '../../messaging/views.ts';
import { t } from '../../platform/i18n.ts';
import { knownTags } from './claim-saving.ts';
import { articleKeyOf } from './notes/notes-model.ts';
import type { SidebarModel } from './sidebar-model.ts';

interface Props {
  readonly model: SidebarModel;
  readonly view: TabView;
}

/** What is kept of the page as a whole: its text, its tags; and the way to all that was kept. */
export function ArticleBar({ model, view }: Props): JSX.Element {
  const articleKey = articleKeyOf(view);
  const isOff = isSavingOff(view.trouble);
  return (
    <div class="article-bar">
      <div class="lp-heading">
        {/* Where nothing was read there is no text to keep. */}
        {articleKey !== null && view.reading ? (
          <SaveArticle saved={view.saved} isOff={isOff} onSave={(isSaved) => model.saveArticle(articleKey, isSaved)} />
        ) : (
          <span />
        )}
        <button type="button" class="lp-link-button lp-small" onClick={() => model.openLibrary()}>
          <Icon name="page" /> {t('highlight_library')}
        </button>
      </div>
      {articleKey !== null && (
        <TagField
          label={t('tags_article')}
          tags={view.tags}
          known={knownTags(view)}
          isOff={isOff}
          onSave={(tags) => model.saveTags(articleKey, tags)}
        />
      )}
    </div>
  );
}

interface SaveProps {
  /** When the text was last saved, ISO 8601; null where it is not. */
  readonly saved: string | null;
  readonly isOff: boolean;
  readonly onSave: (isSaved: boolean) => Promise<SavingTrouble>;
}

function SaveArticle({ saved, isOff, onSave }: SaveProps) {
  const { shown, trouble, isKept, choose } = useKeptValue(saved !== null, onSave);
  return (
    <div>
      <label class="lp-row lp-switch" title={t('save_article_text')}>
        <input type="checkbox" checked={shown} disabled={isOff} onChange={(event) => void choose(event.currentTarget.checked)} />
        {t('save_article')}
        {shown && saved !== null && (
          <span class="lp-small lp-soft">{t('save_article_saved', formatDate(dayFrom(new Date(saved), 0)))}</span>
        )}
      </label>
      <Outcome trouble={trouble} isKept={isKept} />
    </div>
  );
}
