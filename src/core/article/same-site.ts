import { plainHost } from './article-key.ts';

/**
 * Whether two web addresses may lie on one site: on the same host up to "www.", "m." and "amp.", or one on a subdomain of
 * the other. False where either is no web address. All that a page's own script can tell without a list of the hosts that
 * belong to many: whose an article is, the background says (`background/same-site.ts`).
 */
export function mayBeSameSite(a: string, b: string): boolean {
  const one = hostOf(a);
  const other = hostOf(b);
  if (one === null || other === null) return false;
  return one === other || isUnder(one, other) || isUnder(other, one);
}

/** Whether `host` is one of `hosts` or lies under one of them. */
export function isAmongHosts(host: string, hosts: readonly string[]): boolean {
  return hosts.some((known) => host === known || host.endsWith(`.${known}`));
}

function hostOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? plainHost(hostname) : null;
}

/** A single label ("com", "localhost") holds no sites together. */
function isUnder(host: string, parent: string): boolean {
  return parent.includes('.') && host.endsWith(`.${parent}`);
}
