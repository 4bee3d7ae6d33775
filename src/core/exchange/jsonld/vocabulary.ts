import { isObject, type JsonObject } from '../json/is-object.ts';

/** The context of the W3C's Web Annotation model. */
export const ANNO_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** The context of all that is written here: the W3C's terms, and Loupe's own, which begin with `loupe:`. */
export const CONTEXT = [ANNO_CONTEXT, { loupe: 'urn:loupe:' }] as const;

const PREFIX = 'loupe:';

/** `value` with the names of all its fields as Loupe's own terms. */
export function ownTerms(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ownTerms);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [PREFIX + name, ownTerms(field)]));
}

/** What `ownTerms` was made of; fields that are not Loupe's own are left out. */
export function fromOwnTerms(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromOwnTerms);
  if (!isObject(value)) return value;
  const own = Object.entries(value).filter(([name]) => name.startsWith(PREFIX));
  return Object.fromEntries(own.map(([name, field]) => [name.slice(PREFIX.length), fromOwnTerms(field)]));
}

/** The field `name` among Loupe's own terms, as it was; undefined where there is none. */
export function ownTerm(object: JsonObject, name: string): unknown {
  return fromOwnTerms(object[PREFIX + name]);
}
