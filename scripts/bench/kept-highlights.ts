import type { Annotation, Selector } from '../../src/core/annotation/annotation.ts';
import type { LibraryData } from '../../src/core/annotation/library-data.ts';
import { articleKey } from '../../src/core/article/article-key.ts';

const AT = '2026-01-01T09:00:00.000Z';

/** A library with one article in it, at `url`, and yellow highlights of the passages that `kept` describes. */
export function libraryOf(url: string, title: string, kept: readonly (readonly Selector[])[]): LibraryData {
  const key = articleKey(url);
  const head = { url, title, site: null, author: null, published: null, language: 'en' };
  const annotations = kept.map(
    (selector, at): Annotation => ({
      id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
      motivation: 'highlighting',
      body: [{ type: 'Highlight', purpose: 'highlighting', colour: 'yellow', claim: null }],
      target: { source: url, selector },
      created: AT,
      modified: AT,
      deleted: null,
      articleKey: key,
      claimId: null,
    }),
  );
  const article = { key, addresses: [url], head, firstRead: AT, lastRead: AT, saved: AT, modified: AT, deleted: null };
  return { articles: [article], annotations, texts: [], meta: {} };
}
