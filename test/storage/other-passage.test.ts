import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../src/core/annotation/annotation.ts';
import type { LibraryData } from '../../src/core/annotation/library-data.ts';
import { granted, highlight, KEY, libraryOn, note, savedArticle, storeOn } from './fixtures.ts';

/** A library with one record, and what becomes of it by a file that has that record edited later, as `change` says. */
async function merged(work: 'highlight' | 'note', change: (one: Annotation) => object) {
  const disk = new IDBFactory();
  const [store, library] = [storeOn(disk), libraryOn(disk)];
  await granted(store.saveArticle(savedArticle()));
  await granted(work === 'highlight' ? store.saveHighlight(highlight('h1')) : store.saveNote(note('This is false.')));
  const before = await granted(library.exportAll());
  const [mine] = before.annotations;
  if (!mine) throw new Error('nothing was kept');
  const modified = '2026-12-01T00:00:00.000Z';
  const annotations = [{ ...mine, modified, ...change(mine) }];
  await granted(library.merge({ ...before, annotations } as LibraryData));
  const trash = (await granted(library.trash())).annotations;
  const [now] = (await granted(store.workOn(KEY))).annotations;
  return { mine, now, trash };
}

const elsewhere = ({ target }: Annotation) => ({
  target: { ...target, selector: [{ type: 'TextQuoteSelector', exact: 'something else', prefix: '', suffix: '' }] },
});

describe('a file with a later edit of a record of hers', () => {
  it('on other words leaves it on what she marked', async () => {
    const { mine, now, trash } = await merged('highlight', elsewhere);
    expect([now?.target, now?.body, trash]).toEqual([mine.target, mine.body, []]);
  });

  it('of another kind leaves her highlight as it is', async () => {
    const { mine, now, trash } = await merged('highlight', ({ target }) => ({
      motivation: 'bookmarking',
      target: { ...target, selector: [] },
      claimId: null,
      body: [{ type: 'Inbox', purpose: 'bookmarking', state: 'done' }],
    }));
    expect([now, trash]).toEqual([mine, []]);
  });

  it('on another claim leaves her note where it was', async () => {
    const { mine, now, trash } = await merged('note', (one) => ({ ...elsewhere(one), claimId: 'claim-other' }));
    expect([now?.claimId, now?.target, now?.body, trash]).toEqual([mine.claimId, mine.target, mine.body, []]);
  });

  it('on other words beside those that she marked leaves it on hers alone', async () => {
    const { mine, now, trash } = await merged('highlight', ({ target }) => ({
      target: { ...target, selector: [...elsewhere({ target } as Annotation).target.selector, ...target.selector] },
    }));
    expect([now?.target, trash]).toEqual([mine.target, []]);
  });
});
