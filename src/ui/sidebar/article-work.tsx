import type { JSX } from 'preact';
import type { Reading } from '../../core/reading.ts';
import { Checklist } from '../../kit/checklist/checklist.tsx';
import { Checks } from '../../kit/checks/checks.tsx';
import { BackgroundList } from '../../kit/knowledge/background-list.tsx';
import { isSavingOff } from '../../kit/state/saving.ts';
import type { TabView } from '../../messaging/views.ts';
import { t } from '../../platform/i18n.ts';
import { BackgroundDay } from '../tab/background-day.tsx';
import { ArticleNote } from './article-note.tsx';
import { decisiveIn } from './decisive-background.tsx';
import type { SidebarModel } from './sidebar-model.ts';

interface Props {
  readonly model: SidebarModel;
  readonly view: TabView;
  readonly reading: Reading;
}

/** What concerns the article as a whole: context notes, checklist, note, background. */
export function ArticleWork({ model, view, reading }: Props): JSX.Element {
  const isOff = isSavingOff(view.trouble);
  const decisive = decisiveIn(view, reading);
  const cards = view.cards.filter(({ id }) => !decisive.has(id));
  return (
    <section class="article-work" aria-labelledby="article-heading">
      <h2 id="article-heading" tabIndex={-1}>
        {t('article_whole')}
      </h2>
      <Checks
        checks={view.checks}
        isOff={isOff}
        onOpenCard={model.openCard}
        onDismiss={(check, isDismissed) => model.dismissCheck(reading.key, null, check, isDismissed)}
      />
      {view.checklist.length > 0 && (
        <Checklist
          title={t('checklist_article')}
          items={view.checklist}
          rollUp={view}
          withClaims={view.rollUp}
          isOff={isOff}
          onMarkdown={() => model.markdown(reading.key, null)}
          onSave={(question, change) => model.saveCheck(reading.key, null, question, change)}
        />
      )}
      <ArticleNote model={model} view={view} />
      {cards.length > 0 && (
        <BackgroundList cards={cards} links={reading.cards} titles={{}} onOpenCard={model.openCard} firstShown={6} />
      )}
      <BackgroundDay knowledgeAsOf={view.knowledgeAsOf} published={reading.head.published} />
    </section>
  );
}
