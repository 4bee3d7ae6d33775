import { type ReadonlySignal, signal } from '@preact/signals';
import type { Shortcut } from '../../platform/menus.ts';
import { createSitesModel, type SitesModel } from '../sites/sites-model.ts';
import { type ChoicesModel, createChoicesModel } from './choices/choices-model.ts';
import type { OptionsClient } from './options-client.ts';

/** The state of the options. */
export interface OptionsModel extends SitesModel, ChoicesModel {
  /** Null where the browser has no shortcuts. */
  readonly shortcuts: ReadonlySignal<readonly Shortcut[] | null>;
  readonly version: string;
  /** The latest day on which a fact of the knowledge was seen to hold; null until it came. */
  readonly knowledgeAsOf: ReadonlySignal<string | null>;
  start(): () => void;
  showShortcutSettings(): void;
  /** Opens the library where it is exported, imported and backed up. */
  openData(): void;
  /** Opens the page that greeted the reader. */
  openWelcome(): void;
}

/** The model of the options page. */
export function createOptionsModel(client: OptionsClient): OptionsModel {
  const sites = createSitesModel(client);
  const choices = createChoicesModel(client);
  const shortcuts = signal<readonly Shortcut[] | null>(null);
  const knowledgeAsOf = signal<string | null>(null);

  return {
    ...sites,
    ...choices,
    shortcuts,
    version: client.appVersion(),
    knowledgeAsOf,
    start() {
      const stop = sites.start();
      void choices.loadChoices();
      void client.call('knowledge/as-of', {}).then((outcome) => {
        if (outcome.ok) knowledgeAsOf.value = outcome.value;
      });
      void client.listShortcuts().then((all) => {
        shortcuts.value = all;
      });
      return stop;
    },
    showShortcutSettings: () => void client.showShortcutSettings(),
    openData: () => void client.openLibrary('#/data'),
    openWelcome: () => void client.openWelcome(),
  };
}
