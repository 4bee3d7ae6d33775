// What the request of each call to the background must look like: a content script shares a process with its page.
import * as v from 'valibot';
import { COLOURS, INBOX_STATES } from '../core/annotation/annotation.ts';
import { NOTE_LIMIT } from '../core/annotation/answer.ts';
import { MOST_LOST, MOST_MOVES } from '../core/annotation/article-work.ts';
import { isWhole } from '../core/annotation/correction.ts';
import { type Article, MOST_BLOCKS, MOST_TEXT } from '../core/article/article.ts';
import { isWebAddress } from '../core/article/web-address.ts';
import { CHECK_STATES, FINDINGS } from '../core/checklist/checklist.ts';
import { CITATION_STYLES } from '../core/citation/style.ts';
import { LAYERS, SPEAKERS } from '../core/claim/claim.ts';
import { type ListedPictures, MOST_ADDRESS, MOST_ALTERNATIVE, MOST_PICTURES } from '../core/pictures/picture.ts';
import { CHINESE_ENGINES } from '../core/settings/engines.ts';
import { LANGUAGES, type Language } from '../core/settings/languages.ts';
import { DENSITIES, LINES } from '../core/settings/marks.ts';
import { isHost } from '../core/sites/host.ts';
import { sizeOf } from './call-limit.ts';
import {
  type CardCalls,
  MOST_QUESTIONS,
  PAGE_ACTIONS,
  PAGE_SCRIPTS,
  type PageCalls,
  SELECTION_USES,
  type SurfaceCalls,
} from './contract.ts';
import { checkId, claimId, nothing, passageToShow, quote, type Schemas, selectedQuote, shortText, uuid } from './schema-parts.ts';

/** More addresses than any article links to. */
const MAX_LINKS = 1_000;
/** Well above what is kept of a note: one that is too long is refused by the store, in words that tell the reader what to do. */
const MAX_NOTE = 50 * NOTE_LIMIT;

/** More than the knowledge has sources. */
const MAX_SOURCES = 10_000;
/** As much of a page as one claim may take in. */
const MAX_PART = 100_000;

const MAX_SELECTORS = 4;
const MAX_TAG = 200;
const MAX_TAGS = 200;

const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const maybeShortText = v.nullable(shortText);
const articleKey = shortText;
const tabId = v.pipe(v.number(), v.safeInteger());

const block = v.strictObject({
  kind: v.picklist(['title', 'heading', 'paragraph', 'list-item', 'quote', 'caption', 'cell']),
  level: offset,
  leadIn: v.nullable(offset),
  start: offset,
  end: offset,
});

const article = v.pipe(
  v.strictObject({
    url: shortText,
    title: shortText,
    site: maybeShortText,
    author: maybeShortText,
    published: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))),
    language: v.nullable(v.pipe(v.string(), v.maxLength(35))),
    text: v.pipe(v.string(), v.maxLength(MOST_TEXT)),
    blocks: v.pipe(v.array(block), v.maxLength(MOST_BLOCKS)),
    isTruncated: v.boolean(),
    links: v.nullable(v.pipe(v.array(shortText), v.maxLength(MAX_LINKS))),
  }),
  v.check(({ text, blocks }) => areInOrder(blocks, text.length), 'blocks must lie in order within the text'),
);

/** What a content script may answer with, by `sizeOf`: some twice the longest article that is read, with as many blocks as one has. */
const MOST_ANSWERED = 8_000_000;

const isTooMuch = (answer: unknown): boolean => sizeOf(answer, MOST_ANSWERED) > MOST_ANSWERED;

/** An article that a content script answers with, or null where it is none: its process is the page's. */
export function checkedArticle(value: unknown): Article | null {
  if (isTooMuch(value)) return null;
  const checked = v.safeParse(article, value, { abortEarly: true });
  return checked.success ? checked.output : null;
}

const picturePlaces = v.pipe(
  v.array(
    v.strictObject({
      block: offset,
      address: v.nullable(v.pipe(v.string(), v.maxLength(MOST_ADDRESS), v.check(isWebAddress))),
      alternative: v.pipe(v.string(), v.maxLength(MOST_ALTERNATIVE)),
    }),
  ),
  v.maxLength(MOST_PICTURES),
);

