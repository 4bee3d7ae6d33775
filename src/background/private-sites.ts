import { MOST_SITES_OFF, type Settings, withSite } from '../core/settings/settings.ts';
import { sessionGet, sessionRemove, sessionSet } from '../platform/session.ts';
import { allTabs, onTabRemoved } from '../platform/tabs.ts';

/** Where it is kept which sites were switched off and on in private windows: in memory, and never with the settings. */
const KEY = 'private-sites';

/** Hosts, each with whether Loupe is on there; the latest last. */
type Choices = readonly (readonly [host: string, isOn: boolean])[];

/** Forgets what was switched in private windows when the last tab of them is closed. */
export function servePrivateSites(): void {
  onTabRemoved(() => void inTurn(forgetWhereOver));
}

/** `settings` as they hold in a private window. */
export async function withPrivateSites(settings: Settings): Promise<Settings> {
  return (await choices()).reduce((so, [host, isOn]) => withSite(so, host, isOn), settings);
}

/** Whether a host was switched in a private window, whatever holds elsewhere. */
export async function isPrivatelySwitched(host: string): Promise<boolean> {
  return (await choices()).some(([one]) => one === host);
}

/** Switches Loupe on or off on a host, in private windows alone. */
export function switchPrivately(host: string, isOn: boolean): Promise<void> {
  return inTurn(async () => {
    const others = (await choices()).filter(([one]) => one !== host);
    await sessionSet(KEY, [...others, [host, isOn]].slice(-MOST_SITES_OFF));
  });
}

async function choices(): Promise<Choices> {
  return ((await sessionGet(KEY)) as Choices | undefined) ?? [];
}

async function forgetWhereOver(): Promise<void> {
  if (!(await allTabs()).some(({ isPrivate }) => isPrivate)) await sessionRemove(KEY);
}

/** What is under way: reading the choices and writing them back must not cross. */
let last: Promise<unknown> = Promise.resolve();

function inTurn(work: () => Promise<void>): Promise<void> {
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  return mine;
}
