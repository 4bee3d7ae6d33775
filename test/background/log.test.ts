// Chrome loses the library where something is written behind a write for which the disk had no room.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SavingTrouble } from '../../src/messaging/views.ts';
import { eventually } from '../eventually.ts';
import { articleOf, HOST } from './article.ts';
import { fake, ON, pageOf, start, startAnew, surface, value, viewOf } from './running.ts';

let hasRoom: boolean;
/** Names of the databases that were deleted, upon which Chrome begins a new log. */
let deleted: string[];

beforeEach(async () => {
  hasRoom = true;
  deleted = [];
  const put = async () => {
    if (!hasRoom) throw new DOMException('full', 'QuotaExceededError');
  };
  vi.stubGlobal('caches', { open: async () => ({ put }), delete: async () => true });
  await startAnew();
  await value('page/read', { article: articleOf(HOST) }, pageOf(1));
  await save();
  const { deleteDatabase } = IDBFactory.prototype;
  vi.spyOn(IDBFactory.prototype, 'deleteDatabase').mockImplementation(function (this: IDBFactory, name) {
    deleted.push(name);
    return deleteDatabase.call(this, name);
  });
  // A background that was stopped does not look again.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const save = () => value<SavingTrouble>('tab/save-note', { ...ON, claimId: null, text: 'a note' }, surface);
const mayUse = () => value<boolean>('disk/may-use', {}, surface);
/** What the library's page tells when an import failed for want of room. */
async function fillUp(): Promise<void> {
  hasRoom = false;
  await value('disk/was-full', {}, surface);
}

describe('after a write of anybody for which the disk had no room', () => {
  it('nobody may write before there is room, and not before a new log was begun', async () => {
    expect(await mayUse()).toBe(true);
    await fillUp();
    expect(await mayUse()).toBe(false);
    expect(await save()).toMatchObject({ reason: 'full' });
    expect(deleted).toEqual([]);
    hasRoom = true;
    expect(await save()).toBeNull();
    expect(deleted).toEqual(['loupe-log-retired']);
    expect(await mayUse()).toBe(true);
  });

  it('this is still known by a background that was stopped, which begins the new log when it starts', async () => {
    await fillUp();
    expect(await mayUse()).toBe(false);
    await start();
    expect(await mayUse()).toBe(false);
    hasRoom = true;
    await start();
    await eventually(() => expect(deleted).toEqual(['loupe-log-retired']));
  });

  it('a new log is begun as soon as there is room, though nobody writes', async () => {
    await fillUp();
    expect(await mayUse()).toBe(false);
    await vi.advanceTimersByTimeAsync(40_000);
    expect(deleted).toEqual([]);
    hasRoom = true;
    await vi.advanceTimersByTimeAsync(16_000);
    await eventually(() => expect(deleted).toEqual(['loupe-log-retired']));
  });

  it('the browser wakes the background to look again, until there was room', async () => {
    await fillUp();
    expect(await mayUse()).toBe(false);
    expect([...fake.alarms]).toEqual(['room']);
    hasRoom = true;
    fake.happen('alarm', { name: 'room' });
    await eventually(() => expect(deleted).toEqual(['loupe-log-retired']));
    await eventually(() => expect([...fake.alarms]).toEqual([]));
  });

  it('that log is left alone as well where the browser is started before there is room', async () => {
    hasRoom = false;
    fake.kept.delete('storage-log');
    await start();
    expect(await save()).toMatchObject({ reason: 'full' });
    expect([deleted, [...fake.alarms]]).toEqual([[], ['room']]);
    hasRoom = true;
    fake.kept.delete('storage-log');
    await start();
    expect(await save()).toBeNull();
    expect([deleted, [...fake.alarms]]).toEqual([['loupe-log-retired'], []]);
  });

  it('nothing is read before, as Chrome writes where it opens a database; every surface then reads again', async () => {
    await fillUp();
    await start();
    expect((await viewOf(1)).trouble).toMatchObject({ reason: 'full' });
    hasRoom = true;
    expect(await mayUse()).toBe(true);
    expect(fake.told).toContainEqual({ notice: 'library-changed', cause: null });
    expect(await viewOf(1)).toMatchObject({ trouble: null, note: 'a note' });
  });

  it('Firefox, which loses nothing, is always written to', async () => {
    await start({ isFirefox: true });
    await fillUp();
    expect([await mayUse(), await save(), [...fake.alarms]]).toEqual([true, null, []]);
  });
});