const listedPictures = v.strictObject({ token: uuid, places: picturePlaces });

/** The pictures that a content script has listed, or null where it answers anything else. */
export function checkedListing(value: unknown): ListedPictures | null {
  if (isTooMuch(value)) return null;
  const checked = v.safeParse(listedPictures, value, { abortEarly: true });
  return checked.success ? checked.output : null;
}

function areInOrder(blocks: readonly { start: number; end: number; leadIn: number | null }[], length: number): boolean {
  let last = 0;
  return blocks.every(({ start, end, leadIn }, index) => {
    const fits = start >= last && end >= start && end <= length && (leadIn === null || leadIn < index);
    last = end;
    return fits;
  });
}

const answerChange = v.exactOptional;
const saveCheck = {
  claimId: v.nullable(claimId),
  question: v.pipe(v.string(), v.maxLength(80)),
  change: v.strictObject({
    state: answerChange(v.picklist(CHECK_STATES)),
    finding: answerChange(v.nullable(v.picklist(FINDINGS))),
    note: answerChange(v.pipe(v.string(), v.maxLength(MAX_NOTE))),
    noteBase: answerChange(v.pipe(v.string(), v.maxLength(MAX_NOTE))),
    evidence: answerChange(v.pipe(v.string(), v.maxLength(4_000))),
    evidenceBase: answerChange(v.pipe(v.string(), v.maxLength(4_000))),
  }),
};
const cardId = v.pipe(v.string(), v.maxLength(80));
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const dismissCheck = { claimId: v.nullable(claimId), check: checkId, isDismissed: v.boolean() };
const saveRevisit = { claimId: v.nullable(claimId), date: v.nullable(day) };
const saveCorrection = {
  claimId,
  correction: v.nullable(
    v.pipe(
      v.strictObject({
        isClaim: v.boolean(),
        layer: v.nullable(v.picklist(LAYERS)),
        speaker: v.nullable(v.picklist(SPEAKERS)),
        speakerName: maybeShortText,
        part: v.nullable(v.pipe(v.string(), v.maxLength(MAX_PART))),
        partStart: v.nullable(offset),
      }),
      v.check((said) => isWhole(said), 'fits not together'),
    ),
  ),
};
const instant = v.pipe(v.string(), v.isoTimestamp());
const position = v.strictObject({ type: v.literal('TextPositionSelector'), start: offset, end: offset });
const path = v.strictObject({ type: v.literal('XPathSelector'), value: shortText, refinedBy: position });
const selectors = v.pipe(
  v.array(
    v.variant('type', [
      quote,
      position,
      v.strictObject({ type: v.literal('RangeSelector'), startSelector: path, endSelector: path }),
    ]),
  ),
  v.maxLength(MAX_SELECTORS),
);
const colour = v.picklist(COLOURS);
const inboxState = v.nullable(v.picklist(INBOX_STATES));
const tags = v.pipe(v.array(v.pipe(v.string(), v.maxLength(MAX_TAG))), v.maxLength(MAX_TAGS));
const highlightChange = v.strictObject({
  colour: answerChange(colour),
  note: answerChange(v.pipe(v.string(), v.maxLength(MAX_NOTE))),
  noteBase: answerChange(v.pipe(v.string(), v.maxLength(MAX_NOTE))),
  tags: answerChange(tags),
});
const begun = v.strictObject({
  articleKey,
  selector: selectors,
  span: v.nullable(v.strictObject({ start: offset, end: offset })),
  claimId: v.nullable(claimId),
  isCheck: v.boolean(),
  replaces: v.nullable(uuid),
});
const layerMark = v.strictObject({
  isOn: v.boolean(),
  line: v.picklist(LINES),
  colour: v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/)),
});
const marks = v.strictObject({
  density: v.picklist(DENSITIES),
  layers: v.strictObject({ official: layerMark, reported: layerMark, interpretation: layerMark, forecast: layerMark }),
});
const citationStyle = v.strictObject({ style: v.picklist(CITATION_STYLES) });
const languages = Object.keys(LANGUAGES) as Language[];
const undo = { deleted: instant };
const head = v.strictObject({
  url: shortText,
  title: shortText,
  site: maybeShortText,
  author: maybeShortText,
  published: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))),
  language: v.nullable(v.pipe(v.string(), v.maxLength(35))),
});
const records = v.strictObject({ annotations: v.array(uuid), articles: v.array(articleKey) });
const saveNote = {
  claimId: v.nullable(claimId),
  text: v.pipe(v.string(), v.maxLength(MAX_NOTE)),
  base: v.exactOptional(v.pipe(v.string(), v.maxLength(MAX_NOTE))),
};

