import * as v from 'valibot';
import {
  ACTORS,
  type Claim,
  EVIDENCE_KINDS,
  FLOWS,
  type Form,
  LAYERS,
  type MeasureKind,
  SPEAKERS,
  STEPS,
  TOPICS,
} from '../../claim/claim.ts';
import type { Precision, Relation } from '../../text/dates.ts';
import { count, day, key, listUpTo, number, oneOf, parts, shortText, span, textUpTo } from './fields.ts';
import { MAX_QUOTE } from './limits.ts';

const told = <Value extends v.GenericSchema<unknown, string>>(value: Value) =>
  v.strictObject({ value, text: shortText, ...span });

const measure = v.strictObject({
  kind: v.nullable(
    oneOf<MeasureKind>({
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
  ),
  stage: v.nullable(told(v.picklist([...STEPS, ...FLOWS]))),
  step: v.nullable(told(v.picklist(STEPS))),
  form: v.nullable(
    told(oneOf<Form>({ oxide: true, metal: true, magnet: true, ore: true, concentrate: true, carbonate: true, scrap: true })),
  ),
  elements: parts(told(shortText)),
  scope: v.nullable(told(shortText)),
});

const quantity = v.strictObject({
  text: shortText,
  value: number,
  unit: v.nullable(shortText),
  measure: v.exactOptional(measure),
  ...span,
});

const date = v.strictObject({
  text: shortText,
  from: v.nullable(day),
  to: v.nullable(day),
  precision: oneOf<Precision>({
    day: true,
    week: true,
    month: true,
    quarter: true,
    season: true,
    half: true,
    year: true,
    years: true,
    decade: true,
    plan: true,
  }),
  relation: oneOf<Relation>({ on: true, by: true, since: true, until: true, before: true, after: true, for: true }),
  ...span,
});

const part = v.strictObject({
  text: textUpTo(MAX_QUOTE),
  layer: v.picklist(LAYERS),
  speaker: v.picklist(SPEAKERS),
  speakerName: v.nullable(shortText),
  ...span,
});

/** A claim's own fields, as fields of a record. */
export const claimFields = {
  id: key,
  text: textUpTo(MAX_QUOTE),
  block: count,
  layer: v.picklist(LAYERS),
  topics: listUpTo(v.picklist(TOPICS), TOPICS.length),
  speaker: v.picklist(SPEAKERS),
  speakerName: v.nullable(shortText),
  hedges: parts(v.strictObject({ scope: v.strictObject(span), text: shortText, ...span })),
  quantities: parts(quantity),
  dates: parts(date),
  evidence: parts(v.strictObject({ kind: v.picklist(EVIDENCE_KINDS), text: textUpTo(MAX_QUOTE), ...span })),
  actor: v.exactOptional(
    v.strictObject({ side: v.picklist(ACTORS), words: v.nullable(v.strictObject({ text: shortText, ...span })) }),
  ),
  worth: v.exactOptional(number),
  parts: v.exactOptional(parts(part)),
  ...span,
} satisfies Record<keyof Claim, v.GenericSchema>;
