import { join, relative, sep } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');

/** A pattern that was built while the program ran, with the place in the code that built it. */
export interface Built {
  readonly file: string;
  readonly line: number;
  readonly pattern: RegExp;
}

/** The first place under `src` in a stack of calls. */
function placeIn(stack: string): Pick<Built, 'file' | 'line'> | null {
  for (const line of stack.split('\n')) {
    const [, path = '', number = ''] = /\(?(?:file:\/\/)?(\/[^()]*):(\d+):\d+\)?$/.exec(line) ?? [];
    const file = relative(ROOT, path.split('?')[0] ?? '');
    if (file.startsWith(`src${sep}`)) return { file, line: Number(number) };
  }
  return null;
}

/** Notes every pattern that is built by `new RegExp` until it is told to stop. */
export function noteBuilt(): { readonly built: readonly Built[]; readonly stop: () => void } {
  const built: Built[] = [];
  const own = globalThis.RegExp;
  const note = (pattern: RegExp): RegExp => {
    const place = placeIn(new Error().stack ?? '');
    if (place) built.push({ ...place, pattern });
    return pattern;
  };
  globalThis.RegExp = new Proxy(own, {
    construct: (target, values: [string, string?]) => note(new target(...values)),
    apply: (target, _, values: [string, string?]) => note(new target(...values)),
  });
  return {
    built,
    stop: () => {
      globalThis.RegExp = own;
    },
  };
}
