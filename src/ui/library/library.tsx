import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { ALL } from '../../core/library/query.ts';
import { Icon } from '../../kit/icon.tsx';
import { TroubleBanner } from '../../kit/state/trouble-banner.tsx';
import { UndoPlace } from '../../kit/undo/undo-place.tsx';
import { t, tCode, tCount } from '../../platform/i18n.ts';
import { Palette, PaletteButton } from '../palette/palette.tsx';
import { usePalette } from '../palette/use-palette.ts';
import { ArticleView } from './article/article-view.tsx';
import { BackupReminder } from './data/backup-reminder.tsx';
import { BackupSection } from './data/backup-section.tsx';
import { ClearSection } from './data/clear-section.tsx';
import { CorrectionsSection } from './data/corrections-section.tsx';
import { type DataModel, dataModelOf } from './data/data-model.ts';
import { ExportForm } from './data/export-form.tsx';
import { ImportSection } from './data/import-section.tsx';
import { SpaceSection } from './data/space-section.tsx';
import { copiesAtHand, libraryActions, type OnExport, WHOLE_VIEWS } from './library-actions.ts';
import type { LibraryModel } from './library-model.ts';
import { ListView } from './list-view.tsx';
import { MetView } from './met/met-view.tsx';
import { PlotsView } from './plots/plots-view.tsx';
import { hashOf, type OTHER_VIEWS, type OtherRoute, type Route } from './route.ts';
import { TrashView } from './trash/trash-view.tsx';

/** What a view is given. */
interface ViewProps {
  readonly model: LibraryModel;
  readonly route: OtherRoute;
}

/** The views beside the list. One that is left out is not offered, and its address leads to the list. */
const VIEWS: Readonly<Partial<Record<(typeof OTHER_VIEWS)[number], (props: ViewProps) => JSX.Element>>> = {
  article: ArticleView,
  met: MetView,
  plots: ({ model }) => <PlotsView model={model} />,
  data: ({ model }) => <LibraryDataView data={dataModelOf(model)} />,
  trash: ({ model }) => <TrashView trash={model.trash} />,
};

interface Props {
  readonly model: LibraryModel;
  /** Takes records out of the library as a file; null where there is no way to. */
  readonly onExport: OnExport;
}

/** The library's page: where the reader is in it, and the ways to the rest. */
export function Library({ model, onExport }: Props): JSX.Element {
  const route = model.router.route.value;
  const View = route.view === 'list' ? undefined : VIEWS[route.view];
  const unreadable = model.shelves.unreadable.value;
  const palette = usePalette(false);
  return (
    <div class="library">
      <header class="library-head">
        <p class="library-name">
          <Icon name="loupe" /> {t('library_title')}
        </p>
        <Navigation model={model} view={View ? route.view : 'list'} />
        <PaletteButton palette={palette} />
      </header>
      <Palette
        palette={palette}
        actionsNow={() => libraryActions(model, onExport)}
        more={() => copiesAtHand(model)}
        onSearch={(text) => model.list.ask({ ...ALL, text })}
      />
      <main class={View ? 'library-main' : 'library-main library-listing'}>
        <TroubleBanner trouble={model.trouble.value} />
        {!View && <BackupReminder reminder={dataModelOf(model).reminder} />}
        {unreadable > 0 && <p class="lp-small lp-soft library-unreadable">{tCount('library_unreadable', unreadable)}</p>}
        {View && route.view !== 'list' ? <View model={model} route={route} /> : <ListView model={model} onExport={onExport} />}
      </main>
      <UndoPlace />
    </div>
  );
}

function Navigation({ model, view }: { readonly model: LibraryModel; readonly view: Route['view'] }) {
  const others = WHOLE_VIEWS.filter((one) => VIEWS[one] !== undefined);
  const links = [
    { view: 'list', hash: hashOf(model.list.place.value), words: t('library_view_list') },
    ...others.map((one) => ({
      view: one,
      hash: hashOf({ view: one, key: null, pairs: [] }),
      words: tCode('library_view', one),
    })),
  ];
  return (
    <nav aria-label={t('library_views')}>
      <ul class="library-views">
        {links.map((link) => (
          <li key={link.view}>
            <a href={link.hash} aria-current={link.view === view ? 'page' : undefined}>
              {link.words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What goes out of the library and comes into it: export, backup, import; the room that it takes; the end of it all. */
function LibraryDataView({ data }: { readonly data: DataModel }): JSX.Element {
  const isImported = data.importer.state.value.kind === 'done';
  const isCleared = data.clearing.state.value.kind === 'done';
  useEffect(() => void data.space.load(), [isImported, isCleared]);
  return (
    <div class="data">
      <h1>{t('library_view_data')}</h1>
      <p class="lp-soft">{t('library_data_text')}</p>
      <BackupSection backups={data.backups} />
      <section class="lp-section" aria-labelledby="data-export">
        <h2 id="data-export">{t('library_data_export_all')}</h2>
        <ExportForm model={data.everything} />
      </section>
      <ImportSection importer={data.importer} />
      <CorrectionsSection corrections={data.corrections} />
      <SpaceSection space={data.space} />
      <ClearSection clearing={data.clearing} />
    </div>
  );
}
