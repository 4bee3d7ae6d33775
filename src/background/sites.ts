import { withSite } from '../core/settings/settings.ts';
import { accessOf, type SiteAccess } from '../core/sites/access.ts';
import { allowsHost, hostOfPattern, isEverywhere, patternFor } from '../core/sites/match-pattern.ts';
import { matchPatterns, SITES } from '../core/sites/sites.ts';
import { callReader } from '../messaging/client.ts';
import type { SitesView } from '../messaging/views.ts';
import { registerScript } from '../platform/content-scripts.ts';
import { grantedOrigins, onOriginsChange } from '../platform/permissions.ts';
import { onStart } from '../platform/reminding.ts';
import { wait } from '../platform/runtime.ts';
import { tabsAt } from '../platform/tabs.ts';
import type { ReaderAssets } from './assets.ts';
import { badgeAtRest, badgeWhereOff, notify } from './notify.ts';
import { isPrivatelySwitched, switchPrivately, withPrivateSites } from './private-sites.ts';
import { changeSettings, settings } from './settings.ts';
import { clearTabState, tabState } from './tab-state.ts';

/** Milliseconds for which a page is waited for that Loupe is to leave. */
const LEAVES_WITHIN = 500;
/** Id of the gate on sites that are not in the manifest. */
const ADDED_GATE = 'added-gate';

/**
 * Keeps the gate on the sites that the reader has added. What may be read is the browser's to say: it is asked at every start,
 * and whenever a permission is given or taken back.
 */
export function serveSites({ gate }: ReaderAssets): void {
  const register = async () => {
    const matches = (await grantedOrigins()).filter(isAdded);
    await registerScript({ id: ADDED_GATE, file: gate, matches, excludeMatches: matchPatterns() });
  };
  onStart(() => void register());
  onOriginsChange(async () => {
    await register();
    await notify({ notice: 'settings-changed' });
  });
}

/** How Loupe stands to the page at `address`, in a private window or another. */
export async function accessTo(address: string | null, isPrivate: boolean): Promise<SiteAccess> {
  const everywhere = await settings();
  return accessOf(address, isPrivate ? await withPrivateSites(everywhere) : everywhere, await grantedOrigins());
}

/**
 * Switches Loupe on or off on a host; switched off, it leaves the pages of that host that are open. Asked for in a private
 * window, it holds there alone and as long as there is one: in the settings it would tell of the visit, on other devices too.
 */
export async function switchSite(host: string, isOn: boolean, isPrivate: boolean): Promise<null> {
  if (isPrivate) await switchPrivately(host, isOn);
  else await changeSettings((before) => withSite(before, host, isOn));
  const isApart = !isPrivate && (await isPrivatelySwitched(host));
  const tabs = (await tabsAt(patternFor(host))).filter((tab) => !(tab.isPrivate ? isApart : isPrivate));
  await Promise.all(tabs.map(({ id }) => (isOn ? comeTo(id) : leave(id))));
  return null;
}

async function comeTo(tabId: number): Promise<void> {
  if ((await tabState(tabId)) === null) await badgeAtRest(tabId);
}

async function leave(tabId: number): Promise<void> {
  // Answers where a reader is in the page, and does nothing elsewhere. A page that hangs is left when it hears of it.
  await Promise.race([callReader(tabId, 'reader/leave', {}), wait(LEAVES_WITHIN)]);
  await clearTabState(tabId);
  await badgeWhereOff(tabId);
  await notify({ notice: 'tab-changed', tabId });
}

/** On which sites Loupe reads by itself, beside those of the list. */
export async function sitesView(): Promise<SitesView> {
  const granted = await grantedOrigins();
  const added = granted.filter(isAdded);
  const hosts = [...new Set(added.flatMap((pattern) => hostOfPattern(pattern) ?? []))];
  const onList = SITES.flatMap((site) => site.hosts);
  return {
    off: (await settings()).sites.off,
    added: hosts.sort(),
    withheld: onList.filter((host) => !granted.some((pattern) => allowsHost(pattern, host))).sort(),
    isEverywhere: added.some(isEverywhere),
  };
}

let listed: ReadonlySet<string> | null = null;

/** Whether a pattern that may be read is of the web, and none of the manifest's. */
function isAdded(pattern: string): boolean {
  listed ??= new Set(matchPatterns());
  return !listed.has(pattern) && (isEverywhere(pattern) || hostOfPattern(pattern) !== null);
}
