/**
 * Whether the day `one` lies after the day `other`, each `YYYY-MM-DD` or coarser. Days of which the coarser may hold the other are
 * not told apart.
 */
export function isNewerThan(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length, 'YYYY-MM-DD'.length);
  return one.slice(0, length) > other.slice(0, length);
}
