import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/** The module at `entry` built as for the extension, to be run in Node: V8 as in Chromium. `name` is that of its bundle. */
export async function builtModule(entry: string, name: string): Promise<unknown> {
  const outDir = resolve('node_modules/.cache/bench');
  const lib = { entry, formats: ['es' as const], fileName: () => `${name}.mjs` };
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    json: { stringify: true },
    build: { outDir, emptyOutDir: false, lib, minify: true },
  });
  return import(pathToFileURL(resolve(outDir, `${name}.mjs`)).href);
}
