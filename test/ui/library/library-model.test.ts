import { describe, expect, it, vi } from 'vitest';
import { inboxBody, revisitBody } from '../../../src/core/annotation/edit.ts';
import { ALL } from '../../../src/core/library/query.ts';
import { forgetUndo, undoOffered } from '../../../src/kit/undo/undo.ts';
import { createLibraryModel, type LibraryModel } from '../../../src/ui/library/library-model.ts';
import { annotation, article, FACTS, highlight, note, tag } from '../../core/library/records.ts';
import { type FakeLibrary, fakeLibrary, settle } from './fake-library.ts';

vi.mock('../../../src/platform/browser.ts', async () => (await import('../english.ts')).ENGLISH_BROWSER);

const A = 'a.example/1';
const B = 'b.example/1';
const on = (day: number) => {
  const at = `2026-05-${String(day).padStart(2, '0')}T12:00:00.000Z`;
  return { created: at, modified: at };
};

const marks = () => [
  annotation(A, [highlight(FACTS), note('ask Wang'), tag('quota')], { claimId: 'c1', quote: 'Output is capped.', ...on(1) }),
  annotation(A, [highlight()], { quote: 'Exports of magnets fell.', ...on(2) }),
  annotation(B, [highlight(null, 'red')], { quote: 'A plan for processing.', ...on(3) }),
];

async function opened(change: (world: FakeLibrary) => void = () => {}) {
  const world = fakeLibrary([article(A), article(B)], marks());
  change(world);
  const model = createLibraryModel(world.client);
  model.start();
  await settle();
  return { world, model, listed: () => listedIn(model) };
}

/** The quotes, and the titles of articles, that are listed. */
function listedIn({ list }: LibraryModel): readonly string[] {
  return Array.from(list.selection.value.places, (_, row) => {
    const entry = list.entryAt(row);
    return entry?.quote || entry?.article.head.title || '';
  });
}

const ROWS = [
  'A plan for processing.',
  'Exports of magnets fell.',
  'Output is capped.',
  'Title of a.example/1',
  'Title of b.example/1',
];

describe('the library', () => {
  it('lists everything, last changed first', async () => {
    const { model, listed } = await opened();
    expect(listed()).toEqual(ROWS);
    expect(model.shelves.extent.value).toBe('whole');
  });

  it('shows what changed last before the rest is read', async () => {
    let goOn = () => {};
    const { model, listed } = await opened((world) => {
      const { annotations } = world.client.source;
      Object.assign(world.client.source, {
        async *annotations() {
          await new Promise<void>((go) => {
            goOn = go;
          });
          yield* annotations();
        },
      });
    });
    expect(model.shelves.extent.value).toBe('recent');
    expect(listed()).toEqual(ROWS);
    goOn();
    await settle();
    expect(model.shelves.extent.value).toBe('whole');
  });

  it('reads one article again when work on it changed, also while the rest is being read', async () => {
    const { world, model, listed } = await opened();
    world.put(annotation(B, [highlight()], { quote: 'New in B.', ...on(9) }));
    world.notify({ notice: 'work-changed', articleKey: B });
    await settle();
    expect(listed()[0]).toBe('New in B.');
    expect(world.count.reads).toBe(2);
    const loading = model.shelves.load();
    world.put(annotation(A, [highlight()], { quote: 'New in A.', ...on(10) }));
    world.notify({ notice: 'work-changed', articleKey: A });
    await loading;
    await settle();
    expect(listed()[0]).toBe('New in A.');
  });

  it('reads everything again when much changed elsewhere', async () => {
    const { world, listed } = await opened();
    world.put(annotation(A, [highlight()], { quote: 'Imported.', ...on(9) }));
    world.notify({ notice: 'library-changed', cause: null });
    await settle();
    expect(listed()[0]).toBe('Imported.');
  });

  it('reads everything again for a change made elsewhere, though one of its own is on its way', async () => {
    const { model, listed } = await opened((world) => {
      const { call } = world.client;
      Object.assign(world.client, {
        call: async (...args: Parameters<typeof call>) => {
          world.put(annotation(A, [highlight()], { quote: 'Imported.', ...on(9) }));
          world.notify({ notice: 'library-changed', cause: 'of another page' });
          return call(...args);
        },
      });
    });
    const entry = model.list.entryAt(0);
    await model.actions.remove(entry ? [entry] : []);
    await settle();
    expect(listed()).toContain('Imported.');
  });

  it('says why it cannot be read', async () => {
    const { model } = await opened((world) => {
      world.fault = { kind: 'unavailable', detail: 'no storage' };
    });
    expect(model.trouble.value).toEqual({ reason: 'unavailable', detail: 'no storage' });
    expect(model.list.isNothing.value).toBe(false);
  });
});

