import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

/** A part of a program, as the parser gives it: what it has depends on `type`. */
export interface Part {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

/** A file of the code, parsed. */
export interface Source {
  readonly file: string;
  readonly text: string;
  readonly program: Part;
}

/** The code of a folder, tests of its own left out; throws where a file cannot be parsed. */
export function sourcesIn(folder: string): readonly Source[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!\.d)\.tsx?$/.test(name));
  return files.map((name) => {
    const file = join(folder, name);
    return sourceOf(file, readFileSync(file, 'utf8'));
  });
}

/** One file, parsed; its name tells whether it holds JSX. */
export function sourceOf(file: string, text: string): Source {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  return { file, text, program: program as unknown as Part };
}

/** Calls `visit` with every part of a program, the outer before the inner ones, and with the parts around it, the nearest last. */
export function walk(part: Part, visit: (part: Part, around: readonly Part[]) => void, around: readonly Part[] = []): void {
  visit(part, around);
  const inner = [...around, part];
  for (const value of Object.values(part))
    for (const one of Array.isArray(value) ? value : [value]) if (isPart(one)) walk(one, visit, inner);
}

/** Whether something is a part of a program. */
export function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && typeof (value as Partial<Part>).type === 'string';
}

/** The text of a string or of a template without blanks; null for anything else. */
export function textOf(part: unknown): string | null {
  if (!isPart(part)) return null;
  if (part.type === 'Literal') return typeof part['value'] === 'string' ? part['value'] : null;
  const whole = part.type === 'TemplateLiteral' ? piecesOf(part) : [];
  return whole.length === 1 ? (whole[0] ?? null) : null;
}

/** What a template says before, between and after its blanks. */
export function piecesOf(template: Part): readonly string[] {
  const pieces = template['quasis'] as readonly { readonly value: { readonly cooked: string } }[];
  return pieces.map(({ value }) => value.cooked);
}

/** Where a part stands: file and line. */
export function placeOf({ file, text }: Source, { start }: Part): string {
  return `${file}:${text.slice(0, start).split('\n').length}`;
}
