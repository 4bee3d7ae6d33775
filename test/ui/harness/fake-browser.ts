// Stands in for src/platform/browser.ts in the harness: the same door, with fixtures behind it.

import { DEFAULT_MARKS } from '../../../src/core/settings/marks.ts';
import type { Choices, SitesView } from '../../../src/messaging/views.ts';
import { CARDS } from './fixtures/cards.ts';
import { STATES } from './fixtures/states.ts';
import { claimView } from './fixtures/views.ts';
import { createKept } from './kept.ts';

declare const __MESSAGES__: Readonly<Record<string, { readonly message: string }>>;

/** Sentences of the fixtures' notes, as long and as short as the product's. */
const NOTES: Readonly<Record<string, string>> = {
  check_fixture_status:
    'Announcement No. 61 of 2025 (商务部公告2025年第61号) was paused on the day of this article; its state after 10 November 2026 is unknown.',
  check_fixture_quantity:
    '91% fits the refining of magnet elements (IEA: 85–91% for 2024), not mining (USGS: 69% in 2025); the sentence names one step only.',
  check_fixture_wording: '“Ban” stands here for a licensing rule.',
  check_fixture_timing: 'The 15th Five-Year Plan was approved on 12 March 2026, eight days before the meeting.',
  check_fixture_sourcing: 'The article rests on one source, a state-affiliated body, and does not link its notice.',
};

const state = new URLSearchParams(location.search).get('state') ?? 'claims';
const view = STATES[state];

/** Everything that was asked of the background, for the test to look at. */
const asked: { readonly call: string; readonly request: unknown }[] = [];
Object.assign(globalThis, { asked, chrome: { sidePanel: { open: () => Promise.reject(new Error('refused in the harness')) } } });

const heard = new Set<(message: unknown, sender: object) => void>();
const kept = createKept(typeof view === 'object' ? view : null, (notice) => {
  for (const listener of heard) listener(notice, {});
});

/** Where the toolbar button is, by `?toolbar=`: `pinned`, `not-pinned`, `none`; the browser does not tell where left out. */
const toolbar = new URLSearchParams(location.search).get('toolbar');
let isOnToolbar = toolbar === 'pinned';
Object.assign(globalThis, {
  /** What the reader does in the browser's own menu. */
  pin: () => {
    isOnToolbar = true;
  },
});

/** The browser's question for a permission, which the reader answers with yes, but with `?refuse`. */
function askForOrigins(patterns: readonly string[]): boolean {
  if (new URLSearchParams(location.search).has('refuse')) return false;
  const hosts = patterns.map((pattern) => pattern.replace(/^\*:\/\/(\*\.)?|\/\*$/g, ''));
  const added = hosts.filter((host) => host !== '*' && !sites.withheld.includes(host));
  sites = {
    ...sites,
    added: [...sites.added, ...added],
    withheld: sites.withheld.filter((host) => !hosts.includes(host)),
    isEverywhere: sites.isEverywhere || hosts.includes('*'),
  };
  return true;
}

/** What the options show; with `?sites=full` all that there can be. */
let sites: SitesView =
  new URLSearchParams(location.search).get('sites') === 'full'
    ? {
        off: ['reuters.com'],
        added: ['notes.example', 'rohstoffabhaengigkeitsverringerungsmassnahmen.example'],
        withheld: ['mining.com'],
        isEverywhere: true,
      }
    : { off: [], added: [], withheld: [], isEverywhere: false };

/** The language that the reader has chosen, by `?language=`. */
const language = new URLSearchParams(location.search).get('language');

/** What is chosen about marks and language. */
let choices: Choices = { marks: DEFAULT_MARKS, language: null, chineseEngine: 'bing', citationStyle: 'apa', keepPictures: false };

const answers: Readonly<
  Record<
    string,
    (
      request: Choices & {
        readonly claimId: string;
        readonly id: string;
        readonly isOn: boolean;
        readonly isKept: boolean;
        readonly host: string;
      },
    ) => unknown
  >
