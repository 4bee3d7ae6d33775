import type { DBSchema } from 'idb';
import type { ArticleRecord } from '../core/annotation/article-work.ts';
import type { AnnotationRecord } from './records.ts';

/** Name of the database in the extension's origin. */
export const DATABASE = 'loupe';

/** The stores as the newest migration leaves them. What is read from them is checked before it is believed. */
export interface LoupeSchema extends DBSchema {
  articles: { key: string; value: ArticleRecord; indexes: { modified: string } };
  annotations: {
    key: string;
    value: AnnotationRecord;
    indexes: { articleKey: string; slot: string; modified: string; revisit: string };
  };
}

/** The names of the stores: every transaction takes both, so that an article and its annotations cannot part. */
export const STORES = ['articles', 'annotations'] as const;
