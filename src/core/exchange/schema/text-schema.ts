import * as v from 'valibot';
import type { SavedText } from '../../annotation/article-work.ts';
import type { BlockKind } from '../../article/article.ts';
import type { PageKind, ReasonCode } from '../../article/detection.ts';
import { CHECK_KINDS, type Check, type Message, type MessageValue, type Picture, type ValueKind } from '../../checks/check.ts';
import { headFields } from './article-schema.ts';
import { claimFields } from './claim-schema.ts';
import { address, count, instant, key, number, oneOf, parts, shortText, span, textUpTo } from './fields.ts';
import { MAX_ARTICLE } from './limits.ts';

const block = v.strictObject({
  kind: oneOf<BlockKind>({
    title: true,
    heading: true,
    paragraph: true,
    'list-item': true,
    quote: true,
    caption: true,
    cell: true,
  }),
  level: count,
  leadIn: v.nullable(count),
  ...span,
});

const article = v.strictObject({
  ...headFields,
  text: textUpTo(MAX_ARTICLE),
  blocks: parts(block),
  isTruncated: v.boolean(),
  links: v.nullable(parts(address)),
});

const reason = v.strictObject({
  code: oneOf<ReasonCode>({
    'title-names-rare-earths': true,
    'text-names-rare-earths': true,
    'names-elements': true,
    'names-magnets': true,
    'names-trade': true,
    'names-controls': true,
    'names-chinese-actors': true,
    'names-news-acts': true,
    'no-rare-earths': true,
    'passing-mention': true,
    'other-subject': true,
    'science-page': true,
    'reference-page': true,
    'other-sense': true,
    'not-prose': true,
    'too-short': true,
    'other-language': true,
  }),
  words: parts(shortText),
});

const detection = v.strictObject({
  kind: oneOf<PageKind>({ news: true, reference: true, other: true }),
  score: number,
  reasons: parts(reason),
  language: shortText,
  isLanguageRead: v.boolean(),
});

// How deep messages may lie in messages is not said here: nothing deeper than `hostileIn` allows gets this far.
const message: v.GenericSchema<unknown, Message> = v.strictObject({
  code: key,
  values: parts(v.lazy((): v.GenericSchema<unknown, MessageValue> => messageValue)),
});

const valueKinds = { date: shortText, number, large: number, message, list: parts(message) } satisfies Record<
  ValueKind,
  v.GenericSchema
>;
const messageValue = v.union([
  shortText,
  ...Object.entries(valueKinds).map(([kind, value]) => v.strictObject({ [kind]: value })),
]) as v.GenericSchema<unknown, MessageValue>;

const picture: v.GenericSchema<unknown, Picture> = v.variant('kind', [
  v.strictObject({ kind: v.literal('series'), series: parts(key), claimed: v.nullable(number), unit: shortText }),
  v.strictObject({ kind: v.literal('timeline'), instrument: key }),
]);

/** A note's fields, all of them: a text with one that is not here would be left out of every backup. */
const checkFields = {
  id: key,
  kind: v.picklist(CHECK_KINDS),
  message,
  span: v.nullable(v.strictObject(span)),
  card: v.nullable(key),
  asOf: v.nullable(shortText),
  sources: parts(key),
  picture: v.nullable(picture),
  isQuiet: v.exactOptional(v.boolean()),
  alsoAt: v.exactOptional(parts(key)),
} satisfies Record<keyof Check, v.GenericSchema>;

const checks = parts(v.strictObject(checkFields));

const cards = parts(v.strictObject({ id: key, why: shortText, ...span }));

const reading = v.strictObject({
  key,
  head: v.strictObject(headFields),
  length: count,
  isTruncated: v.boolean(),
  detection,
  claims: parts(v.strictObject({ ...claimFields, cards, checks, prefix: shortText, suffix: shortText })),
  cards,
  checks,
});

/** What the text of an article in a file must look like. */
export const SavedTextSchema: v.GenericSchema<unknown, SavedText> = v.strictObject({ key, article, reading, saved: instant });
