import { render } from 'preact';
import { startPage } from '../start-page.ts';
import { dataModelOf } from './data/data-model.ts';
import { ExportDialog } from './data/export-dialog.tsx';
import { Library } from './library.tsx';
import { libraryClient } from './library-client.ts';
import { createLibraryModel } from './library-model.ts';

await startPage('library_page_title');
const model = createLibraryModel(libraryClient());
model.start();
const { exporter } = dataModelOf(model);
render(
  <>
    <Library model={model} onExport={(records) => exporter.open(records)} />
    <ExportDialog exporter={exporter} />
  </>,
  document.body,
);