describe('searching the library', () => {
  it('finds by all words, their beginnings and near spellings, and marks the place in the address', async () => {
    const { world, model, listed } = await opened();
    model.list.setText('magn expor');
    expect(listed()).toEqual(['Exports of magnets fell.']);
    expect(world.history.at(-1)).toBe('#/?q=magn+expor');
    model.list.setText('procesing');
    expect(listed()).toEqual(['A plan for processing.']);
  });

  it('makes an index once, keeps it, and takes up the kept one', async () => {
    const { world } = await opened();
    expect(world.count.builds).toBe(1);
    expect(world.kept.index).not.toBeNull();
    const again = createLibraryModel(world.client);
    again.start();
    await settle();
    expect(world.count.builds).toBe(1);
    again.list.setText('processing');
    expect(listedIn(again)).toEqual(['A plan for processing.']);
    expect(again.list.isPlain.value).toBe(false);
  });

  it('makes it anew when the kept one is of another version or damaged', async () => {
    const { world } = await opened();
    for (const broken of [{ version: 0 }, { data: { keys: [] } }]) {
      world.kept.index = { ...(world.kept.index as NonNullable<typeof world.kept.index>), ...broken };
      world.count.builds = 0;
      createLibraryModel(world.client).start();
      await settle();
      expect(world.count.builds).toBe(1);
    }
  });

  it('finds what changed since the index was made, and no longer what it was before', async () => {
    const { world, model, listed } = await opened();
    const [first] = marks();
    const old = [...world.annotations.values()].find(({ claimId }) => claimId === 'c1');
    if (!first || !old) throw new Error('no such mark');
    world.put({ ...old, body: [highlight(FACTS), note('tungsten')], ...on(8) });
    world.notify({ notice: 'work-changed', articleKey: A });
    await settle();
    expect(world.count.builds).toBe(1);
    model.list.setText('tungsten');
    expect(listed()).toEqual(['Output is capped.']);
    model.list.setText('"ask wang"');
    expect(listed()).toEqual([]);
  });

  it('finds a passage by what it says and by what it said when it was marked, though nothing else of it was edited', async () => {
    const { world, model, listed } = await opened();
    const old = [...world.annotations.values()].find(({ claimId }) => claimId === 'c1');
    if (!old) throw new Error('no such mark');
    const found = (exact: string) => ({ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }) as const;
    for (const [now, last] of [
      ['Output is halved.', 'Output is capped.'],
      ['Output is doubled.', 'Output is halved.'],
    ] as const) {
      const selector = [found(now), found('Output is capped.')];
      world.put({ ...old, target: { ...old.target, selector } });
      world.notify({ notice: 'work-changed', articleKey: A });
      await settle();
      for (const text of [now, 'output capped']) {
        model.list.setText(text);
        expect(listed()).toContain(now);
      }
      expect(listed()).not.toContain(last);
    }
    model.list.setText('halved');
    expect(listed()).toEqual([]);
    expect(world.count.builds).toBe(1);
  });

  it('has an index made anew, away from the page, where passages as long as books came in since', async () => {
    const { world, model, listed } = await opened();
    const quote = (i: number) => `Scandium ${'and all the rest of the book '.repeat(6_000)} at the end ${i}`;
    for (let i = 0; i < 8; i += 1) world.put(annotation(A, [highlight()], { quote: quote(i), ...on(8) }));
    world.notify({ notice: 'work-changed', articleKey: A });
    model.list.setText('scandium');
    await settle();
    expect(listed()).toHaveLength(8);
    expect(world.count.builds).toBe(2);
  });

  it('finds an article by a text that was saved after the index was made', async () => {
    const { world, model, listed } = await opened();
    world.texts.set(B, 'Somewhere in it: yttrium.');
    const at = '2026-05-20T12:00:00.000Z';
    world.articles.set(B, { ...article(B), saved: at, modified: at });
    world.notify({ notice: 'work-changed', articleKey: B });
    await settle();
    model.list.setText('yttrium');
    expect(listed()).toEqual(['Title of b.example/1']);
  });

  it('looks for words as they are written while there is no index, and says so', async () => {
    const { model, listed } = await opened((world) => {
      Object.assign(world.client, { buildIndex: async () => null });
    });
    model.list.setText('magnet');
    expect(listed()).toEqual(['Exports of magnets fell.']);
    expect(model.list.isPlain.value).toBe(true);
  });
});

