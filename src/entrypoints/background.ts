import { startBackground } from '../background/background.ts';
import css from '../dom/paint/highlights.css?inline';
import cards from './cards.iife.ts?script&iife';
import gate from './gate.iife.ts?script&iife';
import script from './reader.iife.ts?script&iife';

// With the leading slash: Firefox takes other paths as relative to the background's page.
startBackground({ script: `/${script}`, cards: `/${cards}`, gate: `/${gate}`, css });
