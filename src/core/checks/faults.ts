import * as v from 'valibot';
import { type Fault, repeatedIds, schemaFaults } from '../knowledge/faults.ts';
import { Id, IdList, PartialDate, WordList, Words } from '../knowledge/schema.ts';

// For the build's check and for tests; never part of the extension.

const MisreadingSchema = v.strictObject({
  id: Id,
  about: Words,
  since: v.optional(PartialDate),
  until: v.optional(PartialDate),
  isFirmOnly: v.optional(v.boolean()),
  isChinas: v.optional(v.boolean()),
  isSilentWhereNamed: v.optional(v.boolean()),
  names: v.optional(Words),
  cues: v.pipe(WordList, v.minLength(1, 'has no cue')),
  loose: v.optional(v.strictObject({ cards: IdList, cues: WordList })),
  needs: v.optional(WordList),
  inArticle: v.optional(WordList),
  without: v.optional(WordList),
  card: Id,
  asOf: PartialDate,
  sources: v.pipe(IdList, v.minLength(1, 'has no source')),
});

const BodySchema = v.strictObject({
  id: Id,
  card: v.nullable(Id),
  isStateLinked: v.boolean(),
  hosts: WordList,
  issued: IdList,
});

/** The data of the cross-checks, as read from its files. */
export interface ChecksData {
  readonly misreadings: { readonly lists: Readonly<Record<string, unknown>>; readonly misreadings: readonly unknown[] };
  readonly bodies: readonly unknown[];
  /** Ids of all cards. */
  readonly cards: ReadonlySet<string>;
  /** Ids of all sources. */
  readonly sources: ReadonlySet<string>;
  /** Keys of the messages a reader sees. */
  readonly messages: ReadonlySet<string>;
}

const messageKey = (code: string): string => `check_${code.replaceAll('-', '_')}`;

/** Lists that a pattern names ("@ban"). */
const listsIn = (patterns: readonly string[]): readonly string[] =>
  patterns.flatMap((pattern) => [...pattern.matchAll(/@(\w+)/g)].map(([, list]) => list ?? ''));

function misreadingFaults(one: v.InferOutput<typeof MisreadingSchema>, data: ChecksData): Fault[] {
  const faults: Fault[] = [];
  const add = (field: string, what: string): void => void faults.push({ file: 'misreadings.json', row: one.id, field, what });
  if (!data.cards.has(one.card)) add('card', `names "${one.card}", which is no card`);
  for (const id of one.sources) if (!data.sources.has(id)) add('sources', `names "${id}", which is not in sources.json`);
  const key = messageKey(`wording-${one.id}`);
  if (!data.messages.has(key)) add('id', `has no message ${key}`);
  const { cues, loose, needs = [], inArticle = [], without = [] } = one;
  for (const id of loose?.cards ?? []) if (!data.cards.has(id)) add('loose', `names "${id}", which is no card`);
  const named = [
    ...listsIn([...cues, ...(loose?.cues ?? []), ...needs, ...inArticle, ...without]),
    ...(one.names ? [one.names] : []),
  ];
  for (const list of new Set(named))
    if (!(list in data.misreadings.lists)) add('cues', `names the list "${list}", which is not there`);
  return faults;
}

function bodyFaults(one: v.InferOutput<typeof BodySchema>, data: ChecksData): Fault[] {
  const cards = [...(one.card === null ? [] : [one.card]), ...one.issued];
  const unknown = cards.filter((id) => !data.cards.has(id));
  return unknown.map((id) => ({ file: 'bodies.json', row: one.id, field: 'issued', what: `names "${id}", which is no card` }));
}

/** All that is wrong with misreadings and bodies. */
export function checksFaults(data: ChecksData): Fault[] {
  const misreadings = { file: 'misreadings.json', rows: data.misreadings.misreadings };
  const bodies = { file: 'bodies.json', rows: data.bodies };
  return [
    ...schemaFaults(MisreadingSchema, misreadings),
    ...schemaFaults(BodySchema, bodies),
    ...repeatedIds([misreadings]),
    ...repeatedIds([bodies]),
    ...misreadings.rows.flatMap((row) => (v.is(MisreadingSchema, row) ? misreadingFaults(row, data) : [])),
    ...bodies.rows.flatMap((row) => (v.is(BodySchema, row) ? bodyFaults(row, data) : [])),
  ];
}
