import { isObject, type JsonObject, listOf } from '../json/is-object.ts';
import type { Step } from '../json/path.ts';

/** Something in a file that should be an annotation, and where it stands. */
export interface Candidate {
  readonly value: unknown;
  readonly steps: readonly Step[];
}

/** What a JSON-LD file holds. */
export interface Contents {
  readonly candidates: readonly Candidate[];
  /** Collections and pages, for what they say beside their items. */
  readonly holders: readonly { readonly value: JsonObject; readonly steps: readonly Step[] }[];
}

/** The fields in which annotations stand within a collection, a page or a graph. */
const HOLDING = ['@graph', 'first', 'items', 'next'] as const;

/** What a parsed file holds: one annotation, a list of them, a collection or its pages; null where it is of another kind. */
export function contentsOf(root: unknown): Contents | null {
  if (!Array.isArray(root) && !(isObject(root) && (isAnnotation(root) || isHolder(root)))) return null;
  const candidates: Candidate[] = [];
  const holders: Contents['holders'][number][] = [];
  // Recursion is safe: what is nested too deep was refused before.
  const visit = (value: unknown, steps: readonly Step[]): void => {
    if (Array.isArray(value)) for (const [index, item] of value.entries()) visit(item, [...steps, index]);
    else if (isObject(value) && isHolder(value)) {
      holders.push({ value, steps });
      // A page that is only named lies elsewhere, and nothing is fetched.
      for (const field of HOLDING) if (typeof value[field] === 'object') visit(value[field], [...steps, field]);
    } else if (value !== null) candidates.push({ value, steps });
  };
  visit(root, []);
  return { candidates, holders };
}

/** Whether an object says that it is an annotation. */
export function isAnnotation(object: JsonObject): boolean {
  return hasType(object, 'Annotation');
}

function isHolder(object: JsonObject): boolean {
  const isGraph = Array.isArray(object['@graph']);
  return isGraph || hasType(object, 'AnnotationCollection') || hasType(object, 'AnnotationPage');
}

function hasType(object: JsonObject, name: string): boolean {
  return listOf(object['type'] ?? object['@type']).some((type) => type === name || type === `oa:${name}`);
}
