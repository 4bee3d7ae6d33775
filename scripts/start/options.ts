import { parseArgs } from 'node:util';
import type { BrowserKind } from '../browser/launch.ts';

/** What `npm start` was asked for. */
export interface StartOptions {
  readonly kind: BrowserKind;
  readonly isHeadless: boolean;
  /** Folder for the pictures, as given; null for the usual one. */
  readonly pictures: string | null;
}

/** Reads the arguments. Throws a TypeError that names an argument it does not know. */
export function startOptions(args: readonly string[], hasDisplay: boolean): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { browser: { type: 'string' }, headless: { type: 'boolean' }, pictures: { type: 'string' } },
  });
  return {
    kind: values.browser === 'firefox' ? 'firefox' : 'chrome',
    // Pictures are taken of a page of known size, which a person's window is not.
    isHeadless: (values.headless ?? false) || values.pictures !== undefined || !hasDisplay,
    pictures: values.pictures ?? null,
  };
}

/** Whether a window can be shown: always on macOS and Windows, elsewhere where a display is named. */
export function hasDisplay(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>): boolean {
  if (platform === 'darwin' || platform === 'win32') return true;
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}
