import { browser } from './browser.ts';

const ALARM = 'due';
const NOTIFICATION = 'due';
const SETTING = 'reminders';
const DAY = 24 * 60;

/** What is kept of reminders: whether they are on, and the last day (`YYYY-MM-DD`) that was reminded of. */
export interface ReminderSetting {
  readonly isOn: boolean;
  readonly upTo: string;
}

/** The setting as it is kept on the device, or null where reminders were never switched on. */
export async function reminderSetting(): Promise<ReminderSetting | null> {
  const kept = (await browser.storage.local.get(SETTING))[SETTING] as Partial<ReminderSetting> | undefined;
  return typeof kept?.isOn === 'boolean' && typeof kept.upTo === 'string' ? { isOn: kept.isOn, upTo: kept.upTo } : null;
}

/** Keeps the setting on the device. */
export async function keepReminderSetting(setting: ReminderSetting): Promise<void> {
  await browser.storage.local.set({ [SETTING]: setting });
}

/** Whether the reader has given the permission to show notifications. */
export async function mayNotify(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}

/** Has the browser call once a day, beginning in a minute; or no more. Firefox forgets this when it is closed. */
export async function setDailyAlarm(isOn: boolean): Promise<void> {
  if (!isOn) await browser.alarms.clear(ALARM);
  else if (!(await browser.alarms.get(ALARM))) browser.alarms.create(ALARM, { delayInMinutes: 1, periodInMinutes: DAY });
}

/** Calls `rung` at each daily alarm. */
export function onDailyAlarm(rung: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) rung();
  });
}

/**
 * Calls `started` when the browser starts, and when Loupe was installed or updated: the alarm may be gone then. It also
 * wakes the background, which would else sleep until a page asks.
 */
export function onStart(started: () => void): void {
  browser.runtime.onStartup.addListener(started);
  browser.runtime.onInstalled.addListener(started);
}

/** Shows one notification in the place of the last. Needs the permission. */
export async function showNotification(title: string, message: string): Promise<void> {
  const iconUrl = browser.runtime.getURL('icons/loupe-128.png');
  await browser.notifications.create(NOTIFICATION, { type: 'basic', iconUrl, title, message });
}

let isListening = false;

/**
 * Calls `clicked` when the reader clicks the notification; a second call changes nothing. The browser has this event only
 * where the permission is given: call again when it was.
 */
export function onNotificationClick(clicked: () => void): void {
  // Typed as always there: it is not before the permission is given.
  const notifications = browser.notifications as typeof browser.notifications | undefined;
  if (isListening || !notifications) return;
  isListening = true;
  notifications.onClicked.addListener((id) => {
    if (id === NOTIFICATION) clicked();
  });
}
