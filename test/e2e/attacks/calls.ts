// Every call of the contract with a request that would be answered, if only the right one sent it.
import { NO_CORRECTION } from '../../../src/core/annotation/correction.ts';
import type { Article } from '../../../src/core/article/article.ts';
import { DEFAULT_MARKS } from '../../../src/core/settings/marks.ts';
import type { CardCalls, PageCalls, ReaderCalls, RequestOf, SurfaceCalls } from '../../../src/messaging/contract.ts';

/** What the calls are about: a tab, its article, and a claim and a highlight in it. */
export interface Aim {
  readonly tabId: number;
  readonly articleKey: string;
  readonly claimId: string;
  /** UUID of a highlight. */
  readonly highlight: string;
  readonly article: Article;
}

/** A call as it is sent. */
export interface Sent {
  readonly call: string;
  readonly request: unknown;
}

type Requests<Calls> = { readonly [Name in keyof Calls]: RequestOf<Calls, Name> };

const FRESH = '99999999-9999-4999-8999-999999999999';
const INSTANT = '2026-01-01T00:00:00.000Z';
const WORDS = 'not the reader’s';
const WORDS_QUOTE = { type: 'TextQuoteSelector', exact: WORDS, prefix: '', suffix: '' } as const;

/** The calls of a content script. */
export function pageCalls({ articleKey, claimId, highlight, article }: Aim): readonly Sent[] {
  const { text: _, blocks: __, isTruncated: ___, links: ____, ...head } = article;
  const exact = article.text.slice(0, 40);
  const quote = { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' } as const;
  const birth = { articleKey, selector: [quote], span: null, claimId: null, isCheck: false, replaces: null };
  return listed<PageCalls>({
    'page/worth-reading': {},
    'page/needs-script': { script: 'cards' },
    'page/read': { article },
    'page/add-background': { article },
    'page/unmarked': {},
    'page/noted': {},
    'page/unreadable': { reason: 'empty' },
    'page/highlights': { head },
    'page/anchored': { articleKey, lost: [highlight], moved: [{ id: highlight, selector: [quote] }] },
    'page/save-highlight': { id: FRESH, change: { colour: 'red', note: WORDS }, birth },
    'page/delete-highlight': { id: highlight, isBare: false },
    'page/restore-highlight': { deleted: INSTANT },
    'page/chosen': { id: claimId },
    'page/save-left': { claimId, text: WORDS },
    'page/keep-draft': { draft: null },
    'page/draft': {},
    'page/opens-card': {},
    'page/copy': { as: 'citation', quote },
  });
}

/** The calls of a page's card. */
export function cardCalls({ claimId }: Aim): readonly Sent[] {
  return listed<CardCalls>({
    'card/enter': {},
    'card/save-width': { width: 500 },
    'card/claim': { claimId },
    'card/echo': { claimId },
    'card/save-check': { claimId, question: 'plan-text', change: { state: 'done', note: WORDS } },
    'card/save-note': { claimId, text: WORDS },
    'card/dismiss-check': { claimId, check: 'sourcing:single', isDismissed: true },
    'card/save-revisit': { claimId, date: '2030-01-01' },
    'card/correct': { claimId, correction: { ...NO_CORRECTION, isClaim: false } },
    'card/checklist-markdown': { claimId },
    'card/knowledge': { id: 'announcement-61-2025' },
    'card/citing': {},
    'card/citation-style': { style: 'gbt' },
  });
}

/** The calls of a surface. */
export function surfaceCalls({ tabId, articleKey, claimId, highlight }: Aim): readonly Sent[] {
  const on = { tabId, articleKey };
  const records = { annotations: [highlight], articles: [articleKey] };
  const check = { claimId, question: 'plan-text', change: { state: 'done' as const, note: WORDS } };
  const dismissal = { claimId, check: 'sourcing:single', isDismissed: true };
  const layers = { ...DEFAULT_MARKS.layers, official: { ...DEFAULT_MARKS.layers.official, isOn: false } };
  return listed<SurfaceCalls>({
    'tab/view': { tabId },
    'tab/read': { tabId, isForced: true },
    'tab/set-density': { tabId, density: 'notable' },
    'tab/claim': { tabId, claimId },
    'tab/claim-at-hand': { tabId },
    'tab/open-claim': { tabId, claimId, check: 'status:rule', isByPointer: false },
    'tab/echo': { tabId, claimId },
    'tab/echoes': { tabId },
    'tab/show-claim': { tabId, claimId },
    'tab/act': { tabId, action: 'open' },
    'tab/use-selection': { tabId, use: 'highlight' },
    'tab/save-check': { ...on, ...check },
    'tab/save-note': { ...on, claimId, text: WORDS },
    'tab/dismiss-check': { ...on, ...dismissal },
    'tab/save-revisit': { ...on, claimId, date: '2030-01-01' },
    'tab/correct': { ...on, claimId, correction: { ...NO_CORRECTION, isClaim: false } },
    'tab/checklist-markdown': { ...on, claimId },
    'tab/report': on,
    'tab/save-highlight': { ...on, id: highlight, change: { note: WORDS } },
    'tab/highlight-claim': { ...on, claimId },
    'tab/delete-highlight': { ...on, id: highlight },
    'tab/restore-highlight': { ...on, deleted: INSTANT },
    'tab/show-highlight': { tabId, id: highlight },
    'tab/save-tags': { ...on, tags: [WORDS] },
    'tab/save-inbox': { ...on, state: 'done' },
    'tab/restore-text': on,
    'tab/save-article': { ...on, isSaved: false },
    'library/save-highlight': { articleKey, id: highlight, change: { note: WORDS } },
    'library/save-note': { articleKey, claimId, text: WORDS },
    'library/save-check': { articleKey, ...check },
    'library/save-revisit': { articleKey, claimId, date: '2030-01-01' },
    'library/correct': { articleKey, claimId, correction: { ...NO_CORRECTION, isClaim: false } },
    'library/dismiss-check': { articleKey, ...dismissal },
    'library/highlight-claim': { articleKey, claimId },
    'library/article': { articleKey },
    'library/claim': { articleKey, claimId },
    'library/echo': { articleKey, claimId },
    'library/echoes': { articleKey },
    'library/open-page': {
      articleKey,
      url: `https://${articleKey}`,
      passage: { claimId, highlightId: highlight, quote: WORDS_QUOTE },
    },
    'library/drop-pictures': { articleKey },
    'library/delete': records,
    'library/undo': { deleted: INSTANT },
    'library/restore': records,
    'library/empty-trash': {},
    'library/tag': { records, add: [WORDS], remove: [] },
    'library/inbox': { articles: [articleKey], state: 'done' },
    'library/save-searches': { searches: [{ id: 'x', name: WORDS, query: '{}' }] },
    'library/name-colour': { colour: 'red', name: WORDS },
    'library/imported': {},
    'library/backed-up': {},
    'disk/may-use': {},
    'disk/was-full': {},
    'sites/view': {},
    'sites/switch': { host: 'reuters.com', isOn: false },
    'settings/view': {},
    'settings/marks': { marks: { ...DEFAULT_MARKS, layers } },
    'settings/language': { language: 'fr' },
    'settings/chinese-engine': { chineseEngine: 'baidu' },
    'settings/pictures': { isKept: true },
    'pictures/size': {},
    'settings/citation-style': { style: 'gbt' },
    'knowledge/questions': { ids: ['card-announcement-61-2025'] },
    'knowledge/card': { id: 'announcement-61-2025' },
    'knowledge/behind': { ids: ['mofcom-61'] },
    'knowledge/as-of': {},
    'welcome/example': {},
    'welcome/shown': {},
    'reminders/is-on': {},
    'reminders/switch': { isOn: true },
  });
}

/** The calls of the background to the reader in a tab. */
export function readerCalls({ claimId, highlight }: Aim): readonly Sent[] {
  return listed<ReaderCalls>({
    'reader/show-claim': { claimId },
    'reader/open-claim': { claimId, check: 'status:rule', isByPointer: false },
    'reader/mark-anew': {},
    'reader/read-again': {},
    'reader/mark': { marks: [] },
    'reader/work-changed': {},
    'reader/show-highlight': { id: highlight },
    'reader/show-passage': { claimId, highlightId: highlight, quote: WORDS_QUOTE },
    'reader/use-selection': { use: 'highlight' },
    'reader/act': { action: 'open' },
    'reader/claim-at-hand': {},
    'reader/leave': {},
    'reader/article': {},
    'reader/pictures': { length: 1_000 },
    'reader/picture': { token: highlight, number: 0, most: 300_000 },
    'reader/is-here': {},
  });
}

function listed<Calls>(requests: Requests<Calls>): readonly Sent[] {
  return Object.entries(requests).map(([call, request]) => ({ call, request }));
}
