import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../../src/core/annotation/annotation.ts';
import type { SavedText } from '../../../src/core/annotation/article-work.ts';
import { noteBody } from '../../../src/core/annotation/edit.ts';
import type { LibraryData } from '../../../src/core/annotation/library-data.ts';
import type { Article } from '../../../src/core/article/article.ts';
import { checksumOf } from '../../../src/core/exchange/backup/checksum.ts';
import { readBackup } from '../../../src/core/exchange/backup/read-backup.ts';
import { backupChunks, toBackup } from '../../../src/core/exchange/backup/to-backup.ts';
import { readArticle } from '../../../src/core/read-article.ts';
import { keptReading } from '../../../src/core/reading.ts';
import { savedText } from '../../../src/storage/schemas/saved-text.ts';
import { articleOf, SENTENCES } from '../../background/article.ts';
import { library } from './arbitraries.ts';
import { ARTICLE, digest, faultOf, libraryOf, STAMP, saying, taken } from './fixtures.ts';

const note = (text: string) => saying([noteBody(text)]);

/** Notes of as many claims, so that each has its place. */
const notes = (count: number): Annotation[] =>
  Array.from({ length: count }, (_, index) => ({ ...note('n'), claimId: `c${index}` }));

/** Expects that a text is kept, and comes out of a backup as it went in. */
async function expectGivenBack(text: SavedText): Promise<void> {
  expect(v.safeParse(savedText, text).issues).toBeUndefined();
  const data: LibraryData = { ...libraryOf([note('mine')]), articles: [{ ...ARTICLE, saved: text.saved }], texts: [text] };
  const backup = await toBackup(data, STAMP);
  expect(backup.leftOut).toEqual([]);
  expect(taken(await readBackup(backup.text, digest)).data.texts).toEqual([text]);
}

describe('a backup', () => {
  test('gives back the library it was made of, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(library, async (data) => {
        const { text, leftOut } = await toBackup(data, STAMP);
        expect(leftOut).toEqual([]);
        expect(taken(await readBackup(text, digest)).data).toEqual(data);
      }),
      { numRuns: 60 },
    );
  });

  test('gives back a text with whatever Loupe reads in it', async () => {
    const again = 'The controls on magnets stand in Announcement No. 61 of 2025, traders said of rare earth exports.';
    const millions = 'China holds rare earth reserves of 60 million tonnes, the ministry of natural resources said on Tuesday.';
    const article = articleOf(ARTICLE.head.url, [...SENTENCES, again, millions]) as Article;
    const reading = keptReading({ ...readArticle(article, { today: '2026-11-26' }), key: ARTICLE.key });
    const notes = reading.claims.flatMap(({ checks }) => checks);
    expect(notes.some(({ isQuiet }) => isQuiet)).toBe(true);
    expect(notes.some(({ alsoAt }) => alsoAt)).toBe(true);
    expect(JSON.stringify(notes)).toContain('"large":');
    await expectGivenBack({ key: ARTICLE.key, article, reading, saved: STAMP.exportedAt });
    // As many claims as are read of an article.
    const alsoAt = Array.from({ length: 1_999 }, (_, at) => `c${at}`);
    const [first, ...others] = reading.claims;
    const noted = first && { ...first, checks: notes.slice(0, 1).map((check) => ({ ...check, alsoAt })) };
    const claims = noted ? [noted, ...others] : [];
    await expectGivenBack({ key: ARTICLE.key, article, reading: { ...reading, claims }, saved: STAMP.exportedAt });
  });

  test('can be laid out anew, but not changed', async () => {
    const { text } = await toBackup(libraryOf([note('mine')]), STAMP);
    expect((await readBackup(JSON.stringify(JSON.parse(text), null, 2), digest)).ok).toBe(true);
    expect(faultOf(await readBackup(text.replace('mine', 'thine'), digest)).code).toBe('checksum');
    expect(faultOf(await readBackup(text.replace('"1.2.3"', '"1.2.4"'), digest)).code).toBe('checksum');
  });

  test('says what wrote it, when, and how much is in it', async () => {
    const { text } = await toBackup(libraryOf(notes(3)), STAMP);
    expect(JSON.parse(text)).toMatchObject({
      format: 'loupe-backup',
      version: 3,
      app: '1.2.3',
      exported: STAMP.exportedAt,
      counts: { articles: 1, annotations: 3, texts: 0 },
    });
  });

  test('of a Loupe without corrections is read as it always was', async () => {
    const { checksum: _, content, ...head } = JSON.parse((await toBackup(libraryOf([note('mine')]), STAMP)).text);
    const older = { ...head, version: 1 };
    const text = JSON.stringify({ ...older, content, checksum: await checksumOf(older, content, digest) });
    expect(taken(await readBackup(text, digest)).data).toEqual(content);
  });

  test('leaves out, and names, what could not be read back, rather than spoil the rest', async () => {
    const bad = { ...note('bad'), created: 'yesterday' };
    const { text, leftOut } = await toBackup(libraryOf([bad, note('good')]), STAMP);
    expect(leftOut).toMatchObject([{ code: 'bad-date', where: 'annotations[0].created' }]);
    expect(taken(await readBackup(text, digest)).data.annotations).toHaveLength(1);
  });

  test('leaves out a number that JSON does not have', async () => {
    const data = libraryOf([note('mine')]);
    const [text] = fc.sample(
      library.map(({ texts }) => texts[0]).filter((one) => one !== undefined),
      1,
    );
    const detection = { ...text?.reading.detection, score: Number.POSITIVE_INFINITY };
    const texts = [{ ...text, key: ARTICLE.key, reading: { ...text?.reading, detection } }] as LibraryData['texts'];
    const backup = await toBackup({ ...data, texts }, STAMP);
    expect(backup.leftOut).toMatchObject([{ where: 'texts[0].reading.detection.score' }]);
    expect(taken(await readBackup(backup.text, digest)).data).toEqual(data);
  });

  test('whose checksum cannot be worked out is refused, not thrown at', async () => {
    const { text } = await toBackup(libraryOf([]), STAMP);
    const fault = faultOf(await readBackup(text, () => Promise.reject(new Error('no memory'))));
    expect(fault).toMatchObject({ code: 'checksum', detail: expect.stringContaining('no memory') });
  });

  test('longer than any text can be is refused by its length alone', async () => {
    expect(faultOf(await readBackup('x'.repeat(500_000_001), digest)).code).toBe('too-large');
  });

  test('holds an article for work whose article is not there', async () => {
    const { text } = await toBackup({ ...libraryOf([note('orphan')]), articles: [] }, STAMP);
    const [article] = taken(await readBackup(text, digest)).data.articles;
    expect(article).toMatchObject({ key: ARTICLE.key, head: { url: ARTICLE.head.url }, firstRead: ARTICLE.firstRead });
  });

  test('comes in pieces that tell how far it is', async () => {
    const data = libraryOf(notes(700));
    const texts: string[] = [];
    const progress: number[] = [];
    for await (const { text, done, total } of backupChunks(data, STAMP)) {
      expect(total).toBe(701);
      texts.push(text);
      progress.push(done);
    }
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(progress.filter((done) => done > 0 && done < 701).length).toBeGreaterThan(1);
    expect(texts.join('')).toBe((await toBackup(data, STAMP)).text);
    expect(taken(await readBackup(texts.join(''), digest)).data).toEqual(data);
  });

  test('with a byte order mark is read all the same', async () => {
    const { text } = await toBackup(libraryOf([note('mine')]), STAMP);
    expect((await readBackup(`\uFEFF${text}`, digest)).ok).toBe(true);
  });
});
