/** The host of a web page's address, in lower case, without `www.` and a final dot; null for all that is no web page. */
export function hostOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  return hostname.replace(/\.$/, '').replace(/^www\./, '') || null;
}

/** Whether `text` is a host as `hostOf` writes it. */
export function isHost(text: string): boolean {
  return /^[a-z0-9._-]{1,253}$/.test(text) && hostOf(`https://${text}/`) === text;
}

/** Whether `host` is `parent` or one of its subdomains. */
export function isWithin(host: string, parent: string): boolean {
  return host === parent || host.endsWith(`.${parent}`);
}
