import { COLOURS, INBOX_STATES } from '../../src/core/annotation/annotation.ts';
import { CORRECTED } from '../../src/core/annotation/correction.ts';
import type { ReasonCode } from '../../src/core/article/detection.ts';
import { CHECK_STATES, FINDINGS } from '../../src/core/checklist/checklist.ts';
import places from '../../src/core/checklist/data/places.json';
import questions from '../../src/core/checklist/data/questions.json';
import { CHECK_KINDS } from '../../src/core/checks/check.ts';
import {
  EVIDENCE_KINDS,
  FLOWS,
  type Form,
  LAYERS,
  type MeasureKind,
  SPEAKERS,
  STEPS,
  TOPICS,
} from '../../src/core/claim/claim.ts';
import type { WhyPattern } from '../../src/core/claim/why.ts';
import { CSV_COLUMNS } from '../../src/core/exchange/csv/to-csv.ts';
import { IMPORT_FAULTS, IMPORT_NOTES } from '../../src/core/exchange/import-result.ts';
import { CARD_KINDS, type Confidence } from '../../src/core/knowledge/card.ts';
import elements from '../../src/core/knowledge/data/elements.json';
import { EVENT_KINDS } from '../../src/core/knowledge/instrument.ts';
import type { InstrumentState } from '../../src/core/knowledge/state-after.ts';
import { CHECKED, DUE, FACETS, KINDS, SAVED } from '../../src/core/library/facets.ts';
import { DATINGS } from '../../src/core/library/plots-tally.ts';
import { SORTS } from '../../src/core/library/query.ts';
import type { QueryFault } from '../../src/core/library/sought.ts';
import { DENSITIES, GROUNDS, LINES } from '../../src/core/settings/marks.ts';
import { SITE_KINDS } from '../../src/core/sites/site.ts';
import { WORDED } from '../../src/kit/whose.ts';
import type { SelectionUse } from '../../src/messaging/contract.ts';
import type { NotSavedReason, UnreadableReason } from '../../src/messaging/views.ts';
import { FORMATS } from '../../src/ui/library/data/formats.ts';
import { SEARCH_HELP } from '../../src/ui/library/list/list-toolbar.tsx';
import { OTHER_VIEWS } from '../../src/ui/library/route.ts';
import type { QuietScreen } from '../../src/ui/tab/page-state.tsx';
import { CHECK_CODES } from './check-codes.ts';

/** The members of a union of texts: the compiler misses none. */
function every<Code extends string>(all: Readonly<Record<Code, true>>): readonly string[] {
  return Object.keys(all);
}

const withText = (codes: readonly string[], suffix: string): readonly string[] =>
  codes.flatMap((code) => [code, `${code}-${suffix}`]);
const counted = (codes: readonly string[]): readonly string[] => codes.flatMap((code) => [`${code}-one`, `${code}-other`]);

const STATES = every<InstrumentState>({
  'not-announced': true,
  announced: true,
  'in-force': true,
  paused: true,
  repealed: true,
  dropped: true,
  lapsed: true,
  unknown: true,
});
const UNSAVED = every<NotSavedReason>({
  'private-window': true,
  unavailable: true,
  full: true,
  'newer-version': true,
  invalid: true,
  failed: true,
  example: true,
  gone: true,
});
const SCREENS = every<QuietScreen['kind']>({
  loading: true,
  reading: true,
  'no-tab': true,
  error: true,
  unread: true,
  unreadable: true,
  'no-claims': true,
  reference: true,
  'other-language': true,
  'not-news': true,
});
const STORE_FAULTS = ['unavailable', 'full', 'newer-version', 'invalid', 'failed'];

