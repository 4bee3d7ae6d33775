import noise from './data/address-noise.json';
import hostsOfMany from './data/hosts-of-many.json';

const noiseNames = new Set(noise.parameters);
const hostLabels = new Set(noise.hosts);
const ofMany: ReadonlySet<string> = new Set(hostsOfMany);
/** What whole countries register under ("co.uk", "com.cn"). */
const REGISTRY = /^(?:com?|org?|net?|go[vb]?|gouv|edu|ac|mil|id|me|in|ltd|plc|firm|gen|web)\.[a-z]{2}$/;

function isNoise(name: string): boolean {
  const lower = name.toLowerCase();
  return noiseNames.has(lower) || noise.prefixes.some((prefix) => lower.startsWith(prefix));
}

/**
 * The host without "www.", "m." or "amp." before a name that is still a domain of one owner: `m.github.io` and `amp.github.io` are two
 * people's.
 */
export function plainHost(hostname: string): string {
  let host = hostname.replace(/\.$/, '');
  for (let label = firstOf(host); hostLabels.has(label); label = firstOf(host)) {
    const rest = host.slice(label.length + 1);
    if (!rest.includes('.') || (label !== 'www' && isOfMany(rest))) break;
    host = rest;
  }
  return host;
}

const firstOf = (host: string): string => host.slice(0, Math.max(0, host.indexOf('.')));

/** Whether whoever wants one is given a name under this host. */
function isOfMany(host: string): boolean {
  return ofMany.has(host) || REGISTRY.test(host);
}

/** The plain host of an address; the whole of it where it names none. */
export function siteOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const { hostname } = new URL(url);
  return hostname === '' ? url : plainHost(hostname);
}

function plainPath(pathname: string): string {
  const path = pathname.replace(/\/{2,}/g, '/').replace(/(\.amp\.html|\.amp)$/, (suffix) => (suffix === '.amp' ? '' : '.html'));
  return path.replace(/(?:\/amp)?\/?$/, '');
}

function plainQuery(parameters: URLSearchParams): string {
  for (const name of [...parameters.keys()]) if (isNoise(name)) parameters.delete(name);
  parameters.sort();
  return parameters.toString();
}

/**
 * The key under which the reader's work on an address is kept: the same for every way the article is linked to (http or
 * https, "www.", AMP, tracking parameters, fragment, trailing slash). What is no web address is its own key.
 */
export function articleKey(url: string): string {
  if (!URL.canParse(url)) return url;
  const address = new URL(url);
  if (address.protocol !== 'http:' && address.protocol !== 'https:') return url;
  const query = address.search === '' ? '' : plainQuery(address.searchParams);
  const port = address.port === '' || address.port === '80' || address.port === '443' ? '' : `:${address.port}`;
  return `${plainHost(address.hostname)}${port}${plainPath(address.pathname)}${query === '' ? '' : `?${query}`}`;
}
