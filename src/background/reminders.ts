import type { DueItem } from '../core/annotation/article-work.ts';
import { isWebAddress } from '../core/article/web-address.ts';
import { tCount } from '../platform/i18n.ts';
import {
  keepReminderSetting,
  mayNotify,
  onDailyAlarm,
  onNotificationClick,
  onStart,
  reminderSetting,
  setDailyAlarm,
  showNotification,
} from '../platform/reminding.ts';
import { openTab } from '../platform/tabs.ts';
import type { Store } from '../storage/store.ts';
import { today } from './today.ts';

/** Longest quote in a notification, in UTF-16 units; browsers cut at about twice that. */
const QUOTE_LENGTH = 120;

/**
 * Adds the listeners of reminders. `spoken` resolves when the background speaks the language that the reader has chosen. To be
 * called in the background's first turn.
 */
export function serveReminders(store: Store, spoken: Promise<void>): void {
  onStart(() => void resume());
  onDailyAlarm(() => void spoken.then(() => remind(store)));
  onNotificationClick(() => void openLongestDue(store));
}

/** Whether the reader is notified when a day to come back has come: switched on, and still allowed by the browser. */
export async function isReminding(): Promise<boolean> {
  return ((await reminderSetting())?.isOn ?? false) && (await mayNotify());
}

/** Switches reminders on or off, and gives how they stand: off where the browser does not allow them. */
export async function switchReminders(isOn: boolean, store: Store): Promise<boolean> {
  const isAllowed = isOn && (await mayNotify());
  // What is due by today stands in the popup and the sidebar, where reminders are switched on.
  await keepReminderSetting({ isOn: isAllowed, upTo: today() });
  await setDailyAlarm(isAllowed);
  if (isAllowed) onNotificationClick(() => void openLongestDue(store));
  return isAllowed;
}

async function resume(): Promise<void> {
  await setDailyAlarm(await isReminding());
}

/** Notifies of the claims and articles whose day has come since the last time, once. */
async function remind(store: Store): Promise<void> {
  const setting = await reminderSetting();
  if (!setting || !(await isReminding())) return;
  const day = today();
  const fresh = (await dueBy(day, store)).filter(({ date }) => date > setting.upTo);
  await keepReminderSetting({ isOn: true, upTo: day });
  const [first] = fresh;
  if (first) await showNotification(tCount('due_count', fresh.length), shortened(first.quote || first.title));
}

async function openLongestDue(store: Store): Promise<void> {
  const [first] = await dueBy(today(), store);
  if (first && isWebAddress(first.url)) await openTab(first.url);
}

async function dueBy(day: string, store: Store): Promise<readonly DueItem[]> {
  const due = await store.due(day);
  return due.ok ? due.value : [];
}

function shortened(quote: string): string {
  return quote.length <= QUOTE_LENGTH ? quote : `${quote.slice(0, QUOTE_LENGTH).trimEnd()}…`;
}
