import { render } from 'preact';
import { startPage } from '../start-page.ts';
import { Options } from './options.tsx';
import { OPTIONS_CLIENT } from './options-client.ts';
import { createOptionsModel } from './options-model.ts';

await startPage('options_page_title');
const model = createOptionsModel(OPTIONS_CLIENT);
model.start();
render(<Options model={model} />, document.body);
