/** How far a passage has moved since it was described. Offsets are UTF-16 units. */
export interface Shift {
  /** Where it stood. */
  readonly from: number;
  /** Where it stands. */
  readonly to: number;
}

/**
 * Where a passage that stood at `start` stands now if nothing was edited between it and the passages found on either side
 * of it, or null where those have moved differently. `shifts` are in order of where they stood.
 */
export function expectedStart(shifts: readonly Shift[], start: number): number | null {
  let low = 0;
  let high = shifts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shifts[middle]?.from ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const moves = [shifts[low - 1], shifts[low]].flatMap((shift) => (shift ? [shift.to - shift.from] : []));
  const [move, other = move] = moves;
  return move !== undefined && move === other ? start + move : null;
}
