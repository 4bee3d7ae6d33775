import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Annotation } from '../../src/core/annotation/annotation.ts';
import type { LibraryData } from '../../src/core/annotation/library-data.ts';
import { noteOn } from '../core/annotation/fixtures.ts';
import { annotation } from './arbitrary.ts';
import { faultKindOf, granted, HEAD, highlight, KEY, libraryOn, NOW, note, savedArticle, storeOn, tags } from './fixtures.ts';

let indexedDB: IDBFactory;

beforeEach(() => {
  indexedDB = new IDBFactory();
});

afterEach(() => {
  vi.restoreAllMocks();
});

const LATER = '2026-06-01T10:00:00.000Z';
const ARTICLE = {
  key: KEY,
  addresses: [HEAD.url],
  head: HEAD,
  firstRead: NOW,
  lastRead: NOW,
  saved: null,
  modified: LATER,
  deleted: null,
};

/** A library of `count` notes, each on a claim of its own, later than what is here. */
function libraryOf(count: number): LibraryData {
  const annotations = Array.from({ length: count }, (_, index): Annotation => {
    return { ...noteOn(null, `id-${index}`), claimId: `claim-${index}`, modified: LATER };
  });
  const { articleKey: key, article, reading } = savedArticle();
  return { articles: [ARTICLE], annotations, texts: [{ key, article, reading, saved: LATER }], meta: {} };
}

/** Lets the first `count` writes of records pass and each later one throw `error`. */
function failWritesAfter(count: number, error: () => Error): void {
  let writes = 0;
  for (const name of ['put', 'add'] as const) {
    const write = IDBObjectStore.prototype[name];
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (this: IDBObjectStore, ...args) {
      if (writes++ >= count) throw error();
      return write.apply(this, args as [unknown]);
    });
  }
}

/** All objects in a value, itself first; of lists only what is in them. */
function objectsIn(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inner : [value, ...inner];
}

async function begun() {
  const store = storeOn(indexedDB);
  await granted(store.saveNote(note('ours')));
  await granted(store.saveTags(tags('x')));
  await granted(store.saveHighlight(highlight('h-0', { note: 'mine' })));
  await granted(store.setMeta('colour-names', { red: 'ours' }));
  const library = libraryOn(indexedDB);
  return { store, library, before: await granted(library.exportAll()), stamp: await granted(library.stamp()) };
}

describe.each(['merge', 'replace'] as const)('a %s that fails', (way) => {
  it.each([1, 3, 550])('on a full disk, at its write number %i, leaves everything as it was', async (count) => {
    const { library, before, stamp } = await begun();
    failWritesAfter(count, () => new DOMException('full', 'QuotaExceededError'));
    expect(await faultKindOf(library[way](libraryOf(600)))).toBe('full');
    vi.restoreAllMocks();
    expect(await granted(library.exportAll())).toEqual(before);
    expect(await granted(library.stamp())).toBe(stamp);
    expect(await granted(library[way](libraryOf(600)))).toMatchObject({ refused: 0 });
  });

  it('because it was stopped, before it began or in its middle, leaves everything as it was', async () => {
    const { library, before } = await begun();
    expect(await faultKindOf(library[way](libraryOf(600), { signal: AbortSignal.abort() }))).toBe('failed');
    const controller = new AbortController();
    const onProgress = vi.fn((done: number) => {
      if (done > 0) controller.abort();
    });
    expect(await faultKindOf(library[way](libraryOf(600), { signal: controller.signal, onProgress }))).toBe('failed');
    expect(onProgress.mock.lastCall?.[0]).toBeLessThan(600);
    expect(await granted(library.exportAll())).toEqual(before);
  });

  it('because whoever is told of its progress throws, leaves everything as it was', async () => {
    const { library, before } = await begun();
    const onProgress = (done: number) => {
      if (done > 0) throw new Error('struck');
    };
    expect(await faultKindOf(library[way](libraryOf(600), { onProgress }))).toBe('failed');
    expect(await granted(library.exportAll())).toEqual(before);
  });
});

describe('the progress of an import', () => {
  it('rises from nothing to all', async () => {
    const onProgress = vi.fn();
    await granted(libraryOn(indexedDB).merge(libraryOf(600), { onProgress }));
    const told = onProgress.mock.calls.map(([done]) => done as number);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect([told[0], told.length > 2, onProgress.mock.lastCall]).toEqual([0, true, [601, 601]]);
  });

  it('of an export too, which can be stopped', async () => {
    const library = libraryOn(indexedDB);
    await granted(library.merge(libraryOf(900)));
    const onProgress = vi.fn();
    await granted(library.exportAll({ onProgress }));
    expect(onProgress.mock.lastCall).toEqual([902, 902]);
    expect(await faultKindOf(library.exportAll({ signal: AbortSignal.abort() }))).toBe('failed');
  });
});

