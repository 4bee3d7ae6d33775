import { browser } from './browser.ts';

const ALARM = 'room';

/** Has the browser call every half minute, the least that Chrome allows, also a background that was stopped; or no more. */
export async function setRoomAlarm(isOn: boolean): Promise<void> {
  if (isOn) browser.alarms.create(ALARM, { periodInMinutes: 0.5 });
  else await browser.alarms.clear(ALARM);
}

/** Calls `rung` each time. */
export function onRoomAlarm(rung: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) rung();
  });
}
