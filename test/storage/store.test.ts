import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ClaimFacts } from '../../src/core/annotation/annotation.ts';
import type { ClaimTarget } from '../../src/core/annotation/article-work.ts';
import { answerOf, noteOf, questionOf } from '../../src/core/annotation/edit.ts';
import { CHECK_STATES, FINDINGS } from '../../src/core/checklist/checklist.ts';
import type { Store } from '../../src/storage/store.ts';
import { CLAIM, check, dismissal, faultKindOf, granted, HEAD, KEY, note, onDisk, revisit, storeOn } from './fixtures.ts';

let indexedDB: IDBFactory;
let store: Store;

beforeEach(() => {
  indexedDB = new IDBFactory();
  store = storeOn(indexedDB);
});

const allOf = (name: string) => onDisk(indexedDB, (database) => database.getAll(name));

describe('what is kept', () => {
  it('is nothing for an article that was only read', async () => {
    expect(await granted(store.workOn(KEY))).toEqual({ article: null, annotations: [], unreadable: 0 });
  });

  it('is there after the database was closed and opened again', async () => {
    await granted(store.saveCheck(check({ finding: 'contradicts', evidence: 'https://gov.example/18' })));
    const saved = await granted(store.saveNote(note('see p. 3', null)));
    await store.close();
    const work = await granted(storeOn(indexedDB).workOn(KEY));
    expect(work).toEqual(saved);
    expect(work.article).toMatchObject({ key: KEY, head: HEAD, addresses: [HEAD.url], deleted: null });
    expect(work.annotations.map(noteOf)).toEqual([null, 'see p. 3']);
  });

  it('is one annotation a slot, edited in place, with a rising modified', async () => {
    const first = await granted(store.saveCheck(check({ note: 'a' })));
    const second = await granted(store.saveCheck(check({ note: 'b' })));
    expect(second.annotations).toHaveLength(1);
    expect(second.annotations[0]?.id).toBe(first.annotations[0]?.id);
    expect(second.annotations[0]?.created).toBe(first.annotations[0]?.created);
    expect((second.annotations[0]?.modified ?? '') > (first.annotations[0]?.modified ?? '')).toBe(true);
    expect((second.article?.modified ?? '') > (first.article?.modified ?? '')).toBe(true);
  });

  it('tells where a claim stands also when the only note on it was cleared', async () => {
    await granted(store.saveNote(note('a')));
    await granted(store.saveNote(note('')));
    const { facts: _, ...target } = CLAIM as ClaimTarget;
    expect(await granted(store.claimTarget(KEY, CLAIM.id))).toEqual(target);
    expect(await granted(store.claimTarget(KEY, 'never'))).toBeNull();
  });

  it('keeps claims, questions, notes and the article as a whole apart', async () => {
    const other = { ...CLAIM, id: 'claim-2' };
    await granted(store.saveCheck(check({ note: '1' })));
    await granted(store.saveCheck(check({ note: '2' }, 'stage')));
    await granted(store.saveCheck(check({ note: '3' }, 'original', other)));
    await granted(store.saveCheck(check({ note: '4' }, 'original', null)));
    await granted(store.saveNote(note('5')));
    const { annotations } = await granted(store.saveNote(note('6', null)));
    const texts = annotations.map((one) => [one.claimId, questionOf(one), noteOf(one) ?? answerOf(one).note]);
    expect(texts).toEqual([
      ['claim-1', 'original', '1'],
      ['claim-1', 'stage', '2'],
      ['claim-2', 'original', '3'],
      [null, 'original', '4'],
      ['claim-1', null, '5'],
      [null, null, '6'],
    ]);
  });

  it('loses nothing of a note that was kept while another was typed on what was before', async () => {
    await granted(store.saveNote({ ...note('Ask the ministry'), base: '' }));
    const merged = await granted(store.saveNote({ ...note('Call the mine'), base: '' }));
    expect(merged.annotations.map(noteOf)).toEqual(['Ask the ministry\n\nCall the mine']);
    const further = await granted(store.saveNote({ ...note('Call the mine today'), base: 'Call the mine' }));
    expect(further.annotations.map(noteOf)).toEqual(['Ask the ministry\n\nCall the mine today']);
    expect(await granted(store.saveNote({ ...note(''), base: 'Call the mine' }))).toEqual(further);
    const whole = 'Ask the ministry\n\nCall the mine today';
    expect((await granted(store.saveNote({ ...note(''), base: whole }))).annotations).toEqual([]);
    const back = await granted(store.saveNote({ ...note(`${whole}, please`), base: whole }));
    expect(back.annotations.map(noteOf)).toEqual([`${whole}, please`]);
  });

  it('merges the notes of two that write at once', async () => {
    const other = storeOn(indexedDB);
    await Promise.all([
      granted(store.saveNote({ ...note('one'), base: '' })),
      granted(other.saveNote({ ...note('two'), base: '' })),
    ]);
    const { annotations } = await granted(store.workOn(KEY));
    expect(annotations.map(noteOf).join().split('\n\n').sort()).toEqual(['one', 'two']);
  });

  it('takes neither of two notes that are too long together', async () => {
    const [one, two] = ['1'.repeat(15_000), '2'.repeat(15_000)];
    await granted(store.saveNote(note(one)));
    expect(await faultKindOf(store.saveNote({ ...note(two), base: '' }))).toBe('invalid');
    expect((await granted(store.workOn(KEY))).annotations.map(noteOf)).toEqual([one]);
  });

  it('loses nothing of what was found, typed on an older answer', async () => {
    const [one, two] = ['https://one.example/', 'https://two.example/'];
    await granted(store.saveCheck(check({ finding: 'supports', note: 'p. 4', evidence: one })));
    await granted(store.saveCheck(check({ note: 'p. 5', noteBase: '' })));
    const { annotations } = await granted(store.saveCheck(check({ evidence: two, evidenceBase: '' })));
    expect(annotations.map(answerOf)).toMatchObject([{ note: `p. 4\n\np. 5\n\n${one}`, evidence: two, finding: 'supports' }]);
    const cleared = await granted(store.saveCheck(check({ evidence: '', evidenceBase: one })));
    expect(cleared.annotations.map(answerOf)).toMatchObject([{ evidence: two }]);
  });

  it('names every address the article was met under, each once', async () => {
    const amp = { ...HEAD, url: 'https://news.example/amp/quota' };
    await granted(store.saveNote(note('a')));
    await granted(store.saveNote({ ...note('b'), head: amp }));
    const { article } = await granted(store.saveNote({ ...note('c'), head: amp }));
    expect(article?.addresses).toEqual([HEAD.url, amp.url]);
  });

  it('does not grow by an edit that changes nothing', async () => {
    await granted(store.saveCheck(check({})));
    await granted(store.saveNote(note('  \n')));
    expect([await allOf('articles'), await allOf('annotations')]).toEqual([[], []]);
    const before = await granted(store.saveNote(note('a')));
    expect(await granted(store.saveNote(note('a')))).toEqual(before);
  });
});

