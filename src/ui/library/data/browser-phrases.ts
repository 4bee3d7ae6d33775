import { COLOURS, type Colour } from '../../../core/annotation/annotation.ts';
import { CHECK_STATES, FINDINGS } from '../../../core/checklist/checklist.ts';
import { LAYERS, SPEAKERS, TOPICS } from '../../../core/claim/claim.ts';
import { CSV_COLUMNS } from '../../../core/exchange/csv/to-csv.ts';
import { colourName } from '../../../kit/highlight/colour.ts';
import type { ColourNames } from '../../../messaging/views.ts';
import { t, tCode, uiLanguage } from '../../../platform/i18n.ts';
import type { LibraryClient } from '../library-client.ts';
import type { Phrases } from './exchange/phrases.ts';

/** Keys of what is written into files, but the questions. */
const KEYS: readonly string[] = [
  'checklist_article',
  'as_marked',
  'markdown_article_note',
  'markdown_evidence',
  'markdown_found',
  'markdown_highlights',
  'markdown_revisit',
  'markdown_seen',
  'markdown_speaker',
  'markdown_tags',
  ...CSV_COLUMNS.map((column) => `csv_${column}`),
  ...['article', 'claim', 'highlight', 'answer'].map((kind) => `csv_kind_${kind}`),
  ...coded('layer', LAYERS),
  ...coded('topic', TOPICS),
  ...coded('speaker', SPEAKERS),
  ...coded('finding', FINDINGS),
  ...coded('check_state', CHECK_STATES),
];

/** Where values go in a message: put in as values, they leave it as it is. */
const PLACES = ['$1', '$2', '$3'] as const;

/** What the id of a question begins with that a card of the knowledge asks. */
const CARD = 'card-';

/** The browser's words for files, with those of the questions of these ids, as plain data. */
export async function browserPhrases(
  names: ColourNames,
  questions: readonly string[],
  call: LibraryClient['call'],
): Promise<Phrases> {
  const asked = questions.map(async (id) => [id, await questionText(id, call)] as const);
  const colours = COLOURS.map((colour) => [colour, colourName(colour, names)] as const);
  return {
    language: uiLanguage(),
    messages: Object.fromEntries(KEYS.map((key) => [key, t(key, ...PLACES)])),
    colours: Object.fromEntries(colours) as Record<Colour, string>,
    questions: Object.fromEntries(await Promise.all(asked)),
  };
}

/** What a question asks; empty where it is known no more. */
async function questionText(id: string, call: LibraryClient['call']): Promise<string> {
  const text = tCode('question', id);
  if (!text.startsWith('question_')) return text;
  if (!id.startsWith(CARD)) return '';
  const card = await call('knowledge/card', { id: id.slice(CARD.length) });
  return card.ok ? (card.value.hints[0]?.check ?? '') : '';
}

function coded(prefix: string, codes: readonly string[]): readonly string[] {
  return codes.map((code) => `${prefix}_${code.replaceAll('-', '_')}`);
}
