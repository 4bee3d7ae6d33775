import { render } from 'preact';
import { startPage } from '../start-page.ts';
import { TAB_CLIENT, tabAskedFor } from '../tab/tab-client.ts';
import { Sidebar } from './sidebar.tsx';
import { createSidebarModel } from './sidebar-model.ts';

await startPage('sidebar_title');
const model = createSidebarModel(TAB_CLIENT, tabAskedFor(location.search));
model.start();
render(<Sidebar model={model} />, document.body);