describe('deleting a note', () => {
  it('leaves a tombstone without its words, and room for a new note', async () => {
    await granted(store.saveNote(note('secret')));
    expect((await granted(store.saveNote(note(' ')))).annotations).toEqual([]);
    const [dead] = await allOf('annotations');
    expect(dead).toMatchObject({ body: [], claimId: CLAIM.id });
    expect(dead.deleted).toBe(dead.modified);
    const { annotations } = await granted(store.saveNote(note('new')));
    expect(annotations.map(noteOf)).toEqual(['new']);
    expect(await allOf('annotations')).toHaveLength(2);
  });
});

describe('two surfaces at once', () => {
  it('lose no field of an answer they both edit', async () => {
    const other = storeOn(indexedDB);
    await Promise.all([
      store.saveCheck(check({ finding: 'supports' })),
      other.saveCheck(check({ note: 'mine' })),
      store.saveCheck(check({ evidence: 'https://gov.example/' })),
      other.saveNote(note('n')),
      store.saveNote(note('n')),
    ]);
    const { annotations } = await granted(store.workOn(KEY));
    expect(annotations).toHaveLength(2);
    expect(annotations.map(answerOf)).toContainEqual({
      state: 'done',
      finding: 'supports',
      note: 'mine',
      evidence: 'https://gov.example/',
    });
  });

  it('end with one live annotation a slot and a valid answer, whatever they do', async () => {
    const change = fc.record(
      { state: fc.constantFrom(...CHECK_STATES), finding: fc.constantFrom(...FINDINGS, null), note: fc.string() },
      { requiredKeys: [] },
    );
    const edit = fc.oneof(
      fc.tuple(change, fc.constantFrom('a', 'b')).map(
        ([fields, question]) =>
          (one: Store) =>
            one.saveCheck(check(fields, question)),
      ),
      fc.string({ maxLength: 2 }).map((text) => (one: Store) => one.saveNote(note(text))),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(edit, fc.boolean()), { maxLength: 12 }), async (edits) => {
        const disk = new IDBFactory();
        const surfaces = [storeOn(disk), storeOn(disk)] as const;
        await Promise.all(edits.map(([act, isSecond]) => act(surfaces[isSecond ? 1 : 0])));
        const { annotations, unreadable } = await granted(surfaces[0].workOn(KEY));
        const slots = annotations.map((one) => questionOf(one) ?? 'note');
        expect(new Set(slots).size).toBe(slots.length);
        expect(annotations.map(answerOf).every(({ state, finding }) => finding === null || state === 'done')).toBe(true);
        expect(unreadable).toBe(0);
      }),
      { numRuns: 40 },
    );
  });
});

