/** A picture of an article, as it is kept beside the article's text. */
export interface SavedPicture extends PicturePlace {
  /** A WebP file; null where it could not be copied. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
}

/** Where a picture stands in an article, and what the page says of it. */
export interface PicturePlace {
  /** Number of the block of the article's text before which it stands: its caption where it has one. */
  readonly block: number;
  /** The http(s) address that it was shown from; null where the page itself held it. */
  readonly address: string | null;
  /** The page's text for those who do not see it; empty where there is none. */
  readonly alternative: string;
}

/** The places of the pictures that a page has listed; `token`, a UUID, names this list and no later one. */
export interface ListedPictures {
  readonly token: string;
  readonly places: readonly PicturePlace[];
}

/** The pictures of a saved article. */
export interface SavedPictures {
  /** Key of the article. */
  readonly key: string;
  /** When the text was saved that they belong to: the `saved` of that text. */
  readonly saved: string;
  /** In the order of the text. */
  readonly pictures: readonly SavedPicture[];
}

/** A picture as it travels where only JSON does: in files, and from a page. */
export type PictureInJson = PicturePlace & { readonly data: string | null };

/** The pictures of a saved article in a file; `data` is base64. */
export type PicturesInJson = Omit<SavedPictures, 'pictures'> & { readonly pictures: readonly PictureInJson[] };

/** Most pictures that are kept of an article. */
export const MOST_PICTURES = 20;
/** Longest side of a kept picture, in pixels: sharp in the library's column on most screens. */
export const LONGEST_SIDE = 1280;
/** Most bytes of a kept picture. */
export const MOST_PICTURE_BYTES = 300_000;
/** Most bytes of all pictures of an article. */
export const MOST_ARTICLE_BYTES = 3_000_000;
/** Longest alternative text and address, in UTF-16 units: what a page gives beyond that is no description. */
export const MOST_ALTERNATIVE = 2_000;
export const MOST_ADDRESS = 4_000;

/** Bytes of all of these pictures together. */
export function bytesOf(pictures: readonly Pick<SavedPicture, 'bytes'>[]): number {
  return pictures.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0);
}
