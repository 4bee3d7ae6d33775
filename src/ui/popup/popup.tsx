import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Reading } from '../../core/reading.ts';
import { Checklist } from '../../kit/checklist/checklist.tsx';
import { Filled } from '../../kit/filled.tsx';
import { FoldButton } from '../../kit/fold-button.tsx';
import { SectionLevel } from '../../kit/heading.tsx';
import { Icon } from '../../kit/icon.tsx';
import { InboxChoice } from '../../kit/inbox/inbox-choice.tsx';
import { InboxDay } from '../../kit/inbox/inbox-day.tsx';
import { BackgroundList } from '../../kit/knowledge/background-list.tsx';
import { isSavingOff } from '../../kit/state/saving.ts';
import { TroubleBanner } from '../../kit/state/trouble-banner.tsx';
import { UndoPlace } from '../../kit/undo/undo-place.tsx';
import { Voices } from '../../kit/voices/voices.tsx';
import type { TabView } from '../../messaging/views.ts';
import { t, tCount } from '../../platform/i18n.ts';
import { Palette, PaletteButton } from '../palette/palette.tsx';
import { usePalette } from '../palette/use-palette.ts';
import { ArticleHead } from '../tab/article-head.tsx';
import { BackgroundDay } from '../tab/background-day.tsx';
import { DetectionReasons } from '../tab/detection-reasons.tsx';
import { KeysHint } from '../tab/keys-hint.tsx';
import { pageActions } from '../tab/page-actions.ts';
import { PageState } from '../tab/page-state.tsx';
import { passageActions } from '../tab/passage-actions.ts';
import { SaveArticle } from '../tab/save-article.tsx';
import { SiteSwitch } from '../tab/site-switch.tsx';
import { articleKeysOf } from '../tab/tab-watch.ts';
import { WhichMarked } from '../tab/which-marked.tsx';
import { NoteList } from './note-list.tsx';
import type { PopupModel } from './popup-model.ts';

/** The article at a glance. `onDone` closes the popup. */
export function Popup({ model, onDone }: { readonly model: PopupModel; readonly onDone: () => void }): JSX.Element {
  const screen = model.screen.value;
  const view = model.view.value;
  const palette = usePalette(true);
  const actionsNow = () => [
    { id: 'sidebar', words: t('menu_sidebar'), run: () => void model.openSidebar(onDone) },
    ...pageActions(model, onDone),
  ];
  return (
    <main class="popup">
      <Palette
        palette={palette}
        actionsNow={actionsNow}
        more={() => passageActions(model)}
        onSearch={(typed) => {
          void model.openLibrary(typed).then(onDone);
        }}
      />
      <TroubleBanner trouble={view?.trouble ?? null} />
      {screen.kind === 'claims' && view ? (
        <AtAGlance model={model} view={view} reading={screen.reading} onDone={onDone} />
      ) : (
        <>
          {'reading' in screen && <ArticleHead reading={screen.reading} isUnlisted={model.isUnlisted.value} />}
          {'reading' in screen && view && <Kept model={model} view={view} />}
          {screen.kind !== 'claims' && (
            <PageState
              screen={screen}
              wasForced={model.wasForced.value}
              isOff={view?.access.kind === 'off'}
              onRead={(isForced) => void model.read(isForced)}
              onRetry={() => void model.refresh()}
            />
          )}
          <ToSidebar model={model} onDone={onDone} isMain={false} />
        </>
      )}
      {view && (
        <SiteSwitch
          access={view.access}
          isPrivate={view.trouble?.reason === 'private-window'}
          onSwitch={(isOn) => void model.switchSite(isOn)}
        />
      )}
      <p class="popup-foot lp-small lp-row">
        <Elsewhere words={t('highlight_library')} onOpen={() => model.openLibrary()} onDone={onDone} />
        <PaletteButton palette={palette} />
        <Elsewhere words={t('open_options')} onOpen={() => model.openOptions()} onDone={onDone} />
      </p>
      <UndoPlace />
    </main>
  );
}

interface ElsewhereProps {
  readonly words: string;
  readonly onOpen: () => Promise<void>;
  readonly onDone: () => void;
}

/** Opens another page of Loupe's in place of the popup. */
function Elsewhere({ words, onOpen, onDone }: ElsewhereProps) {
  // A popup that closes before takes with it what it has begun.
  const go = () => onOpen().then(onDone);
  return (
    <button type="button" class="lp-link-button" onClick={() => void go()}>
      {words}
    </button>
  );
}

