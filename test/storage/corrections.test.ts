import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { claimFactsOf } from '../../src/core/annotation/claim-facts.ts';
import { correctionOf, NO_CORRECTION } from '../../src/core/annotation/correction.ts';
import type { Store } from '../../src/storage/store.ts';
import { CLAIM, correction, faultKindOf, granted, KEY, note, onDisk, storeOn } from './fixtures.ts';

let indexedDB: IDBFactory;
let store: Store;

beforeEach(() => {
  indexedDB = new IDBFactory();
  store = storeOn(indexedDB);
});

const facts = { layer: 'reported', topics: ['stockpiling'], speaker: 'outlet', speakerName: null } as const;
const READ = { ...CLAIM, facts };

describe('a correction', () => {
  it('is kept with what Loupe had, beside other work on the claim, and outlives the background', async () => {
    await granted(store.saveNote(note('mine')));
    await granted(store.saveCorrection(correction({ layer: 'forecast' }, READ)));
    await store.close();
    const { annotations } = await granted(storeOn(indexedDB).workOn(KEY));
    const kept = annotations.find(({ motivation }) => motivation === 'editing');
    expect(kept && [correctionOf(kept), claimFactsOf(kept)]).toEqual([{ ...NO_CORRECTION, layer: 'forecast' }, facts]);
    expect(annotations).toHaveLength(2);
  });

  it('is one annotation however often it changes, and a tombstone once it is taken back', async () => {
    await granted(store.saveCorrection(correction({ isClaim: false })));
    const { annotations } = await granted(store.saveCorrection(correction({ speaker: 'analyst', speakerName: 'A. Li' })));
    expect(annotations.map(correctionOf)).toEqual([{ ...NO_CORRECTION, speaker: 'analyst', speakerName: 'A. Li' }]);
    expect((await granted(store.saveCorrection(correction(null)))).annotations).toEqual([]);
    const left = await onDisk(indexedDB, (database) => database.getAll('annotations'));
    expect(left).toMatchObject([{ body: [], deleted: expect.any(String) }]);
    expect(JSON.stringify(left)).not.toContain('A. Li');
  });

  it('of which the fields do not fit together is refused', async () => {
    for (const said of [{ speakerName: 'A. Li' }, { part: 'quota' }, { part: '', partStart: 0 }, { partStart: 3 }])
      expect(await faultKindOf(store.saveCorrection(correction(said)))).toBe('invalid');
  });
});
