import * as v from 'valibot';
import type { RequestOf } from './contract.ts';

/** What a request must look like. */
type SchemaOf<Request> = v.GenericSchema<unknown, Request>;
/** What the request of each call of one direction must look like. */
export type Schemas<Calls> = { readonly [Name in keyof Calls]: SchemaOf<RequestOf<Calls, Name>> };

/** The id of a claim: made of its article and its words, or of the highlight it was made from. */
export const claimId = v.pipe(v.string(), v.maxLength(80));
/** The id of a record of the reader's. */
export const uuid = v.pipe(v.string(), v.uuid());
/** A request without parameters. */
export const nothing = v.strictObject({}) as unknown as SchemaOf<Record<string, never>>;
