/** Throws with `message` where something does not hold. */
export function ensure(holds: boolean, message: string): asserts holds {
  if (!holds) throw new Error(message);
}

/** Throws where two values are not the same, with the first place where texts differ. */
export function same<T>(found: T, wanted: T, message: string): void {
  if (Object.is(found, wanted)) return;
  throw new Error(`${message}: ${described(found, wanted)}`);
}

function described(found: unknown, wanted: unknown): string {
  if (typeof found !== 'string' || typeof wanted !== 'string') return `${String(found)}, not ${String(wanted)}`;
  let at = 0;
  while (at < found.length && found[at] === wanted[at]) at++;
  const near = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 20), at + 60));
  return `at ${at}, ${near(found)}, not ${near(wanted)}`;
}
