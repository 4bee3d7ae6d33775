import type { JSX } from 'preact';
import { ArticleView } from './article/article-view.tsx';
import { dataModelOf } from './data/data-model.ts';
import { LibraryDataView } from './data/data-view.tsx';
import type { LibraryModel } from './library-model.ts';
import { MetView } from './met/met-view.tsx';
import { PlotsView } from './plots/plots-view.tsx';
import type { OTHER_VIEWS, OtherRoute } from './route.ts';
import { TrashView } from './trash/trash-view.tsx';

/** What a view is given. */
export interface ViewProps {
  readonly model: LibraryModel;
  readonly route: OtherRoute;
}

/** The views beside the list. One that is left out is not offered, and its address leads to the list. */
export const VIEWS: Readonly<Partial<Record<(typeof OTHER_VIEWS)[number], (props: ViewProps) => JSX.Element>>> = {
  article: ArticleView,
  met: MetView,
  plots: ({ model }) => <PlotsView model={model} />,
  data: ({ model }) => <LibraryDataView data={dataModelOf(model)} />,
  trash: ({ model }) => <TrashView trash={model.trash} />,
};
