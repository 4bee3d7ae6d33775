import type { ArticleRecord } from '../annotation/article-work.ts';
import { siteOf } from '../article/article-key.ts';

/** Sites of the articles that were asked for: taking an address apart is slow for how often it is wanted. */
const known = new WeakMap<object, string>();

/** The host that an article is from, without "www."; its whole address where that names none. */
export function siteOfArticle({ head }: Pick<ArticleRecord, 'head'>): string {
  const site = known.get(head) ?? siteOf(head.url);
  known.set(head, site);
  return site;
}
