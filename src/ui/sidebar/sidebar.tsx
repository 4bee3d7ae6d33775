import type { JSX } from 'preact';
import type { Reading } from '../../core/reading.ts';
import { TakenAway } from '../../kit/correction/taken-away.tsx';
import { TroubleBanner } from '../../kit/state/trouble-banner.tsx';
import { UndoPlace } from '../../kit/undo/undo-place.tsx';
import type { TabView } from '../../messaging/views.ts';
import { Palette } from '../palette/palette.tsx';
import { usePalette } from '../palette/use-palette.ts';
import { ArticleHead } from '../tab/article-head.tsx';
import { pageActions } from '../tab/page-actions.ts';
import { PageState } from '../tab/page-state.tsx';
import type { Screen } from '../tab/screen.ts';
import { ArticleBar } from './article-bar.tsx';
import { ArticleNote } from './article-note.tsx';
import { ArticleWork } from './article-work.tsx';
import { ClaimList } from './claims/claim-list.tsx';
import { DecisiveBackground } from './decisive-background.tsx';
import { DrillCore } from './drill-core/drill-core.tsx';
import { Due } from './due.tsx';
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
