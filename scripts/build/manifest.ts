import type { ManifestV3Export } from '@crxjs/vite-plugin';

/** The browsers Loupe is built for. */
export const TARGETS = ['chrome', 'firefox'] as const;
/** A browser that is built for. */
export type Target = (typeof TARGETS)[number];

/** A manifest as parsed from JSON: only the keys that are changed here are named. */
export interface Manifest {
  readonly version: string;
  readonly permissions: readonly string[];
  readonly content_scripts: readonly { readonly matches: readonly string[] }[];
  readonly [key: string]: unknown;
}

/**
 * The root manifest with its match patterns filled in, in the form that `target` wants.
 * The same patterns go into the content script and into the host permissions: the gate runs there, and the reader is put in there.
 */
export function manifestFor(target: Target, root: Manifest, patterns: readonly string[]): Manifest {
  const filled = {
    ...root,
    content_scripts: root.content_scripts.map((script) => ({ ...script, matches: patterns })),
    host_permissions: patterns,
  };
  return target === 'chrome' ? chromeForm(filled) : firefoxForm(filled);
}

function chromeForm(manifest: Manifest): Manifest {
  const { browser_specific_settings: _, ...rest } = manifest;
  return rest as Manifest;
}

/** Firefox has a background page instead of a worker, and a sidebar action, with a command of its own, instead of a side panel. */
function firefoxForm(manifest: Manifest): Manifest {
  const {
    background,
    side_panel,
    minimum_chrome_version: _,
    commands: { 'open-sidebar': sidebarKeys, ...commands },
    ...rest
  } = manifest as Manifest & {
    background: { service_worker: string; type: string };
    side_panel: { default_path: string };
    commands: Record<string, { suggested_key?: object }>;
  };
  return {
    ...rest,
    permissions: manifest.permissions.filter((permission) => permission !== 'sidePanel'),
    background: { scripts: [background.service_worker], type: background.type },
    commands: { ...commands, _execute_sidebar_action: { suggested_key: sidebarKeys?.suggested_key } },
    sidebar_action: {
      default_panel: side_panel.default_path,
      default_title: '__MSG_app_name__',
      default_icon: manifest['icons'],
      open_at_install: false,
    },
  } as unknown as Manifest;
}

/** What crxjs takes: the same object under its own type. */
export function forCrx(manifest: Manifest): ManifestV3Export {
  return manifest as unknown as ManifestV3Export;
}
