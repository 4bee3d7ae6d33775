import * as v from 'valibot';
import { CHECK_KINDS } from '../checks/check.ts';
import { LAYERS, SPEAKERS, TOPICS } from '../claim/claim.ts';
import { CARD_KINDS } from '../knowledge/card.ts';
import { type Fault, repeatedIds, schemaFaults } from '../knowledge/faults.ts';
import { HttpUrl, Id, IdList, WordList, Words } from '../knowledge/schema.ts';
import { CHINESE_ENGINES } from '../settings/engines.ts';
import { CARD_WHY } from './card-question.ts';
import { whyKey } from './questions.ts';
import { SIGNALS } from './records.ts';

// For the build's check and for tests; never part of the extension.

/** The data of the checklist, as read from its files. */
export interface ChecklistData {
  readonly questions: readonly unknown[];
  readonly places: unknown;
  readonly queries: unknown;
  /** Ids of all cards. */
  readonly cards: ReadonlySet<string>;
  /** Keys of the messages a reader sees. */
  readonly messages: ReadonlySet<string>;
}

function wholeFaults(schema: v.GenericSchema, file: string, data: unknown): Fault[] {
  return schemaFaults(schema, { file, rows: [data] }).map((fault) => ({ ...fault, row: '' }));
}

/** Keys of the messages that a question needs: its wording, and why it matters. */
function messageKeys(question: string): readonly string[] {
  return [`question_${question.replaceAll('-', '_')}`, whyKey(question)];
}

function questionFaults(
  question: v.InferOutput<typeof QuestionSchema>,
  places: ReadonlySet<string>,
  data: ChecklistData,
): Fault[] {
  const faults: Fault[] = [];
  const add = (field: string, what: string): void => void faults.push({ file: 'questions.json', row: question.id, field, what });
  for (const id of question.places ?? [])
    if (id !== 'card-source' && !places.has(id)) add('places', `names "${id}", which is not in places.json`);
  for (const id of question.when?.cards ?? []) if (!data.cards.has(id)) add('when.cards', `names "${id}", which is no card`);
  for (const key of messageKeys(question.id)) if (!data.messages.has(key)) add('id', `has no message ${key}`);
  return faults;
}

/** All that is wrong with questions, places and queries. */
export function checklistFaults(data: ChecklistData): Fault[] {
  const questions = data.questions.filter((question) => v.is(QuestionSchema, question));
  const places = v.is(PlacesSchema, data.places) ? data.places.places : [];
  const placeIds = new Set(places.map(({ id }) => id));
  const used = new Set(questions.flatMap((question) => question.places ?? []));
  return [
    ...schemaFaults(QuestionSchema, { file: 'questions.json', rows: data.questions }),
    ...wholeFaults(PlacesSchema, 'places.json', data.places),
    ...wholeFaults(QueriesSchema, 'queries.json', data.queries),
    ...repeatedIds([{ file: 'questions.json', rows: data.questions }]),
    ...repeatedIds([{ file: 'places.json', rows: places }]),
    ...questions.flatMap((question) => questionFaults(question, placeIds, data)),
    ...(data.messages.has(CARD_WHY) ? [] : [{ file: 'questions.json', row: '', field: '', what: `has no message ${CARD_WHY}` }]),
    ...[...placeIds]
      .filter((id) => !used.has(id))
      .map((row) => ({ file: 'places.json', row, field: '', what: 'is used by no question' })),
  ];
}

// For the build's check and for tests; never part of the extension.

/** An address with blanks: http(s), and no blank but those that can be filled. */
const Template = v.pipe(
  v.string(),
  v.check((text) => v.is(HttpUrl, text.replace(/\{(q|url|hs|year|mcs|iea)\}/g, 'x')), 'is not an http(s) address'),
  v.check(
    (text) => !/[{}]/.test(text.replace(/\{(q|url|hs|year|mcs|iea)\}/g, '')),
    'has a blank that is not {q}, {url}, {hs}, {year}, {mcs} or {iea}',
  ),
);

const PlaceSchema = v.pipe(
  v.strictObject({
    id: Id,
    url: v.optional(Template),
    within: v.optional(v.pipe(v.string(), v.regex(/^([a-z0-9-]+(\.[a-z0-9-]+)+)?$/, 'is not a host'))),
    query: v.optional(v.picklist(['chinese', 'english', 'title', 'publisher', 'claim'])),
  }),
  v.check(
    ({ url, within }) => (url === undefined) !== (within === undefined),
    'needs either an address or a site to search within',
  ),
  v.check(
    ({ url = '{q}', query }) => url.includes('{q}') === (query !== undefined),
    'has a query and no blank for it, or the reverse',
  ),
);

/** What `data/places.json` must look like. */
const PlacesSchema = v.strictObject({
  searchEngine: Template,
  chineseEngines: v.strictObject(v.entriesFromList(CHINESE_ENGINES, Template)),
  documentHosts: WordList,
  places: v.array(PlaceSchema),
});

const CheckKinds = v.pipe(v.array(v.picklist(CHECK_KINDS)), v.minLength(1, 'names no kind'));

/** What one row of `data/questions.json` must look like. */
const QuestionSchema = v.strictObject({
  id: Id,
  scope: v.picklist(['claim', 'article']),
  weight: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
  when: v.optional(
    v.strictObject({
      layers: v.optional(v.array(v.picklist(LAYERS))),
      topics: v.optional(v.array(v.picklist(TOPICS))),
      speakers: v.optional(v.array(v.picklist(SPEAKERS))),
      signals: v.optional(v.array(v.picklist(SIGNALS))),
      cards: v.optional(IdList),
      withoutCards: v.optional(IdList),
    }),
  ),
  raisedBy: v.optional(CheckKinds),
  askedFor: v.optional(CheckKinds),
  about: v.optional(v.pipe(v.array(v.picklist(CARD_KINDS)), v.minLength(1, 'names no kind'))),
  places: v.optional(IdList),
  hasTerms: v.optional(v.boolean()),
});

/** Queries by topic: every topic must have one. */
const QueriesSchema = v.strictObject(
  Object.fromEntries(TOPICS.map((topic) => [topic, v.strictObject({ chinese: Words, english: Words, terms: WordList })])),
);
