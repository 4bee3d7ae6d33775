import { type ReadonlySignal, signal } from '@preact/signals';
import { NEWS, type News, newsSince, previousIn } from '../../core/settings/news.ts';
import { SITES } from '../../core/sites/sites.ts';
import type { ToolbarPlace } from '../../platform/toolbar.ts';
import { createSitesModel, type SitesModel } from '../sites/sites-model.ts';
import { createExampleModel, type ExampleModel } from './example-model.ts';
import type { WelcomeClient } from './welcome-client.ts';

/** The state of the welcome page. */
export interface WelcomeModel {
  /** What an update brought, the newest version first; empty where the page greets a new reader. */
  readonly news: ReadonlySignal<readonly News[]>;
  readonly example: ExampleModel;
  readonly sites: SitesModel;
  /** How many sites are on the list. */
  readonly listed: number;
  /** Where Loupe's button is; null until that is known. */
  readonly toolbar: ReadonlySignal<ToolbarPlace | null>;
  /** Whether an extension is pinned by the wheel beside it, as in Firefox, or by a pin. */
  readonly hasWheel: boolean;
  start(): () => void;
  /** Lets the browser read all sites of the list. From a click only: the browser asks the reader. */
  allowListed(): Promise<void>;
  /** Goes from the news to the page that greets. */
  greet(): void;
  openOptions(): void;
  openLibrary(): void;
  /** Closes the page. */
  close(): void;
}

/** The model of the welcome page; `hash` is the part of its address that may ask for news instead, `table` what there is to tell. */
export function createWelcomeModel(client: WelcomeClient, hash: string, table: readonly News[] = NEWS): WelcomeModel {
  const previous = previousIn(hash);
  const news = signal(previous === null ? [] : newsSince(previous, client.appVersion(), table));
  const sites = createSitesModel(client);
  const example = createExampleModel(client);
  const toolbar = signal<ToolbarPlace | null>(null);

  async function look(): Promise<void> {
    toolbar.value = await client.toolbarPlace();
  }

  return {
    news,
    example,
    sites,
    listed: SITES.length,
    toolbar,
    hasWheel: client.hasWheel,
    start() {
      const stops = [sites.start(), client.onToolbarChange(() => void look())];
      void look();
      void example.load();
      void client.call('welcome/shown', {});
      return () => {
        for (const stop of stops) stop();
      };
    },
    allowListed: () => sites.allow(...(sites.sites.peek()?.withheld ?? [])),
    greet() {
      news.value = [];
    },
    openOptions: () => void client.openOptions(),
    openLibrary: () => void client.openLibrary(),
    close: () => void client.close(),
  };
}
