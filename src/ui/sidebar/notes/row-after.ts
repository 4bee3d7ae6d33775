/** The line that takes the focus when `id` is taken away: the next, else the one before, else null. */
export function rowAfter(ids: readonly string[], id: string): string | null {
  const place = ids.indexOf(id);
  return place < 0 ? null : (ids[place + 1] ?? ids[place - 1] ?? null);
}
