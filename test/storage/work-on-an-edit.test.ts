import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { ClaimFacts } from '../../src/core/annotation/annotation.ts';
import { reattach } from '../../src/core/annotation/reattach.ts';
import { CLAIM, check, dismissal, granted, KEY, libraryOn, note, storeOn } from './fixtures.ts';

const FACTS: ClaimFacts = { layer: 'official', topics: ['stockpiling'], speaker: 'chinese-government', speakerName: 'Ministry' };
const WAS = { ...CLAIM, id: '0123456789abcdef', facts: FACTS };
const TEXT = 'China today issued the quota.';
const NOW = {
  id: 'fedcba9876543210',
  quote: { ...CLAIM.quote, exact: TEXT },
  position: { type: 'TextPositionSelector' as const, start: 0, end: TEXT.length },
  facts: FACTS,
};
const PAGE = [{ id: NOW.id, text: TEXT, start: 0, end: TEXT.length, prefix: '', suffix: ' Prices rose.' }];

describe('a note on a sentence that the page says otherwise by now, on which another device has worked', () => {
  it('goes along where something is put aside on what it has become', async () => {
    const disk = new IDBFactory();
    const store = storeOn(disk);
    await granted(store.saveNote(note('This is false.', WAS)));
    const other = new IDBFactory();
    await granted(storeOn(other).saveDismissal(dismissal(true, 'status:x', NOW)));
    await granted(libraryOn(disk).merge(await granted(libraryOn(other).exportAll())));
    const { annotations } = await granted(store.workOn(KEY));
    expect([...reattach(annotations, PAGE).orphans]).toEqual([]);
  });

  it('goes along to it, with the answer of the device that met the edit first', async () => {
    const [deskDisk, phoneDisk] = [new IDBFactory(), new IDBFactory()];
    const [desk, phone] = [storeOn(deskDisk), storeOn(phoneDisk)];
    await granted(desk.saveNote(note('This is false.', WAS)));
    await granted(libraryOn(phoneDisk).merge(await granted(libraryOn(deskDisk).exportAll())));
    // The phone opens the page after its edit: the note goes along. Then she answers a question there.
    const onPhone = (await granted(phone.workOn(KEY))).annotations;
    const { moves } = reattach(onPhone, PAGE);
    const { annotations: moved } = await granted(phone.heal(KEY, moves));
    expect(moved.map(({ claimId }) => claimId)).toEqual([NOW.id]);
    await granted(phone.saveCheck(check({ state: 'done' }, 'original', NOW)));
    // The phone's backup is added on the desk, and the page opened there.
    await granted(libraryOn(deskDisk).merge(await granted(libraryOn(phoneDisk).exportAll())));
    const onDesk = (await granted(desk.workOn(KEY))).annotations;
    const met = reattach(onDesk, PAGE);
    const { annotations } = await granted(desk.heal(KEY, met.moves));
    expect([met.orphans.size, annotations.map(({ claimId }) => claimId)]).toEqual([0, [NOW.id, NOW.id]]);
  });
});
