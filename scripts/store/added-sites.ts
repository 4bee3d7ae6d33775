import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { patternFor } from '../../src/core/sites/match-pattern.ts';
import type { Manifest } from '../build/manifest.ts';

/** `manifest` with the permission to read `hosts` given, as it is when a reader adds them: no driver can press the browser's own button. */
export function withHosts(manifest: Manifest, hosts: readonly string[]): Manifest {
  const patterns = hosts.map(patternFor);
  const { host_permissions: permitted = [] } = manifest as Manifest & { readonly host_permissions?: readonly string[] };
  return {
    ...manifest,
    host_permissions: [...permitted, ...patterns],
    content_scripts: manifest.content_scripts.map((script) => ({ ...script, matches: [...script.matches, ...patterns] })),
  };
}

/** Copies the built extension of folder `dist` to `folder`, with `hosts` added. */
export function copyWithHosts(dist: string, folder: string, hosts: readonly string[]): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(dist, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  writeFileSync(file, JSON.stringify(withHosts(manifest, hosts)));
}
