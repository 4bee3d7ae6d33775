import { isHost } from '../sites/host.ts';
import { DEFAULT_SETTINGS, MOST_SITES_OFF, type Settings } from './settings.ts';

/**
 * Settings from what the browser kept, whoever wrote it: what cannot be understood is as if it had never been chosen. What a
 * newer version wrote is read as far as it says the same.
 */
export function readSettings(raw: unknown): Settings {
  const kept: Readonly<Record<string, unknown>> = typeof raw === 'object' && raw !== null ? { ...raw } : {};
  return { ...DEFAULT_SETTINGS, sitesOff: hostsIn(kept['sitesOff']) };
}

function hostsIn(raw: unknown): readonly string[] {
  const hosts = Array.isArray(raw) ? raw.filter((one) => typeof one === 'string' && isHost(one)) : [];
  return [...new Set(hosts)].slice(-MOST_SITES_OFF);
}
