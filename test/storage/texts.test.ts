import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { noteOf } from '../../src/core/annotation/edit.ts';
import { readArticle } from '../../src/core/read-article.ts';
import { keptReading } from '../../src/core/reading.ts';
import { readText } from '../../src/storage/records.ts';
import type { Store } from '../../src/storage/store.ts';
import { articleOf, readCorpus } from '../corpus/article-of.ts';
import { faultKindOf, granted, HEAD, KEY, libraryOn, NOW, note, onDisk, savedArticle, storeOn } from './fixtures.ts';

let indexedDB: IDBFactory;
let store: Store;

beforeEach(() => {
  indexedDB = new IDBFactory();
  store = storeOn(indexedDB);
});

const EDIT = savedArticle();

describe('the text of an article', () => {
  it('is kept with what was read in it, as it was given', async () => {
    const { article } = await granted(store.saveArticle(EDIT));
    await store.close();
    const text = await granted(storeOn(indexedDB).savedText(KEY));
    expect(text).toEqual({ key: KEY, article: EDIT.article, reading: keptReading(EDIT.reading), saved: article?.saved });
    expect(article).toMatchObject({ key: KEY, head: HEAD, saved: expect.any(String) });
    expect(text?.reading.claims.length).toBeGreaterThan(0);
  });

  it('is kept with notes of values of each kind, millions of tonnes among them', async () => {
    const text = 'China holds rare earth reserves of 60 million tonnes, the ministry of natural resources said.';
    const block = { kind: 'paragraph', level: 0, leadIn: null, start: 0, end: text.length } as const;
    const edit = savedArticle({ text, blocks: [block] });
    expect(JSON.stringify(edit.reading.claims.flatMap(({ checks }) => checks))).toContain('"large":');
    await granted(store.saveArticle(edit));
    expect((await granted(store.savedText(KEY)))?.reading).toEqual(keptReading(edit.reading));
  });

  it('is kept without what it has in its blocks: no file could be read back that told it twice', async () => {
    const headings = [{ start: 0, end: 5, level: 2, text: 'Quota' }];
    await granted(store.saveArticle({ ...EDIT, reading: { ...EDIT.reading, headings, repeats: { a: 'b' } } }));
    expect((await granted(store.savedText(KEY)))?.reading).toEqual(keptReading(EDIT.reading));
  });

  it('takes the place of the one before', async () => {
    await granted(store.saveArticle(EDIT));
    const short = savedArticle({ text: 'Quota', blocks: EDIT.article.blocks.slice(0, 1) });
    const { article } = await granted(store.saveArticle(short));
    expect(await granted(store.savedText(KEY))).toMatchObject({ article: { text: 'Quota' }, saved: article?.saved });
  });

  it('stays when work is saved, and goes by itself when it is let go', async () => {
    await granted(store.saveArticle(EDIT));
    const { article } = await granted(store.saveNote(note('a')));
    expect(article?.saved).toBe((await granted(store.savedText(KEY)))?.saved);
    const work = await granted(store.unsaveArticle(KEY));
    expect(work.article).toMatchObject({ saved: null });
    expect(work.annotations.map(noteOf)).toEqual(['a']);
    expect(await granted(store.savedText(KEY))).toBeNull();
    expect(await granted(store.unsaveArticle(KEY))).toEqual(work);
  });

  it('that was let go comes back as it was, until a day later another is, everything is deleted, or the browser is started', async () => {
    let now = NOW;
    const timed = storeOn(indexedDB, { now: () => now });
    await granted(timed.saveArticle(EDIT));
    const before = await granted(timed.savedText(KEY));
    await granted(timed.unsaveArticle(KEY));
    expect(JSON.stringify(await granted(libraryOn(indexedDB).exportAll()))).not.toContain('ministry');
    expect(await granted(timed.resaveArticle('other.example/'))).toBe('gone');
    expect(await granted(timed.resaveArticle(KEY))).toBe('bare');
    expect(await granted(timed.savedText(KEY))).toEqual(before);
    const onTheDisk = () => onDisk(indexedDB, async (database) => JSON.stringify(await database.getAll('meta')));
    expect(await onTheDisk()).not.toContain('ministry');
    const other = { ...EDIT.article, url: 'https://other.example/', text: 'Quota', blocks: EDIT.article.blocks.slice(0, 1) };
    const reading = readArticle(other, { today: '2026-03-24', isForced: true });
    const ends: readonly (() => Promise<unknown>)[] = [
      () => timed.dropLetGo(),
      () => libraryOn(indexedDB).replace({ articles: [], annotations: [], texts: [], meta: {} }),
      async () => {
        await granted(timed.trash({ articles: [KEY], annotations: [] }));
        await granted(timed.emptyTrash());
      },
      async () => {
        now = new Date(Date.parse(now) + 25 * 3_600_000).toISOString();
        await granted(timed.saveArticle({ articleKey: reading.key, article: other, reading }));
        await granted(timed.unsaveArticle(reading.key));
      },
    ];
    for (const end of ends) {
      await granted(timed.saveArticle(EDIT));
      await granted(timed.unsaveArticle(KEY));
      expect(await onTheDisk()).toContain('ministry');
      await end();
      expect(await onTheDisk()).not.toContain('ministry');
      expect(await granted(timed.resaveArticle(KEY))).toBe('gone');
    }
  });

  it('is refused where the reading is of another article or another text', async () => {
    const { reading, article } = EDIT;
    expect(await faultKindOf(store.saveArticle({ ...EDIT, articleKey: 'other.example/' }))).toBe('invalid');
    expect(await faultKindOf(store.saveArticle({ ...EDIT, article: { ...article, text: `${article.text} More.` } }))).toBe(
      'invalid',
    );
    const claims = reading.claims.map((claim) => ({ ...claim, end: article.text.length + 1 }));
    expect(await faultKindOf(store.saveArticle({ ...EDIT, reading: { ...reading, claims } }))).toBe('invalid');
    expect(await granted(store.workOn(KEY))).toMatchObject({ article: null });
  });

  it('that cannot be read on the disk counts as none, and can be saved anew', async () => {
    await granted(store.saveArticle(EDIT));
    await onDisk(indexedDB, async (database) => {
      const raw = await database.get('texts', KEY);
      await database.put('texts', { ...raw, reading: { ...raw.reading, claims: 'gone' } });
    });
    expect(await granted(store.savedText(KEY))).toBeNull();
    await granted(store.saveArticle(EDIT));
    expect(await granted(store.savedText(KEY))).toMatchObject({ article: EDIT.article });
  });
});

