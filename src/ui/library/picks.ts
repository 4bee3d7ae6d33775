/** What is picked for something to be done with all of it: entries, by their keys. */
export interface Picks {
  readonly keys: ReadonlySet<string>;
  /** The entry from which a range is picked, or null. */
  readonly anchor: string | null;
}

/** Nothing picked. */
export const NO_PICKS: Picks = { keys: new Set(), anchor: null };

/** `picks` with one entry more, or without it where it was picked. */
export function togglePick({ keys }: Picks, key: string): Picks {
  const after = new Set(keys);
  if (!after.delete(key)) after.add(key);
  return { keys: after, anchor: key };
}

/** `picks` with all from the anchor to `key`, in the order of `listed`; without an anchor only `key` is added. */
export function pickRange({ keys, anchor }: Picks, key: string, listed: readonly string[]): Picks {
  const from = anchor === null ? -1 : listed.indexOf(anchor);
  const to = listed.indexOf(key);
  if (from < 0 || to < 0) return { keys: new Set([...keys, key]), anchor: key };
  const range = listed.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { keys: new Set([...keys, ...range]), anchor };
}
