import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { TabInfo } from '../../platform/tabs.ts';
import type { TabClient } from '../tab/tab-client.ts';
import { createTabModel, type TabModel } from '../tab/tab-model.ts';

/** The popup's state: the tab's, and whether the sidebar could be opened. */
export interface PopupModel extends TabModel {
  /** The browser did not open the sidebar: the reader is told how to do it by hand. */
  readonly isSidebarRefused: ReadonlySignal<boolean>;
  /** Opens the sidebar, then calls `opened`. Must be called straight from the click: both browsers refuse it otherwise. */
  openSidebar(opened: () => void): Promise<void>;
}

/** The model of the popup over the tab `fixedTab`, or over the tab in front. */
export function createPopupModel(
  client: TabClient,
  fixedTab: number | null,
  showSidebar: (tab: TabInfo) => Promise<void>,
): PopupModel {
  const model = createTabModel(client, fixedTab);
  const isSidebarRefused = signal(false);

  return {
    ...model,
    isSidebarRefused,
    start() {
      const stop = model.start();
      let isAsked = false;
      const stopReading = effect(() => {
        const screen = model.screen.value;
        // On a site that is not on the list nothing was read yet; opening the button is the reader's wish to have it read.
        if (screen.kind !== 'unread' || screen.isListed || isAsked) return;
        isAsked = true;
        void model.read(false);
      });
      return () => {
        stopReading();
        stop();
      };
    },
    openSidebar(opened) {
      const tab = model.tab.peek();
      if (!tab) return Promise.resolve();
      return showSidebar(tab).then(opened, () => {
        isSidebarRefused.value = true;
      });
    },
  };
}
