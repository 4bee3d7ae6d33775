import { startBackground } from '../background/background.ts';
import css from '../dom/paint/highlights.css?inline';
import gate from './gate.iife.ts?script&iife';
import script from './reader.iife.ts?script&iife';

// With the leading slash: Firefox takes other paths as relative to the background's page.
startBackground({ script: `/${script}`, gate: `/${gate}`, css });
