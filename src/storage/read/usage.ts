import type { Usage } from '../../core/annotation/article-work.ts';
import { isInTrash } from '../../core/annotation/trash.ts';
import type { Transaction } from '../transact.ts';
import { deletedIn } from './gather.ts';

/** What the library holds, in records. Those that cannot be read count as live: they take room, and are not gone. */
export async function readUsage(transaction: Transaction): Promise<Usage> {
  const [articles, annotations] = await Promise.all([
    liveIn(transaction.objectStore('articles')),
    liveIn(transaction.objectStore('annotations')),
  ]);
  const { articles: goneArticles, annotations: goneAnnotations } = await deletedIn(transaction);
  const inTrash = [...goneArticles, ...goneAnnotations].filter(isInTrash).length;
  return { articles, annotations, inTrash, texts: await transaction.objectStore('texts').count() };
}

interface Countable {
  count(): Promise<number>;
  index(name: 'deleted'): { count(): Promise<number> };
}

async function liveIn(store: Countable): Promise<number> {
  return (await store.count()) - (await store.index('deleted').count());
}
