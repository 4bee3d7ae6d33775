// The welcome page after an update that brings something to tell; the texts are any that there are.
import { h, render } from 'preact';
import { newsHash } from '../../../src/core/settings/news.ts';
import { Welcome } from '../../../src/ui/welcome/welcome.tsx';
import { WELCOME_CLIENT } from '../../../src/ui/welcome/welcome-client.ts';
import { createWelcomeModel } from '../../../src/ui/welcome/welcome-model.ts';

const TABLE = [{ version: '0.1.0', texts: ['options_sites_text', 'options_privacy'] }];
const model = createWelcomeModel(WELCOME_CLIENT, newsHash('0.0.9'), TABLE);
model.start();
render(h(Welcome, { model }), document.body);
