import { describe, expect, it } from 'vitest';
import type { LibraryData } from '../../../src/core/annotation/library-data.ts';
import { checksumOf } from '../../../src/core/exchange/backup/checksum.ts';
import { readBackup } from '../../../src/core/exchange/backup/read-backup.ts';
import { toBackup } from '../../../src/core/exchange/backup/to-backup.ts';
import type { PicturesInJson } from '../../../src/core/pictures/picture.ts';
import { keptReading } from '../../../src/core/reading.ts';
import { toBase64 } from '../../../src/core/text/base64.ts';
import { savedArticle } from '../../storage/fixtures.ts';
import { webpOf } from '../pictures/files.ts';
import { ARTICLE, digest, faultOf, libraryOf, STAMP, taken } from './fixtures.ts';

const { article, reading } = savedArticle();
const SAVED = STAMP.exportedAt;
const PICTURE = {
  block: 1,
  address: 'https://site.example/a.png',
  alternative: 'A furnace',
  data: toBase64(webpOf('VP8L', 9, 9)),
};
const PICTURES: PicturesInJson = { key: ARTICLE.key, saved: SAVED, pictures: [PICTURE, { ...PICTURE, data: null }] };
const LIBRARY: LibraryData = {
  ...libraryOf([]),
  articles: [{ ...ARTICLE, saved: SAVED }],
  texts: [{ key: ARTICLE.key, article, reading: { ...keptReading(reading), key: ARTICLE.key }, saved: SAVED }],
  pictures: [PICTURES],
};

/** A backup that holds these pictures whatever they are, with a checksum that fits. */
async function backupWith(pictures: readonly unknown[]): Promise<string> {
  const { checksum: _, content, ...head } = JSON.parse((await toBackup(LIBRARY, STAMP)).text);
  const forged = { ...content, pictures };
  const forgedHead = { ...head, counts: { ...head.counts, pictures: pictures.length } };
  const checksum = await checksumOf(forgedHead, forged, digest);
  return JSON.stringify({ ...forgedHead, content: forged, checksum });
}

describe('pictures in a backup', () => {
  it('are given back as they were', async () => {
    const { text, leftOut } = await toBackup(LIBRARY, STAMP);
    expect(leftOut).toEqual([]);
    expect(JSON.parse(text)).toMatchObject({ version: 3, counts: { pictures: 1 } });
    expect(taken(await readBackup(text, digest)).data).toEqual(LIBRARY);
    expect((await readBackup(await backupWith([PICTURES]), digest)).ok).toBe(true);
  });

  it('of an older Loupe are none', async () => {
    const { checksum: _, content, ...head } = JSON.parse((await toBackup({ ...LIBRARY, pictures: [] }, STAMP)).text);
    expect(content).not.toHaveProperty('pictures');
    const older = { ...head, version: 2 };
    const text = JSON.stringify({ ...older, content, checksum: await checksumOf(older, content, digest) });
    expect(taken(await readBackup(text, digest)).data).not.toHaveProperty('pictures');
  });

  const of = (data: unknown) => [{ ...PICTURES, pictures: [{ ...PICTURE, data }] }];
  const inBase64 = (text: string) => Buffer.from(text.padEnd(60)).toString('base64');

  it.each<readonly [string, readonly unknown[], string]>([
    ['markup', of(inBase64('<svg onload="alert(1)"/>')), 'wrong-value'],
    ['no base64', of('<svg/>'), 'wrong-value'],
    ['an address of data', of(`data:image/webp;base64,${PICTURE.data}`), 'wrong-value'],
    ['too large a picture', of(toBase64(webpOf('VP8 ', 9, 9, 310_000))), 'too-long'],
    ['a picture of too many pixels', of(toBase64(webpOf('VP8 ', 20_000, 20_000))), 'wrong-value'],
    ['another address than of the web', [{ ...PICTURES, pictures: [{ ...PICTURE, address: 'javascript:1' }] }], 'unsafe-address'],
    ['too many pictures', [{ ...PICTURES, pictures: Array.from({ length: 21 }, () => PICTURE) }], 'too-many'],
    ['a field that none has', [{ ...PICTURES, pictures: [{ ...PICTURE, html: '<b>' }] }], 'unknown-field'],
    ['pictures of no text', [{ ...PICTURES, key: 'other.example/' }], 'no-article'],
    ['two for one text', [PICTURES, PICTURES], 'duplicate'],
  ])('are refused with the whole file where there is %s among them', async (_, pictures, code) => {
    expect(faultOf(await readBackup(await backupWith(pictures), digest))).toMatchObject({ code });
  });

  it('that could not be read back are left out, and told', async () => {
    const { text, leftOut } = await toBackup({ ...LIBRARY, pictures: of(inBase64('<svg/>')) as never }, STAMP);
    expect(leftOut).toMatchObject([{ code: 'wrong-value', where: 'pictures[0].pictures[0].data' }]);
    expect(taken(await readBackup(text, digest)).data).not.toHaveProperty('pictures');
  });
});
