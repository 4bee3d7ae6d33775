import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Bundles a file of `page-side` into one script, minified as for the extension. `alias` says where packages of no registry are. */
export async function bundle(entry: string, alias: Readonly<Record<string, string>> = {}): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias },
    build: {
      write: false,
      target: 'es2023',
      lib: {
        entry: fileURLToPath(new URL(`page-side/${entry}`, import.meta.url)),
        formats: ['iife'],
        name: 'benchAnchor',
        fileName: () => 'bundle.js',
      },
    },
  });
  for (const output of Array.isArray(result) ? result : [result]) {
    if ('output' in output) return output.output[0].code;
  }
  throw new Error(`${entry} gave no bundle`);
}
