import hostsOfMany from '../core/article/data/hosts-of-many.json';
import hosts from './data/hosts.json';
import suffixes from './data/suffixes.json';

/** First labels of hosts under which one site shows the same articles: for a device, a language, a part of the world, a subject. */
const EDITIONS: ReadonlySet<string> = new Set(hosts.editions);
/** Hosts that give a subdomain to whoever wants one; not all of them are in the list of public suffixes. */
const SHARED: ReadonlySet<string> = new Set(hostsOfMany);

/**
 * Whether two web addresses lie on one site, so that a page at one may say that it is the article at the other: on the same
 * host, or on hosts of one registrable domain that differ in labels of editions alone ("www.", "m.", "edition."). A subdomain
 * as such is no ground: who has `evil.medium.com` is not who writes at `medium.com/@you`. Public suffixes are those of the list
 * (publicsuffix.org), with those of its private section (`github.io`); on hosts of many users each is alone. False where either
 * is no web address.
 */
export function isSameSite(a: string, b: string): boolean {
  const site = siteOf(a);
  return site !== null && site === siteOf(b);
}

/** The host of a web address without the labels of an edition. */
function siteOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  const host = hostname.replace(/\.$/, '');
  const end = ownDomain(host);
  let site = host;
  for (let label = firstOf(site); site !== end && EDITIONS.has(label); label = firstOf(site)) site = site.slice(label.length + 1);
  return site;
}

const firstOf = (host: string): string => host.slice(0, host.indexOf('.'));

/** The domain whose owner a host belongs to; the host itself where that is a suffix, an IP address or a single name. */
function ownDomain(host: string): string {
  const labels = host.split('.');
  if (/^\d*$/.test(labels.at(-1) ?? '')) return host;
  const domain = labels.slice(has(suffixes.suffixes, labels.slice(-2)) ? -3 : -2);
  const isShared = SHARED.has(domain.join('.')) || has(suffixes.shared, domain);
  return isShared ? host.replace(/^www\./, '') : domain.join('.');
}

/** Whether a table by last labels has this name. */
function has(table: Readonly<Record<string, string>>, labels: readonly string[]): boolean {
  const last = labels.at(-1) ?? '';
  const names = Object.hasOwn(table, last) ? ` ${table[last]} ` : '';
  return labels.length > 1 && (names === ' * ' || names.includes(` ${labels.slice(0, -1).join('.')} `));
}
