import type { ArticleRecord } from '../../core/annotation/article-work.ts';
import { isInTrash } from '../../core/annotation/trash.ts';
import { everyRecord } from '../read/every-record.ts';
import { annotationIn } from '../read/read-fast.ts';
import { readArticle } from '../records.ts';
import type { Writing } from '../transact.ts';
import { lettersIn } from './article-room.ts';
import { ClaimsHere } from './claims-here.ts';

/** What an import must know of an annotation that is here. */
export interface Known {
  readonly id: string;
  readonly articleKey: string;
  readonly claimId: string | null;
  readonly modified: string;
  readonly isLive: boolean;
  readonly isInTrash: boolean;
  /** The slot that it holds, or null. */
  readonly slot: string | null;
}

/** What is here when an import begins. */
export interface Survey {
  /** Those that can be read. */
  readonly articles: ReadonlyMap<string, ArticleRecord>;
  /** Those that can be read. */
  readonly annotations: ReadonlyMap<string, Known>;
  /** What is here of the claims on which there is work. */
  readonly claims: ClaimsHere;
  /** How much the work on an article is, what lies in the trash too, in letters, by its key. */
  readonly letters: ReadonlyMap<string, number>;
  /** Since when things lie in the trash. */
  readonly trashedAt: ReadonlySet<string>;
  /** Ids of all annotations, also of those that cannot be read; null where all went before the import. */
  readonly ids: ReadonlySet<string> | null;
  /** Ids by slot, also of those that cannot be read. */
  readonly holders: ReadonlyMap<string, string>;
}

/** A library of which nothing is left. */
export const NOTHING: Survey = {
  articles: new Map(),
  annotations: new Map(),
  claims: new ClaimsHere(),
  letters: new Map(),
  trashedAt: new Set(),
  ids: null,
  holders: new Map(),
};

const BATCH = 1_000;

/** Looks over all that is here. `between` is called between batches, and may throw. */
export async function surveyOf(transaction: Writing, between: () => void): Promise<Survey> {
  const articles = new Map<string, ArticleRecord>();
  const annotations = new Map<string, Known>();
  const claims = new ClaimsHere();
  const letters = new Map<string, number>();
  const trashedAt = new Set<string>();
  const ids = new Set<string>();
  const holders = new Map<string, string>();
  for await (const batch of everyRecord(transaction.objectStore('articles'), BATCH)) {
    between();
    for (const article of batch.map(readArticle)) {
      if (article) articles.set(article.key, article);
      if (article?.deleted) trashedAt.add(article.deleted);
    }
  }
  for await (const batch of everyRecord(transaction.objectStore('annotations'), BATCH)) {
    between();
    for (const raw of batch) {
      ids.add(raw.id);
      if (raw.slot !== undefined) holders.set(raw.slot, raw.id);
      const annotation = annotationIn(raw);
      if (annotation === null) continue;
      claims.add(annotation);
      const { id, articleKey, claimId, modified, deleted } = annotation;
      if (deleted !== null) trashedAt.add(deleted);
      letters.set(articleKey, (letters.get(articleKey) ?? 0) + lettersIn(annotation));
      annotations.set(id, {
        id,
        articleKey,
        claimId,
        modified,
        isLive: deleted === null,
        isInTrash: isInTrash(annotation),
        slot: raw.slot ?? null,
      });
    }
  }
  return { articles, annotations, claims, letters, trashedAt, ids, holders };
}
