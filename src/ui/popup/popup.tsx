import type { JSX } from 'preact';
import type { Reading } from '../../core/reading.ts';
import { Checklist } from '../../kit/checklist/checklist.tsx';
import { Icon } from '../../kit/icon.tsx';
import { BackgroundList } from '../../kit/knowledge/background-list.tsx';
import { isSavingOff } from '../../kit/state/saving.ts';
import { TroubleBanner } from '../../kit/state/trouble-banner.tsx';
import { Voices } from '../../kit/voices/voices.tsx';
import type { TabView } from '../../messaging/views.ts';
import { t, tCount } from '../../platform/i18n.ts';
import { ArticleHead } from '../tab/article-head.tsx';
import { DetectionReasons } from '../tab/detection-reasons.tsx';
import { PageState } from '../tab/page-state.tsx';
import type { PopupModel } from './popup-model.ts';

/** The article at a glance. `onDone` closes the popup. */
export function Popup({ model, onDone }: { readonly model: PopupModel; readonly onDone: () => void }): JSX.Element {
  const screen = model.screen.value;
  const view = model.view.value;
  return (
    <main class="popup">
      <TroubleBanner trouble={view?.trouble ?? null} />
      {screen.kind === 'claims' && view ? (
        <AtAGlance model={model} view={view} reading={screen.reading} onDone={onDone} />
      ) : (
        <>
          {'reading' in screen && <ArticleHead reading={screen.reading} />}
          {screen.kind !== 'claims' && (
            <PageState
              screen={screen}
              wasForced={model.wasForced.value}
              onRead={(isForced) => void model.read(isForced)}
              onRetry={() => void model.refresh()}
            />
          )}
          <ToSidebar model={model} onDone={onDone} isMain={false} />
        </>
      )}
    </main>
  );
}

interface ToSidebarProps {
  readonly model: PopupModel;
  readonly onDone: () => void;
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
      <p class="lp-small" role="status">
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

function AtAGlance({ model, view, reading, onDone }: GlanceProps) {
  return (
    <>
      <ArticleHead reading={reading} />
      <details class="lp-fold popup-what">
        <summary>
          <Icon name="next" />
          <span>
            {t(reading.detection.kind === 'news' ? 'detection_news' : 'detection_forced')}{' '}
            <strong>{tCount('claims_found', reading.claims.length)}</strong>
          </span>
        </summary>
        <DetectionReasons detection={reading.detection} />
      </details>
      <ToSidebar model={model} onDone={onDone} isMain />
      <section class="lp-section">
        <h2>{t('voices')}</h2>
        <Voices claims={reading.claims} />
      </section>
      {view.cards.length > 0 && (
        <BackgroundList cards={view.cards} links={reading.cards} titles={{}} onOpenCard={model.openCard} firstShown={3} />
      )}
      {view.checklist.length > 0 && (
        <Checklist
          key={reading.key}
          title={t('checklist_article')}
          items={view.checklist}
          progress={view.progress}
          isOff={isSavingOff(view.trouble)}
          onSave={(question, change) => model.saveCheck(reading.key, null, question, change)}
        />
      )}
    </>
  );
}
