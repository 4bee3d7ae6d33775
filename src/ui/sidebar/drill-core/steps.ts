/** The place a key leads to from `current` among `count`, or null where the key leads nowhere; the ends hold. */
export function stepTo(key: string, current: number, count: number): number | null {
  if (count === 0) return null;
  const last = count - 1;
  const places: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(last, current + 1),
    ArrowUp: Math.max(0, current - 1),
    PageDown: Math.min(last, current + 5),
    PageUp: Math.max(0, current - 5),
    Home: 0,
    End: last,
  };
  return places[key] ?? null;
}
