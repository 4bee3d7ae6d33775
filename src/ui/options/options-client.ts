import { callFromSurface, onNotice } from '../../messaging/client.ts';
import { appVersion } from '../../platform/app-version.ts';
import { listShortcuts, showShortcutSettings } from '../../platform/menus.ts';
import { askForOrigin, giveBackOrigin } from '../../platform/permissions.ts';
import { openLibraryPage, openWelcomePage } from '../../platform/tabs.ts';
import type { SitesClient } from '../sites/sites-model.ts';

/** All that the options need of the world outside. Tests give another. */
export interface OptionsClient extends SitesClient {
  readonly listShortcuts: typeof listShortcuts;
  readonly showShortcutSettings: typeof showShortcutSettings;
  readonly openLibrary: typeof openLibraryPage;
  readonly openWelcome: typeof openWelcomePage;
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
  openWelcome: openWelcomePage,
  appVersion,
};
