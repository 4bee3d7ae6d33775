import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { highlightOf, noteOf, tagsOf } from '../../src/core/annotation/edit.ts';
import type { Store } from '../../src/storage/store.ts';
import { BIRTH, check, faultKindOf, granted, HEAD, highlight, KEY, note, onDisk, storeOn, tags } from './fixtures.ts';

let indexedDB: IDBFactory;
let store: Store;

beforeEach(() => {
  indexedDB = new IDBFactory();
  store = storeOn(indexedDB);
});

const FACTS = { layer: 'official', topics: ['production-quotas'], speaker: 'chinese-government', speakerName: 'MOFCOM' } as const;
const allOf = (name: string) => onDisk(indexedDB, (database) => database.getAll(name));

describe('a highlight', () => {
  it('is kept under the id it was painted with, with where it stands and what it is of', async () => {
    const made = highlight('h1', { colour: 'red', note: 'why?', tags: ['Quota', ' quota ', 'dy'] }, { claim: FACTS });
    await granted(store.saveHighlight(made));
    await store.close();
    const { annotations, article } = await granted(storeOn(indexedDB).workOn(KEY));
    expect(annotations).toMatchObject([
      { id: 'h1', motivation: 'highlighting', claimId: null, target: { selector: BIRTH.selector } },
    ]);
    expect(annotations.map(highlightOf)).toEqual([{ colour: 'red', claim: FACTS, note: 'why?', tags: ['Quota', 'dy'] }]);
    expect(article?.head).toEqual(HEAD);
  });

  it('changes field by field, and not at all where it says so already', async () => {
    await granted(store.saveHighlight(highlight('h1', { note: 'a' })));
    await granted(store.saveHighlight(highlight('h1', { tags: ['x'] }, null)));
    const changed = await granted(store.saveHighlight(highlight('h1', { colour: 'blue' }, null)));
    expect(changed.annotations.map(highlightOf)).toMatchObject([{ colour: 'blue', note: 'a', tags: ['x'] }]);
    expect(await granted(store.saveHighlight(highlight('h1', { colour: 'blue' })))).toEqual(changed);
    const bare = await granted(store.saveHighlight(highlight('h1', { note: ' ', tags: [] }, null)));
    expect(bare.annotations[0]?.body).toHaveLength(1);
  });

  it('loses nothing of a note that was kept while another was typed on what was before', async () => {
    await granted(store.saveHighlight(highlight('h1', { note: 'which users?' })));
    const typed = { note: 'since when?', noteBase: '' };
    const { annotations } = await granted(store.saveHighlight(highlight('h1', typed, null)));
    expect(annotations.map(highlightOf)).toMatchObject([{ note: 'which users?\n\nsince when?' }]);
    const long = { note: 'n'.repeat(19_999), noteBase: '' };
    expect(await faultKindOf(store.saveHighlight(highlight('h1', long, null)))).toBe('invalid');
  });

  it('may lie over another, unless both are of one claim: then the first is changed', async () => {
    await granted(store.saveHighlight(highlight('h1')));
    await granted(store.saveHighlight(highlight('h2')));
    await granted(store.saveHighlight(highlight('h3', { note: 'mine' }, { claimId: 'claim-1' })));
    const { annotations } = await granted(store.saveHighlight(highlight('h4', { colour: 'red' }, { claimId: 'claim-1' })));
    expect(annotations.map(({ id }) => id)).toEqual(['h1', 'h2', 'h3']);
    expect(annotations.map(highlightOf)[2]).toMatchObject({ colour: 'red', note: 'mine' });
  });

  it('leaves note and answers of its claim alone', async () => {
    await granted(store.saveNote(note('of the claim')));
    await granted(store.saveCheck(check({ note: 'an answer' })));
    const { annotations } = await granted(store.saveHighlight(highlight('h1', { note: 'its own' }, { claimId: 'claim-1' })));
    expect(annotations).toHaveLength(3);
    expect(annotations.map(noteOf)).toEqual(['of the claim', null, null]);
  });

  it('that is only to be changed must be there, and an id is never taken from something else', async () => {
    expect(await faultKindOf(store.saveHighlight(highlight('h1', { note: 'a' }, null)))).toBe('invalid');
    const { annotations } = await granted(store.saveNote(note('a')));
    const id = annotations[0]?.id ?? '';
    expect(await faultKindOf(store.saveHighlight(highlight(id)))).toBe('invalid');
    await granted(store.saveHighlight(highlight('h1')));
    expect(await faultKindOf(store.saveHighlight({ ...highlight('h1'), articleKey: 'other.example/' }))).toBe('invalid');
    expect((await granted(store.workOn(KEY))).annotations.map(noteOf)).toEqual(['a', null]);
    expect(await granted(store.workOn('other.example/'))).toMatchObject({ article: null, annotations: [] });
  });

  it('takes the place of another of its article, or neither is changed', async () => {
    await granted(store.saveHighlight(highlight('h1', { note: 'mine' })));
    const long = { note: 'n'.repeat(20_001) };
    expect(await faultKindOf(store.saveHighlight(highlight('h2', long, { claimId: 'own:h2', replaces: 'h1' })))).toBe('invalid');
    expect((await granted(store.workOn(KEY))).annotations.map(({ id }) => id)).toEqual(['h1']);
    const placed = highlight('h2', { note: 'mine' }, { claimId: 'own:h2', replaces: 'h1' });
    expect((await granted(store.saveHighlight(placed))).annotations.map(({ id }) => id)).toEqual(['h2']);
    expect(await allOf('annotations')).toMatchObject([
      { id: 'h1', deleted: expect.any(String) },
      { id: 'h2', deleted: null },
    ]);
  });

  it('takes the place of no highlight of another article', async () => {
    await granted(store.saveHighlight({ ...highlight('h1'), articleKey: 'https://other.example/' }));
    await granted(store.saveHighlight(highlight('h2', {}, { replaces: 'h1' })));
    expect(await allOf('annotations')).toMatchObject([{ deleted: null }, { deleted: null }]);
  });

  it('is taken out of the trash by making it once more, with its note and tags', async () => {
    await granted(store.saveHighlight(highlight('h1', { note: 'a', tags: ['x'] })));
    await granted(store.trash({ annotations: ['h1'], articles: [] }));
    expect(await faultKindOf(store.saveHighlight(highlight('h1', { note: 'b' }, null)))).toBe('invalid');
    const { annotations } = await granted(store.saveHighlight(highlight('h1', { colour: 'red' })));
    expect(annotations.map(highlightOf)).toMatchObject([{ colour: 'red', note: 'a', tags: ['x'] }]);
    await granted(store.trash({ annotations: ['h1'], articles: [] }));
    await granted(store.emptyTrash());
    const anew = await granted(store.saveHighlight(highlight('h1', { colour: 'red' })));
    expect(anew.annotations).toMatchObject([{ id: 'h1', body: [{ colour: 'red' }], target: { selector: BIRTH.selector } }]);
  });

  it('is refused whole where any of it is not acceptable', async () => {
    const bad = [
      highlight('h1', { colour: 'pink' as never }),
      highlight('h1', { note: 'n'.repeat(20_001) }),
      highlight('h1', { tags: ['t'.repeat(81)] }),
      highlight('h1', { tags: Array.from({ length: 51 }, (_, index) => `${index}`) }),
      highlight('h1', {}, { selector: [] }),
      highlight('h1', {}, { selector: [{ type: 'SvgSelector', value: '<svg onload=x>' } as never] }),
      highlight('h1', {}, { claim: { ...FACTS, layer: 'true' as never } }),
      highlight(''),
    ];
    for (const edit of bad) expect(await faultKindOf(store.saveHighlight(edit))).toBe('invalid');
    expect(await granted(store.workOn(KEY))).toEqual({ article: null, annotations: [], unreadable: 0 });
  });

  it('whose record is damaged is neither overwritten nor counted as there', async () => {
    await granted(store.saveHighlight(highlight('h1', {}, { claimId: 'claim-1' })));
    await onDisk(indexedDB, async (database) => {
      const [raw] = await database.getAll('annotations');
      await database.put('annotations', { ...raw, body: [{ ...raw.body[0], colour: 'pink' }] });
    });
    expect(await faultKindOf(store.saveHighlight(highlight('h1', { colour: 'red' })))).toBe('invalid');
    const work = await granted(store.saveHighlight(highlight('h2', {}, { claimId: 'claim-1' })));
    expect(work).toMatchObject({ annotations: [{ id: 'h2' }], unreadable: 1 });
  });
});

