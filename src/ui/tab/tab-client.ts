import { isEditable } from '../../kit/focus/is-editable.ts';
import { callFromSurface, onNotice } from '../../messaging/client.ts';
import { askForNotifications, askForOrigin } from '../../platform/permissions.ts';
import { currentTab, onTabChange, openLibraryPage, openOptionsPage, showTab, tabById } from '../../platform/tabs.ts';

/** All that a surface needs of the world outside it. Tests give another. */
export interface TabClient {
  readonly call: typeof callFromSurface;
  readonly onNotice: typeof onNotice;
  readonly currentTab: typeof currentTab;
  readonly tabById: typeof tabById;
  readonly showTab: typeof showTab;
  readonly onTabChange: typeof onTabChange;
  readonly askForNotifications: typeof askForNotifications;
  readonly askForOrigin: typeof askForOrigin;
  readonly openLibrary: typeof openLibraryPage;
  readonly openOptions: () => Promise<void>;
  /** Whether the reader is writing in this surface just now. */
  readonly isWriting: () => boolean;
}

/** The real one. */
export const TAB_CLIENT: TabClient = {
  call: callFromSurface,
  onNotice,
  currentTab,
  tabById,
  showTab,
  onTabChange,
  askForNotifications,
  askForOrigin,
  openLibrary: openLibraryPage,
  openOptions: openOptionsPage,
  isWriting: () => document.hasFocus() && isEditable(document.activeElement),
};

/** The tab that a surface's address asks for (`?tab=<id>`), or null where it is to follow the tab in front. */
export function tabAskedFor(search: string): number | null {
  const asked = new URLSearchParams(search).get('tab');
  return asked !== null && /^\d{1,10}$/.test(asked) ? Number(asked) : null;
}
