import { siteOf } from '../../core/sites/sites.ts';

/**
 * Whether an address is on none of the curated sites, so that its page was read only because the reader asked for it.
 * This computer's own pages count as listed: a build for trying Loupe out reads them by itself.
 */
export function isUnlisted(address: string | null): boolean {
  if (address === null || !URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  return isWeb && !hostname.endsWith('localhost') && siteOf(address) === null;
}