describe('work on a claim', () => {
  const facts: ClaimFacts = {
    layer: 'official',
    topics: ['production-quotas'],
    speaker: 'chinese-government',
    speakerName: 'Wang',
  };
  const READ: ClaimTarget = { ...CLAIM, facts };
  const KEPT = { type: 'Claim', purpose: 'classifying', ...facts };

  it('keeps what was read of the claim, whatever the work is, but for notes put aside', async () => {
    await granted(store.saveNote(note('a', READ)));
    await granted(store.saveCheck(check({ state: 'done' }, 'original', READ)));
    await granted(store.saveRevisit(revisit('2027-01-01', READ)));
    await granted(store.saveDismissal(dismissal(true, 'x', READ)));
    const { annotations } = await granted(store.saveNote(note('whole', null)));
    expect(annotations.map(({ body }) => body.slice(1))).toEqual([[KEPT], [KEPT], [KEPT], [], []]);
  });

  it('is not written anew where the reader says the same, and keeps what was read where it is not told again', async () => {
    const before = await granted(store.saveNote(note('a', READ)));
    expect(await granted(store.saveNote(note('a', READ)))).toEqual(before);
    const { annotations } = await granted(store.saveNote(note('b')));
    expect(annotations[0]?.body).toEqual([expect.objectContaining({ value: 'b' }), KEPT]);
    await granted(store.saveNote(note('', READ)));
    expect(JSON.stringify(await allOf('annotations'))).not.toContain('Wang');
  });

  it('of an older Loupe is read as it is, and told what was read when it is next written or its page is read', async () => {
    const { annotations: old } = await granted(store.saveNote(note('a')));
    expect(old[0]?.body).toHaveLength(1);
    const moves = old.map(({ id, claimId, target }) => ({ id, claimId, selector: target.selector, facts }));
    const { annotations: healed } = await granted(store.heal(KEY, moves));
    expect(healed).toEqual(old.map((one) => ({ ...one, body: [...one.body, KEPT] })));
    await granted(store.saveCheck(check({ note: '1' })));
    const { annotations } = await granted(store.saveCheck(check({ note: '2' }, 'original', READ)));
    expect(annotations.map(({ body }) => body.at(-1))).toEqual([KEPT, KEPT]);
  });
});

describe('healing', () => {
  const selector = [{ ...CLAIM.quote, exact: 'China has issued the quota.' }, CLAIM.position];

  it('moves an annotation and leaves what the reader wrote, also what was written meanwhile', async () => {
    const { annotations } = await granted(store.saveNote(note('a')));
    const moves = annotations.map(({ id }) => ({ id, claimId: 'claim-9', selector }));
    await granted(store.saveNote(note('b')));
    const healed = await granted(store.heal(KEY, moves));
    expect(healed.annotations).toMatchObject([
      { claimId: 'claim-9', target: { source: HEAD.url, selector: [...selector, CLAIM.quote] }, body: [{ value: 'b' }] },
    ]);
    const edited = await granted(store.saveNote(note('c', { ...CLAIM, id: 'claim-9' })));
    expect(edited.annotations.map(noteOf)).toEqual(['c']);
  });

  it('overwrites no work that is there already', async () => {
    await granted(store.saveNote(note('old')));
    const { annotations } = await granted(store.saveNote(note('there', { ...CLAIM, id: 'claim-9' })));
    const [old] = annotations;
    const healed = await granted(store.heal(KEY, [{ id: old?.id ?? '', claimId: 'claim-9', selector }]));
    expect(healed.annotations).toEqual(annotations);
  });

  it('brings nothing back that was deleted, and touches no other article', async () => {
    const { annotations } = await granted(store.saveNote(note('a')));
    const moves = annotations.map(({ id }) => ({ id, claimId: 'claim-9', selector }));
    await granted(store.heal('another.example/', moves));
    expect((await granted(store.workOn(KEY))).annotations).toEqual(annotations);
    await granted(store.saveNote(note('')));
    expect((await granted(store.heal(KEY, moves))).annotations).toEqual([]);
  });
});

