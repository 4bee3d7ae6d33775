import { render } from 'preact';
import { askedByKey } from '../../kit/claim-card/asked-by-key.ts';
import { isEditable } from '../../kit/focus/is-editable.ts';
import { startPage } from '../start-page.ts';
import { TAB_CLIENT, tabAskedFor } from '../tab/tab-client.ts';
import { Sidebar } from './sidebar.tsx';
import { createSidebarModel } from './sidebar-model.ts';

await startPage('sidebar_title');
const model = createSidebarModel(TAB_CLIENT, tabAskedFor(location.search));
model.start();
document.addEventListener('keydown', (event) => {
  if (isEditable(document.activeElement) || askedByKey(event) !== 'next-note') return;
  event.preventDefault();
  model.nextNote();
});
render(<Sidebar model={model} />, document.body);
