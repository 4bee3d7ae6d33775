import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Mark } from '../../src/messaging/views.ts';
import { eventually } from '../eventually.ts';
import { articleOf, HOST } from './article.ts';
import { fake, pageOf, start, startAnew, surface, value } from './running.ts';

const DAY = 24 * 60 * 60 * 1_000;

/** The reader's day `days` after today, `YYYY-MM-DD`, at the present time of the tests' clock. */
function dayIn(days: number): string {
  const at = new Date(Date.now() + days * DAY);
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Sets a day to come back to the first `count` claims of the page. */
async function comeBackIn(days: number, count = 1): Promise<void> {
  const marks = await value<Mark[]>('page/read', { article: articleOf(HOST) }, pageOf(1));
  for (const { id } of marks.slice(0, count)) await value('card/save-revisit', { claimId: id, date: dayIn(days) }, pageOf(1));
}

const switchTo = (isOn: boolean) => value<boolean>('reminders/switch', { isOn }, surface);
const isOn = () => value<boolean>('reminders/is-on', {}, surface);

/** Has the daily alarm ring, `days` from now, and waits until it has been seen to. */
async function ring(days: number): Promise<void> {
  vi.setSystemTime(Date.now() + days * DAY);
  const before = JSON.stringify([...fake.settings]);
  fake.happen('alarm', { name: 'due' });
  await eventually(() => expect(JSON.stringify([...fake.settings])).not.toBe(before));
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 5, 1, 12) });
  await startAnew();
});

describe('reminders', () => {
  it('are off until they are switched on, and stay off where the browser does not allow them', async () => {
    expect(await isOn()).toBe(false);
    expect(await switchTo(true)).toBe(false);
    expect([await isOn(), fake.alarms.size]).toEqual([false, 0]);
    fake.granted.add('notifications');
    expect(await switchTo(true)).toBe(true);
    expect([await isOn(), fake.alarms.size]).toEqual([true, 1]);
    expect(await switchTo(false)).toBe(false);
    expect([await isOn(), fake.alarms.size]).toEqual([false, 0]);
  });

  it('are off when the permission was taken back', async () => {
    fake.granted.add('notifications');
    await switchTo(true);
    fake.granted.delete('notifications');
    expect(await isOn()).toBe(false);
    await comeBackIn(1);
    fake.happen('alarm', { name: 'due' });
    fake.happen('installed', { reason: 'browser_update' });
    await eventually(() => expect(fake.alarms.size).toBe(0));
    expect(fake.notified).toEqual([]);
  });

  it('tell of each day once, when it has come', async () => {
    fake.granted.add('notifications');
    await switchTo(true);
    await comeBackIn(2, 2);
    await ring(1);
    expect(fake.notified).toEqual([]);
    await ring(1);
    await eventually(() => expect(fake.notified).toHaveLength(1));
    expect(fake.notified[0]?.title).toBe('due_count_other(2)');
    expect(articleOf(HOST).text).toContain(fake.notified[0]?.message.replace('…', ''));
    await ring(1);
    expect(fake.notified).toHaveLength(1);
  });

  it('name an article by its title', async () => {
    fake.granted.add('notifications');
    await switchTo(true);
    await value('page/read', { article: articleOf(HOST) }, pageOf(1));
    await value('card/save-revisit', { claimId: null, date: dayIn(1) }, pageOf(1));
    await ring(1);
    await eventually(() => expect(fake.notified[0]?.message).toBe(articleOf(HOST).title));
  });

  it('tell also of days that came while the browser was closed', async () => {
    fake.granted.add('notifications');
    await switchTo(true);
    await comeBackIn(1);
    fake.alarms.clear();
    await start();
    fake.happen('startup');
    await eventually(() => expect(fake.alarms.size).toBe(1));
    await ring(5);
    await eventually(() => expect(fake.notified).toHaveLength(1));
  });

  it('open the article on a click, never in a private window', async () => {
    fake.granted.add('notifications');
    await switchTo(true);
    await switchTo(true);
    await comeBackIn(1);
    await ring(1);
    fake.windowList.push({ id: 5, incognito: true, focused: true }, { id: 6, incognito: false, focused: false });
    expect(fake.happen('clicked', 'due')).toBe(1);
    await eventually(() => expect(fake.opened).toEqual([{ url: HOST, windowId: 6 }]));
  });
});
