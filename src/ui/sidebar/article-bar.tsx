import type { JSX } from 'preact';
import { TagField } from '../../kit/highlight/tag-field.tsx';
import { Icon } from '../../kit/icon.tsx';
import { InboxChoice } from '../../kit/inbox/inbox-choice.tsx';
import { isSavingOff } from '../../kit/state/saving.ts';
import type { TabView } from '../../messaging/views.ts';
import { t } from '../../platform/i18n.ts';
import { CopyPassage } from '../copy-passage.tsx';
import { SaveArticle } from '../tab/save-article.tsx';
import { knownTags } from './claim-saving.ts';
import { articleKeyOf } from './notes/notes-model.ts';
import { SaveReport } from './save-report.tsx';
import type { SidebarModel } from './sidebar-model.ts';

interface Props {
  readonly model: SidebarModel;
  readonly view: TabView;
}

/** What is kept of the page as a whole: its text, its tags; and the way to all that was kept. */
export function ArticleBar({ model, view }: Props): JSX.Element {
  const articleKey = articleKeyOf(view);
  const isOff = isSavingOff(view.trouble);
  const library = (
    <button type="button" class="lp-link-button lp-small" onClick={() => void model.openLibrary()}>
      <Icon name="page" /> {t('highlight_library')}
    </button>
  );
  return (
    <div class="article-bar">
      {/* Where nothing was read there is no text to keep. */}
      {articleKey !== null && view.reading ? (
        <SaveArticle
          view={view}
          isOff={isOff}
          onSave={(isSaved) => model.saveArticle(articleKey, isSaved)}
          onRestore={() => model.restoreText(articleKey)}
          beside={library}
        />
      ) : (
        <div class="lp-heading">
          <span />
          {library}
        </div>
      )}
      {view.reading && (
        <CopyPassage
          key={view.reading.key}
          passage={{ head: view.reading.head, quote: null, speaker: null, claim: null }}
          style={model.citationStyle}
          isPrivate={view.trouble?.reason === 'private-window'}
        />
      )}
      {articleKey !== null && (
        <div class="lp-heading">
          <InboxChoice state={view.inbox} isOff={isOff} onSave={(state) => model.saveInbox(articleKey, state)} />
          {view.reading && <SaveReport onReport={() => model.report(articleKey, view.colourNames)} />}
        </div>
      )}
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
