/**
 * A JSON value as text in one form: names in the order of their UTF-16 units and no white space, as RFC 8785 has it. What
 * JSON does not have is treated as `JSON.stringify` treats it.
 */
export function canonicalJson(value: unknown): string {
  // As it was written, a record comes back from a file in order, and the browser is several times as fast.
  return JSON.stringify(isInOrder(value) ? value : inOrder(value)) ?? 'null';
}

function isInOrder(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isInOrder);
  let last = '';
  for (const name of Object.keys(value)) {
    if (name < last || !isInOrder((value as Readonly<Record<string, unknown>>)[name])) return false;
    last = name;
  }
  return true;
}

/** `value` with the fields of each object in order. Names that are numbers an object puts first whatever is done: always alike. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const fields = value as Readonly<Record<string, unknown>>;
  const names = Object.keys(fields).sort();
  return Object.fromEntries(names.map((name) => [name, inOrder(fields[name])]));
}
