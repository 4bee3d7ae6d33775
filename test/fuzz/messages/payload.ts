// Requests that are right, nearly right, and wrong, made from the schemas themselves: a new call is fuzzed from its first day.
import fc from 'fast-check';
import { oddValue } from '../imports/json-edit.ts';
import { nasty } from '../mutate-text.ts';

/** As much of a schema as tells what it takes. */
interface AnySchema {
  readonly type: string;
  readonly entries?: Readonly<Record<string, AnySchema>>;
  readonly options?: readonly unknown[];
  readonly wrapped?: AnySchema;
  readonly item?: AnySchema;
  readonly literal?: unknown;
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[];
}

/** Stands in a payload for what is only known when it is sent: the nth claim, article or highlight that there is. */
export interface Ref {
  readonly $ref: 'tabId' | 'claimId' | 'articleKey' | 'id' | 'deleted' | 'check' | 'article' | 'head';
  readonly nth: number;
}

const nth = fc.nat(9);
const ref = (name: Ref['$ref']): fc.Arbitrary<Ref> => nth.map((place) => ({ $ref: name, nth: place }));

/** Fields whose values must be those of something that is there to lead anywhere. */
const KNOWN: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  tabId: ref('tabId'),
  claimId: ref('claimId'),
  articleKey: ref('articleKey'),
  id: fc.oneof({ weight: 4, arbitrary: ref('id') }, ref('claimId'), fc.constantFrom('mofcom-61-2025', 'dysprosium')),
  deleted: ref('deleted'),
  check: ref('check'),
  question: fc.constantFrom('original', 'share-stage', 'quota-published', 'society-notice', 'x'),
  article: ref('article'),
  head: ref('head'),
  host: fc.constantFrom('www.reuters.com', 'example.org', 'localhost'),
  date: fc.constantFrom('2026-12-01', '2026-02-30', '2020-01-01'),
  published: fc.constantFrom('2026-12-01', null),
  annotations: fc.array(ref('id'), { maxLength: 3 }),
  articles: fc.array(ref('articleKey'), { maxLength: 3 }),
  colour: fc.constantFrom('yellow', 'green', 'red', '#aa00ff'),
  tags: fc.array(fc.constantFrom('quota', 'Quota', ' ', 'to do', 'x'.repeat(90)), { maxLength: 4 }),
};

function texts(schema: AnySchema): fc.Arbitrary<unknown> {
  const steps = schema.pipe?.map(({ type }) => type) ?? [];
  if (steps.includes('uuid')) return ref('id');
  if (steps.includes('iso_timestamp')) return ref('deleted');
  if (steps.includes('regex')) return fc.constantFrom('2026-12-01', '2026-02-30', '#00ff00');
  return fc.oneof(fc.string({ maxLength: 30 }), nasty, fc.constantFrom('', 'https://gov.example/a', '{"query":1}'));
}

/** Values that `schema` takes, or nearly. */
function valuesOf(schema: AnySchema, name = ''): fc.Arbitrary<unknown> {
  const known = KNOWN[name];
  const made = valuesOfType(schema);
  return known ? fc.oneof({ weight: 6, arbitrary: known }, { weight: 1, arbitrary: made }) : made;
}

function valuesOfType(schema: AnySchema): fc.Arbitrary<unknown> {
  switch (schema.type) {
    case 'strict_object':
      return objects(schema.entries ?? {});
    case 'string':
      return texts(schema);
    case 'number':
      return fc.oneof(fc.nat(400), fc.constantFrom(-1, 0, 2 ** 53, 1.5));
    case 'boolean':
      return fc.boolean();
    case 'nullable':
      return fc.option(valuesOfType(schema.wrapped ?? schema), { nil: null, freq: 3 });
    case 'exact_optional':
      return valuesOfType(schema.wrapped ?? schema);
    case 'array':
      return fc.array(valuesOfType(schema.item ?? schema), { maxLength: 3 });
    case 'variant':
      return fc.oneof(...((schema.options ?? []) as readonly AnySchema[]).map(valuesOfType));
    case 'picklist':
      return fc.constantFrom(...(schema.options ?? []));
    case 'literal':
      return fc.constant(schema.literal);
    default:
      throw new Error(`a schema of the type ${schema.type} is not fuzzed yet`);
  }
}

function objects(entries: Readonly<Record<string, AnySchema>>): fc.Arbitrary<unknown> {
  const values = Object.entries(entries).map(([key, schema]) => [key, valuesOf(schema, key)] as const);
  const required = Object.entries(entries).flatMap(([key, { type }]) => (type === 'exact_optional' ? [] : [key]));
  return fc.record(Object.fromEntries(values), { requiredKeys: required });
}

/** Requests of one call. */
export function requests(schema: unknown): fc.Arbitrary<unknown> {
  const right = valuesOf(schema as AnySchema);
  return fc.oneof(
    { weight: 12, arbitrary: right },
    { weight: 1, arbitrary: oddValue },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
}
