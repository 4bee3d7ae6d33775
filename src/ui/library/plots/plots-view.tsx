import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { LibraryModel } from '../library-model.ts';
import { Plots } from './plots.tsx';
import { createPlotsModel, plotsInputOf } from './plots-model.ts';

/** The library's view of its plots: of what the list finds. */
export function PlotsView({ model }: { readonly model: LibraryModel }): JSX.Element {
  const plots = useMemo(() => createPlotsModel(plotsInputOf(model)), [model]);
  return <Plots model={plots} />;
}