interface ToSidebarProps {
  readonly model: PopupModel;
  readonly onDone: () => void;
  /** Whether it is the one thing to do from here. */
  readonly isMain: boolean;
}

function ToSidebar({ model, onDone, isMain }: ToSidebarProps) {
  return (
    <div class="popup-sidebar">
      <button
        type="button"
        class={isMain ? 'lp-button lp-button-main' : 'lp-button'}
        onClick={() => void model.openSidebar(onDone)}
      >
        <Icon name="panel" /> {t('open_sidebar')}
      </button>
      <p class="lp-small popup-refused" role="status">
        {model.isSidebarRefused.value && t('sidebar_refused')}
      </p>
    </div>
  );
}

interface GlanceProps {
  readonly model: PopupModel;
  readonly onDone: () => void;
  readonly view: TabView;
  readonly reading: Reading;
}

/** What page this is, whether it is kept, what is underlined, its context notes, who speaks, what to check; then the background. */
function AtAGlance({ model, view, reading, onDone }: GlanceProps) {
  return (
    <SectionLevel.Provider value={2}>
      <ArticleHead reading={reading} isUnlisted={model.isUnlisted.value} />
      <What model={model} reading={reading} onDone={onDone} />
      <Kept model={model} view={view} />
      <WhichMarked
        view={view}
        count={reading.claims.length}
        onChoose={(density) => void model.setDensity(density)}
        onAll={() => void model.openOptions()}
      />
      <NoteList model={model} view={view} reading={reading} onDone={onDone} />
      <section class="lp-section">
        <h2>{t('voices')}</h2>
        <Voices claims={reading.claims} />
        <KeysHint />
      </section>
      {view.checklist.length > 0 && (
        <Checklist
          key={reading.key}
          title={t('checklist_article')}
          items={view.checklist}
          rollUp={view}
          withClaims={view.rollUp}
          isOff={isSavingOff(view.trouble)}
          onMarkdown={() => model.markdown(reading.key, null)}
          firstShown={3}
          onSave={(question, change) => model.saveCheck(reading.key, null, question, change)}
        />
      )}
      {view.cards.length > 0 && (
        <BackgroundList cards={view.cards} links={reading.cards} titles={{}} onOpenCard={model.openCard} firstShown={3} />
      )}
      <BackgroundDay knowledgeAsOf={view.knowledgeAsOf} published={reading.head.published} />
    </SectionLevel.Provider>
  );
}

/** Keeps the article's text and lets it go, as the sidebar does. */
function Kept({ model, view }: Pick<GlanceProps, 'model' | 'view'>) {
  const [articleKey] = articleKeysOf(view);
  if (articleKey === undefined || !view.reading) return null;
  return (
    <>
      <SaveArticle
        key={articleKey}
        view={view}
        isOff={isSavingOff(view.trouble)}
        onSave={(isSaved) => model.saveArticle(articleKey, isSaved)}
        onRestore={() => model.restoreText(articleKey)}
        beside={
          <InboxChoice
            state={view.inbox}
            isOff={isSavingOff(view.trouble)}
            onSave={(state) => model.saveInbox(articleKey, state)}
          />
        }
      />
      <InboxDay
        key={`day ${articleKey}`}
        state={view.inbox}
        revisit={view.revisit}
        isOff={isSavingOff(view.trouble)}
        onSave={(date) => model.saveRevisit(articleKey, null, date)}
      />
    </>
  );
}

/** What Loupe takes the page for and why, and the way to the sidebar. */
function What({ model, reading, onDone }: Omit<GlanceProps, 'view'>) {
  const isOpen = useSignal(false);
  const reasonsId = useId();
  return (
    <div class="popup-what">
      <FoldButton controls={reasonsId} isOpen={isOpen.value} onToggle={() => (isOpen.value = !isOpen.value)}>
        <Filled
          message="sentences"
          values={[
            t(reading.detection.kind === 'news' ? 'detection_news' : 'detection_forced'),
            <strong>{tCount('claims_found', reading.claims.length)}</strong>,
          ]}
        />
      </FoldButton>
      <ToSidebar model={model} onDone={onDone} isMain />
      <div id={reasonsId} class="popup-reasons" hidden={!isOpen.value}>
        <h2 class="lp-unseen">{t('detection_why')}</h2>
        <DetectionReasons detection={reading.detection} />
      </div>
    </div>
  );
}
