import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes the files under `to` those under `from`. A build goes into a folder of its own first, so that the browser, which
 * reads scripts from the folder it was given whenever it needs one, never meets half of it.
 */
export function mirror(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
  for (const name of readdirSync(to, { recursive: true, encoding: 'utf8' })) {
    if (!existsSync(join(from, name))) rmSync(join(to, name), { recursive: true, force: true });
  }
}
