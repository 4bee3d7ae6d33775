import * as v from 'valibot';
import { isWebAddress } from '../../article/web-address.ts';
import {
  MOST_ADDRESS,
  MOST_ALTERNATIVE,
  MOST_ARTICLE_BYTES,
  MOST_PICTURE_BYTES,
  MOST_PICTURES,
  type PicturesInJson,
} from '../../pictures/picture.ts';
import { keepableRaster } from '../../pictures/raster.ts';
import { base64Length, fromBase64 } from '../../text/base64.ts';
import type { BackupList, RecordIn } from '../backup/format.ts';
import { AnnotationSchema } from './annotation-schema.ts';
import { ArticleRecordSchema } from './article-schema.ts';
import { count, instant, key, listUpTo, textUpTo } from './fields.ts';
import { SavedTextSchema } from './text-schema.ts';

const picture = v.strictObject({
  block: count,
  address: v.nullable(v.pipe(textUpTo(MOST_ADDRESS), v.check(isWebAddress, 'unsafe-address'))),
  alternative: textUpTo(MOST_ALTERNATIVE),
  data: v.nullable(v.pipe(textUpTo(base64Length(MOST_PICTURE_BYTES)), v.check(isKeepable, 'wrong-value'))),
});

/** What the pictures of an article in a file must look like: as strictly as those of a page, by their bytes. */
const PicturesSchema: v.GenericSchema<unknown, PicturesInJson> = v.pipe(
  v.strictObject({ key, saved: instant, pictures: listUpTo(picture, MOST_PICTURES) }),
  v.check(({ pictures }) => lengthOf(pictures) <= base64Length(MOST_ARTICLE_BYTES) + 4 * MOST_PICTURES, 'too-large'),
);

function isKeepable(data: string): boolean {
  const bytes = fromBase64(data);
  return bytes !== null && keepableRaster(bytes) !== null;
}

function lengthOf(pictures: readonly { readonly data: string | null }[]): number {
  return pictures.reduce((sum, { data }) => sum + (data?.length ?? 0), 0);
}

/** What the records of each list of a library must look like. */
export const RECORD_SCHEMAS: { readonly [List in BackupList]: v.GenericSchema<unknown, RecordIn<List>> } = {
  articles: ArticleRecordSchema,
  annotations: AnnotationSchema,
  texts: SavedTextSchema,
  pictures: PicturesSchema,
};
