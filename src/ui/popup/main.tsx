import { render } from 'preact';
import { t, uiLanguage } from '../../platform/i18n.ts';
import { openSidebar } from '../../platform/panel.ts';
import { TAB_CLIENT, tabAskedFor } from '../tab/tab-client.ts';
import { Popup } from './popup.tsx';
import { createPopupModel } from './popup-model.ts';

document.documentElement.lang = uiLanguage();
document.title = t('popup_title');
const model = createPopupModel(TAB_CLIENT, tabAskedFor(location.search), openSidebar);
model.start();
render(<Popup model={model} onDone={() => window.close()} />, document.body);
