/**
 * A decision tree of full depth: at each node, from the root down, one ground and the value from which on it goes right. Numbers
 * with spaces between them.
 */
export interface Tree {
  /** Places of grounds, 2^depth − 1 of them. */
  readonly grounds: string;
  readonly limits: string;
  /** What each of the 2^depth ends adds, in hundredths of log-odds. */
  readonly ends: string;
}

/** Boosted trees (Friedman 2001): what the trees add up to is how likely something is. */
export interface TreeRule {
  /** In hundredths of log-odds. */
  readonly bias: number;
  /** From here on, in hundredths of log-odds, the rule says yes. */
  readonly threshold: number;
  readonly trees: readonly Tree[];
}

/** A rule made ready: all trees one behind the other in flat arrays. */
export interface FlatRule {
  readonly bias: number;
  readonly depth: number;
  readonly grounds: Uint8Array;
  readonly limits: Float32Array;
  readonly ends: Int16Array;
}

/** Makes a rule ready; its trees are of one depth. */
export function flatRule({ bias, trees }: TreeRule): FlatRule {
  const numbers = (texts: readonly string[]): readonly number[] => texts.flatMap((text) => text.split(' ').map(Number));
  const ends = numbers(trees.map((tree) => tree.ends));
  return {
    bias,
    depth: Math.log2(ends.length / trees.length),
    grounds: Uint8Array.from(numbers(trees.map((tree) => tree.grounds))),
    limits: Float32Array.from(numbers(trees.map((tree) => tree.limits))),
    ends: Int16Array.from(ends),
  };
}

/** What the trees add up to for the values of the grounds, in hundredths of log-odds. */
export function sumOfTrees({ bias, depth, grounds, limits, ends }: FlatRule, values: Float32Array): number {
  const nodes = (1 << depth) - 1;
  let sum = bias;
  for (let first = 0, end = 0; first < grounds.length; first += nodes, end += nodes + 1) {
    let node = 0;
    for (let level = 0; level < depth; level++) {
      const at = first + node;
      node = 2 * node + ((values[grounds[at] ?? 0] ?? 0) >= (limits[at] ?? 0) ? 2 : 1);
    }
    sum += ends[end + node - nodes] ?? 0;
  }
  return sum;
}
