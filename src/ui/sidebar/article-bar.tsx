import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { WithHan } from '../../kit/han.tsx';
import { TagField } from '../../kit/highlight/tag-field.tsx';
import { Icon } from '../../kit/icon.tsx';
import { InboxChoice } from '../../kit/inbox/inbox-choice.tsx';
import { InboxDay } from '../../kit/inbox/inbox-day.tsx';
import { formatDate } from '../../kit/intl.ts';
import { isSavingOff } from '../../kit/state/saving.ts';
import type { TabView } from '../../messaging/views.ts';
import { t, tCode } from '../../platform/i18n.ts';
import { CopyPassage } from '../copy-passage.tsx';
import type { Written } from '../library/data/exchange/exchange.ts';
import { BROWSER_SAVER } from '../library/data/saver.ts';
import { SaveArticle } from '../tab/save-article.tsx';
import { knownTags } from './claim-saving.ts';
import { articleKeyOf } from './notes/notes-model.ts';
import type { SidebarModel } from './sidebar-model.ts';

interface Props {
  readonly model: SidebarModel;
  readonly view: TabView;
}

/** What is kept of the page as a whole: its text, its state and day in the inbox, its tags; and the way to all that was kept. */
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
      {articleKey !== null && (
        <div class="article-last">
          <More model={model} view={view} articleKey={articleKey} isOff={isOff} />
          {view.reading && <SaveReport onReport={() => model.report(articleKey, view.colourNames)} />}
        </div>
      )}
    </div>
  );
}

interface MoreProps extends Props {
  readonly articleKey: string;
  readonly isOff: boolean;
}

/** What is seldom set or done, folded away; what is set stands in its line. */
function More({ model, view, articleKey, isOff }: MoreProps) {
  const set = [
    ...(view.inbox === null ? [] : [t('palette_inbox', tCode('inbox', view.inbox))]),
    ...(view.revisit === null ? [] : [t('claim_revisit', formatDate(view.revisit))]),
    ...view.tags,
  ];
  return (
    <details class="lp-fold lp-small article-more">
      <summary>
        <Icon name="next" />
        <span>
          {t('article_more')}
          {set.length > 0 && (
            <span class="article-set">
              <WithHan text={set.join(' · ')} />
            </span>
          )}
        </span>
      </summary>
      {view.reading && (
        <CopyPassage
          key={view.reading.key}
          passage={{ head: view.reading.head, quote: null, speaker: null, claim: null }}
          style={model.citationStyle}
          isPrivate={view.trouble?.reason === 'private-window'}
        />
      )}
      <InboxChoice state={view.inbox} isOff={isOff} onSave={(state) => model.saveInbox(articleKey, state)} />
      <InboxDay
        key={articleKey}
        state={view.inbox}
        revisit={view.revisit}
        isOff={isOff}
        onSave={(date) => model.saveRevisit(articleKey, null, date)}
        reminders={model.reminders}
      />
      <TagField
        label={t('tags_article')}
        tags={view.tags}
        known={knownTags(view)}
        isOff={isOff}
        onSave={(tags) => model.saveTags(articleKey, tags)}
      />
    </details>
  );
}

interface SaveReportProps {
  /** The report as a file, or null where it could not be made. */
  readonly onReport: () => Promise<Written | null>;
}

/** Saves a report of the article as a file, and says how it ended. */
function SaveReport({ onReport }: SaveReportProps): JSX.Element {
  const said = useSignal('');
  const isBusy = useSignal(false);
  const save = async () => {
    if (isBusy.peek()) return;
    isBusy.value = true;
    said.value = t('library_data_writing');
    const written = await onReport();
    if (written) BROWSER_SAVER.save(written.file, written.name);
    said.value = written ? t('library_data_saved', written.name) : t('report_failed');
    isBusy.value = false;
  };
  return (
    <div class="lp-row lp-small save-report">
      <button type="button" class="lp-link-button" title={t('report_save_text')} onClick={() => void save()}>
        <Icon name="save" /> {t('report_save')}
      </button>
      <span role="status">{said.value}</span>
    </div>
  );
}
