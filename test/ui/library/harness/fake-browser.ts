// Stands in for src/platform/browser.ts: the background's own handlers answer, in the page, over the database of its origin.
import { openStore } from '../../../../src/storage/store.ts';

declare const __MESSAGES__: Readonly<Record<string, { readonly message: string }>>;

interface Message {
  readonly call?: string;
  readonly request?: unknown;
  readonly cause?: string;
}
type Listener = (message: unknown, sender: unknown) => unknown;

const listeners = new Set<Listener>();

/** Everything that was asked of the background, for the test to look at. */
const asked: Message[] = [];
Object.assign(globalThis, { asked });

/** The language that the reader has chosen, by `?language=`. */
const language = new URLSearchParams(location.search).get('language');

const store = openStore();

/** Tells all that listen what the background would tell. */
function tell(notice: object): void {
  for (const listener of listeners) listener(notice, { id: 'loupe', url: `${location.origin}/background` });
}

/** Saves that wait for their answer, where a test holds them up. */
const heldUp: (() => void)[] = [];
let isHolding = false;
/** Keys of the articles that have come up in what was asked. */
const articleKeys = new Set<string>();
Object.assign(globalThis, {
  happenings: {
    'the library changed': () => tell({ notice: 'library-changed', cause: null }),
    'the work was changed elsewhere': () => {
      for (const articleKey of articleKeys) tell({ notice: 'work-changed', articleKey });
    },
    'settings changed': () => tell({ notice: 'settings-changed' }),
    'saves are held up': () => {
      isHolding = true;
    },
    'a save was answered': () => heldUp.shift()?.(),
    'all saves were answered': () => {
      isHolding = false;
      for (const release of heldUp.splice(0)) release();
    },
  },
});

async function answer(message: Message): Promise<unknown> {
  if (message.call === undefined) {
    tell(message);
    return undefined;
  }
  asked.push(message);
  const { articleKey } = message.request as { readonly articleKey?: string };
  if (articleKey !== undefined) articleKeys.add(articleKey);
  if (isHolding && message.call.startsWith('library/save-')) await new Promise<void>((release) => heldUp.push(release));
  // When first needed, as a background would be started: the page does not wait for the engine.
  const [{ libraryHandlers }, { dispatch }, { SURFACE_SCHEMAS }] = await Promise.all([
    import('../../../../src/background/library-handlers.ts'),
    import('../../../../src/messaging/dispatch.ts'),
    import('../../../../src/messaging/schemas.ts'),
  ]);
  const { call, request, cause = null } = message;
  return dispatch({ call, request }, { cause }, libraryHandlers(store), SURFACE_SCHEMAS);
}

/** What the product code imports as the browser. */
export const browser = {
  i18n: {
    getMessage: (key: string, values: readonly string[] = []) =>
      (__MESSAGES__[key]?.message ?? '').replace(/\$(\d)/g, (_, place: string) => values[Number(place) - 1] ?? ''),
    getUILanguage: () => 'en-GB',
  },
  // No tab has a reading.
  storage: {
    session: { get: async () => ({}), set: async () => {}, remove: async () => {} },
    sync: { get: async () => (language === null ? {} : { settings: { language } }) },
    onChanged: { addListener: () => {} },
  },
  permissions: { request: async () => true },
  runtime: {
    id: 'loupe',
    getURL: (path: string) => `${location.origin}/${path}`,
    sendMessage: answer,
    onMessage: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
  },
};

/** The harness is built as for Chrome. */
export const IS_FIREFOX = false;
