import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { readBackup } from '../../src/core/exchange/backup/read-backup.ts';
import { toBackup } from '../../src/core/exchange/backup/to-backup.ts';
import type { SavedPictures } from '../../src/core/pictures/picture.ts';
import { exportAll } from '../../src/storage/read/export-all.ts';
import type { Store } from '../../src/storage/store.ts';
import type { Transaction } from '../../src/storage/transact.ts';
import { digest, STAMP, taken } from '../core/exchange/fixtures.ts';
import { webpOf } from '../core/pictures/files.ts';
import { faultKindOf, granted, KEY, libraryOn, note, onDisk, savedArticle, storeOn } from './fixtures.ts';

let indexedDB: IDBFactory;
let store: Store;

const EDIT = savedArticle();
const BYTES = webpOf('VP8 ', 640, 360);
const addressOf = (name: string) => `https://site.example/${name}.png`;

beforeEach(() => {
  indexedDB = new IDBFactory();
  store = storeOn(indexedDB);
});

/** The text of the article, saved, and two places of pictures in it: the first is kept, the second is not. */
async function saved(): Promise<SavedPictures> {
  const { article } = await granted(store.saveArticle(EDIT));
  const places = ['a', 'b'].map((name) => ({
    block: 1,
    address: addressOf(name),
    alternative: name,
    bytes: null,
  }));
  const pictures = { key: KEY, saved: article?.saved ?? '', pictures: places };
  expect(await granted(store.savePictures(pictures))).toBe(true);
  expect(
    await granted(store.savePicture({ key: KEY, saved: pictures.saved, number: 0, address: addressOf('a'), bytes: BYTES })),
  ).toBe(true);
  return { ...pictures, pictures: pictures.pictures.map((one, at) => ({ ...one, bytes: at === 0 ? BYTES : null })) };
}

const onTheDisk = () => onDisk(indexedDB, (database) => database.getAll('pictures'));

describe('the pictures of an article', () => {
  it('are kept as bytes beside its text, and counted', async () => {
    const pictures = await saved();
    await store.close();
    const again = storeOn(indexedDB);
    expect(await granted(again.pictureBytes())).toBe(BYTES.length);
    expect(await granted(libraryOn(indexedDB).pictures(KEY))).toEqual(pictures);
  });

  it('stay when work is saved and the article lies in the trash, and go for good with its text', async () => {
    await saved();
    await granted(store.saveNote(note('a')));
    const at = await granted(store.trash({ articles: [KEY], annotations: [] }));
    expect(await onTheDisk()).toHaveLength(1);
    await granted(store.restore(at));
    expect((await granted(libraryOn(indexedDB).pictures(KEY)))?.pictures[0]?.bytes).toEqual(BYTES);
    await granted(store.unsaveArticle(KEY));
    expect(await onTheDisk()).toEqual([]);
    await saved();
    await granted(store.trash({ articles: [KEY], annotations: [] }));
    await granted(store.emptyTrash());
    expect(await onTheDisk()).toEqual([]);
    expect(await granted(store.pictureBytes())).toBe(0);
  });

  it('go by themselves, and no picture that is still on its way brings them back', async () => {
    const { saved: at } = await saved();
    await granted(store.dropPictures(KEY));
    expect(await granted(store.savePicture({ key: KEY, saved: at, number: 1, address: addressOf('b'), bytes: BYTES }))).toBe(
      false,
    );
    expect(await onTheDisk()).toEqual([]);
    expect(await granted(store.savedText(KEY))).not.toBeNull();
  });

  it('are not put in the place of another: the page may have listed others since', async () => {
    const { saved: at, ...before } = await saved();
    expect(await granted(store.savePicture({ key: KEY, saved: at, number: 1, address: addressOf('a'), bytes: BYTES }))).toBe(
      false,
    );
    expect(await granted(libraryOn(indexedDB).pictures(KEY))).toEqual({ saved: at, ...before });
  });

  it('go when another text takes the place of theirs, and are not taken for it', async () => {
    const before = await saved();
    await granted(store.saveArticle(savedArticle({ text: 'Quota', blocks: EDIT.article.blocks.slice(0, 1) })));
    expect(await onTheDisk()).toEqual([]);
    expect(await granted(store.savePictures(before))).toBe(false);
    expect(await onTheDisk()).toEqual([]);
  });

  it('are refused where they are no pictures, too many, or too large together', async () => {
    const { pictures, ...of } = await saved();
    const [first] = pictures;
    const refused = async (bytes: unknown, name = 'b') =>
      expect(
        await faultKindOf(store.savePicture({ key: KEY, saved: of.saved, number: 1, address: addressOf(name), bytes } as never)),
      ).toBe('invalid');
    for (const bytes of [Buffer.from('<svg/>'.padEnd(60)), 'UklGRg==', [...BYTES], webpOf('VP8 ', 2_000, 10), null])
      await refused(bytes);
    const many = Array.from({ length: 21 }, () => first);
    expect(await faultKindOf(store.savePictures({ ...of, pictures: many } as SavedPictures))).toBe('invalid');
    const large = Array.from({ length: 11 }, () => ({ ...first, bytes: webpOf('VP8 ', 10, 10, 280_000) }));
    expect(await faultKindOf(store.savePictures({ ...of, pictures: large } as SavedPictures))).toBe('invalid');
    const script = { ...first, address: 'javascript:alert(1)' };
    expect(await faultKindOf(store.savePictures({ ...of, pictures: [script] } as SavedPictures))).toBe('invalid');
    const full = large.slice(0, 10).map((one, at) => (at === 1 ? { ...one, bytes: null } : one));
    await granted(
      store.savePictures({ ...of, pictures: [...full, { ...first, bytes: webpOf('VP8 ', 10, 10, 280_000) }] } as SavedPictures),
    );
    await refused(webpOf('VP8 ', 10, 10, 290_000), 'a');
  });

  it('that cannot be read on the disk count as none', async () => {
    await saved();
    await onDisk(indexedDB, async (database) => {
      const raw = await database.get('pictures', KEY);
      await database.put('pictures', { ...raw, pictures: [{ ...raw.pictures[0], bytes: Buffer.from('<svg/>'.padEnd(60)) }] });
    });
    expect(await granted(libraryOn(indexedDB).pictures(KEY))).toBeNull();
  });
});

