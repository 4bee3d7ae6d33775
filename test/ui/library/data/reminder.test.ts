import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../../src/core/library/entry.ts';
import { createReminder } from '../../../../src/ui/library/data/reminder.ts';
import { createSpaceModel } from '../../../../src/ui/library/data/space-model.ts';

const NOW = Date.parse('2027-04-01T10:00:00.000Z');
const DAY = 86_400_000;
const ago = (days: number) => new Date(NOW - days * DAY).toISOString();
const entries = (count: number, days = 0, isHighlight = true) =>
  Array.from({ length: count }, () => ({ highlight: isHighlight ? {} : null, modified: NOW - days * DAY }) as unknown as Entry);

function reminderOf(all: readonly Entry[], last: string | null | undefined) {
  const clock = { now: NOW };
  const kept = { until: 0 };
  const dismissals = { read: () => kept.until, write: (until: number) => (kept.until = until) };
  const make = () => createReminder({ entries: signal(all), last: signal(last), now: () => new Date(clock.now), dismissals });
  return { clock, make, reminder: make() };
}

describe('the reminder of a backup', () => {
  it.each([
    ['with 21 highlights and no backup', entries(21), null, 'never'],
    ['with 20', entries(20), null, null],
    ['with notes only', entries(40, 0, false), null, null],
    ['before it is known whether there is one', entries(40), undefined, null],
    ['with an old backup and newer work', entries(1), ago(31), 'old'],
    ['with an old backup that has everything', entries(40, 32), ago(31), null],
    ['with a young backup', entries(40), ago(29), null],
  ] as const)('%s says %s', (_, all, last, says) => {
    expect(reminderOf(all, last).reminder.says.value).toBe(says);
  });

  it('is silent for a week once it was closed, also after a restart', () => {
    const { clock, make, reminder } = reminderOf(entries(30), null);
    reminder.dismiss();
    expect(reminder.says.value).toBeNull();
    clock.now += 6.9 * DAY;
    expect(make().says.value).toBeNull();
    clock.now += 0.2 * DAY;
    expect(make().says.value).toBe('never');
  });
});

describe('the room that the library takes', () => {
  const source = (isGranted: boolean) => ({
    estimate: async () => ({ usage: 12 }),
    persisted: async () => false,
    persist: async () => isGranted,
  });

  it('tells whether the browser keeps it when asked to', async () => {
    for (const isGranted of [true, false]) {
      const space = createSpaceModel(source(isGranted), false);
      await space.load();
      expect([space.used.value, space.isLasting.value]).toEqual([12, false]);
      await space.ask();
      expect([space.isLasting.value, space.isRefused.value]).toEqual([isGranted, !isGranted]);
    }
  });

  it('is safe without being asked where the browser deletes nothing anyway', async () => {
    const space = createSpaceModel(source(false), true);
    await space.load();
    expect(space.isLasting.value).toBe(true);
  });

  it('tells nothing where the browser does not', async () => {
    const space = createSpaceModel(undefined, false);
    await space.load();
    expect([space.used.value, space.isLasting.value]).toEqual([null, null]);
  });
});
