import type * as v from 'valibot';
import type { BackupList, RecordIn } from '../backup/format.ts';
import { AnnotationSchema } from './annotation-schema.ts';
import { ArticleRecordSchema } from './article-schema.ts';
import { PicturesSchema } from './pictures-schema.ts';
import { SavedTextSchema } from './text-schema.ts';

/** What the records of each list of a library must look like. */
export const RECORD_SCHEMAS: { readonly [List in BackupList]: v.GenericSchema<unknown, RecordIn<List>> } = {
  articles: ArticleRecordSchema,
  annotations: AnnotationSchema,
  texts: SavedTextSchema,
  pictures: PicturesSchema,
};
