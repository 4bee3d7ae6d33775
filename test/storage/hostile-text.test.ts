// A backup that is as it should be, but for how much it has the background make ready, and for whose an article is by it.
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { LibraryData } from '../../src/core/annotation/library-data.ts';
import { articleKey } from '../../src/core/article/article-key.ts';
import { echoEntries } from '../../src/core/echo/entries.ts';
import type { LibraryReader } from '../../src/storage/library.ts';
import type { Store } from '../../src/storage/store.ts';
import { granted, highlight, libraryOn, savedArticle, storeOn } from './fixtures.ts';

let store: Store;
let library: LibraryReader;

beforeEach(() => {
  const disk = new IDBFactory();
  [store, library] = [storeOn(disk), libraryOn(disk)];
});

const all = () => granted(library.exportAll());

describe('a file that somebody else has made', () => {
  it('has no more of its claims looked for elsewhere than an article can hold, whatever it says', () => {
    const { reading } = savedArticle();
    const [claim] = reading.claims;
    if (!claim) throw new Error('nothing is claimed');
    const text = 'China’s ministry said that exporters of dysprosium must apply for a licence. '.repeat(10);
    const claims = Array.from({ length: 2_000 }, (_, n) => ({ ...claim, id: `c${n}`, text }));
    const entries = echoEntries({ ...reading, claims });
    expect(entries.map(({ claimId }) => claimId).slice(0, 2)).toEqual(['c0', 'c1']);
    expect(entries.length * text.length).toBeLessThanOrEqual(400_000);
  });

  it('does not lead from the reader’s own article to another site', async () => {
    await granted(store.saveArticle(savedArticle()));
    await granted(store.saveHighlight(highlight('h1', { note: 'mine' })));
    const ours = await all();
    const [article] = ours.articles;
    if (!article) throw new Error('no article');
    const forged: LibraryData = {
      ...ours,
      annotations: [],
      texts: [],
      articles: [
        { ...article, head: { ...article.head, url: 'https://evil.example/login' }, modified: '2027-03-24T09:59:00.000Z' },
      ],
    };
    await granted(library.merge(forged));
    const [now] = (await all()).articles;
    expect(now?.modified).toBe('2027-03-24T09:59:00.000Z');
    expect(articleKey(now?.head.url ?? '')).toBe(article.key);
  });
});
