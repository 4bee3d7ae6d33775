import { headAt } from '../article/article.ts';
import type { Annotation } from './annotation.ts';
import type { ArticleRecord } from './article-work.ts';
import { later } from './edit.ts';

/** A record that can lie in the trash. */
type Kept = Annotation | ArticleRecord;

/** Whether a record lies in the trash. A tombstone does not: nothing of it is left to bring back. */
export function isInTrash(record: Kept): boolean {
  return record.deleted !== null && !isTombstone(record);
}

/** Whether nothing of a deleted record is left but its name: of an annotation no body, of an article no address. */
export function isTombstone(record: Kept): boolean {
  const rest = 'body' in record ? record.body : record.addresses;
  return record.deleted !== null && rest.length === 0;
}

/** `record` in the trash, whole, since the instant `at`. That counts as an edit of `modified`, which is later than its last. */
export function trashed<R extends Kept>(record: R, at: string, modified = at): R {
  return { ...record, modified, deleted: at };
}

/** `record` taken out of the trash. */
export function restored<R extends Kept>(record: R, now: string): R {
  return { ...record, modified: later(now, record.modified), deleted: null };
}

/**
 * What is left of an annotation for good, so that another copy of the library learns of the deletion: neither the reader's
 * words nor the page's. `modified` stays: that it is gone was decided when it went into the trash.
 */
export function purgedAnnotation(annotation: Annotation): Annotation {
  return { ...annotation, target: { ...annotation.target, selector: [] }, body: [] };
}

/** What is left of an article for good: its key, its address, its instants. */
export function purgedArticle(record: ArticleRecord): ArticleRecord {
  return { ...record, addresses: [], head: headAt(record.head.url), saved: null };
}

/** Begins the id of a claim that a reader made of a passage, before the id of its highlight. */
const OWN_CLAIM = 'own:';

/** Whether a highlight is what makes its passage a claim: without it, the work on that claim has no place. */
export function makesItsClaim({ motivation, claimId }: Pick<Annotation, 'motivation' | 'claimId'>): boolean {
  return motivation === 'highlighting' && claimId !== null && claimId.startsWith(OWN_CLAIM);
}
