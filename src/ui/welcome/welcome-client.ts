import { callFromSurface, onNotice } from '../../messaging/client.ts';
import { appVersion } from '../../platform/app-version.ts';
import { askForOrigin, giveBackOrigin } from '../../platform/permissions.ts';
import { closeOwnTab, openLibraryPage, openOptionsPage } from '../../platform/tabs.ts';
import { HAS_WHEEL, onToolbarChange, toolbarPlace } from '../../platform/toolbar.ts';
import type { SitesClient } from '../sites/sites-model.ts';

/** All that the welcome page needs of the world outside. Tests give another. */
export interface WelcomeClient extends SitesClient {
  readonly toolbarPlace: typeof toolbarPlace;
  readonly onToolbarChange: typeof onToolbarChange;
  readonly openOptions: typeof openOptionsPage;
  readonly openLibrary: typeof openLibraryPage;
  readonly close: typeof closeOwnTab;
  readonly appVersion: typeof appVersion;
  readonly hasWheel: boolean;
}

/** The real one. */
export const WELCOME_CLIENT: WelcomeClient = {
  call: callFromSurface,
  onNotice,
  askForOrigin,
  giveBackOrigin,
  toolbarPlace,
  onToolbarChange,
  openOptions: openOptionsPage,
  openLibrary: openLibraryPage,
  close: closeOwnTab,
  appVersion,
  hasWheel: HAS_WHEEL,
};
