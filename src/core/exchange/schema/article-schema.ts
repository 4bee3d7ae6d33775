import * as v from 'valibot';
import type { ArticleRecord } from '../../annotation/article-work.ts';
import { address, day, instant, key, parts, shortText } from './fields.ts';

/** What a page says of itself, as fields of a record. */
export const headFields = {
  url: address,
  title: shortText,
  site: v.nullable(shortText),
  author: v.nullable(shortText),
  published: v.nullable(day),
  language: v.nullable(shortText),
};

/** What an article's record in a file must look like. */
export const ArticleRecordSchema: v.GenericSchema<unknown, ArticleRecord> = v.strictObject({
  key,
  addresses: parts(address),
  head: v.strictObject(headFields),
  firstRead: instant,
  lastRead: instant,
  saved: v.nullable(instant),
  modified: instant,
  deleted: v.nullable(instant),
});
