// Stands in for src/platform/browser.ts in the harness: the same door, with fixtures behind it.
import { CARDS } from './fixtures/cards.ts';
import { STATES } from './fixtures/states.ts';
import { claimView } from './fixtures/views.ts';

declare const __MESSAGES__: Readonly<Record<string, { readonly message: string }>>;

const state = new URLSearchParams(location.search).get('state') ?? 'claims';
const view = STATES[state];

/** Everything that was asked of the background, for the test to look at. */
const asked: { readonly call: string; readonly request: unknown }[] = [];
Object.assign(globalThis, { asked, chrome: { sidePanel: { open: () => Promise.reject(new Error('refused in the harness')) } } });

const answers: Readonly<Record<string, (request: { readonly claimId: string; readonly id: string }) => unknown>> = {
  'tab/view': () => view,
  'tab/read': () => null,
  'tab/claim': ({ claimId }) => claimView(claimId),
  'tab/show-claim': () => null,
  'tab/save-check': () => (typeof view === 'object' ? view.trouble : null),
  'tab/save-note': () => (typeof view === 'object' ? view.trouble : null),
  'knowledge/card': ({ id }) => CARDS.find((card) => card.id === id),
};

function answer(message: { readonly call: string; readonly request: never }): Promise<unknown> {
  asked.push(message);
  if (view === 'never') return new Promise(() => {});
  if (view === 'silent') return Promise.reject(new Error('Could not establish connection. Receiving end does not exist.'));
  return Promise.resolve({ ok: true, value: answers[message.call]?.(message.request) });
}

const event = { addListener: () => {}, removeListener: () => {} };
const tab = { id: 1, windowId: 1, url: 'https://rareearthexchanges.com/', incognito: state === 'private', status: 'complete' };

/** What the product code imports as the browser. */
export const browser = {
  i18n: {
    getMessage: (key: string, values: readonly string[] = []) =>
      (key === '@@bidi_dir' ? 'ltr' : (__MESSAGES__[key]?.message ?? '')).replace(
        /\$(\d)/g,
        (_, place: string) => values[Number(place) - 1] ?? '',
      ),
    getUILanguage: () => 'en-GB',
  },
  runtime: { id: 'loupe', getURL: (path: string) => `${location.origin}/${path}`, sendMessage: answer, onMessage: event },
  tabs: { get: async () => tab, query: async () => [tab], onActivated: event, onUpdated: event, onRemoved: event },
};

/** The harness is built as for Chrome. */
export const IS_FIREFOX = false;
