import { SITE_KINDS, type Site, type SiteKind } from '../../core/sites/site.ts';
import { SITES } from '../../core/sites/sites.ts';
import { fold } from '../../core/text/fold.ts';

/** Sites of one kind. */
export interface SiteGroup {
  readonly kind: SiteKind;
  readonly sites: readonly Site[];
}

/** The sites of the list whose name, host or country holds the words sought, by kind, each group by name. Empty groups are left out. */
export function listedSites(sought: string): readonly SiteGroup[] {
  const words = fold(sought.trim());
  const fits = ({ name, hosts, country }: Site) => fold([name, ...hosts, country].join('\n')).includes(words);
  const byName = (a: Site, b: Site) => a.name.localeCompare(b.name);
  return SITE_KINDS.map((kind) => ({
    kind,
    sites: SITES.filter((site) => site.kind === kind && fits(site)).sort(byName),
  })).filter(({ sites }) => sites.length > 0);
}
