import * as v from 'valibot';
import { type Fault, repeatedIds, schemaFaults } from '../knowledge/faults.ts';
import { CARD_WHY } from './card-question.ts';
import { whyKey } from './questions.ts';
import { PlacesSchema, QueriesSchema, QuestionSchema } from './schema.ts';

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
