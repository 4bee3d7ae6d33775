import { join } from 'node:path';
import { ROOT } from '../bootstrap/places.mjs';
import { bundleOf } from '../browser/bundle.ts';
import type { Fault } from './in-page/fault.ts';
import type { Where } from './in-page/faults.ts';

/** The source of a function `(where: Where) => readonly Fault[]` that stands alone, to be run in any page. */
export async function faultProbe(): Promise<string> {
  const code = await bundleOf(join(ROOT, 'scripts', 'sheet', 'in-page', 'faults.ts'), 'looking');
  return `function (where) { ${code}\nreturn looking.faultsIn(where); }`;
}

/** A fault as a line: what, of which element, in which words. */
export function lineOf({ what, where, text }: Fault): string {
  return `${what}: ${where}${text === '' ? '' : ` “${text}”`}`;
}

export type { Fault, Where };
