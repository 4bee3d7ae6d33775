import { render } from 'preact';
import { t, uiLanguage } from '../../platform/i18n.ts';
import { Options } from './options.tsx';
import { OPTIONS_CLIENT } from './options-client.ts';
import { createOptionsModel } from './options-model.ts';

document.documentElement.lang = uiLanguage();
document.title = t('options_page_title');
const model = createOptionsModel(OPTIONS_CLIENT);
model.start();
render(<Options model={model} />, document.body);
