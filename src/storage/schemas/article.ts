import * as v from 'valibot';
import type { ArticleRecord } from '../../core/annotation/article-work.ts';
import { head, instant, key, listOf } from './fields.ts';

/** An article, as it is kept. */
export const article: v.GenericSchema<unknown, ArticleRecord> = v.object({
  key,
  addresses: listOf(key),
  head,
  firstRead: instant,
  lastRead: instant,
  // Versions 1 and 2 kept no texts.
  saved: v.optional(v.nullable(instant), null),
  modified: instant,
  deleted: v.nullable(instant),
});
