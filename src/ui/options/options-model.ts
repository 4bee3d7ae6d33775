import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { hostOf } from '../../core/sites/host.ts';
import { EVERYWHERE, patternFor } from '../../core/sites/match-pattern.ts';
import { siteOf } from '../../core/sites/sites.ts';
import type { SitesView } from '../../messaging/views.ts';
import type { Shortcut } from '../../platform/menus.ts';
import type { OptionsClient } from './options-client.ts';
import { listedSites, type SiteGroup } from './site-groups.ts';

/** What came of the wish to add a site. */
export type Adding =
  | { readonly kind: 'idle' }
  | { readonly kind: 'added' | 'refused' | 'listed' | 'known'; readonly host: string }
  | { readonly kind: 'no-site' };

/** The state of the options. */
export interface OptionsModel {
  /** Null until it came. */
  readonly sites: ReadonlySignal<SitesView | null>;
  /** The list's sites that fit what is sought, by kind. */
  readonly groups: ReadonlySignal<readonly SiteGroup[]>;
  readonly sought: ReadonlySignal<string>;
  readonly adding: ReadonlySignal<Adding>;
  /** Null where the browser has no shortcuts. */
  readonly shortcuts: ReadonlySignal<readonly Shortcut[] | null>;
  readonly version: string;
  /** The latest day on which a fact of the knowledge was seen to hold; null until it came. */
  readonly knowledgeAsOf: ReadonlySignal<string | null>;
  start(): () => void;
  seek(words: string): void;
  /** Switches reading of a host by itself on or off. */
  switchSite(host: string, isOn: boolean): Promise<void>;
  /** Adds the site that an address or a host names. From a click only: the browser asks the reader. */
  add(address: string): Promise<void>;
  /** Takes a site that was added from the list. */
  remove(host: string): Promise<void>;
  /** Lets the browser read a site of the list again. From a click only. */
  allow(host: string): Promise<void>;
  /** Lets Loupe read every site, or no more. From a click only. */
  readEverywhere(isOn: boolean): Promise<void>;
  showShortcutSettings(): void;
  /** Opens the library where it is exported, imported and backed up. */
  openData(): void;
}

/** The model of the options page. */
export function createOptionsModel(client: OptionsClient): OptionsModel {
  const sites = signal<SitesView | null>(null);
  const sought = signal('');
  const adding = signal<Adding>({ kind: 'idle' });
  const shortcuts = signal<readonly Shortcut[] | null>(null);
  const knowledgeAsOf = signal<string | null>(null);

  async function load(): Promise<void> {
    const outcome = await client.call('sites/view', {});
    if (outcome.ok) sites.value = outcome.value;
  }

  return {
    sites,
    groups: computed(() => listedSites(sought.value)),
    sought,
    adding,
    shortcuts,
    version: client.appVersion(),
    knowledgeAsOf,
    start() {
      const stop = client.onNotice(({ notice }) => {
        if (notice === 'settings-changed') void load();
      });
      void load();
      void client.call('knowledge/as-of', {}).then((outcome) => {
        if (outcome.ok) knowledgeAsOf.value = outcome.value;
      });
      void client.listShortcuts().then((all) => {
        shortcuts.value = all;
      });
      return stop;
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
    async allow(host) {
      await client.askForOrigin(patternFor(host));
      await load();
    },
    async readEverywhere(isOn) {
      await (isOn ? client.askForOrigin(EVERYWHERE) : client.giveBackOrigin(EVERYWHERE));
      await load();
    },
    showShortcutSettings: () => void client.showShortcutSettings(),
    openData: () => void client.openLibrary('#/data'),
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