/** The messages whose keys the code makes of a prefix and a code, complete: what is neither here nor named outright is not used. */
export const BY_CODE: Readonly<Record<string, readonly string[]>> = {
  layer: LAYERS.flatMap((layer) => [layer, `${layer}-meaning`, `${layer}-ask`]),
  topic: TOPICS,
  speaker: SPEAKERS,
  evidence: [...EVIDENCE_KINDS, 'hedge', 'quantity'],
  measure: every<MeasureKind>({
    share: true,
    change: true,
    mass: true,
    price: true,
    money: true,
    duration: true,
    multiple: true,
    count: true,
    rate: true,
  }),
  stage: [...STEPS, ...FLOWS],
  form: every<Form>({ oxide: true, metal: true, magnet: true, ore: true, concentrate: true, carbonate: true, scrap: true }),
  elements: ['light', 'heavy', 'magnet', 'all'],
  scope: ['world', 'outside-china', 'company'],
  whose: [...WORDED].map((name) => name.toLowerCase().replaceAll(' ', '-')),
  claim_why: every<WhyPattern>({
    act_by_over: true,
    act_by: true,
    position_of: true,
    item_of: true,
    words: true,
  }),
  reason: every<ReasonCode>({
    'title-names-rare-earths': true,
    'text-names-rare-earths': true,
    'names-elements': true,
    'names-magnets': true,
    'names-trade': true,
    'names-controls': true,
    'names-chinese-actors': true,
    'names-news-acts': true,
    'no-rare-earths': true,
    'passing-mention': true,
    'other-subject': true,
    'science-page': true,
    'reference-page': true,
    'other-sense': true,
    'not-prose': true,
    'too-short': true,
    'other-language': true,
  }),
  question: withText(
    questions.map(({ id }) => id),
    'why',
  ),
  place: places.places.map(({ id }) => id),
  check: CHECK_CODES,
  check_state: CHECK_STATES,
  check_kind: CHECK_KINDS,
  finding: FINDINGS,
  found: counted(FINDINGS),
  card_kind: CARD_KINDS,
  confidence: withText(every<Confidence>({ high: true, medium: true, low: true }), 'meaning'),
  event: EVENT_KINDS,
  instrument: STATES,
  control: [...STATES.filter((state) => state !== 'not-announced'), 'paused-until'],
  timeline: ['article', 'today'],
  element: ['light', 'heavy'],
  element_name: elements.map(({ symbol }) => symbol.toLowerCase()),
  element_use: elements.flatMap(({ uses }) => uses.map((use) => use.toLowerCase().replaceAll(' ', '-'))),
  highlight_colour: COLOURS,
  highlight_hue: COLOURS,
  menu: every<SelectionUse>({ highlight: true, note: true, check: true }),
  command: ['highlight', 'next-claim', 'previous-claim', 'open-card', 'mark-checked', 'open-sidebar'],
  site: ['off', 'withheld', 'unlisted', 'read-listed', 'read-added', 'read-all'],
  site_read: ['listed', 'added', 'all'],
  site_kind: SITE_KINDS,
  not_saved: UNSAVED,
  trouble: withText(UNSAVED, 'advice'),
  state: [...SCREENS, ...['no-tab', 'no-claims', 'reference', 'other-language', 'not-news'].map((kind) => `${kind}-text`)],
  unreadable: every<UnreadableReason>({
    'browser-page': true,
    'no-address': true,
    'not-html': true,
    empty: true,
    'no-article': true,
    gone: true,
    failed: true,
  }),
  options_adding: ['added', 'refused', 'listed', 'known'],
  options_density: withText(DENSITIES, 'text'),
  marks_step: DENSITIES,
  claim_filter: ['notes', 'own', 'marked'],
  options_line: LINES,
  options_sample: LAYERS,
  options_faint: Object.keys(GROUNDS),
  options_choices: ['kept', 'failed'],
  library: [
    ...KINDS.map((kind) => `kind-${kind}`),
    ...CHECKED.map((one) => `checked-${one}`),
    ...SAVED.map((one) => `saved-${one}`),
    ...DUE.map((one) => `due-${one}`),
  ],
  inbox: INBOX_STATES,
  library_view: ['list', ...OTHER_VIEWS.filter((view) => view !== 'article' && view !== 'met')],
  library_sort: SORTS,
  library_search_help: [...SEARCH_HELP, 'words'],
  library_fault: every<QueryFault['asked']>({ before: true, after: true, layer: true, has: true }),
  library_facet: FACETS,
  library_plots_dating: DATINGS,
  library_plots_state: ['begun', 'open'],
  library_data: counted(['articles', 'highlights', 'notes', 'answers', 'corrected', 'texts', 'trashed', 'gone']),
  library_data_format: withText(FORMATS, 'text'),
  library_data_fault: STORE_FAULTS,
  library_data_kind: ['backup', 'hypothesis', 'web-annotation'],
  library_data_state: ['reading', 'securing', 'writing', 'done'],
  library_data_remind: ['never', 'old'],
  library_data_report: counted(['added', 'joined', 'trashed', 'updated', 'unchanged', 'differing', 'refused']),
  correction_what: CORRECTED,
  csv: CSV_COLUMNS,
  csv_kind: ['article', 'claim', 'highlight', 'answer'],
  import_fault: [...IMPORT_FAULTS, 'unreadable'],
  import_note: IMPORT_NOTES,
};

/** The key of a prefix and a code, as `tCode` makes it. */
export function keyOf(prefix: string, code: string): string {
  return `${prefix}_${code.replaceAll('-', '_')}`;
}
