import type { Tree, TreeRule } from '../../src/core/echo/trees.ts';

/** Rows to learn from. */
export interface Rows {
  /** The values of the grounds, row after row. */
  readonly values: Float32Array;
  readonly grounds: number;
  /** Whether the answer is yes, and how much each row counts. */
  readonly isYes: Uint8Array;
  readonly weights: Float32Array;
}

/** How trees are grown. */
export interface Growing {
  readonly trees: number;
  readonly depth: number;
  /** How far each tree goes. */
  readonly step: number;
}

/** Values of a ground are told apart in so many steps. */
const BINS = 32;
/** How strongly the ends of a tree are drawn to zero, and the least weight (as second derivatives) of each. */
const SHRINK = 5;
const LEAST = 3;
/** No value of a ground is as high: where nothing is parted all goes left. */
const NEVER = 1e9;
/** Each tree sees this share of the grounds and of the rows. */
const GROUNDS = 0.7;
const ROWS = 0.8;

/** Pseudo-random numbers from 0 to 1, the same ones each time. */
function chance(): () => number {
  let state = 7;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The limits between the steps of each ground: each value by itself where there are few, else as many rows between each two. */
function limitsOf({ values, grounds }: Rows): readonly Float32Array[] {
  const rows = values.length / grounds;
  return Array.from({ length: grounds }, (_, ground) => {
    const own = Float32Array.from({ length: rows }, (__, row) => values[row * grounds + ground] ?? 0).sort();
    const distinct = own.filter((value, i) => i === 0 || value !== own[i - 1]);
    if (distinct.length <= BINS) return distinct.subarray(1);
    const cut = Float32Array.from({ length: BINS - 1 }, (__, i) => own[Math.floor(((i + 1) * rows) / BINS)] ?? 0);
    return cut.filter((value, i) => value > (own[0] ?? 0) && (i === 0 || value !== cut[i - 1]));
  });
}

function binned({ values, grounds }: Rows, limits: readonly Float32Array[]): Uint8Array {
  return Uint8Array.from(values, (value, i) => {
    const own = limits[i % grounds] ?? new Float32Array();
    let bin = 0;
    while (bin < own.length && value >= (own[bin] ?? 0)) bin += 1;
    return bin;
  });
}

/** What grows one tree after the other. */
class Grower {
  readonly #bins: Uint8Array;
  readonly #sums: Float64Array;
  readonly #slopes: Float64Array;
  readonly #curves: Float64Array;
  readonly #nodes: Int32Array;
  readonly #next = chance();

  readonly rows: Rows;
  readonly limits: readonly Float32Array[];

  constructor(rows: Rows, limits: readonly Float32Array[], bias: number) {
    this.rows = rows;
    this.limits = limits;
    const count = rows.isYes.length;
    this.#bins = binned(rows, limits);
    this.#sums = new Float64Array(count).fill(bias);
    this.#slopes = new Float64Array(count);
    this.#curves = new Float64Array(count);
    this.#nodes = new Int32Array(count);
  }

  /** Grows a tree on what those before it leave. */
  grow({ depth, step }: Growing): Tree {
    const { rows } = this;
    for (let row = 0; row < rows.isYes.length; row += 1) {
      const likely = 1 / (1 + Math.exp(-(this.#sums[row] ?? 0)));
      const weight = rows.weights[row] ?? 0;
      this.#slopes[row] = weight * ((rows.isYes[row] ?? 0) - likely);
      this.#curves[row] = weight * likely * (1 - likely);
      this.#nodes[row] = this.#next() < ROWS ? 0 : -1;
    }
    const used = Array.from({ length: rows.grounds }, (_, ground) => ground).filter(() => this.#next() < GROUNDS);
    const nodes = (1 << depth) - 1;
    const grounds = new Array<number>(nodes).fill(0);
    const limits = new Array<number>(nodes).fill(NEVER);
    const bins = new Array<number>(nodes).fill(BINS + 1);
    for (let level = 0; level < depth; level += 1) {
      const first = (1 << level) - 1;
      for (const { node, ground, bin } of this.#splits(first, 1 << level, used)) {
        grounds[node] = ground;
        bins[node] = bin;
        limits[node] = shortBelow(this.limits[ground]?.[bin - 1] ?? NEVER);
      }
      this.#descend(grounds, bins);
    }
    return { grounds: grounds.join(' '), limits: limits.join(' '), ends: this.#ends(grounds, bins, depth, step).join(' ') };
  }

  /** The best split of each node of a level that has one. */
  #splits(first: number, count: number, used: readonly number[]) {
    const width = this.rows.grounds;
    const size = BINS + 1;
    const slopes = new Float64Array(count * width * size);
    const curves = new Float64Array(count * width * size);
    for (let row = 0; row < this.#nodes.length; row += 1) {
      const node = (this.#nodes[row] ?? 0) - first;
      if (node < 0) continue;
      const slope = this.#slopes[row] ?? 0;
      const curve = this.#curves[row] ?? 0;
      const from = row * width;
      for (const ground of used) {
        const at = (node * width + ground) * size + (this.#bins[from + ground] ?? 0);
        slopes[at] = (slopes[at] ?? 0) + slope;
        curves[at] = (curves[at] ?? 0) + curve;
      }
    }
    const splits: { node: number; ground: number; bin: number }[] = [];
    for (let node = 0; node < count; node += 1) {
      let best = { gain: 1e-3, ground: -1, bin: 0 };
      for (const ground of used) {
        const at = (node * width + ground) * size;
        best = bestOf(slopes.subarray(at, at + size), curves.subarray(at, at + size), ground, best);
      }
      if (best.ground >= 0) splits.push({ node: first + node, ground: best.ground, bin: best.bin });
    }
    return splits;
  }

  #descend(grounds: readonly number[], bins: readonly number[]): void {
    const width = this.rows.grounds;
    for (let row = 0; row < this.#nodes.length; row += 1) {
      const node = this.#nodes[row] ?? 0;
      if (node < 0) continue;
      const isRight = (this.#bins[row * width + (grounds[node] ?? 0)] ?? 0) >= (bins[node] ?? 0);
      this.#nodes[row] = 2 * node + (isRight ? 2 : 1);
    }
  }

  /** What the ends add, in hundredths, after all rows have gone down the tree. */
  #ends(grounds: readonly number[], bins: readonly number[], depth: number, step: number): readonly number[] {
    const width = this.rows.grounds;
    const nodes = (1 << depth) - 1;
    const slopes = new Float64Array(nodes + 1);
    const curves = new Float64Array(nodes + 1);
    const ends = new Int32Array(this.#nodes.length);
    for (let row = 0; row < ends.length; row += 1) {
      let node = 0;
      for (let level = 0; level < depth; level += 1)
        node = 2 * node + ((this.#bins[row * width + (grounds[node] ?? 0)] ?? 0) >= (bins[node] ?? 0) ? 2 : 1);
      const end = node - nodes;
      ends[row] = end;
      slopes[end] = (slopes[end] ?? 0) + (this.#slopes[row] ?? 0);
      curves[end] = (curves[end] ?? 0) + (this.#curves[row] ?? 0);
    }
    const values = Array.from(slopes, (slope, end) => Math.round((100 * step * slope) / ((curves[end] ?? 0) + SHRINK)));
    for (let row = 0; row < ends.length; row += 1) this.#sums[row] = (this.#sums[row] ?? 0) + (values[ends[row] ?? 0] ?? 0) / 100;
    return values;
  }
}

/** A number of few digits that is hardly less: what is equal to a limit goes right. */
const shortBelow = (value: number): number => Number((value - Math.abs(value) / 1_000).toPrecision(4));

interface Split {
  readonly gain: number;
  readonly ground: number;
  readonly bin: number;
}

function bestOf(slopes: Float64Array, curves: Float64Array, ground: number, before: Split): Split {
  const slope = slopes.reduce((sum, one) => sum + one, 0);
  const curve = curves.reduce((sum, one) => sum + one, 0);
  const whole = slope ** 2 / (curve + SHRINK);
  let best = before;
  let [left, leftCurve] = [0, 0];
  for (let bin = 1; bin < slopes.length; bin += 1) {
    left += slopes[bin - 1] ?? 0;
    leftCurve += curves[bin - 1] ?? 0;
    if (leftCurve < LEAST || curve - leftCurve < LEAST) continue;
    const gain = left ** 2 / (leftCurve + SHRINK) + (slope - left) ** 2 / (curve - leftCurve + SHRINK) - whole;
    if (gain > best.gain) best = { gain, ground, bin };
  }
  return best;
}

/** Boosted trees for rows; `threshold` is left at 0. */
export function boostedTrees(rows: Rows, growing: Growing): TreeRule {
  let [yes, all] = [0, 0];
  for (const [row, weight] of rows.weights.entries()) {
    all += weight;
    if (rows.isYes[row] === 1) yes += weight;
  }
  const bias = Math.round(100 * Math.log(yes / (all - yes)));
  const grower = new Grower(rows, limitsOf(rows), bias / 100);
  const trees = Array.from({ length: growing.trees }, () => grower.grow(growing));
  return { bias, threshold: 0, trees };
}
