import { render } from 'preact';
import { t, uiLanguage } from '../../platform/i18n.ts';
import { TAB_CLIENT, tabAskedFor } from '../tab/tab-client.ts';
import { Sidebar } from './sidebar.tsx';
import { createSidebarModel } from './sidebar-model.ts';

document.documentElement.lang = uiLanguage();
document.title = t('sidebar_title');
const model = createSidebarModel(TAB_CLIENT, tabAskedFor(location.search));
model.start();
render(<Sidebar model={model} />, document.body);
