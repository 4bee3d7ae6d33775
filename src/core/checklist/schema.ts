import * as v from 'valibot';
import { CHECK_KINDS } from '../checks/check.ts';
import { LAYERS, SPEAKERS, TOPICS } from '../claim/claim.ts';
import { CARD_KINDS } from '../knowledge/card.ts';
import { HttpUrl, Id, IdList, WordList, Words } from '../knowledge/schema.ts';
import { CHINESE_ENGINES } from '../settings/engines.ts';
import { SIGNALS } from './records.ts';

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
export const PlacesSchema = v.strictObject({
  searchEngine: Template,
  chineseEngines: v.strictObject(v.entriesFromList(CHINESE_ENGINES, Template)),
  documentHosts: WordList,
  places: v.array(PlaceSchema),
});

const CheckKinds = v.pipe(v.array(v.picklist(CHECK_KINDS)), v.minLength(1, 'names no kind'));

/** What one row of `data/questions.json` must look like. */
export const QuestionSchema = v.strictObject({
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
export const QueriesSchema = v.strictObject(
  Object.fromEntries(TOPICS.map((topic) => [topic, v.strictObject({ chinese: Words, english: Words, terms: WordList })])),
);
