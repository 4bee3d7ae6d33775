import { type ImportFault, refused } from '../import-result.ts';
import { pathText, type Step } from './path.ts';

/** Deepest nesting. A reading in a backup, the deepest there is, has about twelve levels; a note in a note has two more. */
const MAX_DEPTH = 64;

/** Names by which a program that copies fields can be made to change what all objects have in common. */
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

interface Found {
  readonly code: 'too-deep' | 'forbidden-field';
  /** Steps from the value to what was found, last first. */
  readonly steps: Step[];
}

/** What makes a parsed JSON value dangerous to handle at all, or null. */
export function hostileIn(value: unknown): ImportFault | null {
  const found = find(value, 0);
  if (found === null) return null;
  const detail = found.code === 'too-deep' ? `nested deeper than ${MAX_DEPTH} levels` : 'a name that no export has';
  return refused(found.code, pathText(found.steps.reverse()), detail).fault;
}

/** Recursion is safe here: it ends at `MAX_DEPTH`. */
function find(value: unknown, depth: number): Found | null {
  if (typeof value !== 'object' || value === null) return null;
  if (depth >= MAX_DEPTH) return { code: 'too-deep', steps: [] };
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      const found = find(value[index], depth + 1);
      if (found) return within(found, index);
    }
    return null;
  }
  for (const name of Object.keys(value)) {
    if (FORBIDDEN.has(name)) return { code: 'forbidden-field', steps: [name] };
    const found = find((value as Readonly<Record<string, unknown>>)[name], depth + 1);
    if (found) return within(found, name);
  }
  return null;
}

function within(found: Found, step: Step): Found {
  found.steps.push(step);
  return found;
}
