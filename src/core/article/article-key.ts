import noise from './data/address-noise.json';

const noiseNames = new Set(noise.parameters);
const hostLabels = new Set(noise.hosts);

function isNoise(name: string): boolean {
  const lower = name.toLowerCase();
  return noiseNames.has(lower) || noise.prefixes.some((prefix) => lower.startsWith(prefix));
}

/** The host without "www.", "m." or "amp." before a name that is still a domain. */
export function plainHost(hostname: string): string {
  let labels = hostname.replace(/\.$/, '').split('.');
  while (labels.length > 2 && hostLabels.has(labels[0] ?? '')) labels = labels.slice(1);
  return labels.join('.');
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
