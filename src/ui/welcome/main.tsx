import { render } from 'preact';
import { startPage } from '../start-page.ts';
import { Welcome } from './welcome.tsx';
import { WELCOME_CLIENT } from './welcome-client.ts';
import { createWelcomeModel } from './welcome-model.ts';

await startPage('welcome_title');
const model = createWelcomeModel(WELCOME_CLIENT, location.hash);
model.start();
render(<Welcome model={model} />, document.body);
