import type * as v from 'valibot';
import type { LibraryData } from '../../annotation/library-data.ts';
import type { BackupList } from '../backup/format.ts';
import { AnnotationSchema } from './annotation-schema.ts';
import { ArticleRecordSchema } from './article-schema.ts';
import { SavedTextSchema } from './text-schema.ts';

/** What the records of each list of a library must look like. */
export const RECORD_SCHEMAS: { readonly [List in BackupList]: v.GenericSchema<unknown, LibraryData[List][number]> } = {
  articles: ArticleRecordSchema,
  annotations: AnnotationSchema,
  texts: SavedTextSchema,
};
