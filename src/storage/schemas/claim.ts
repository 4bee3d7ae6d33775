import * as v from 'valibot';
import { CHECK_KINDS, type Message, type MessageValue, type Picture, type ValueKind } from '../../core/checks/check.ts';
import {
  ACTORS,
  EVIDENCE_KINDS,
  FLOWS,
  type Form,
  LAYERS,
  type MeasureKind,
  SPEAKERS,
  STEPS,
  TOPICS,
} from '../../core/claim/claim.ts';
import type { ReadClaim } from '../../core/reading.ts';
import type { Precision, Relation } from '../../core/text/dates.ts';
import { day, key, listOf, longText, offset, shortText, valuesOf } from './fields.ts';

const span = { start: offset, end: offset };
const number = v.pipe(v.number(), v.finite());

const FORMS = valuesOf<Form>({ oxide: 1, metal: 1, magnet: 1, ore: 1, concentrate: 1, carbonate: 1, scrap: 1 });
const MEASURES = valuesOf<MeasureKind>({
  share: 1,
  change: 1,
  mass: 1,
  price: 1,
  money: 1,
  duration: 1,
  multiple: 1,
  count: 1,
  rate: 1,
});
const PRECISIONS = valuesOf<Precision>({
  day: 1,
  week: 1,
  month: 1,
  quarter: 1,
  season: 1,
  half: 1,
  year: 1,
  years: 1,
  decade: 1,
  plan: 1,
});
const RELATIONS = valuesOf<Relation>({ on: 1, by: 1, since: 1, until: 1, before: 1, after: 1, for: 1 });

const told = <Value extends v.GenericSchema>(value: Value) => v.nullable(v.object({ value, text: shortText, ...span }));
const measure = v.object({
  kind: v.nullable(v.picklist(MEASURES)),
  stage: told(v.picklist([...STEPS, ...FLOWS])),
  step: told(v.picklist(STEPS)),
  form: told(v.picklist(FORMS)),
  elements: listOf(v.object({ value: shortText, text: shortText, ...span })),
  scope: told(shortText),
});

const hedge = v.object({ text: shortText, scope: v.object(span), ...span });
const quantity = v.object({
  text: shortText,
  value: number,
  unit: v.nullable(shortText),
  measure: v.exactOptional(measure),
  ...span,
});
const date = v.object({
  text: shortText,
  from: v.nullable(day),
  to: v.nullable(day),
  precision: v.picklist(PRECISIONS),
  relation: v.picklist(RELATIONS),
  ...span,
});
const evidence = v.object({ kind: v.picklist(EVIDENCE_KINDS), text: longText, ...span });

const actor = v.object({ side: v.picklist(ACTORS), words: v.nullable(v.object({ text: shortText, ...span })) });
const part = v.object({
  text: longText,
  layer: v.picklist(LAYERS),
  speaker: v.picklist(SPEAKERS),
  speakerName: v.nullable(shortText),
  ...span,
});
/** What is read of a claim's parts, of whose act it is, and of its worth; an older Loupe kept none of it. */
const further = {
  actor: v.exactOptional(actor),
  worth: v.exactOptional(number),
  parts: v.exactOptional(listOf(part)),
};

/** Messages within messages, in levels. Those that are made have two: what is deeper was made to break who reads it. */
const DEPTH = 6;

function messageOf(depth: number): v.GenericSchema<unknown, Message> {
  const inner = depth === 0 ? v.never() : messageOf(depth - 1);
  const kinds = { date: shortText, number, large: number, message: inner, list: listOf(inner, 200) } satisfies Record<
    ValueKind,
    v.GenericSchema
  >;
  const valued = Object.entries(kinds).map(([kind, value]) => v.strictObject({ [kind]: value }));
  const value = v.union([shortText, ...valued]) as v.GenericSchema<unknown, MessageValue>;
  return v.object({ code: key, values: listOf(value, 50) });
}

const ids = listOf(key);
/** As many as there can be of one article. */
const claimIds = listOf(key, 20_000);
const picture: v.GenericSchema<unknown, Picture> = v.variant('kind', [
  v.object({ kind: v.literal('series'), series: ids, claimed: v.nullable(number), unit: shortText }),
  v.object({ kind: v.literal('timeline'), instrument: key }),
]);
const check = v.object({
  id: key,
  kind: v.picklist(CHECK_KINDS),
  message: messageOf(DEPTH),
  span: v.nullable(v.object(span)),
  card: v.nullable(key),
  asOf: v.nullable(shortText),
  sources: ids,
  picture: v.nullable(picture),
  isQuiet: v.exactOptional(v.boolean()),
  alsoAt: v.exactOptional(claimIds),
});

/** Notes of cross-checks. */
export const checks = listOf(check);
/** Background tied to a text. */
export const cardLinks = listOf(v.object({ id: key, why: shortText, ...span }));

/** A claim with all that was read of it. */
export const readClaim: v.GenericSchema<unknown, ReadClaim> = v.object({
  id: key,
  text: longText,
  ...span,
  block: offset,
  layer: v.picklist(LAYERS),
  topics: listOf(v.picklist(TOPICS), TOPICS.length),
  speaker: v.picklist(SPEAKERS),
  speakerName: v.nullable(shortText),
  hedges: listOf(hedge),
  quantities: listOf(quantity),
  dates: listOf(date),
  evidence: listOf(evidence),
  ...further,
  cards: cardLinks,
  checks,
  prefix: shortText,
  suffix: shortText,
});
