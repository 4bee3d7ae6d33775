import type { JSX } from 'preact';
import type { Reading } from '../../core/reading.ts';
import { TroubleBanner } from '../../kit/state/trouble-banner.tsx';
import type { TabView } from '../../messaging/views.ts';
import { ArticleHead } from '../tab/article-head.tsx';
import { PageState } from '../tab/page-state.tsx';
import { ArticleWork } from './article-work.tsx';
import { ClaimList } from './claim-list.tsx';
import { DrillCore } from './drill-core/drill-core.tsx';
import { Due } from './due.tsx';
import type { SidebarModel } from './sidebar-model.ts';

/** The article in the tab beside: core, claims, background, checklist, notes. */
export function Sidebar({ model }: { readonly model: SidebarModel }): JSX.Element {
  const screen = model.screen.value;
  const view = model.view.value;
  return (
    <main class="sidebar">
      <TroubleBanner trouble={view?.trouble ?? null} />
      <Due items={view?.due ?? []} isOpen={screen.kind !== 'claims'} />
      {'reading' in screen && <ArticleHead reading={screen.reading} isUnlisted={model.isUnlisted.value} />}
      {screen.kind === 'claims' ? (
        view && <Drilled key={screen.reading.key} model={model} view={view} reading={screen.reading} />
      ) : (
        <PageState
          screen={screen}
          wasForced={model.wasForced.value}
          onRead={(isForced) => void model.read(isForced)}
          onRetry={() => void model.refresh()}
        />
      )}
      {screen.kind === 'no-claims' && view && (
        <ArticleWork key={screen.reading.key} model={model} view={view} reading={screen.reading} />
      )}
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
        layers={model.layers.value}
        onChoose={(claimId) => model.choose(claimId)}
      />
      <div class="drilled-text">
        <ClaimList model={model} reading={reading} view={view} />
        <ArticleWork model={model} view={view} reading={reading} />
      </div>
    </div>
  );
}