describe('the place in the library', () => {
  it('comes back with back, and what is typed is one step', async () => {
    const { world, model } = await opened();
    for (const text of ['p', 'pl', 'plan']) model.list.setText(text);
    model.list.toggle('colour', 'red');
    world.back();
    expect(model.list.query.value).toEqual({ text: 'plan', chosen: {}, sort: null });
    world.back();
    expect(model.list.query.value).toEqual(ALL);
  });

  it('has what stands open, and one step back closes it', async () => {
    const { world, model } = await opened();
    model.list.openEntry(model.list.entryAt(0)?.key ?? null);
    model.list.openEntry(model.list.entryAt(2)?.key ?? null);
    expect(model.list.open.value?.quote).toBe('Output is capped.');
    world.back();
    expect(model.list.open.value).toBeNull();
  });

  it('is kept while the reader is in another view', async () => {
    const { model } = await opened();
    model.list.setText('plan');
    model.router.go({ view: 'trash', key: null, pairs: [] });
    expect(model.list.place.value.query.text).toBe('plan');
  });

  it('opens where the address says', async () => {
    const { model, listed } = await opened((world) => {
      world.history[0] = '#/?q=plan&colour=red&sort=site';
    });
    expect(listed()).toEqual(['A plan for processing.']);
    expect(model.list.query.value.sort).toBe('site');
  });
});

