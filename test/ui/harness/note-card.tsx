import { HighlightCard, type HighlightCardActions } from '../../../src/kit/highlight-card/highlight-card.tsx';
import type { HighlightCardState } from '../../../src/messaging/views.ts';
import { speakChosen } from '../../../src/platform/language.ts';
import { highlight } from './fixtures/highlights.ts';
import { tabView } from './fixtures/views.ts';
import { showIn } from './in-root.tsx';

await speakChosen();
const host = document.createElement('loupe-card');
host.style.setProperty('all', 'initial');
// Open here, so that the test can look in; closed in the product.
const root = host.attachShadow({ mode: 'open' });
document.documentElement.append(host);

const told: string[] = [];
const { reading } = tabView();
const CITING = reading && { head: reading.head, citationStyle: 'apa' as const };
let state: HighlightCardState = {
  highlight: { ...highlight(1), selector: [] },
  quoted: { quote: 'Producers must name every end user', asMarked: null, prefix: '', suffix: '', start: null },
  colourNames: {},
  allTags: ['framing'],
  canCheck: true,
  trouble: null,
};
const show = (change: Partial<HighlightCardState>) => {
  state = { ...state, ...change };
  card.update(state);
};
let release = () => {};
let held = Promise.resolve();
const actions: HighlightCardActions = {
  onClose: () => told.push('close'),
  onCheck: () => told.push('check'),
  onDelete: () => undefined,
  onCitationStyle: () => undefined,
  onChange: async (change) => {
    told.push(JSON.stringify(change));
    await held;
    if (state.trouble) return state.trouble;
    show({ highlight: { ...state.highlight, ...change } });
    return null;
  },
};
const card = showIn(root, state, (now) => (
  <HighlightCard state={now} actions={actions} startsIn="note" onUndo={null} citing={CITING} />
));
Object.assign(globalThis, {
  told,
  happenings: {
    'the view came again': () => show({ highlight: { ...state.highlight } }),
    'tags of others came': () => show({ allTags: ['framing', 'dates'] }),
    'the page was edited': () => show({ quoted: { ...state.quoted, asMarked: 'Producers had to name every end user' } }),
    'nothing could be kept': () => show({ trouble: { reason: 'private-window', detail: '' } }),
    'all could be kept again': () => show({ trouble: null }),
    'saves are held up': () => {
      held = new Promise((resolve) => {
        release = resolve;
      });
    },
    'all saves were answered': () => {
      release();
      held = Promise.resolve();
    },
  },
});
