import type { Plugin } from 'vite';

/** V8's hint to compile every function of a script with the script itself (Chromium 136; other browsers see a comment). */
const HINT = '//# allFunctionsCalledOnLoad\n';
/** The script of which nearly everything runs at once. In a large one the hint would cost far more than it saves. */
const GATE = /\bgate\.iife\.js$/;

interface Bundled {
  readonly fileName: string;
  source?: string | Uint8Array;
  code?: string;
}

/** Has the gate compiled in one go: to look over each of its functions first and compile it when it is called takes longer. */
export function compileGateAtOnce(): Plugin {
  return {
    name: 'loupe:compile-gate-at-once',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle) as Bundled[]) if (GATE.test(file.fileName)) hint(file);
      },
    },
  };
}

function hint(file: Bundled): void {
  if (file.code === undefined) file.source = HINT + String(file.source);
  else file.code = HINT + file.code;
}
