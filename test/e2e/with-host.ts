import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ROOT } from './world.ts';

/**
 * The built extension for Chrome with one more host that it may read, in a folder of its own: no driver can answer Chrome's
 * question for a permission, so that a site which a reader adds is allowed there from the first.
 */
export function withHost(pattern: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'loupe-dist-'));
  cpSync(resolve(ROOT, 'dist/chrome'), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { host_permissions: string[] };
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: [...manifest.host_permissions, pattern] }));
  return folder;
}