describe('the pictures in a backup', () => {
  const backup = async () => toBackup(await granted(libraryOn(indexedDB).exportAll({}, true)), STAMP);

  it('come back into an empty library, not into one that has the text without them', async () => {
    const pictures = await saved();
    const { text, leftOut } = await backup();
    expect(leftOut).toEqual([]);
    const { data } = taken(await readBackup(text, digest));
    const other = libraryOn(new IDBFactory());
    await granted(other.merge(data));
    expect(await granted(other.pictures(KEY))).toEqual(pictures);
    await granted(store.dropPictures(KEY));
    await granted(libraryOn(indexedDB).merge(data));
    expect(await granted(libraryOn(indexedDB).pictures(KEY))).toBeNull();
    await granted(libraryOn(indexedDB).replace(data));
    expect(await granted(libraryOn(indexedDB).pictures(KEY))).toEqual(pictures);
  });

  it('are not in what else is written of the library, nor in a file without any', async () => {
    await saved();
    expect(await granted(libraryOn(indexedDB).exportAll())).not.toHaveProperty('pictures');
    await granted(store.dropPictures(KEY));
    expect((await backup()).text).not.toContain('"pictures"');
  });

  it('leave those alone that belong to a newer text here', async () => {
    await saved();
    const { data } = taken(await readBackup((await backup()).text, digest));
    const later = storeOn(indexedDB, { now: () => '2026-12-01T00:00:00.000Z' });
    await granted(later.saveArticle(EDIT));
    await granted(libraryOn(indexedDB).merge(data));
    expect(await onTheDisk()).toEqual([]);
  });

  it('are not what ours go for, whether the file has the same text, saved later and without any, or another', async () => {
    const pictures = await saved();
    const { saved: at } = pictures;
    const laterThan = Date.parse(at) + 60_000;
    const backupOf = async (edit: typeof EDIT) => {
      const elsewhere = new IDBFactory();
      const later = storeOn(elsewhere, { now: () => new Date(laterThan).toISOString() });
      await granted(later.saveArticle(edit));
      const { text } = await toBackup(await granted(libraryOn(elsewhere).exportAll({}, true)), STAMP);
      return taken(await readBackup(text, digest)).data;
    };
    await granted(libraryOn(indexedDB).merge(await backupOf(EDIT)));
    expect(await granted(libraryOn(indexedDB).pictures(KEY))).toEqual(pictures);
    await store.close();
    indexedDB = new IDBFactory();
    store = storeOn(indexedDB);
    const before = await saved();
    const other = await backupOf(savedArticle({ text: 'Quota', blocks: EDIT.article.blocks.slice(0, 1) }));
    await granted(libraryOn(indexedDB).merge(other));
    expect(await granted(libraryOn(indexedDB).pictures(KEY))).toEqual(before);
    await granted(libraryOn(indexedDB).replace(other));
    expect(await onTheDisk()).toEqual([]);
  });

  it('stay behind, and are told, where the rest leaves them no room in what is read back', async () => {
    const pictures = await saved();
    await granted(store.saveNote(note('a'.repeat(20_000))));
    const within = (most: number) =>
      onDisk(indexedDB, (database) =>
        exportAll(database.transaction([...database.objectStoreNames]) as unknown as Transaction, {}, true, most),
      );
    const whole = (await backup()).text.length;
    for (const most of [whole - 1, whole - BYTES.length]) {
      const { text, leftOut } = await toBackup(await within(most), STAMP);
      expect(text.length).toBeLessThan(most);
      expect(leftOut).toHaveLength(1);
    }
    expect((await within(whole + 20_000)).pictures).toMatchObject([{ key: KEY, saved: pictures.saved }]);
  });

  it('are told as left out where there is no room for them', async () => {
    await saved();
    const data = await granted(libraryOn(indexedDB).exportAll({}, true));
    const { leftOut } = await toBackup({ ...data, pictures: [], withoutPictures: 2 }, STAMP);
    expect(leftOut.map(({ code }) => code)).toEqual(['too-large', 'too-large']);
  });

  it('are taken from no file of which the store is handed anything else', async () => {
    await saved();
    const data = await granted(libraryOn(indexedDB).exportAll({}, true));
    const [good] = data.pictures ?? [];
    const [first] = good?.pictures ?? [];
    const forged = [
      null,
      { ...good, pictures: 'x' },
      { ...good, pictures: [null] },
      { ...good, pictures: [{ ...first, data: Buffer.from('<svg/>'.padEnd(60)).toString('base64') }] },
      { ...good, pictures: [{ ...first, data: 7 }] },
      { ...good, pictures: Array.from({ length: 21 }, () => first) },
      { ...good, saved: '2020-01-01T00:00:00.000Z' },
      { ...good, key: 'other.example/' },
    ];
    for (const one of forged) {
      const other = new IDBFactory();
      const report = await granted(libraryOn(other).merge({ ...data, pictures: [one] } as never));
      expect(report.refused).toBe(1);
      expect(await onDisk(other, (database) => database.getAll('pictures'))).toEqual([]);
    }
  });
});
