import { hashOf } from '../text/hash.ts';

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** Whether `text` is a UUID as it is written. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** Whether a UUID stands for a name, as `uuidFor` makes it; ids of Loupe's own are of version 4. */
export function isOfAName(id: string): boolean {
  return id.charAt(14) === '8' && isUuid(id);
}

/**
 * The UUID that stands for `name`: always the same for the same name. Of version 8, which RFC 9562 leaves to whoever makes
 * it: a version 5 would need SHA-1, and nothing here has to withstand an attack. Who wants to replace a record by a file
 * need only name it.
 */
export function uuidFor(name: string): string {
  const hex = hashOf(name) + hashOf(`${name}\0`);
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4];
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`, hex.slice(20)].join('-');
}
