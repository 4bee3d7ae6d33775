import { beforeEach, expect, it, vi } from 'vitest';
import { forgetUndo, offerUndo, undoLast, undoOffered } from '../../../src/kit/undo/undo.ts';
import type { SavingTrouble } from '../../../src/messaging/views.ts';

vi.mock('../../../src/platform/browser.ts', async () => (await import('../english.ts')).ENGLISH_BROWSER);

beforeEach(forgetUndo);

it('takes back what was done last, once', () => {
  const [first, second] = [vi.fn(), vi.fn()];
  offerUndo('Answer changed', first);
  offerUndo('Setting changed', second);
  expect(undoOffered.value?.said).toBe('Setting changed');
  expect(undoLast()).toBe(true);
  expect(undoLast()).toBe(false);
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
});

it('knows by keys alone how to take back what says so in its place', () => {
  const undo = vi.fn();
  offerUndo(null, undo);
  expect(undoOffered.value?.said).toBeNull();
  undoLast();
  expect(undo).toHaveBeenCalledOnce();
});

it('has nothing to take back once the reader has closed it', () => {
  offerUndo('Answer changed', vi.fn());
  forgetUndo();
  expect(undoLast()).toBe(false);
});

it('takes back by keys for a minute what nothing on the page says can be', () => {
  vi.useFakeTimers();
  const [silent, said] = [vi.fn(), vi.fn()];
  offerUndo(null, silent);
  vi.advanceTimersByTime(61_000);
  expect(undoLast()).toBe(false);
  offerUndo('Answer changed', said);
  vi.advanceTimersByTime(61_000);
  expect(undoLast()).toBe(true);
  expect([silent.mock.calls.length, said.mock.calls.length]).toEqual([0, 1]);
  vi.useRealTimers();
});

it('says where the way back fails, and offers it still', async () => {
  let outcome: SavingTrouble = { reason: 'full', detail: '' };
  const undo = vi.fn(async () => outcome);
  offerUndo('Marked as not a claim', undo);
  undoLast();
  await vi.waitFor(() => expect(undoOffered.value?.said).toBe('Not done: the storage is full'));
  outcome = null;
  expect(undoLast()).toBe(true);
  await vi.waitFor(() => expect(undo).toHaveReturnedTimes(2));
  expect(undoOffered.value).toBeNull();
});

it('says so too where it breaks off, and of what only the keys knew', async () => {
  offerUndo(null, () => Promise.reject(new Error('gone')));
  undoLast();
  await vi.waitFor(() => expect(undoOffered.value?.said).toBe('Not done: saving failed'));
});

it('does not put a way back that failed before what was done meanwhile', async () => {
  let fail: (trouble: SavingTrouble) => void = () => undefined;
  const promise = new Promise<SavingTrouble>((resolve) => {
    fail = resolve;
  });
  offerUndo('Answer changed', () => promise);
  undoLast();
  offerUndo('Setting changed', vi.fn());
  fail({ reason: 'failed', detail: '' });
  await promise;
  await Promise.resolve();
  expect(undoOffered.value?.said).toBe('Setting changed');
});
