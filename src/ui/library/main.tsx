import { render } from 'preact';
import { t, uiLanguage } from '../../platform/i18n.ts';
import { Library } from './library.tsx';
import { libraryClient } from './library-client.ts';
import { createLibraryModel } from './library-model.ts';

document.documentElement.lang = uiLanguage();
document.title = t('library_page_title');
const model = createLibraryModel(libraryClient());
model.start();
render(<Library model={model} onExport={null} />, document.body);
