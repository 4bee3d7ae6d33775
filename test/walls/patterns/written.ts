import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync, Visitor } from 'vite';

/** A place in the code where a pattern is written, or built from tables. */
export interface Written {
  /** Path from the root of the repository, and the line, from 1 on. */
  readonly file: string;
  readonly line: number;
  /** The pattern, or null where it is built when the program runs. */
  readonly pattern: RegExp | null;
}

const ROOT = join(import.meta.dirname, '../../..');

/** What makes a pattern of a string: the language's own constructor, and ours that waits for the first who asks. */
const MAKERS: ReadonlySet<string> = new Set(['RegExp', 'latePattern']);

function writtenIn(path: string): readonly Written[] {
  const code = readFileSync(path, 'utf8');
  const file = relative(ROOT, path);
  const found: Written[] = [];
  const note = (start: number, pattern: RegExp | null): void => {
    found.push({ file, line: code.slice(0, start).split('\n').length, pattern });
  };
  const built = ({ callee, start }: { callee: { type: string; name?: string }; start: number }): void => {
    if (callee.type === 'Identifier' && MAKERS.has(callee.name ?? '')) note(start, null);
  };
  const { program, errors } = parseSync(path, code);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed`);
  new Visitor({
    Literal: (node) => {
      if ('regex' in node) note(node.start, new RegExp(node.regex.pattern, node.regex.flags));
    },
    NewExpression: (node) => built(node as Parameters<typeof built>[0]),
    CallExpression: (node) => built(node as Parameters<typeof built>[0]),
  }).visit(program);
  return found;
}

/** Every place under the folders `folders` of `src` where a pattern is written or built. */
export function patternsWritten(folders: readonly string[]): readonly Written[] {
  return folders
    .map((folder) => join(ROOT, 'src', folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .sort()
    .flatMap(writtenIn);
}
