import type { Annotation } from '../../core/annotation/annotation.ts';
import type { ArticleRecord, Records } from '../../core/annotation/article-work.ts';
import { tagsOf } from '../../core/annotation/edit.ts';
import { changeHighlight } from '../../core/annotation/highlight.ts';
import { slotFor } from '../../core/annotation/slot.ts';
import { areKept, retag, type TagChange } from '../../core/annotation/tags.ts';
import { InvalidEdit } from '../fault.ts';
import { annotationsById, articlesByKey } from '../read/gather.ts';
import type { Writing } from '../transact.ts';
import { putAnnotation } from './put.ts';
import { holderOf } from './slots.ts';
import { type Stamps, writeTags } from './write-work.ts';

/**
 * Adds tags to live highlights and articles, and takes tags from them. Gives those that changed. Throws `InvalidEdit` where
 * one would have too many.
 */
export async function tagAll(transaction: Writing, records: Records, change: TagChange, stamps: Stamps): Promise<Records> {
  const annotations = await annotationsById(transaction, records.annotations);
  const articles = (await articlesByKey(transaction, records.articles)).filter(({ deleted }) => deleted === null);
  const changed = { annotations: [] as string[], articles: [] as string[] };
  for (const annotation of annotations) {
    if (annotation.deleted === null && (await tagHighlight(transaction, annotation, change, stamps))) {
      changed.annotations.push(annotation.id);
    }
  }
  for (const article of articles) {
    if (await tagArticle(transaction, article, change, stamps)) changed.articles.push(article.key);
  }
  return changed;
}

async function tagHighlight(transaction: Writing, before: Annotation, change: TagChange, { now }: Stamps): Promise<boolean> {
  const after = changeHighlight(before, { tags: retagged(tagsOf(before), change) }, now());
  if (after === before) return false;
  await putAnnotation(transaction, after);
  return true;
}

async function tagArticle(
  transaction: Writing,
  { key, head }: ArticleRecord,
  change: TagChange,
  stamps: Stamps,
): Promise<boolean> {
  const holder = await holderOf(transaction, slotFor(key, null, 'tags'));
  const before = holder === null ? [] : tagsOf(holder);
  const tags = retagged(before, change);
  await writeTags(transaction, { articleKey: key, head, tags }, stamps);
  return tags.length !== before.length || tags.some((tag, index) => tag !== before[index]);
}

function retagged(tags: readonly string[], change: TagChange): readonly string[] {
  const after = retag(tags, change);
  if (!areKept(after)) throw new InvalidEdit('a record would have too many tags');
  return after;
}
