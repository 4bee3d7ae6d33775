import fc from 'fast-check';
import { READER_SCHEMAS } from '../../../src/messaging/reader-schemas.ts';
import { CARD_SCHEMAS, PAGE_SCHEMAS, SURFACE_SCHEMAS } from '../../../src/messaging/schemas.ts';
import { type JsonEdit, jsonEdit } from '../imports/json-edit.ts';
import { requests } from './payload.ts';

/**
 * Who sends: the reader in one of three tabs, its card, a card of no page, a surface, the background (to a reader), or somebody
 * who has no answer coming.
 */
export const SENDERS = [
  'page',
  'private page',
  'card',
  'private card',
  'stray card',
  'surface',
  'background',
  'frame',
  'other extension',
  'web page',
] as const;

/** Addresses that the tabs are at; two of them are one site. */
export const PLACES = [
  'https://www.reuters.com/markets/rare-earth-curbs',
  'https://www.reuters.com/markets/magnets?page=2#top',
  'https://news.example/quota',
] as const;

/** One thing that happens to the background. */
export type Step =
  | {
      readonly does: 'send';
      readonly sender: (typeof SENDERS)[number];
      readonly tab: number;
      readonly call: string;
      readonly request: unknown;
      readonly edits: readonly JsonEdit[];
    }
  | { readonly does: 'go'; readonly tab: number; readonly place: number }
  | { readonly does: 'restart' };

const tab = fc.constantFrom(1, 1, 1, 1, 2, 3);

function calls(schemas: Readonly<Record<string, unknown>>, senders: readonly (typeof SENDERS)[number][]): fc.Arbitrary<Step> {
  return fc.oneof(
    ...Object.entries(schemas).map(([call, schema]) =>
      fc.record({
        does: fc.constant('send' as const),
        sender: fc.constantFrom(...senders),
        tab,
        call: fc.constant(call),
        request: requests(schema),
        edits: fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, fc.array(jsonEdit, { minLength: 1, maxLength: 2 })),
      }),
    ),
  );
}

const ofPages = calls(PAGE_SCHEMAS, ['page', 'page', 'page', 'page', 'private page', 'frame', 'surface']);
const ofCards = calls(CARD_SCHEMAS, ['card', 'card', 'card', 'card', 'private card', 'stray card', 'page', 'surface']);
const ofSurfaces = calls(SURFACE_SCHEMAS, ['surface', 'surface', 'surface', 'surface', 'page', 'other extension', 'web page']);
const toReaders = calls(READER_SCHEMAS, ['background']);
const opened = (own: number): readonly Step[] => {
  const common = { does: 'send', sender: 'page', tab: own, edits: [] } as const;
  return [
    { ...common, call: 'page/read', request: { article: { $ref: 'article', nth: own } } },
    { ...common, call: 'page/highlights', request: { head: { $ref: 'head', nth: own } } },
    { ...common, call: 'page/add-background', request: { article: null } },
    { ...common, call: 'page/add-background', request: { article: { $ref: 'article', nth: own } } },
  ];
};
/** What a reader's own use does first, so that there is something to go wrong with. */
const reading = tab.chain((own) => fc.constantFrom(...opened(own)));
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: ofPages },
  { weight: 4, arbitrary: ofCards },
  { weight: 5, arbitrary: ofSurfaces },
  { weight: 1, arbitrary: toReaders },
  { weight: 3, arbitrary: reading },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('go' as const), tab, place: fc.nat(PLACES.length - 1) }) },
  { weight: 1, arbitrary: fc.constant<Step>({ does: 'restart' }) },
);

/** Sequences: new ones, and children of `seeds`. */
export function sequences(seeds: readonly (readonly Step[])[]): fc.Arbitrary<readonly Step[]> {
  const fresh = fc
    .tuple(fc.subarray([...opened(1)], { minLength: 1 }), fc.array(step, { minLength: 1, maxLength: 24, size: 'max' }))
    .map(([first, rest]): readonly Step[] => [...first, ...rest]);
  if (seeds.length === 0) return fresh;
  const seed = fc.constantFrom(...seeds);
  const bred = fc
    .tuple(seed, seed, fresh, fc.nat(20))
    .map(([one, other, more, cut]) => [...one.slice(0, cut), ...other.slice(cut), ...more.slice(0, 5)].slice(0, 40));
  return fc.oneof(fresh, bred);
}
