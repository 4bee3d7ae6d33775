import { render } from 'preact';
import { openSidebar } from '../../platform/panel.ts';
import { startPage } from '../start-page.ts';
import { TAB_CLIENT, tabAskedFor } from '../tab/tab-client.ts';
import { Popup } from './popup.tsx';
import { createPopupModel } from './popup-model.ts';

await startPage('popup_title');
const model = createPopupModel(TAB_CLIENT, tabAskedFor(location.search), openSidebar);
model.start();
render(<Popup model={model} onDone={() => window.close()} />, document.body);
