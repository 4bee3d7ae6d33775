import { describe, expect, it } from 'vitest';
import { createReminders } from '../../../src/ui/tab/reminders.ts';
import { fakeWorld } from './fake-client.ts';

describe('reminders', () => {
  it('are switched on only once the reader has allowed the browser to notify', async () => {
    const world = fakeWorld();
    world.isNotifyingAllowed = false;
    expect(await createReminders(world.client).turn(true)).toBe(false);
    expect(world.calls).toEqual([]);
    world.isNotifyingAllowed = true;
    expect(await createReminders(world.client).turn(true)).toBe(true);
    expect(world.calls).toEqual([{ name: 'reminders/switch', request: { isOn: true } }]);
  });

  it('are switched off without a question', async () => {
    const world = fakeWorld();
    world.isNotifyingAllowed = false;
    expect(await createReminders(world.client).turn(false)).toBe(false);
    expect(world.calls).toEqual([{ name: 'reminders/switch', request: { isOn: false } }]);
  });
});
