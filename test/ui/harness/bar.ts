import { mountSelectionBar, SELECTION_BAR_CSS } from '../../../src/kit/highlight-card/mount.tsx';
import { speakChosen } from '../../../src/platform/language.ts';

await speakChosen();
const host = document.createElement('loupe-card');
host.style.setProperty('all', 'initial');
// Open here, so that the test can look in; closed in the product.
const root = host.attachShadow({ mode: 'open' });
const sheet = new CSSStyleSheet();
sheet.replaceSync(SELECTION_BAR_CSS);
root.adoptedStyleSheets = [sheet];
document.documentElement.append(host);

const told: string[] = [];
Object.assign(globalThis, { told });
const passage = document.getElementById('passage');
if (passage) document.getSelection()?.selectAllChildren(passage);
mountSelectionBar(
  root,
  { colourNames: { red: 'Zweifelhaft, siehe Anmerkung' }, canCheck: true },
  {
    onHighlight: (colour) => told.push(`highlight ${colour}`),
    onNote: () => told.push('note'),
    onCheck: () => told.push('check'),
    onCopy: (as) => told.push(`copy ${as}`),
    onClose: () => told.push('close'),
  },
);
