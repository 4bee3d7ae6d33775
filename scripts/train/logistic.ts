import type { Features } from '../../src/core/claim/rules/features.ts';
import type { LinearRule } from '../../src/core/claim/rules/linear.ts';

/** Newton's method doubles its right digits each step: after so many, nothing changes in the figures that are kept. */
const STEPS = 12;
const DIGITS = 2;

type Vector = Float64Array;

const at = (vector: Vector, i: number): number => vector[i] ?? 0;

function dot(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += at(a, i) * at(b, i);
  return sum;
}

/** Solves `matrix` · x = `right` for a symmetric positive matrix by Cholesky's decomposition; overwrites both. */
function solve(matrix: readonly Vector[], right: Vector): Vector {
  const size = right.length;
  const row = (i: number): Vector => matrix[i] ?? new Float64Array(size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = at(row(i), j);
      for (let k = 0; k < j; k++) sum -= at(row(i), k) * at(row(j), k);
      row(i)[j] = i === j ? Math.sqrt(sum) : sum / at(row(j), j);
    }
  }
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) right[i] = at(right, i) - at(row(i), k) * at(right, k);
    right[i] = at(right, i) / at(row(i), i);
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) right[i] = at(right, i) - at(row(k), i) * at(right, k);
    right[i] = at(right, i) / at(row(i), i);
  }
  return right;
}

function step(rows: readonly Vector[], isOne: readonly boolean[], weights: Vector, penalty: number): void {
  const size = weights.length;
  const gradient = Float64Array.from(weights, (weight, i) => (i === 0 ? 0 : -penalty * weight));
  // The bias is not shrunk; its tiny share keeps the matrix positive.
  const curvature = Array.from({ length: size }, (_, i) => {
    const line = new Float64Array(size);
    line[i] = i === 0 ? 1e-6 : penalty;
    return line;
  });
  rows.forEach((row, n) => {
    const chance = 1 / (1 + Math.exp(-dot(weights, row)));
    const error = (isOne[n] ? 1 : 0) - chance;
    const weight = chance * (1 - chance);
    for (let i = 0; i < size; i++) {
      const value = at(row, i);
      if (value === 0) continue;
      gradient[i] = at(gradient, i) + error * value;
      const line = curvature[i] ?? gradient;
      for (let j = 0; j <= i; j++) line[j] = at(line, j) + weight * value * at(row, j);
    }
  });
  const change = solve(curvature, gradient);
  for (let i = 0; i < size; i++) weights[i] = at(weights, i) + at(change, i);
}

const rounded = (value: number): number => Number(value.toFixed(DIGITS)) + 0;

/**
 * The rule that tells the examples for which `isOne` holds from the others: logistic regression with a quadratic penalty,
 * by Newton's method, rounded to two digits. The same examples give the same rule; weights that round to 0 are left out.
 */
export function fitRule(examples: readonly Features[], isOne: readonly boolean[], penalty: number): LinearRule {
  const names = [...new Set(examples.flatMap((features) => Object.keys(features)))].sort();
  const rows = examples.map((features) => Float64Array.from([1, ...names.map((name) => features[name] ?? 0)]));
  const weights = new Float64Array(names.length + 1);
  for (let i = 0; i < STEPS; i++) step(rows, isOne, weights, penalty);
  const named = names.map((name, i) => [name, rounded(at(weights, i + 1))] as const);
  return { bias: rounded(at(weights, 0)), weights: Object.fromEntries(named.filter(([, weight]) => weight !== 0)) };
}
