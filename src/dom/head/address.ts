import { mayBeSameSite } from '../../core/article/same-site.ts';

/** UTF-16 units of an address that a page may name: the background takes no longer one, nor is any such a page's own name. */
const MAX_ADDRESS = 4_000;

/**
 * The address under which the page at `url` is known: the first of `named` (what it calls its canonical address) that
 * is http(s) and may be on the same site, else `url`. A page without an http(s) address of its own (a saved file) is taken at
 * its word.
 */
export function canonicalAddress(url: string, named: readonly (string | null)[]): string {
  const own = webAddress(url);
  for (const name of named) {
    const address = name ? webAddress(name, own?.href) : null;
    if (!address || address.href.length > MAX_ADDRESS) continue;
    if (!own) return address.href;
    // Some sites name their front page on every page; that would make one article of them all.
    const isFrontPage = address.pathname === '/' && address.search === '' && own.pathname !== '/';
    if (!isFrontPage && mayBeSameSite(address.href, own.href)) return address.href;
  }
  return own?.href ?? url;
}

function webAddress(text: string, base?: string): URL | null {
  if (!URL.canParse(text, base)) return null;
  const address = new URL(text, base);
  return address.protocol === 'http:' || address.protocol === 'https:' ? address : null;
}
