/** The tool of a toolbar that a key leads to from the one at `current` of `count`, or null; the ends lead round. */
export function toolAfter(key: string, current: number, count: number): number | null {
  if (count === 0) return null;
  const places: Readonly<Record<string, number>> = {
    ArrowRight: (current + 1) % count,
    ArrowLeft: (current - 1 + count) % count,
    Home: 0,
    End: count - 1,
  };
  return places[key] ?? null;
}