describe('picking and doing something with what is picked', () => {
  it('picks one by one, in ranges and all, and forgets it with another question', async () => {
    const { model } = await opened();
    const picked = () => model.list.picked.value.map(({ quote, article: { head } }) => quote || head.title);
    model.list.togglePick(0);
    model.list.pickTo(2);
    expect(picked()).toEqual(ROWS.slice(0, 3));
    model.list.togglePick(1);
    expect(picked()).toEqual([ROWS[0], ROWS[2]]);
    model.list.pickAll();
    expect(picked()).toEqual(ROWS);
    model.list.setText('plan');
    expect(picked()).toEqual([]);
  });

  it('puts things in the trash at once, and takes them back one after the other', async () => {
    const { world, model, listed } = await opened();
    const at = (row: number) => model.list.entryAt(row);
    await model.actions.remove([at(0), at(1)].filter((entry) => entry !== undefined));
    expect(listed()).not.toContain('A plan for processing.');
    expect(undoOffered.value?.said).toBe('2 entries moved to the trash.');
    const capped = at(0);
    await model.actions.remove(capped ? [capped] : []);
    // With the last work on an article that is not saved, the article goes too.
    expect(listed()).toEqual([]);
    await model.actions.undo();
    await model.actions.undo();
    expect(listed()).toEqual(ROWS);
    expect(await model.actions.undo()).toBeNull();
    expect(world.count.reads).toBe(2);
  });

  it('leaves the keyboard where it was when its entry goes', async () => {
    const { model } = await opened();
    model.list.moveTo(1);
    const entry = model.list.entryAt(1);
    await model.actions.remove(entry ? [entry] : []);
    expect(model.list.active.value).toBe(1);
    expect(model.list.entryAt(1)?.quote).toBe('Output is capped.');
  });

  it('does not offer to take back what was not done', async () => {
    forgetUndo();
    const { world, listed } = await opened();
    const why = { reason: 'full', detail: 'no room' } as const;
    Object.assign(world.client, { call: async () => ({ ok: true, value: { trouble: why } }) });
    const refusing = createLibraryModel(world.client);
    refusing.start();
    await settle();
    const entry = refusing.list.entryAt(0);
    expect(await refusing.actions.remove(entry ? [entry] : [])).toEqual(why);
    expect(undoOffered.value).toBeNull();
    expect(refusing.actions.trouble.value).toEqual(why);
    expect(listed()).toEqual(ROWS);
  });

  it('tags highlights and articles, and leaves what has no tags alone', async () => {
    const { world, model } = await opened((given) => {
      given.put(annotation(A, [note('only a note')], { claimId: 'c9', quote: 'No highlight.', ...on(5) }));
    });
    await model.actions.tag(
      [0, 1, 4].flatMap((row) => model.list.entryAt(row) ?? []),
      ['new'],
      [],
    );
    const [{ request }] = world.calls as unknown as [{ request: { records: { annotations: string[]; articles: string[] } } }];
    expect(request.records.annotations).toHaveLength(1);
    expect(request.records.articles).toEqual([A]);
    expect(model.list.selection.value.counts.tag).toContainEqual({ value: 'new', count: 1 });
  });
});

describe('what is done with many at once', () => {
  const inboxOf = ({ calls }: FakeLibrary) => calls.filter(({ name }) => name === 'library/inbox').map(({ request }) => request);
  const entriesOf = ({ list }: LibraryModel, ...rows: readonly number[]) => rows.flatMap((row) => list.entryAt(row) ?? []);

  it('keeps the day to come back to an article, by which it can be sifted', async () => {
    const { world, model } = await opened((given) => given.put(annotation(B, [revisitBody('2099-01-01')], on(4))));
    const article = [...model.list.selection.value.places]
      .flatMap((_, row) => entriesOf(model, row))
      .find(({ kind, revisit }) => kind === 'article' && revisit !== null);
    expect(article?.article.key).toBe(B);
    expect(model.list.selection.value.counts.due).toContainEqual({ value: 'later', count: 1 });
    if (article) await model.actions.saveRevisit(article, null);
    expect(world.calls.at(-1)).toMatchObject({
      name: 'library/save-revisit',
      request: { articleKey: B, claimId: null, date: null },
    });
  });

  it('puts articles in the inbox, and all of them that still stand there back to where each stood by one undo', async () => {
    const { world, model } = await opened((given) => given.put(annotation(B, [inboxBody('reading')], on(4))));
    const articles = [...model.list.selection.value.places]
      .flatMap((_, row) => entriesOf(model, row))
      .filter(({ kind }) => kind === 'article');
    expect(articles.map(({ article: { key }, inbox }) => [key, inbox]).sort()).toEqual([
      [A, null],
      [B, 'reading'],
    ]);
    await model.actions.inbox(articles, 'done');
    expect(undoOffered.value?.said).toBe('Inbox: 2 articles changed');
    await undoOffered.value?.undo();
    expect(inboxOf(world).slice(1)).toEqual([
      { articles: [A], state: null, from: 'done' },
      { articles: [B], state: 'reading', from: 'done' },
    ]);
    forgetUndo();
    await model.actions.inbox(articles.slice(0, 1), 'done');
    // The choice of one article shows itself what it was set to.
    expect(undoOffered.value).toBeNull();
  });

  it('takes a tag back from those alone that did not have it, and gives one back to those that had it', async () => {
    const { world, model } = await opened();
    const all = entriesOf(model, 0, 1, 2);
    const [tagged] = all.filter(({ tags }) => tags.includes('quota'));
    const ids = (given: readonly (typeof tagged)[]) => given.flatMap((one) => one?.highlight?.id ?? []).sort();
    const lastTagged = () => world.calls.filter(({ name }) => name === 'library/tag').at(-1)?.request;
    await model.actions.tag(all, ['Quota'], []);
    await undoOffered.value?.undo();
    expect(lastTagged()).toMatchObject({ add: [], remove: ['Quota'] });
    const records = (lastTagged() as unknown as { records: { annotations: string[] } }).records.annotations;
    expect([...records].sort()).toEqual(ids(all.filter((one) => one !== tagged)));
    await model.actions.tag(all, [], ['quota']);
    await undoOffered.value?.undo();
    expect(lastTagged()).toMatchObject({ add: ['quota'], remove: [], records: { annotations: ids([tagged]) } });
  });
});