> = {
  ...kept.answers,
  'tab/read': () => null,
  'tab/claim': ({ claimId }) => {
    const claim = claimView(claimId);
    return { ...claim, highlight: kept.highlightOf(claimId), note: kept.noteOf(claimId) ?? claim.note };
  },
  'tab/claim-at-hand': () => 'claim-2',
  'tab/show-claim': () => null,
  'tab/open-claim': () => null,
  'tab/set-density': () => null,
  'tab/save-check': () => (typeof view === 'object' ? view.trouble : null),
  'tab/dismiss-check': () => (typeof view === 'object' ? view.trouble : null),
  'tab/save-revisit': () => (typeof view === 'object' ? view.trouble : null),
  'tab/correct': () => (typeof view === 'object' ? view.trouble : null),
  'tab/checklist-markdown': () => '# Checklist of the article\n',
  'reminders/is-on': () => false,
  'reminders/switch': ({ isOn }) => isOn,
  'settings/citation-style': () => null,
  'sites/view': () => sites,
  'sites/switch': ({ host, isOn }) => {
    sites = { ...sites, off: isOn ? sites.off.filter((one) => one !== host) : [...sites.off, host] };
    return null;
  },
  'settings/view': () => choices,
  'settings/marks': ({ marks }) => {
    choices = { ...choices, marks };
    return null;
  },
  'settings/language': ({ language }) => {
    choices = { ...choices, language };
    return null;
  },
  'settings/chinese-engine': ({ chineseEngine }) => {
    choices = { ...choices, chineseEngine };
    return null;
  },
  'settings/pictures': ({ isKept }) => {
    choices = { ...choices, keepPictures: isKept };
    return null;
  },
  'pictures/size': () => 1_240_000,
  'welcome/example': async () => (await fetch('/example.json')).json(),
  'welcome/shown': () => null,
  'knowledge/as-of': () => '2026-10-09',
  'knowledge/questions': () => ({}),
  'knowledge/card': ({ id }) => CARDS.find((card) => card.id === id),
};

/** Saves that wait for their answer, where a test holds them up. */
const heldUp: (() => void)[] = [];
let isHolding = false;
Object.assign(globalThis, {
  happenings: {
    ...kept.happenings,
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

async function answer(message: { readonly call: string; readonly request: never }): Promise<unknown> {
  asked.push(message);
  if (isHolding && message.call.startsWith('tab/save-')) await new Promise<void>((release) => heldUp.push(release));
  if (view === 'never') return new Promise(() => {});
  if (view === 'silent') return Promise.reject(new Error('Could not establish connection. Receiving end does not exist.'));
  return Promise.resolve(answers[message.call]?.(message.request)).then((value) => ({ ok: true, value }));
}

const messages = {
  addListener: (listener: (message: unknown, sender: object) => void) => heard.add(listener),
  removeListener: (listener: (message: unknown, sender: object) => void) => heard.delete(listener),
};
const event = { addListener: () => {}, removeListener: () => {} };
const tab = { id: 1, windowId: 1, url: 'https://rareearthexchanges.com/', incognito: state === 'private', status: 'complete' };

/** What the product code imports as the browser. */
export const browser = {
  i18n: {
    getMessage: (key: string, values: readonly string[] = []) =>
      (key === '@@bidi_dir' ? 'ltr' : (__MESSAGES__[key]?.message ?? NOTES[key] ?? '')).replace(
        /\$(\d)/g,
        (_, place: string) => values[Number(place) - 1] ?? '',
      ),
    getUILanguage: () => 'en-GB',
  },
  storage: { sync: { get: async () => (language === null ? {} : { settings: { language } }) }, onChanged: event },
  permissions: { request: async ({ origins = [] }: { origins?: string[] }) => askForOrigins(origins), remove: async () => true },
  action: toolbar === null ? {} : { getUserSettings: async () => ({ isOnToolbar }) },
  commands: { getAll: async () => [{ name: 'highlight', description: 'Highlight the selection', shortcut: 'Alt+Shift+H' }] },
  runtime: {
    id: 'loupe',
    getManifest: () => ({ version: '0.1.0' }),
    getPlatformInfo: async () => ({ os: toolbar === 'none' ? 'android' : 'linux' }),
    getURL: (path: string) => `${location.origin}/${path}`,
    sendMessage: answer,
    onMessage: messages,
  },
  tabs: {
    get: async () => tab,
    getCurrent: async () => tab,
    query: async () => [tab],
    create: async (request: object) => asked.push({ call: 'create tab', request }),
    update: async (_id: number, request: object) => asked.push({ call: 'show tab', request }),
    remove: async (request: number) => asked.push({ call: 'close tab', request }),
    onActivated: event,
    onUpdated: event,
    onRemoved: event,
  },
};

/** The harness is built as for Chrome. */
export const IS_FIREFOX = false;