/** What a card was taken away with: the card itself hands out no more than is kept of a note. */
const left = v.strictObject({ claimId, text: v.pipe(v.string(), v.maxLength(NOTE_LIMIT)) });

/** Requests that a content script may send. */
export const PAGE_SCHEMAS: Schemas<PageCalls> = {
  'page/worth-reading': nothing,
  'page/needs-script': v.strictObject({ script: v.picklist(PAGE_SCRIPTS) }),
  'page/read': v.strictObject({ article }),
  'page/add-background': v.strictObject({ article: v.nullable(article) }),
  'page/unmarked': nothing,
  'page/noted': nothing,
  'page/unreadable': v.strictObject({
    reason: v.picklist(['browser-page', 'not-html', 'empty', 'no-article', 'gone', 'failed']),
  }),
  'page/highlights': v.strictObject({ head }),
  'page/anchored': v.strictObject({
    articleKey,
    lost: v.nullable(v.pipe(v.array(uuid), v.maxLength(MOST_LOST))),
    moved: v.pipe(v.array(v.strictObject({ id: uuid, selector: selectors })), v.maxLength(MOST_MOVES)),
  }),
  'page/save-highlight': v.strictObject({ id: uuid, change: highlightChange, birth: v.nullable(begun) }),
  'page/delete-highlight': v.strictObject({ id: uuid, isBare: v.boolean() }),
  'page/restore-highlight': v.strictObject(undo),
  'page/chosen': v.strictObject({ id: claimId }),
  'page/save-left': left,
  'page/keep-draft': v.strictObject({ draft: v.nullable(left) }),
  'page/draft': nothing,
  'page/opens-card': nothing,
  'page/copy': v.strictObject({ as: v.picklist(['link', 'citation']), quote: selectedQuote }),
};

/** Requests that the card of a page may send. */
export const CARD_SCHEMAS: Schemas<CardCalls> = {
  'card/enter': nothing,
  'card/save-width': v.strictObject({ width: v.nullable(v.pipe(v.number(), v.minValue(1), v.maxValue(10_000))) }),
  'card/claim': v.strictObject({ claimId }),
  'card/echo': v.strictObject({ claimId }),
  'card/save-check': v.strictObject(saveCheck),
  'card/save-note': v.strictObject(saveNote),
  'card/dismiss-check': v.strictObject(dismissCheck),
  'card/save-revisit': v.strictObject(saveRevisit),
  'card/correct': v.strictObject(saveCorrection),
  'card/checklist-markdown': v.strictObject({ claimId }),
  'card/knowledge': v.strictObject({ id: cardId }),
  'card/citing': nothing,
  'card/citation-style': citationStyle,
};

