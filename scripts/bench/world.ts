import { resolve } from 'node:path';
import { type Extension, openExtension } from '../browser/extension.ts';
import type { BrowserKind } from '../browser/launch.ts';
import { openWeb, type Web } from '../browser/web.ts';

/** A listed site: the gate runs there. */
export const HOST = 'https://www.reuters.com';

/** Loupe's scripts in the address of a file: all that it may put into a page. */
export const OWN_SCRIPTS = /(gate|reader|voter|cards|pictures)\.iife\.js/;

/** A browser with the production build in it, before a stand-in for the web. */
export interface BenchWorld {
  readonly kind: BrowserKind;
  readonly extension: Extension;
  readonly web: Web;
}

/** What the browsers are called in tables. */
export const BROWSER_NAMES = { chrome: 'Chromium', firefox: 'Firefox' } as const;

/** Does `work` in a browser with the production build, and closes it. `prefs` are Firefox preferences besides ours. */
export async function withWorld<T>(
  kind: BrowserKind,
  work: (world: BenchWorld) => Promise<T>,
  prefs: Readonly<Record<string, unknown>> = {},
): Promise<T> {
  const web = await openWeb();
  try {
    const extension = await openExtension({
      kind,
      headless: true,
      dist: resolve('dist', kind),
      acceptInsecureCerts: true,
      args: kind === 'chrome' ? web.chromeArgs : [],
      prefs: { ...web.firefoxPrefs, ...prefs },
    });
    try {
      return await work({ kind, extension, web });
    } finally {
      await extension.close();
    }
  } finally {
    await web.close();
  }
}

/** Resolves after so many milliseconds. */
export function rest(milliseconds: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, milliseconds));
}