describe('healing a highlight', () => {
  const selector = [
    { type: 'TextQuoteSelector', exact: 'The plan was dropped.', prefix: '', suffix: '' },
    { type: 'TextPositionSelector', start: 90, end: 111 },
  ] as const;

  it('gives it the place where it was found, beside its words as they were marked, which is no edit of it', async () => {
    const { annotations } = await granted(store.saveHighlight(highlight('h1', { note: 'a' })));
    const healed = await granted(store.heal(KEY, [{ id: 'h1', claimId: null, selector }]));
    const marked = annotations[0]?.target.selector.find(({ type }) => type === 'TextQuoteSelector');
    expect(marked).toBeDefined();
    const target = { source: HEAD.url, selector: [...selector, marked] };
    expect(healed.annotations).toEqual(annotations.map((one) => ({ ...one, target })));
  });

  it('neither ties it to a claim nor cuts it from one', async () => {
    await granted(store.saveHighlight(highlight('h1')));
    const before = await granted(store.saveHighlight(highlight('h2', {}, { claimId: 'claim-1' })));
    const moves = [
      { id: 'h1', claimId: 'claim-9', selector },
      { id: 'h2', claimId: null, selector },
    ];
    expect(await granted(store.heal(KEY, moves))).toEqual(before);
    const moved = await granted(store.heal(KEY, [{ id: 'h2', claimId: 'claim-9', selector }]));
    expect(moved.annotations).toMatchObject([{ claimId: null }, { claimId: 'claim-9' }]);
  });

  it('leaves a note on the article as a whole where it is', async () => {
    const before = await granted(store.saveNote(note('a', null)));
    const moves = before.annotations.map(({ id }) => ({ id, claimId: null, selector }));
    expect(await granted(store.heal(KEY, moves))).toEqual(before);
  });
});

describe('tags of an article', () => {
  it('stand together in one annotation, in their order, beside the note on it', async () => {
    await granted(store.saveNote(note('a', null)));
    await granted(store.saveTags(tags('b', 'a', ' B ')));
    const { annotations } = await granted(store.saveTags(tags('c', 'b')));
    expect(annotations.map((one) => [one.motivation, one.claimId, tagsOf(one)])).toEqual([
      ['commenting', null, []],
      ['tagging', null, ['c', 'b']],
    ]);
  });

  it('leave a tombstone when there are none any more, and nothing when there were none', async () => {
    await granted(store.saveTags(tags(' ')));
    expect(await allOf('annotations')).toEqual([]);
    await granted(store.saveTags(tags('secret')));
    expect((await granted(store.saveTags(tags()))).annotations).toEqual([]);
    expect(JSON.stringify(await allOf('annotations'))).not.toContain('secret');
  });
});
