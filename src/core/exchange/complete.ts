import type { ArticleRecord } from '../annotation/article-work.ts';
import type { LibraryData } from '../annotation/library-data.ts';
import { type ArticleHead, headOf } from '../article/article.ts';

/** What is known of an article of which there is no record. */
interface Trace {
  readonly key: string;
  readonly head: ArticleHead;
  readonly first: string;
  readonly last: string;
  readonly saved: string | null;
}

/** `data` with a record for every article that annotations or texts belong to, from what they say of it. */
export function withArticles(data: LibraryData): LibraryData {
  const known = new Set(data.articles.map(({ key }) => key));
  const made = new Map<string, ArticleRecord>();
  for (const trace of tracesIn(data)) {
    if (!known.has(trace.key)) made.set(trace.key, recordOf(trace, made.get(trace.key)));
  }
  return made.size === 0 ? data : { ...data, articles: [...data.articles, ...made.values()] };
}

/** Texts first: they know what the page says of itself. */
function* tracesIn({ annotations, texts }: LibraryData): Generator<Trace> {
  for (const { key, article, saved } of texts) {
    yield { key, head: headOf(article), first: saved, last: saved, saved };
  }
  for (const { articleKey, target, created, modified } of annotations) {
    yield { key: articleKey, head: bareHead(target.source), first: created, last: modified, saved: null };
  }
}

function recordOf({ key, head, first, last, saved }: Trace, before: ArticleRecord | undefined): ArticleRecord {
  if (!before) {
    return { key, addresses: [head.url], head, firstRead: first, lastRead: last, saved, modified: last, deleted: null };
  }
  const addresses = before.addresses.includes(head.url) ? before.addresses : [...before.addresses, head.url];
  const firstRead = earlier(first, before.firstRead) ? first : before.firstRead;
  const lastRead = earlier(before.lastRead, last) ? last : before.lastRead;
  return { ...before, addresses, firstRead, lastRead, modified: lastRead };
}

/** The head of an article of which only the address is known. */
export function bareHead(url: string, title = ''): ArticleHead {
  return { url, title, site: null, author: null, published: null, language: null };
}

/** Whether instant `a` lies before `b`. */
export function earlier(a: string, b: string): boolean {
  return Date.parse(a) < Date.parse(b);
}