describe('saved searches', () => {
  it('are kept under their names, replaced, and forgotten', async () => {
    const { model } = await opened();
    model.list.setText('plan');
    await model.meta.saveSearch('Plans', model.list.query.value);
    model.list.setText('quota');
    await model.meta.saveSearch('Plans', model.list.query.value);
    expect(model.meta.searches.value.map(({ name }) => name)).toEqual(['Plans']);
    expect(model.meta.searches.value[0]?.query).toContain('quota');
    const before = model.meta.searches.value;
    await model.meta.forgetSearch(before[0]?.id ?? '');
    expect(model.meta.searches.value).toEqual([]);
    await undoOffered.value?.undo();
    expect(model.meta.searches.value).toEqual(before);
  });
});

describe('the trash', () => {
  it('lists an article with what went with it as one thing, and brings it back', async () => {
    const { model, listed } = await opened();
    const whole = model.list.entryAt(3);
    const single = model.list.entryAt(0);
    await model.actions.remove(whole ? [whole] : []);
    await model.actions.remove(single ? [single] : []);
    await model.trash.load();
    const [passage, shelf, ...more] = model.trash.items.value ?? [];
    expect(more).toEqual([]);
    expect(passage).toMatchObject({ passages: 0, entry: { quote: 'A plan for processing.', article: { key: B } } });
    expect(shelf).toMatchObject({ passages: 2, entry: { kind: 'article', article: { key: A } } });
    if (shelf) await model.trash.restore(shelf);
    expect(listed()).toEqual(ROWS.slice(1, 4));
    expect(model.trash.items.value).toHaveLength(1);
    await undoOffered.value?.undo();
    expect(listed()).toEqual([]);
    expect(model.trash.items.value).toHaveLength(2);
    await model.trash.empty();
    expect(model.trash.items.value).toEqual([]);
  });

  it('does not say that a note is restored whose place another has, keeps it listed with its words, and says why', async () => {
    const { world, model } = await opened();
    const deleted = '2026-05-20T12:00:00.000Z';
    const lost = annotation(A, [note('of a year')], { claimId: null, ...on(4), deleted });
    world.put(lost, annotation(A, [note('in its place')], { claimId: null, ...on(5) }));
    await model.trash.load();
    const [item] = model.trash.items.value ?? [];
    expect(item?.entry).toMatchObject({ note: 'of a year', article: { head: { title: 'Title of a.example/1' } } });
    forgetUndo();
    if (item) await model.trash.restore(item);
    expect([model.trash.stayed.value, model.trash.trouble.value, undoOffered.value]).toEqual([1, null, null]);
    expect(model.trash.items.value).toHaveLength(1);
    const live = [...world.annotations.values()].find(
      ({ body: [body] }) => body?.purpose === 'commenting' && body.value === 'in its place',
    );
    if (live) world.put({ ...live, deleted: '2026-05-21T12:00:00.000Z' });
    if (item) await model.trash.restore(item);
    expect([model.trash.stayed.value, undoOffered.value === null]).toEqual([0, false]);
  });
});
