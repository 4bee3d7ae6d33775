import type { DBSchema } from 'idb';
import type { ArticleRecord, SavedText } from '../core/annotation/article-work.ts';
import type { EchoRecord } from './echoes.ts';
import type { AnnotationRecord, PicturesRecord } from './records.ts';

/** Name of the database in the extension's origin. */
export const DATABASE = 'loupe';

/** A value kept beside the records, under its name. */
export interface MetaRecord {
  readonly key: string;
  readonly value: unknown;
}

/** The search index over the library, as whoever made it wants it back. */
export interface SearchIndex {
  /** The library's stamp when the index was made: it fits as long as the library has the same. */
  readonly stamp: number;
  /** Of the index's own form. */
  readonly version: number;
  readonly data: unknown;
}

/** The stores as the newest migration leaves them. What is read from them is checked before it is believed. */
export interface LoupeSchema extends DBSchema {
  articles: { key: string; value: ArticleRecord; indexes: { modified: string; deleted: string } };
  annotations: {
    key: string;
    value: AnnotationRecord;
    indexes: { articleKey: string; slot: string; modified: string; revisit: string; deleted: string };
  };
  texts: { key: string; value: SavedText; indexes: { saved: string } };
  meta: { key: string; value: MetaRecord };
  echoes: { key: string; value: EchoRecord };
  pictures: { key: string; value: PicturesRecord; indexes: { size: number } };
  search: { key: string; value: SearchIndex & { readonly key: string } };
}

/** The names of the stores that a transaction takes, all of them, so that what belongs together cannot part. */
export const STORES = ['articles', 'annotations', 'texts', 'pictures', 'echoes', 'meta'] as const;

/** The search index can be made anew, and is large: writing it must not keep an edit waiting. */
export const SEARCH_STORES = ['search'] as const;
