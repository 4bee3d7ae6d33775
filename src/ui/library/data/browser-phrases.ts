import { COLOURS, type Colour, INBOX_STATES } from '../../../core/annotation/annotation.ts';
import { CORRECTED } from '../../../core/annotation/correction.ts';
import { CHECK_STATES, FINDINGS } from '../../../core/checklist/checklist.ts';
import { CHECK_KINDS } from '../../../core/checks/check.ts';
import { LAYERS, SPEAKERS, TOPICS } from '../../../core/claim/claim.ts';
import type { WhyPattern } from '../../../core/claim/why.ts';
import { CSV_COLUMNS } from '../../../core/exchange/csv/to-csv.ts';
import { colourName } from '../../../kit/highlight/colour.ts';
import { MOST_QUESTIONS } from '../../../messaging/contract.ts';
import type { ColourNames } from '../../../messaging/views.ts';
import { t, tCode, uiLanguage } from '../../../platform/i18n.ts';
import type { LibraryClient } from '../library-client.ts';
import type { Phrases } from './exchange/phrases.ts';

/** Why claims are marked: the compiler misses none. */
const WHY: Readonly<Record<WhyPattern, true>> = {
  act_by_over: true,
  act_by: true,
  position_of: true,
  item_of: true,
  words: true,
};

/** Keys of what a report says, beside those of other files. */
const REPORT_KEYS: readonly string[] = [
  'article_no_date',
  'article_truncated',
  'article_whole',
  'background_as_of',
  'background_older',
  'checks_agreeing',
  'checks_standing',
  'checks_title',
  'claim_has_note',
  'claim_by_you',
  'claim_parts',
  'claim_speaker',
  'claim_why',
  'claim_why_own',
  'core_label',
  'fact_as_of',
  'list_separator',
  'markdown_claim_number',
  'part_separator',
  'report_also',
  'report_also_several',
  'report_claims_one',
  'report_claims_other',
  'report_contents',
  'report_context_article',
  'report_highlighted',
  'report_made',
  'report_no_text',
  'report_no_verdict',
  'report_of_one',
  'report_of_other',
  'report_open_passage',
  'report_others',
  'report_own',
  'report_part_of',
  'report_partial',
  'report_saved',
  'source_not_linked',
  'source_primary',
  'state_no_claims',
  'voices',
  'voices_layers',
  'voices_speakers',
  ...coded(
    'layer',
    LAYERS.map((layer) => `${layer}-meaning`),
  ),
  ...coded('check_kind', CHECK_KINDS),
  ...coded('claim_why', Object.keys(WHY)),
];

/** Keys of what is written into files, but the questions and the context notes. */
const KEYS: readonly string[] = [
  ...REPORT_KEYS,
  'checklist_article',
  'checks_title',
  'as_corrected',
  'as_marked',
  'correction_by_reader',
  'correction_by_reader_had',
  'correction_part_words',
  'correction_whole',
  'list_separator',
  'markdown_article_note',
  'markdown_as_of',
  'markdown_evidence',
  'markdown_found',
  'markdown_highlights',
  'markdown_passage',
  'markdown_revisit',
  'markdown_seen',
  'markdown_sources',
  'markdown_speaker',
  'markdown_tags',
  ...CSV_COLUMNS.map((column) => `csv_${column}`),
  ...['article', 'claim', 'highlight', 'answer'].map((kind) => `csv_kind_${kind}`),
  ...coded('correction_what', CORRECTED),
  ...coded('layer', LAYERS),
  ...coded('topic', TOPICS),
  ...coded('speaker', SPEAKERS),
  ...coded('finding', FINDINGS),
  ...coded('check_state', CHECK_STATES),
  ...coded('inbox', INBOX_STATES),
];

/** Where values go in a message: put in as values, they leave it as it is. */
const PLACES = Array.from({ length: 9 }, (_, index) => `$${index + 1}`);

/** What the id of a question begins with that a card of the knowledge asks. */
const CARD = 'card-';
/** No card has a longer one. */
const LONGEST_ID = 80;

/** The browser's words for files, with those of the questions of these ids and the messages `also`, and the sources of notes, as plain data. */
export async function browserPhrases(
  names: ColourNames,
  questions: readonly string[],
  call: LibraryClient['call'],
  also: readonly string[] = [],
  sources: Phrases['sources'] = {},
): Promise<Phrases> {
  const asked = await askedByCards(
    questions.filter((id) => id.startsWith(CARD) && id.length <= LONGEST_ID),
    call,
  );
  const colours = COLOURS.map((colour) => [colour, colourName(colour, names)] as const);
  return {
    language: uiLanguage(),
    messages: Object.fromEntries([...KEYS, ...also.filter(isWorded)].map((key) => [key, t(key, ...PLACES)])),
    colours: Object.fromEntries(colours) as Record<Colour, string>,
    questions: Object.fromEntries(questions.map((id) => [id, questionText(id) ?? asked[id] ?? ''])),
    sources,
  };
}

/** A note that an older Loupe made, or that a file brought, may have a message that is none. */
const isWorded = (key: string): boolean => t(key) !== key;

/** What the questions of cards ask, so many at a time: a file may have brought answers to any. */
async function askedByCards(ids: readonly string[], call: LibraryClient['call']): Promise<Readonly<Record<string, string>>> {
  const asked: Record<string, string> = {};
  for (let at = 0; at < ids.length; at += MOST_QUESTIONS) {
    const some = await call('knowledge/questions', { ids: ids.slice(at, at + MOST_QUESTIONS) });
    if (some.ok) Object.assign(asked, some.value);
  }
  return asked;
}

/** What a question of Loupe's own asks; null of one that a card asks, or that is known no more. */
function questionText(id: string): string | null {
  const text = tCode('question', id);
  return text.startsWith('question_') ? null : text;
}

function coded(prefix: string, codes: readonly string[]): readonly string[] {
  return codes.map((code) => `${prefix}_${code.replaceAll('-', '_')}`);
}
