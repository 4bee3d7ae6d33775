import data from './data/sites.json' with { type: 'json' };
import { hostOf } from './host.ts';
import { patternFor } from './match-pattern.ts';
import type { Site } from './site.ts';

/** The curated sites, in the order of the data. */
export const SITES = data as readonly Site[];

let byHost: ReadonlyMap<string, Site> | null = null;

function sitesByHost(): ReadonlyMap<string, Site> {
  return new Map(SITES.flatMap((site) => site.hosts.map((host) => [host, site] as const)));
}

/** Match patterns of the manifest's content script: one for each host and its subdomains, sorted. */
export function matchPatterns(): string[] {
  return SITES.flatMap((site) => site.hosts.map(patternFor)).sort();
}

/** The curated site an address belongs to (its host or a subdomain of it), or null. Addresses that cannot be read give null. */
export function siteOf(url: string): Site | null {
  const host = hostOf(url);
  if (host === null) return null;
  byHost ??= sitesByHost();
  const labels = host.split('.');
  for (let from = 0; from < labels.length - 1; from += 1) {
    const site = byHost.get(labels.slice(from).join('.'));
    if (site) return site;
  }
  return null;
}