describe('what is read in', () => {
  it('must be a library at all', async () => {
    const library = libraryOn(indexedDB);
    const none = [
      null,
      undefined,
      7,
      'x',
      [],
      {},
      { articles: [], annotations: [] },
      { articles: {}, annotations: [], texts: [] },
    ];
    for (const raw of none) {
      expect(await faultKindOf(library.merge(raw as never))).toBe('invalid');
      expect(await faultKindOf(library.replace(raw as never))).toBe('invalid');
    }
  });

  it('is taken record by record: those that are none, or would be links to scripts, are left out and counted', async () => {
    const library = libraryOn(indexedDB);
    const { annotations, articles, texts } = libraryOf(1);
    const [one] = annotations;
    const [text] = texts;
    const data = {
      articles: [
        ...articles,
        { ...ARTICLE, key: 'b', head: { ...HEAD, url: 'javascript:alert(1)' } },
        { ...ARTICLE, key: 'c', addresses: ['data:,x'] },
        7,
      ],
      annotations: [
        ...annotations,
        { ...one, id: 'b', target: { source: 'javascript:1', selector: [] } },
        { ...one, id: 'c', body: [] },
        null,
      ],
      texts: [...texts, { ...text, key: 'other' }],
      meta: 'none',
    };
    expect(await granted(library.merge(data as never))).toEqual({
      added: 3,
      updated: 0,
      unchanged: 0,
      joined: 0,
      trashed: 0,
      differing: 0,
      refused: 7,
    });
    expect(await granted(library.usage())).toMatchObject({ articles: 1, annotations: 1, texts: 1 });
  });

  it('is kept without what we do not know, however deep it lies', async () => {
    await fc.assert(
      fc.asyncProperty(annotation, fc.nat(), async (known, at) => {
        const source = 'https://a.example/';
        const one = { ...known, target: { ...known.target, source } };
        const raw = structuredClone(one);
        const places = objectsIn(raw);
        Object.assign(places[at % places.length] ?? {}, { unknown: 'x' });
        const library = libraryOn(new IDBFactory());
        await granted(library.replace({ ...libraryOf(0), annotations: [raw] }));
        expect((await granted(library.exportAll())).annotations).toEqual([one]);
      }),
      { numRuns: 100 },
    );
  });

  it('may hold a record twice: the one edited last is taken', async () => {
    const library = libraryOn(indexedDB);
    const [one] = libraryOf(1).annotations;
    if (!one) throw new Error('no note');
    const data = { ...libraryOf(0), annotations: [one, { ...one, modified: NOW }, { ...one, id: 'b' }] };
    expect(await granted(library.merge(data))).toMatchObject({ refused: 1, joined: 1 });
    expect((await granted(storeOn(indexedDB).workOn(KEY))).annotations).toMatchObject([{ id: 'b', modified: LATER }]);
  });

  it('is dated as our clock writes it, whatever zone it was written in, and not beyond all edits', async () => {
    const library = libraryOn(indexedDB);
    const [one] = libraryOf(1).annotations;
    const data = {
      ...libraryOf(0),
      annotations: [
        { ...one, id: 'zone', claimId: '1', modified: '2026-06-01T12:00:00+02:00' },
        { ...one, id: 'never', claimId: '2', modified: '9999-12-31T23:59:59.999Z' },
        { ...one, id: 'no day', claimId: '3', created: '2026-02-30T10:00:00+25:00' },
      ],
    };
    expect(await granted(library.merge(data as LibraryData))).toMatchObject({ refused: 2 });
    expect((await granted(library.exportAll())).annotations).toMatchObject([{ id: 'zone', modified: LATER }]);
  });

  it('pollutes no prototype', async () => {
    const evil =
      '{"articles":[],"annotations":[],"texts":[],"meta":{"__proto__":{"isAdmin":true},"colour-names":{"__proto__":{"isAdmin":true}}},"__proto__":{"isAdmin":true}}';
    await granted(libraryOn(indexedDB).merge(JSON.parse(evil)));
    expect('isAdmin' in {}).toBe(false);
  });
});
