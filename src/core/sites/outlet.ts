import { hostShown, lettersOf, type Placed } from '../article/named-host.ts';
import { SITES, siteOf } from './sites.ts';

/**
 * The outlet that an article counts for: by the curated list; else by the name that its page gives, where the host is that name
 * and nobody on the list has it; else by its host. So no site is told as another, whatever it calls itself on each page.
 */
export function outletOf({ site, url }: Placed): string {
  const listed = siteOf(url)?.name;
  if (listed !== undefined) return listed;
  const host = hostShown(url);
  return site !== null && PLAIN.test(site) && isNamed(host, lettersOf(site)) ? site : host;
}

/** A name without signs: among them are letters in circles and squares, by which something else can be said beside it. */
const PLAIN = /^[\p{L}\p{N}\p{P} ]+$/u;

const listedNames = new Set(SITES.map(({ name }) => lettersOf(name)));

/** Whether a host is a name, with or without its ending, as "meridian-news.co.uk" is "Meridian News". */
function isNamed(host: string, name: string): boolean {
  return (
    name !== '' &&
    !listedNames.has(name) &&
    [host, host.replace(/\.[^.]+$/, ''), host.replace(/\.[^.]{2,3}\.[^.]{2}$/, '')].some((part) => lettersOf(part) === name)
  );
}
