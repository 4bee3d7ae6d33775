import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../bootstrap/places.mjs';
import type { Fault } from './in-page/fault.ts';
import type { Where } from './in-page/faults.ts';

/** The source of a function `(where: Where) => readonly Fault[]` that stands alone, to be run in any page. */
export async function faultProbe(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: {
        entry: join(ROOT, 'scripts', 'sheet', 'in-page', 'faults.ts'),
        formats: ['iife'],
        name: 'looking',
        fileName: () => 'faults.js',
      },
    },
  });
  for (const output of Array.isArray(result) ? result : [result]) {
    if (!('output' in output)) continue;
    return `function (where) { ${output.output[0].code}\nreturn looking.faultsIn(where); }`;
  }
  throw new Error('the probe could not be put together');
}

/** A fault as a line: what, of which element, in which words. */
export function lineOf({ what, where, text }: Fault): string {
  return `${what}: ${where}${text === '' ? '' : ` “${text}”`}`;
}

export type { Fault, Where };
