import { callFromSurface, onNotice } from '../../messaging/client.ts';
import { appVersion } from '../../platform/app-version.ts';
import { listShortcuts, showShortcutSettings } from '../../platform/menus.ts';
import { askForOrigin, giveBackOrigin } from '../../platform/permissions.ts';
import { openLibraryPage } from '../../platform/tabs.ts';

/** All that the options need of the world outside. Tests give another. */
export interface OptionsClient {
  readonly call: typeof callFromSurface;
  readonly onNotice: typeof onNotice;
  readonly askForOrigin: typeof askForOrigin;
  readonly giveBackOrigin: typeof giveBackOrigin;
  readonly listShortcuts: typeof listShortcuts;
  readonly showShortcutSettings: typeof showShortcutSettings;
  readonly openLibrary: typeof openLibraryPage;
  readonly appVersion: typeof appVersion;
}

/** The real one. */
export const OPTIONS_CLIENT: OptionsClient = {
  call: callFromSurface,
  onNotice,
  askForOrigin,
  giveBackOrigin,
  listShortcuts,
  showShortcutSettings,
  openLibrary: openLibraryPage,
  appVersion,
};
