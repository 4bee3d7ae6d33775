import * as v from 'valibot';
import { isWebAddress } from '../../core/article/web-address.ts';
import {
  bytesOf,
  MOST_ADDRESS,
  MOST_ALTERNATIVE,
  MOST_ARTICLE_BYTES,
  MOST_PICTURES,
  type SavedPictures,
} from '../../core/pictures/picture.ts';
import { keepableRaster } from '../../core/pictures/raster.ts';
import { instant, key, listOf, offset } from './fields.ts';

const bytes = v.pipe(
  v.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array, 'are no bytes'),
  v.check((value) => keepableRaster(value) !== null, 'are no picture that is kept'),
);
const address = v.nullable(v.pipe(v.string(), v.maxLength(MOST_ADDRESS), v.check(isWebAddress, 'is no web address')));
const picture = v.object({
  block: offset,
  address,
  alternative: v.pipe(v.string(), v.maxLength(MOST_ALTERNATIVE)),
  bytes: v.nullable(bytes),
});

/** The pictures of a saved article, as they are kept; also what saving them must look like. */
export const savedPictures: v.GenericSchema<unknown, SavedPictures> = v.pipe(
  v.object({ key, saved: instant, pictures: listOf(picture, MOST_PICTURES) }),
  v.check(({ pictures }) => bytesOf(pictures) <= MOST_ARTICLE_BYTES, 'are too large together'),
);

/** What saving one of them must look like: `number` is its place among them, `address` what is kept there. */
export const PictureEditSchema = v.object({ key, saved: instant, number: offset, address, bytes });
/** One picture to save. */
export type PictureEdit = v.InferOutput<typeof PictureEditSchema>;
