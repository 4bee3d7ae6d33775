import { afterEach, describe, expect, it, vi } from 'vitest';
import { forgetUndo, undoLast } from '../../../src/kit/undo/undo.ts';
import { copiesAtHand, libraryActions } from '../../../src/ui/library/library-actions.ts';
import { createLibraryModel } from '../../../src/ui/library/library-model.ts';
import { fitting } from '../../../src/ui/palette/action.ts';
import { annotation, article, FACTS, highlight, note, tag } from '../../core/library/records.ts';
import { fakeLibrary, settle } from './fake-library.ts';

vi.mock('../../../src/platform/browser.ts', async () => (await import('../english.ts')).ENGLISH_BROWSER);

const A = 'a.example/1';
const B = 'b.example/1';

async function opened() {
  const world = fakeLibrary(
    [article(A), article(B)],
    [
      annotation(A, [highlight(FACTS, 'green'), note('ask Wang'), tag('quota')], { claimId: 'c1', quote: 'Output is capped.' }),
      annotation(B, [highlight(null, 'red')], { quote: 'A plan for processing.' }),
    ],
  );
  const model = createLibraryModel(world.client);
  model.start();
  await settle();
  const exported = vi.fn();
  const all = () => libraryActions(model, exported);
  const words = (typed: string) => fitting(all(), typed).map((action) => action.words);
  const run = async (typed: string) => {
    await fitting(all(), typed)[0]?.run();
    await settle();
  };
  const open = (quote: string) => {
    const row = model.list.selection.value.places.findIndex((_, at) => model.list.entryAt(at)?.quote === quote);
    model.list.openEntry(model.list.entryAt(row)?.key ?? null);
  };
  const kept = (quote: string) => model.shelves.collection.value.entries.find((entry) => entry.quote === quote);
  return { world, model, exported, all, words, run, open, kept };
}

describe('the palette of the library', () => {
  afterEach(() => forgetUndo());

  it('leads to every view, to the inbox by its states, and to an article by its title', async () => {
    const { words, run, model } = await opened();
    expect(words('')).toEqual([
      'Articles and passages',
      'Articles and passages: Inbox: To read',
      'Articles and passages: Inbox: Reading',
      'Articles and passages: Inbox: Done',
      'Charts',
      'Trash',
      'Export and import',
      'Sites and options',
    ]);
    await run('charts');
    expect(model.router.route.value).toEqual({ view: 'plots', key: null, pairs: [] });
    await run('inbox reading');
    expect(model.list.query.value.chosen.inbox).toEqual(['reading']);
    await run('title b.example');
    expect(model.router.route.value).toEqual({ view: 'article', key: B, pairs: [] });
  });

  it('does with what is open what its fields do, with a way back, and nothing where nothing is', async () => {
    const { run, open, kept, words, world } = await opened();
    expect(words('highlight as')).toEqual([]);
    open('A plan for processing.');
    await run('highlight as mine');
    expect(world.calls.at(-1)).toMatchObject({ name: 'library/save-highlight', request: { change: { colour: 'violet' } } });
    undoLast();
    await settle();
    expect(world.calls.at(-1)).toMatchObject({ name: 'library/save-highlight', request: { change: { colour: 'red' } } });
    await run('delete');
    expect(kept('A plan for processing.')).toBeUndefined();
    undoLast();
    await settle();
    expect(kept('A plan for processing.')).toBeDefined();
  });

  it('does with all that is picked, and says with how many', async () => {
    const { model, all, run, exported, world } = await opened();
    model.list.pickAll();
    expect(all().find(({ id }) => id === 'delete')?.about?.words).toBe('4 selected');
    await run('export');
    expect(exported).toHaveBeenCalledWith({ articles: expect.arrayContaining([A, B]), annotations: expect.any(Array) });
    const add = all().find(({ id }) => id === 'tag');
    await add?.choices?.('october')[0]?.run();
    expect(world.calls.at(-1)).toMatchObject({ name: 'library/tag', request: { add: ['october'], remove: [] } });
    await run('remove quota');
    expect(world.calls.at(-1)).toMatchObject({ name: 'library/tag', request: { add: [], remove: ['quota'] } });
  });

  it('copies what is open, as a passage or an article; of several nothing', async () => {
    const { model, open } = await opened();
    open('Output is capped.');
    const ids = async () => (await copiesAtHand(model)).map(({ id }) => id);
    expect(await ids()).toEqual(expect.arrayContaining(['copy-passage-quote', 'copy-passage-bibtex', 'copy-passage-block']));
    model.router.go({ view: 'article', key: A, pairs: [] });
    expect(await ids()).toEqual(expect.arrayContaining(['copy-article-quote', 'copy-article-bibtex']));
    model.router.go({ ...model.list.place.value, open: null });
    model.list.pickAll();
    expect(await ids()).toEqual([]);
  });
});
