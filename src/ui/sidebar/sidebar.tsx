import type { JSX } from 'preact';
import type { Reading } from '../../core/reading.ts';
import { Checklist } from '../../kit/checklist/checklist.tsx';
import { Checks } from '../../kit/checks/checks.tsx';
import { TakenAway } from '../../kit/correction/taken-away.tsx';
import { WithHan } from '../../kit/han.tsx';
import { Icon } from '../../kit/icon.tsx';
import { formatDate } from '../../kit/intl.ts';
import { BackgroundList } from '../../kit/knowledge/background-list.tsx';
import { OutsideLink } from '../../kit/knowledge/outside-link.tsx';
import { NoteField } from '../../kit/note/note-field.tsx';
import { isSavingOff } from '../../kit/state/saving.ts';
import { TroubleBanner } from '../../kit/state/trouble-banner.tsx';
import { UndoPlace } from '../../kit/undo/undo-place.tsx';
import type { DueItem, TabView } from '../../messaging/views.ts';
import { t, tCount } from '../../platform/i18n.ts';
import { Palette } from '../palette/palette.tsx';
import { usePalette } from '../palette/use-palette.ts';
import { ArticleHead } from '../tab/article-head.tsx';
import { BackgroundDay } from '../tab/background-day.tsx';
import { pageActions } from '../tab/page-actions.ts';
import { PageState } from '../tab/page-state.tsx';
import { passageActions } from '../tab/passage-actions.ts';
import type { Screen } from '../tab/screen.ts';
import { ArticleBar } from './article-bar.tsx';
import { ClaimList } from './claims/claim-list.tsx';
import { DecisiveBackground, decisiveIn } from './decisive-background.tsx';
import { DrillCore } from './drill-core/drill-core.tsx';
import { Notes } from './notes/notes.tsx';
import { articleKeyOf } from './notes/notes-model.ts';
import type { SidebarModel } from './sidebar-model.ts';

/** The article in the tab beside: core, claims, background, checklist, notes. */
export function Sidebar({ model }: { readonly model: SidebarModel }): JSX.Element {
  const screen = model.screen.value;
  const view = model.view.value;
  const palette = usePalette(false);
  return (
    <main class="sidebar">
      <Palette
        palette={palette}
        actionsNow={() => pageActions(model, () => model.toPage())}
        more={() => passageActions(model)}
        onSearch={(typed) => void model.openLibrary(typed)}
      />
      <TroubleBanner trouble={view?.trouble ?? null} />
      <Due items={view?.due ?? []} isOpen={screen.kind !== 'claims'} />
      {'reading' in screen && <ArticleHead reading={screen.reading} isUnlisted={model.isUnlisted.value} />}
      {view && <ArticleBar key={articleKeyOf(view)} model={model} view={view} />}
      {screen.kind === 'claims' ? (
        view && <Drilled key={screen.reading.key} model={model} view={view} reading={screen.reading} />
      ) : (
        <PageState
          screen={screen}
          wasForced={model.wasForced.value}
          isOff={view?.access.kind === 'off'}
          onRead={(isForced) => void model.read(isForced)}
          onRetry={() => void model.refresh()}
        />
      )}
      {screen.kind !== 'claims' && view?.reading && (
        <TakenAway
          taken={view.takenAway}
          language={view.reading.detection.language}
          onCorrect={(claimId, correction) => model.correct(view.reading?.key ?? '', claimId, correction)}
        />
      )}
      {screen.kind !== 'claims' && view && articleKeyOf(view) !== null && (
        <Unclaimed key={articleKeyOf(view)} model={model} view={view} screen={screen} />
      )}
      <UndoPlace />
    </main>
  );
}

interface DrilledProps {
  readonly model: SidebarModel;
  readonly view: TabView;
  readonly reading: Reading;
}

function Drilled({ model, view, reading }: DrilledProps) {
  return (
    <div class="drilled">
      <DrillCore
        reading={reading}
        chosen={model.chosen.value}
        isListed={model.claims.isListed.value}
        beside=".claim-row"
        onChoose={(claimId) => model.choose(claimId)}
      />
      <div class="drilled-text">
        <DecisiveBackground model={model} view={view} reading={reading} />
        <ClaimList model={model} reading={reading} view={view} />
        <TakenAway
          taken={view.takenAway}
          language={reading.detection.language}
          onCorrect={(claimId, correction) => model.correct(reading.key, claimId, correction)}
        />
        <Notes model={model} view={view} />
        <ArticleWork model={model} view={view} reading={reading} />
      </div>
    </div>
  );
}

interface UnclaimedProps {
  readonly model: SidebarModel;
  readonly view: TabView;
  readonly screen: Screen;
}

/** The reader's work on a page without claims: any page can be highlighted on which Loupe was opened. */
function Unclaimed({ model, view, screen }: UnclaimedProps) {
  return (
    <>
      <Notes model={model} view={view} />
      {screen.kind === 'no-claims' ? (
        <ArticleWork model={model} view={view} reading={screen.reading} />
      ) : (
        <ArticleNote model={model} view={view} />
      )}
    </>
  );
}

interface Props {
  readonly items: readonly DueItem[];
  /** Whether they stand open from the start. */
  readonly isOpen: boolean;
}

/** Claims of any article, and articles, whose day to come back has come. Nothing where there are none. */
function Due({ items, isOpen }: Props): JSX.Element | null {
  if (items.length === 0) return null;
  return (
    <details class="lp-fold due" open={isOpen}>
      <summary>
        <Icon name="clock" />
        <h2>
          {t('due_title')} <span class="lp-soft">{tCount('due_count', items.length)}</span>
        </h2>
      </summary>
      <ul>
        {items.map(({ articleKey, claimId, url, title, quote, date }) => (
          <li key={articleKey + claimId}>
            {claimId !== null && (
              <blockquote>
                <WithHan text={quote} />
              </blockquote>
            )}
            <p class="lp-small">
              <time dateTime={date}>{formatDate(date)}</time> ·{' '}
              <OutsideLink href={url}>
                <WithHan text={title} />
              </OutsideLink>
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface ArticleWorkProps {
  readonly model: SidebarModel;
  readonly view: TabView;
  readonly reading: Reading;
}

/** What concerns the article as a whole: context notes, checklist, note, background. */
function ArticleWork({ model, view, reading }: ArticleWorkProps): JSX.Element {
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

interface ArticleNoteProps {
  readonly model: SidebarModel;
  readonly view: TabView;
}

/** The reader's note on the article as a whole. */
function ArticleNote({ model, view }: ArticleNoteProps): JSX.Element | null {
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
