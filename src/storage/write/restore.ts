import type { Annotation } from '../../core/annotation/annotation.ts';
import type { ArticleRecord, Records, Restored } from '../../core/annotation/article-work.ts';
import { slotOf } from '../../core/annotation/slot.ts';
import { isInTrash, isTombstone, makesItsClaim, restored } from '../../core/annotation/trash.ts';
import { headAt } from '../../core/article/article.ts';
import { annotationsById, annotationsOn, articlesByKey, deletedIn, eachOnce, type Gathered } from '../read/gather.ts';
import type { Writing } from '../transact.ts';
import { putAnnotation, putArticle } from './put.ts';
import { holderOf } from './slots.ts';
import { ofTheSameClaim } from './trash.ts';
import type { Stamps } from './write-work.ts';

/** What to bring back: what was deleted at an instant, of all articles or of those with these keys. */
interface Deletion {
  readonly deleted: string;
  readonly keys?: readonly string[] | undefined;
}

/** Brings back what was put in the trash at one instant. */
export async function restoreFrom(transaction: Writing, { deleted, keys }: Deletion, stamps: Stamps): Promise<Restored> {
  const { articles, annotations } = await deletedIn(transaction, IDBKeyRange.only(deleted));
  const isMeant = (key: string) => keys === undefined || keys.includes(key);
  const meant = {
    articles: articles.filter(({ key }) => isMeant(key)),
    annotations: annotations.filter(({ articleKey }) => isMeant(articleKey)),
  };
  return bringBack(transaction, meant, stamps);
}

/** Brings back single records, and what went into the trash together with them and has no place without them. */
export async function restoreRecords(transaction: Writing, records: Records, stamps: Stamps): Promise<Restored> {
  const articles = (await articlesByKey(transaction, records.articles)).filter(isInTrash);
  const keys = articles.map(({ key }) => key);
  const since = new Map(articles.map(({ key, deleted }) => [key, deleted]));
  const onThem = (await annotationsOn(transaction, keys)).filter((one) => since.get(one.articleKey) === one.deleted);
  const named = (await annotationsById(transaction, records.annotations)).filter(isInTrash);
  const instants = new Map(named.filter(makesItsClaim).map(({ claimId, deleted }) => [claimId, deleted]));
  const companions = await ofTheSameClaim(transaction, named.filter(makesItsClaim));
  const together = companions.filter(({ claimId, deleted }) => instants.get(claimId) === deleted);
  return bringBack(transaction, { articles, annotations: eachOnce([...onThem, ...named, ...together]) }, stamps);
}

/** Brings back what of `gathered` lies in the trash; of two for one place the one that was edited last. */
async function bringBack(transaction: Writing, gathered: Gathered, { now }: Stamps): Promise<Restored> {
  const annotations = gathered.annotations.filter(isInTrash).toSorted(byEdit);
  const back: Annotation[] = [];
  for (const annotation of annotations) {
    const one = restored(annotation, now());
    if (!(await hasPlace(transaction, one))) continue;
    await putAnnotation(transaction, one);
    back.push(one);
  }
  const articles = await bringArticlesBack(transaction, gathered.articles.filter(isInTrash), back, now());
  const keys = new Set([...articles.map(({ key }) => key), ...back.map(({ articleKey }) => articleKey)]);
  return { articles: [...keys], stayed: annotations.length - back.length };
}

async function hasPlace(transaction: Writing, annotation: Annotation): Promise<boolean> {
  const slot = slotOf(annotation);
  return slot === null || (await holderOf(transaction, slot)) === null;
}

/** Brings back articles, and those that `back` are on: an annotation has no place without its article. */
async function bringArticlesBack(
  transaction: Writing,
  named: readonly ArticleRecord[],
  back: readonly Annotation[],
  now: string,
): Promise<readonly ArticleRecord[]> {
  const keys = [...named.map(({ key }) => key), ...back.map(({ articleKey }) => articleKey)];
  const deleted = (await articlesByKey(transaction, keys)).filter((article) => article.deleted !== null);
  const sources = new Map(back.map(({ articleKey, target }) => [articleKey, target.source]));
  await Promise.all(deleted.map((one) => putArticle(transaction, restored(found(one, sources.get(one.key)), now))));
  return deleted;
}

/** An article as far as it is known where it was deleted for good: by the address at which the work on it was done. */
function found(article: ArticleRecord, source: string | undefined): ArticleRecord {
  return isTombstone(article) && source !== undefined ? { ...article, addresses: [source], head: headAt(source) } : article;
}

function byEdit(a: Annotation, b: Annotation): number {
  return Date.parse(b.modified) - Date.parse(a.modified);
}
