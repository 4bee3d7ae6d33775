import type { Settings } from '../settings/settings.ts';
import { hostOf, isWithin } from './host.ts';
import { allowsHost, patternFor } from './match-pattern.ts';
import type { Site } from './site.ts';
import { siteOf } from './sites.ts';

/** Whether Loupe reads a page's site by itself, and why. `host` is what can be switched, added and asked for. */
export type SiteAccess =
  /** It does: the site is on the list, the reader added it, or she lets Loupe read everywhere. */
  | { readonly kind: 'read'; readonly why: 'listed' | 'added' | 'all'; readonly host: string; readonly name: string | null }
  /** It does not, as the reader switched it off. */
  | { readonly kind: 'off'; readonly host: string; readonly name: string | null }
  /** The site is on the list, but the browser does not let Loupe read it. */
  | { readonly kind: 'withheld'; readonly host: string; readonly name: string | null }
  /** The site is not on the list: a page of it is read when the reader asks. */
  | { readonly kind: 'unlisted'; readonly host: string; readonly name: null }
  /** No web page. */
  | { readonly kind: 'no-site' };

/** How Loupe stands to the page at `address`, given match patterns that the browser has `granted`. */
export function accessOf(address: string | null, { sites }: Settings, granted: readonly string[]): SiteAccess {
  const host = address === null ? null : hostOf(address);
  if (address === null || host === null) return { kind: 'no-site' };
  const site = siteOf(address);
  const known = site ? { host: listedHost(site, host), name: site.name } : { host: addedHost(host, granted) ?? host, name: null };
  const isAllowed = granted.some((pattern) => allowsHost(pattern, host));
  if (!isAllowed) return site ? { kind: 'withheld', ...known } : { kind: 'unlisted', host, name: null };
  if (sites.off.some((off) => isWithin(host, off))) return { kind: 'off', ...known };
  return { kind: 'read', why: whyOf(site, known.host, granted), ...known };
}

function whyOf(site: Site | null, host: string, granted: readonly string[]): 'listed' | 'added' | 'all' {
  if (site) return 'listed';
  return granted.includes(patternFor(host)) ? 'added' : 'all';
}

/** The host under which the list has a site. */
function listedHost({ hosts }: Site, host: string): string {
  return hosts.find((one) => isWithin(host, one)) ?? host;
}

/** The host, itself or above it, that the reader added. */
function addedHost(host: string, granted: readonly string[]): string | null {
  const labels = host.split('.');
  const above = labels.map((_, from) => labels.slice(from).join('.'));
  return above.find((one) => granted.includes(patternFor(one))) ?? null;
}
