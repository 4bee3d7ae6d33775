import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Annotation } from '../../../../src/core/annotation/annotation.ts';
import type { LibraryData } from '../../../../src/core/annotation/library-data.ts';
import { isInTrash } from '../../../../src/core/annotation/trash.ts';
import type { LibraryReader } from '../../../../src/storage/library.ts';
import type { Store } from '../../../../src/storage/store.ts';
import { itemsOf, writtenIn } from '../../../../src/ui/library/trash/trash-model.ts';
import { granted, KEY, libraryOn, note, storeOn } from '../../../storage/fixtures.ts';

vi.mock('../../../../src/platform/browser.ts', async () => (await import('../../english.ts')).ENGLISH_BROWSER);

let store: Store;
let library: LibraryReader;

beforeEach(() => {
  const disk = new IDBFactory();
  [store, library] = [storeOn(disk), libraryOn(disk)];
});

/** The body of a note. */
const said = (value: string) => [{ type: 'TextualBody', purpose: 'commenting', value }] as const;

describe('what she wrote and an import took', () => {
  const taken = async () => {
    await granted(store.saveNote(note('This is false.')));
    const data = await granted(library.exportAll());
    const [mine] = data.annotations as [Annotation];
    const [created, modified] = ['2001-01-01T00:00:00.000Z', '2026-12-01T00:00:00.000Z'];
    const edited: Annotation = { ...mine, created, modified, deleted: modified, body: said('Forged.') };
    await granted(library.merge({ ...data, annotations: [edited] } as LibraryData));
    const after = await granted(library.exportAll());
    const trash = after.annotations.filter(isInTrash);
    expect(JSON.stringify(trash)).toContain('This is false.');
    return itemsOf({ articles: [], annotations: trash }, () => after.articles[0] ?? null);
  };

  it('can be read in the trash', async () => {
    const items = await taken();
    expect(items.flatMap(({ entry }) => writtenIn(entry))).toContain('This is false.');
  });

  it('can be had back from there', async () => {
    for (const { records } of await taken()) await granted(store.restoreRecords(records));
    const { annotations } = await granted(store.workOn(KEY));
    expect(JSON.stringify(annotations)).toContain('This is false.');
  });
});
