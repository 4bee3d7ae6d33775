import { startBackground } from '../background/background.ts';
import css from '../dom/paint/highlights.css?inline';
import cards from './cards.iife.ts?script&iife';
import gate from './gate.iife.ts?script&iife';
import pictures from './pictures.iife.ts?script&iife';
import script from './reader.iife.ts?script&iife';
import voter from './voter.iife.ts?script&iife';

// With the leading slash: Firefox takes other paths as relative to the background's page.
const onDemand = { cards: `/${cards}`, voter: `/${voter}`, pictures: `/${pictures}` };
startBackground({ script: `/${script}`, onDemand, gate: `/${gate}`, css });
