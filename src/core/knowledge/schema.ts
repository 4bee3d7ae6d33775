import * as v from 'valibot';
import { TOPICS } from '../claim/claim.ts';
import { CARD_KINDS } from './card.ts';

// Imported at run time by the build's check and by tests only; the extension takes the types and leaves valibot out.

/** Text that says something: not empty, no space at its ends. */
export const Words = v.pipe(
  v.string(),
  v.nonEmpty('is empty'),
  v.check((text) => text === text.trim(), 'has space at an end'),
);

/** Kebab-case name of a card, source, place, question or site. */
export const Id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a kebab-case id'));

/** A calendar date as exact as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const PartialDate = v.pipe(
  v.string(),
  v.regex(/^(19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'is not YYYY, YYYY-MM or YYYY-MM-DD'),
);

/** An address a reader can open. */
export const HttpUrl = v.pipe(
  v.string(),
  v.check((text) => /^https?:\/\/[^\s"<>]+$/.test(text) && URL.canParse(text), 'is not an http(s) address'),
);

/** Whether no text stands twice in a list. */
export const isDistinct = (items: string[]): boolean => new Set(items).size === items.length;

/** Distinct texts. */
export const WordList = v.pipe(v.array(Words), v.check(isDistinct, 'has an entry twice'));

/** Distinct ids. */
export const IdList = v.pipe(v.array(Id), v.check(isDistinct, 'has an entry twice'));

/** What one row of `data/sources.json` must look like. */
export const SourceSchema = v.strictObject({
  title: Words,
  publisher: Words,
  url: HttpUrl,
  isPrimary: v.boolean(),
  isOpened: v.boolean(),
  isLinkable: v.optional(v.boolean()),
  /** A reprint or translation of the primary text. For editors. */
  isReprint: v.optional(v.boolean()),
  /** Somebody's notes, an encyclopaedia or an aggregator: a fact that rests on such pages alone is of low confidence. For editors. */
  isSecondHand: v.optional(v.boolean()),
  /** For editors. */
  note: v.optional(Words),
});

const FactSchema = v.strictObject({
  text: Words,
  date: v.nullable(PartialDate),
  asOf: PartialDate,
  /** Of an order: whether `date` is the day of its adoption, of its publication or of its effect. For editors. */
  dateOf: v.optional(v.picklist(['order', 'publication', 'effect'])),
  confidence: v.picklist(['high', 'medium', 'low']),
  couldChange: v.optional(Words),
  conflict: v.optional(Words),
  /** Ids in `sources.json`. */
  sources: v.pipe(IdList, v.minLength(1, 'has no source')),
});

/** What one card of `data/cards` must look like. */
export const CardSchema = v.strictObject({
  id: Id,
  kind: v.picklist(CARD_KINDS),
  title: Words,
  aliases: v.pipe(WordList, v.minLength(1, 'has no alias')),
  weakAliases: WordList,
  /** Words that speak for the card without naming it, for the linking alone; see `signs.ts`. */
  cues: v.optional(WordList),
  summary: Words,
  facts: v.pipe(v.array(FactSchema), v.minLength(1, 'has no fact')),
  related: IdList,
  topics: v.pipe(v.array(v.picklist(TOPICS)), v.minLength(1, 'has no topic')),
  hints: v.array(v.strictObject({ check: Words, where: Words, terms: WordList })),
  caveats: WordList,
});

/** A source as its file has it. */
export type SourceRecord = v.InferOutput<typeof SourceSchema>;
/** A fact as its file has it, its sources by id. */
export type FactRecord = v.InferOutput<typeof FactSchema>;
/** A card as its file has it, its sources by id. */
export type CardRecord = v.InferOutput<typeof CardSchema>;
