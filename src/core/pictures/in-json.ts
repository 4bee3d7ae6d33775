import { fromBase64, toBase64 } from '../text/base64.ts';
import type { PicturesInJson, SavedPicture, SavedPictures } from './picture.ts';

/** Pictures as a file holds them. */
export function picturesInJson({ key, saved, pictures }: SavedPictures): PicturesInJson {
  const inJson = ({ bytes, ...place }: SavedPicture) => ({ ...place, data: bytes && toBase64(bytes) });
  return { key, saved, pictures: pictures.map(inJson) };
}

/** Pictures out of a file, which was checked; what is no base64 counts as not kept. */
export function picturesFromJson({ key, saved, pictures }: PicturesInJson): SavedPictures {
  const places = pictures.map(({ data, ...place }) => ({ ...place, bytes: data === null ? null : fromBase64(data) }));
  return { key, saved, pictures: places };
}