describe('what is accepted as a saved text', () => {
  const DOCUMENTS = ['dev-1.jsonl', 'news-1-zh.jsonl'].flatMap((name) => readCorpus(name).slice(0, 5));

  it('is all that the engine reads, unchanged', () => {
    for (const document of DOCUMENTS) {
      const article = articleOf(document);
      const reading = keptReading(readArticle(article, { today: '2026-03-24', isForced: true }));
      const text = { key: reading.key, article, reading, saved: NOW };
      expect(readText(text)).toEqual(text);
    }
  });

  /** Every place in a value where something else could be put, as its path. */
  function* pathsIn(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
    yield path;
    if (typeof value !== 'object' || value === null) return;
    for (const [name, inner] of Object.entries(value)) yield* pathsIn(inner, [...path, name]);
  }

  function withAt(value: unknown, [name, ...rest]: readonly string[], other: unknown): unknown {
    if (name === undefined) return other;
    const fields = value as Readonly<Record<string, unknown>>;
    const changed = { ...fields, [name]: withAt(fields[name], rest, other) };
    return Array.isArray(value) ? Object.values(changed) : changed;
  }

  function kindOf(value: unknown): string {
    return Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value;
  }

  const at = (value: unknown, path: readonly string[]): unknown =>
    path.reduce((inner, name) => (inner as Readonly<Record<string, unknown>> | null)?.[name], value);

  it('has nowhere, however deep, a value of a kind that the engine does not write there', () => {
    const [document] = DOCUMENTS;
    if (!document) throw new Error('no document');
    const article = articleOf(document);
    const reading = keptReading(readArticle(article, { today: '2026-03-24', isForced: true }));
    const claims = reading.claims.filter(({ checks, quantities }) => checks.length + quantities.length > 0).slice(0, 3);
    const text = { key: reading.key, article: { ...article, links: [] }, reading: { ...reading, claims }, saved: NOW };
    expect(readText(text)).toEqual(text);
    let tried = 0;
    for (const path of pathsIn(text)) {
      for (const other of [{ evil: 1 }, 7.5, ['x'], true]) {
        if (kindOf(other) === kindOf(at(text, path))) continue;
        expect([path.join('.'), other, readText(withAt(text, path, other))]).toEqual([path.join('.'), other, null]);
        tried++;
      }
    }
    expect(tried).toBeGreaterThan(500);
  });

  it('has no field that we do not know, and no message deeper than one that is made', () => {
    const evil = JSON.parse(JSON.stringify({ key: KEY, ...EDIT, saved: NOW }).replaceAll('"text":', '"html":"<b>","text":'));
    expect(JSON.stringify(readText(evil))).not.toContain('html');
    let message: unknown = { code: 'x', values: [] };
    for (let depth = 0; depth < 5_000; depth++) message = { code: 'x', values: [{ message }] };
    const check = { id: 'x', kind: 'status', message, span: null, card: null, asOf: null, sources: [], picture: null };
    expect(readText({ key: KEY, ...EDIT, saved: NOW, reading: { ...EDIT.reading, checks: [check] } })).toBeNull();
  });
});
