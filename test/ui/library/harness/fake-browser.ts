// Stands in for src/platform/browser.ts: the background's own handlers answer, in the page, over the database of its origin.
import { openStore } from '../../../../src/storage/store.ts';

declare const __MESSAGES__: Readonly<Record<string, { readonly message: string }>>;

interface Message {
  readonly call?: string;
  readonly request?: unknown;
}
type Listener = (message: unknown, sender: unknown) => unknown;

const listeners = new Set<Listener>();

/** Everything that was asked of the background, for the test to look at. */
const asked: Message[] = [];
Object.assign(globalThis, { asked });

/** The language that the reader has chosen, by `?language=`. */
const language = new URLSearchParams(location.search).get('language');

const store = openStore();

async function answer(message: Message): Promise<unknown> {
  if (message.call === undefined) {
    for (const listener of listeners) listener(message, { id: 'loupe', url: `${location.origin}/background` });
    return undefined;
  }
  asked.push(message);
  // When first needed, as a background would be started: the page does not wait for the engine.
  const [{ libraryHandlers }, { dispatch }, { SURFACE_SCHEMAS }] = await Promise.all([
    import('../../../../src/background/library-handlers.ts'),
    import('../../../../src/messaging/dispatch.ts'),
    import('../../../../src/messaging/schemas.ts'),
  ]);
  return dispatch({ call: message.call, request: message.request }, null, libraryHandlers(store) as never, SURFACE_SCHEMAS);
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