describe('edits that are refused', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://a.example/', 'https://a.example@b.example/'])(
    'keep nothing of an answer with the evidence %j',
    async (evidence) => {
      expect(await faultKindOf(store.saveCheck(check({ evidence, note: 'n' })))).toBe('invalid');
      expect([await allOf('articles'), await allOf('annotations')]).toEqual([[], []]);
    },
  );

  it('say where they are wrong', async () => {
    const result = await store.saveCheck({ ...check({}), claim: { ...CLAIM, position: { ...CLAIM.position, start: -1 } } });
    expect(result).toMatchObject({
      ok: false,
      fault: { kind: 'invalid', detail: expect.stringContaining('claim.position.start') },
    });
    expect(await store.saveCheck(check({ state: 'open', finding: 'supports' }))).toMatchObject({
      fault: { detail: expect.stringContaining('finding-before-done') },
    });
    expect(await faultKindOf(store.saveNote(note('n'.repeat(20_001))))).toBe('invalid');
  });

  it('never throw across the wall, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (anything) => {
        const edits = [store.saveCheck, store.saveNote, store.saveDismissal, store.saveRevisit, store.saveHighlight];
        const others = [store.saveTags, store.saveArticle, store.trash, store.restore, store.restoreRecords, store.purge];
        for (const call of [...edits, ...others]) expect(await faultKindOf(call(anything as never))).toBe('invalid');
        expect(await faultKindOf(store.heal(KEY, anything as never))).toBe(
          Array.isArray(anything) && anything.length === 0 ? null : 'invalid',
        );
      }),
    );
    expect(await faultKindOf(store.workOn(undefined as never))).toBe('failed');
  });

  it('pollute no prototype, and store no field that we do not know', async () => {
    const evil = '{"__proto__": {"isAdmin": true}, "constructor": {"prototype": {"isAdmin": true}}, "note": "x"}';
    const edit = { ...check(JSON.parse(evil), '__proto__'), articleKey: '__proto__' };
    const { annotations } = await granted(store.saveCheck(edit));
    expect(annotations.map(questionOf)).toEqual(['__proto__']);
    expect(JSON.stringify([await allOf('articles'), await allOf('annotations')])).not.toContain('isAdmin');
    expect('isAdmin' in {}).toBe(false);
  });
});

describe('records that cannot be read', () => {
  it('are counted and left on the disk, also when their slot is used again', async () => {
    await granted(store.saveNote(note('a')));
    await onDisk(indexedDB, async (database) => {
      const [raw] = await database.getAll('annotations');
      await database.put('annotations', { ...raw, body: [{ type: 'Script' }] });
    });
    expect(await granted(store.workOn(KEY))).toMatchObject({ annotations: [], unreadable: 1 });
    const work = await granted(store.saveNote(note('b')));
    expect(work).toMatchObject({ annotations: [{ body: [{ value: 'b' }] }], unreadable: 1 });
    expect((await allOf('annotations')).map(({ body }) => body[0].type).sort()).toEqual(['Script', 'TextualBody']);
  });

  it('do not keep an article from being worked on', async () => {
    await granted(store.saveNote(note('a')));
    await onDisk(indexedDB, (database) => database.put('articles', { key: KEY, head: 'gone' }));
    expect(await granted(store.workOn(KEY))).toMatchObject({ article: null, annotations: [{}], unreadable: 1 });
    expect(await granted(store.saveNote(note('b')))).toMatchObject({ article: { head: HEAD }, unreadable: 0 });
  });
});
