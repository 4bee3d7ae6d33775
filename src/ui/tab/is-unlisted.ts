import type { SiteAccess } from '../../core/sites/access.ts';

/**
 * Whether a page's site is none that is read by itself, so that the page was read only because the reader asked for it.
 * This computer's own pages count as listed: a build for trying Loupe out reads them by itself.
 */
export function isUnlisted(access: SiteAccess): boolean {
  return access.kind === 'unlisted' && !access.host.endsWith('localhost');
}
