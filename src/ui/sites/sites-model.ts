import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { hostOf } from '../../core/sites/host.ts';
import { EVERYWHERE, patternFor } from '../../core/sites/match-pattern.ts';
import { SITE_KINDS, type Site, type SiteKind } from '../../core/sites/site.ts';
import { SITES, siteOf } from '../../core/sites/sites.ts';
import { fold } from '../../core/text/fold.ts';
import type { callFromSurface, onNotice } from '../../messaging/client.ts';
import type { SitesView } from '../../messaging/views.ts';
import type { askForOrigin, giveBackOrigin } from '../../platform/permissions.ts';

/** What came of the wish to add a site. */
export type Adding =
  | { readonly kind: 'idle' }
  | { readonly kind: 'added' | 'refused' | 'listed' | 'known'; readonly host: string }
  | { readonly kind: 'no-site' };

/** On which sites Loupe reads by itself, and how the reader changes that. */
export interface SitesModel {
  /** Null until it came. */
  readonly sites: ReadonlySignal<SitesView | null>;
  /** The list's sites that fit what is sought, by kind. */
  readonly groups: ReadonlySignal<readonly SiteGroup[]>;
  readonly sought: ReadonlySignal<string>;
  readonly adding: ReadonlySignal<Adding>;
  seek(words: string): void;
  /** Switches reading of a host by itself on or off. */
  switchSite(host: string, isOn: boolean): Promise<void>;
  /** Adds the site that an address or a host names. From a click only: the browser asks the reader. */
  add(address: string): Promise<void>;
  /** Takes a site that was added from the list. */
  remove(host: string): Promise<void>;
  /** Lets the browser read sites of the list again. From a click only. */
  allow(...hosts: readonly string[]): Promise<void>;
  /** Lets Loupe read every site, or no more. From a click only. */
  readEverywhere(isOn: boolean): Promise<void>;
}

/** What the model of the sites needs of the world outside. */
export interface SitesClient {
  readonly call: typeof callFromSurface;
  readonly onNotice: typeof onNotice;
  readonly askForOrigin: typeof askForOrigin;
  readonly giveBackOrigin: typeof giveBackOrigin;
}

/** The model of the sites; `start` loads them, keeps up with them, and gives what stops that. */
export function createSitesModel(client: SitesClient): SitesModel & { start(): () => void } {
  const sites = signal<SitesView | null>(null);
  const sought = signal('');
  const adding = signal<Adding>({ kind: 'idle' });

  async function load(): Promise<void> {
    const outcome = await client.call('sites/view', {});
    if (outcome.ok) sites.value = outcome.value;
  }

  return {
    sites,
    groups: computed(() => listedSites(sought.value)),
    sought,
    adding,
    start() {
      void load();
      return client.onNotice(({ notice }) => {
        if (notice === 'settings-changed') void load();
      });
    },
    seek(words) {
      sought.value = words;
    },
    async switchSite(host, isOn) {
      await client.call('sites/switch', { host, isOn });
      await load();
    },
    async add(address) {
      const wish = addingOf(address, sites.peek());
      if (wish.kind !== 'added') {
        adding.value = wish;
        return;
      }
      const isAllowed = await client.askForOrigin(patternFor(wish.host));
      adding.value = isAllowed ? wish : { kind: 'refused', host: wish.host };
      await load();
    },
    async remove(host) {
      await client.giveBackOrigin(patternFor(host));
      adding.value = { kind: 'idle' };
      await load();
    },
    async allow(...hosts) {
      await client.askForOrigin(...hosts.map(patternFor));
      await load();
    },
    async readEverywhere(isOn) {
      await (isOn ? client.askForOrigin(EVERYWHERE) : client.giveBackOrigin(EVERYWHERE));
      await load();
    },
  };
}

/** What adding would come to; `added` where nothing stands in its way but the browser's question. */
function addingOf(address: string, sites: SitesView | null): Adding {
  const text = address.trim();
  const host = hostOf(text.includes('://') ? text : `https://${text}`);
  if (host === null || !host.includes('.')) return { kind: 'no-site' };
  if (siteOf(`https://${host}/`)) return { kind: 'listed', host };
  return { kind: sites?.added.includes(host) ? 'known' : 'added', host };
}

/** Sites of one kind. */
interface SiteGroup {
  readonly kind: SiteKind;
  readonly sites: readonly Site[];
}

/** The sites of the list whose name, host or country holds the words sought, by kind, each group by name. Empty groups are left out. */
function listedSites(sought: string): readonly SiteGroup[] {
  const words = fold(sought.trim());
  const fits = ({ name, hosts, country }: Site) => fold([name, ...hosts, country].join('\n')).includes(words);
  const byName = (a: Site, b: Site) => a.name.localeCompare(b.name);
  return SITE_KINDS.map((kind) => ({
    kind,
    sites: SITES.filter((site) => site.kind === kind && fits(site)).sort(byName),
  })).filter(({ sites }) => sites.length > 0);
}
