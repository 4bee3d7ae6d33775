import { webAddress } from '../article/web-address.ts';

const ARCHIVE = 'https://web.archive.org';

/** Signs that browsers leave as they are somewhere in an address, and those that mean something to the archive or end a path early. */
const TO_ENCODE = /[{}|\\^`#]/g;

/**
 * A page's address as the end of one of the Wayback Machine's; null where it is none of the web. What is a fragment becomes a part of
 * the path there, in which "/../" would lead to another page of the archive; a star would ask for all pages that begin so.
 */
export function archived(url: string): string | null {
  const address = webAddress(url);
  if (address === null) return null;
  const fragment = address.indexOf('#');
  const page = fragment < 0 ? address : address.slice(0, fragment);
  return (page + address.slice(page.length).replaceAll('/', '%2F')).replace(TO_ENCODE, encodeURIComponent).replaceAll('*', '%2A');
}

/**
 * Where the Wayback Machine shows what it has of a page, and where it is asked to keep what the page is now; null for what is at no
 * address of the web. The archive never sees a fragment: it keeps whole pages.
 */
export function archiveLinks(url: string): { readonly look: string; readonly save: string } | null {
  const page = archived(url.replace(/#.*$/s, ''));
  return page === null ? null : { look: `${ARCHIVE}/web/*/${page}`, save: `${ARCHIVE}/save/${page}` };
}
