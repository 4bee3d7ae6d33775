import { hostShown, lettersOf, type Placed } from '../article/named-host.ts';
import { siteOf } from './sites.ts';

/**
 * The outlet that an article counts for: by the curated list; else by the name that its page gives, where the host is that name;
 * else by its host. So no site is several outlets by naming itself anew on each page.
 */
export function outletOf({ site, url }: Placed): string {
  const listed = siteOf(url)?.name;
  if (listed !== undefined) return listed;
  const host = hostShown(url);
  return site !== null && isNamed(host, lettersOf(site)) ? site : host;
}

/** Whether a host is a name, with or without its ending, as "meridian-news.co.uk" is "Meridian News". */
function isNamed(host: string, name: string): boolean {
  return (
    name !== '' &&
    [host, host.replace(/\.[^.]+$/, ''), host.replace(/\.[^.]{2,3}\.[^.]{2}$/, '')].some((part) => lettersOf(part) === name)
  );
}