/** Requests that a surface may send. */
export const SURFACE_SCHEMAS: Schemas<SurfaceCalls> = {
  'tab/view': v.strictObject({ tabId }),
  'tab/read': v.strictObject({ tabId, isForced: v.boolean() }),
  'sites/view': nothing,
  'sites/switch': v.strictObject({
    host: v.pipe(v.string(), v.check(isHost, 'is not a host')),
    isOn: v.boolean(),
    tabId: v.exactOptional(tabId),
  }),
  'settings/view': nothing,
  'settings/marks': v.strictObject({ marks }),
  'settings/language': v.strictObject({ language: v.nullable(v.picklist(languages)) }),
  'settings/pictures': v.strictObject({ isKept: v.boolean() }),
  'pictures/size': nothing,
  'settings/citation-style': citationStyle,
  'settings/chinese-engine': v.strictObject({ chineseEngine: v.picklist(CHINESE_ENGINES) }),
  'tab/set-density': v.strictObject({ tabId, density: v.picklist(DENSITIES) }),
  'tab/claim': v.strictObject({ tabId, claimId }),
  'tab/claim-at-hand': v.strictObject({ tabId }),
  'tab/echo': v.strictObject({ tabId, claimId }),
  'tab/echoes': v.strictObject({ tabId }),
  'tab/show-claim': v.strictObject({ tabId, claimId }),
  'tab/open-claim': v.strictObject({ tabId, claimId, check: checkId, isByPointer: v.boolean() }),
  'tab/act': v.strictObject({ tabId, action: v.picklist(PAGE_ACTIONS) }),
  'tab/use-selection': v.strictObject({ tabId, use: v.picklist(SELECTION_USES) }),
  'tab/save-check': v.strictObject({ tabId, articleKey, ...saveCheck }),
  'tab/save-note': v.strictObject({ tabId, articleKey, ...saveNote }),
  'tab/dismiss-check': v.strictObject({ tabId, articleKey, ...dismissCheck }),
  'tab/save-revisit': v.strictObject({ tabId, articleKey, ...saveRevisit }),
  'tab/correct': v.strictObject({ tabId, articleKey, ...saveCorrection }),
  'tab/checklist-markdown': v.strictObject({ tabId, articleKey, claimId: v.nullable(claimId) }),
  'tab/report': v.strictObject({ tabId, articleKey }),
  'tab/save-highlight': v.strictObject({ tabId, articleKey, id: uuid, change: highlightChange }),
  'tab/highlight-claim': v.strictObject({ tabId, articleKey, claimId }),
  'tab/delete-highlight': v.strictObject({ tabId, articleKey, id: uuid }),
  'tab/restore-highlight': v.strictObject({ tabId, articleKey, ...undo }),
  'tab/show-highlight': v.strictObject({ tabId, id: uuid }),
  'tab/save-tags': v.strictObject({ tabId, articleKey, tags }),
  'tab/save-article': v.strictObject({ tabId, articleKey, isSaved: v.boolean() }),
  'tab/save-inbox': v.strictObject({ tabId, articleKey, state: inboxState }),
  'tab/restore-text': v.strictObject({ tabId, articleKey }),
  'library/save-highlight': v.strictObject({ articleKey, id: uuid, change: highlightChange }),
  'library/save-note': v.strictObject({ articleKey, ...saveNote }),
  'library/save-check': v.strictObject({ articleKey, ...saveCheck }),
  'library/save-revisit': v.strictObject({ articleKey, ...saveRevisit }),
  'library/correct': v.strictObject({ articleKey, ...saveCorrection }),
  'library/dismiss-check': v.strictObject({ articleKey, ...dismissCheck }),
  'library/highlight-claim': v.strictObject({ articleKey, claimId }),
  'library/article': v.strictObject({ articleKey }),
  'library/claim': v.strictObject({ articleKey, claimId }),
  'library/echo': v.strictObject({ articleKey, claimId }),
  'library/echoes': v.strictObject({ articleKey }),
  'library/open-page': v.strictObject({ articleKey, url: shortText, passage: passageToShow }),
  'library/drop-pictures': v.strictObject({ articleKey }),
  'library/delete': records,
  'library/undo': v.strictObject(undo),
  'library/restore': records,
  'library/empty-trash': nothing,
  'library/tag': v.strictObject({ records, add: tags, remove: tags }),
  'library/inbox': v.strictObject({ articles: records.entries.articles, state: inboxState, from: v.exactOptional(inboxState) }),
  'library/save-searches': v.strictObject({
    searches: v.array(v.strictObject({ id: shortText, name: shortText, query: v.pipe(v.string(), v.maxLength(4_000)) })),
  }),
  'library/name-colour': v.strictObject({ colour, name: shortText }),
  'library/imported': v.strictObject({ isEmptied: v.exactOptional(v.boolean()) }),
  'library/backed-up': nothing,
  'disk/may-use': nothing,
  'disk/was-full': nothing,
  'knowledge/card': v.strictObject({ id: cardId }),
  'knowledge/behind': v.strictObject({ ids: v.pipe(v.array(shortText), v.maxLength(MAX_SOURCES)) }),
  'knowledge/questions': v.strictObject({ ids: v.pipe(v.array(cardId), v.maxLength(MOST_QUESTIONS)) }),
  'knowledge/as-of': nothing,
  'welcome/example': nothing,
  'welcome/shown': nothing,
  'reminders/is-on': nothing,
  'reminders/switch': v.strictObject({ isOn: v.boolean() }),
};
