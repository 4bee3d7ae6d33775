import * as v from 'valibot';
import type { Annotation } from '../core/annotation/annotation.ts';
import type { ArticleRecord, SavedText } from '../core/annotation/article-work.ts';
import { revisitOf } from '../core/annotation/edit.ts';
import { slotOf } from '../core/annotation/slot.ts';
import { bytesOf, type SavedPictures } from '../core/pictures/picture.ts';
import { annotation } from './schemas/annotation.ts';
import { article } from './schemas/article.ts';
import { savedPictures } from './schemas/saved-pictures.ts';
import { savedText } from './schemas/saved-text.ts';

/**
 * An annotation as it lies in the database. What was deleted has no `slot`, which keeps it out of the unique index; only
 * one that sets a day to come back has `revisit`, which is that day.
 */
export type AnnotationRecord = Annotation & { readonly slot?: string; readonly revisit?: string };

/** Pictures as they lie in the database, with their bytes counted. */
export type PicturesRecord = SavedPictures & { readonly size: number };

/** `raw` as an article, or null where it cannot be one. Fields we do not know are left out. */
export function readArticle(raw: unknown): ArticleRecord | null {
  return read(article, raw);
}

/** `raw` as an annotation, without what it is indexed by, or null where it cannot be one. */
export function readAnnotation(raw: unknown): Annotation | null {
  return read(annotation, raw);
}

/** `raw` as a saved text, or null where it cannot be one. Fields we do not know are left out. */
export function readText(raw: unknown): SavedText | null {
  return read(savedText, raw);
}

/** `raw` as the pictures of an article, or null where they cannot be that. Fields we do not know are left out. */
export function readPictures(raw: unknown): SavedPictures | null {
  return read(savedPictures, raw);
}

/** `value` as a record to put. */
export function picturesRecord({ key, saved, pictures }: SavedPictures): PicturesRecord {
  return { key, saved, pictures, size: bytesOf(pictures) };
}

/** `value` as a record to put. */
export function annotationRecord(value: Annotation): AnnotationRecord {
  const slot = slotOf(value);
  if (slot === null) return value;
  const revisit = revisitOf(value);
  return revisit === null ? { ...value, slot } : { ...value, slot, revisit };
}

function read<T>(schema: v.GenericSchema<unknown, T>, raw: unknown): T | null {
  const result = v.safeParse(schema, raw);
  return result.success ? result.output : null;
}
