import { join, resolve } from 'node:path';
import { build, type Plugin } from 'vite';

const ROOT = resolve(import.meta.dirname, '../..');
/** No file: vite takes it for one, and so asks with a path before it. */
const ENTRY = 'bench-library-entry';

/** What the measuring code is handed of rooms that scripts may not import: the modules that the built library is made of. */
const CODE = `
import { openLibrary } from '${ROOT}/src/storage/library.ts';
import { createIndexKeeper } from '${ROOT}/src/ui/library/index-keeper.ts';
import { createPacer } from '${ROOT}/src/ui/library/pacer.ts';
import { createShelves } from '${ROOT}/src/ui/library/shelves.ts';
import { benchOf } from '${join(import.meta.dirname, 'in-page/bench.ts')}';
globalThis.bench = benchOf({ openLibrary, createIndexKeeper, createPacer, createShelves });
`;

/** The measuring code with the product's modules in it, as one script that sets `bench` in the page it runs in. */
export async function bundleInPage(): Promise<string> {
  const result = await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [entry()],
    build: {
      write: false,
      target: 'es2024',
      lib: { entry: ENTRY, formats: ['iife'], name: 'benchLibrary', fileName: () => 'bench-library.js' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('The measuring code was not built.');
  return `${output.output[0].code}\ntrue`;
}

/** Stands for a file with `CODE` in it. */
function entry(): Plugin {
  return {
    name: 'bench-library-entry',
    enforce: 'pre',
    resolveId: (source) => (source.endsWith(ENTRY) ? `\0${ENTRY}` : null),
    load: (id) => (id === `\0${ENTRY}` ? CODE : null),
  };
}
