/**
 * The heights of many rows, one guess for all until they are measured, and where each row stands: a Fenwick tree, so that a
 * measured row moves all below it without a walk over them. All in pixels.
 */
export class RowHeights {
  readonly #heights: Float64Array;
  readonly #sums: Float64Array;

  /** `count` rows that are taken for `guess` high. */
  constructor(count: number, guess: number) {
    this.#heights = new Float64Array(count).fill(guess);
    // A node of the tree holds the sum of as many rows as its lowest bit says.
    this.#sums = Float64Array.from({ length: count + 1 }, (_, i) => guess * (i & -i));
  }

  get count(): number {
    return this.#heights.length;
  }

  /** The height of all rows together. */
  get total(): number {
    return this.offsetOf(this.count);
  }

  heightOf(row: number): number {
    return this.#heights[row] ?? 0;
  }

  /** Sets the height of a row; gives by how much it has grown. */
  set(row: number, height: number): number {
    const growth = height - this.heightOf(row);
    if (growth === 0 || row < 0 || row >= this.count) return 0;
    this.#heights[row] = height;
    for (let i = row + 1; i <= this.count; i += i & -i) this.#sums[i] = (this.#sums[i] ?? 0) + growth;
    return growth;
  }

  /** Where a row begins; for their number, where the last one ends. */
  offsetOf(row: number): number {
    let sum = 0;
    for (let i = Math.max(0, Math.min(row, this.count)); i > 0; i -= i & -i) sum += this.#sums[i] ?? 0;
    return sum;
  }

  /** The row at an offset: the first above all, the last below all, -1 where there is none. */
  rowAt(offset: number): number {
    let row = 0;
    let rest = offset;
    for (let step = 2 ** Math.floor(Math.log2(Math.max(1, this.count))); step > 0; step = Math.floor(step / 2)) {
      const next = row + step;
      const sum = this.#sums[next];
      if (next > this.count || sum === undefined || sum > rest) continue;
      row = next;
      rest -= sum;
    }
    return Math.min(row, this.count - 1);
  }
}
