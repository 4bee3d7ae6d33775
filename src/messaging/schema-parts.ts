import * as v from 'valibot';
import type { RequestOf } from './contract.ts';

/** What a request must look like. */
type SchemaOf<Request> = v.GenericSchema<unknown, Request>;
/** What the request of each call of one direction must look like. */
export type Schemas<Calls> = { readonly [Name in keyof Calls]: SchemaOf<RequestOf<Calls, Name>> };

/** The id of a claim: made of its article and its words, or of the highlight it was made from. */
export const claimId = v.pipe(v.string(), v.maxLength(80));
/** The id of a note, unique within its claim or article. */
export const checkId = v.pipe(v.string(), v.maxLength(200));
/** The id of a record of the reader's. */
export const uuid = v.pipe(v.string(), v.uuid());
/** As much of a page as one highlight may take in. */
const MAX_QUOTE = 100_000;
/** More than any part of a record that is not text is long. */
export const shortText = v.pipe(v.string(), v.maxLength(4_000));
/** The words of a passage with what stands around them. */
export const quote = v.strictObject({
  type: v.literal('TextQuoteSelector'),
  exact: v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_QUOTE)),
  prefix: shortText,
  suffix: shortText,
});
/** As much as is selected for the bar to come. */
export const selectedQuote = v.strictObject({ ...quote.entries, exact: v.pipe(v.string(), v.nonEmpty(), v.maxLength(20_000)) });
/** A passage to scroll to. */
export const passageToShow = v.strictObject({ claimId: v.nullable(claimId), highlightId: v.nullable(uuid), quote });
/** A request without parameters. */
export const nothing = v.strictObject({}) as unknown as SchemaOf<Record<string, never>>;
