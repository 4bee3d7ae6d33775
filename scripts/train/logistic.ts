import type { Features } from '../../src/core/claim/rules/features.ts';
import type { LinearRule } from '../../src/core/claim/rules/linear.ts';

/** How strongly weights are drawn to zero. */
export interface Penalty {
  /** Quadratic penalty on every weight but the bias. */
  readonly shrink: number;
  /** Absolute penalty on the features that `isDroppable`, which leaves out those that do not earn their place. */
  readonly drop: number;
  readonly isDroppable: (name: string) => boolean;
  /** What holds for words alone: of a rare word a few examples tell as much as many do of a common one. */
  readonly words?: WordPenalty;
}

/** Words are drawn to zero the less, the rarer they are; those that `drop` leaves are then weighed anew without it. */
export interface WordPenalty {
  readonly isWord: (name: string) => boolean;
  /** Quadratic penalty on a word of middling rarity. */
  readonly shrink: number;
}

/** A droppable feature that fewer examples hold teaches chance. */
export const LEAST_EXAMPLES = 3;
/** Rounds over all weights; between full rounds only the weights that are not zero move. */
const ROUNDS = 60;
const FULL_EVERY = 5;
/** Largest change of a weight in a round that counts as none. */
const STILL = 0.002;
/** Weights are kept in hundredths. */
const UNIT = 100;
/** While words are chosen, so much of their quadratic penalty holds: all of it would share a meaning out among many words. */
const WHILE_CHOOSING = 0.25;
/** A word is of middling rarity when the commonest is so many times (as a logarithm) as frequent. */
const MIDDLING = 4;
const LEAST_RARITY = 0.1;

/** The examples that hold one feature, and its values there. */
interface Column {
  readonly name: string;
  readonly rows: Int32Array;
  readonly values: Float64Array;
  drop: number;
  shrink: number;
  weight: number;
  /** Longest step that is trusted next. */
  reach: number;
}

/** The features of the examples, in order of their names, with no penalty yet. */
function columnsOf(examples: readonly Features[], { isDroppable }: Penalty): readonly Column[] {
  const places = new Map<string, { readonly rows: number[]; readonly values: number[] }>();
  examples.forEach((features, row) => {
    for (const name in features) {
      const value = features[name] ?? 0;
      if (value === 0) continue;
      const place = places.get(name) ?? { rows: [], values: [] };
      if (place.rows.length === 0) places.set(name, place);
      place.rows.push(row);
      place.values.push(value);
    }
  });
  return [...places]
    .filter(([name, { rows }]) => !isDroppable(name) || rows.length >= LEAST_EXAMPLES)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { rows, values }]) => ({
      name,
      rows: Int32Array.from(rows),
      values: Float64Array.from(values),
      drop: 0,
      shrink: 0,
      weight: 0,
      reach: 1,
    }));
}

/** How rare the words among `columns` are: 0.1 for the commonest, 1 for one of middling rarity. */
function rarityAmong(columns: readonly Column[], isWord: (name: string) => boolean): ({ rows }: Column) => number {
  const most = columns.reduce((sum, { name, rows }) => (isWord(name) ? Math.max(sum, rows.length) : sum), 1);
  return ({ rows }) => Math.max(LEAST_RARITY, Math.log(most / rows.length) / MIDDLING);
}

/** Sets the penalties of all columns: for words, those of choosing them or those of weighing the chosen. */
function penalise(columns: readonly Column[], { shrink, drop, isDroppable, words }: Penalty, isChoosing: boolean): void {
  const rarity = words ? rarityAmong(columns, words.isWord) : () => 1;
  for (const column of columns) {
    const isWord = words?.isWord(column.name) ?? false;
    const rare = isWord ? rarity(column) : 1;
    const ofWord = ((words?.shrink ?? 0) * (isChoosing ? WHILE_CHOOSING : 1)) / rare ** 2;
    column.shrink = isWord ? ofWord : shrink;
    column.drop = isChoosing && isDroppable(column.name) ? drop / rare : 0;
    column.reach = 1;
  }
}

const at = (vector: Float64Array | Int32Array, i: number): number => vector[i] ?? 0;

/** Moves one weight to where the loss is least along it, as far as it is trusted; gives the size of the step. */
function move(column: Column, margins: Float64Array, signs: Int32Array): number {
  const { rows, values, drop, shrink, weight, reach } = column;
  let slope = 0;
  let curve = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = at(rows, i);
    const value = at(values, i);
    const chance = 1 / (1 + Math.exp(at(signs, row) * at(margins, row)));
    slope -= at(signs, row) * value * chance;
    curve += value * value * chance * (1 - chance);
  }
  curve += shrink + 1e-6;
  const free = curve * weight - slope - shrink * weight;
  const target = Math.sign(free) * Math.max(0, Math.abs(free) - drop) * (1 / curve);
  const step = Math.max(-reach, Math.min(reach, target - weight));
  column.reach = Math.max(2 * Math.abs(step), reach / 2);
  if (step === 0) return 0;
  column.weight = weight + step;
  for (let i = 0; i < rows.length; i++) margins[at(rows, i)] = at(margins, at(rows, i)) + step * at(values, i);
  return Math.abs(step);
}

const rounded = (value: number): number => Math.round(value * UNIT) + 0;

/** Moves the weights of all columns, round after round, until they stand still. */
function descend(bias: Column, columns: readonly Column[], margins: Float64Array, signs: Int32Array): void {
  let active = columns;
  for (let round = 0; round < ROUNDS; round++) {
    const isFull = round % FULL_EVERY === 0;
    let most = move(bias, margins, signs);
    for (const column of isFull ? columns : active) most = Math.max(most, move(column, margins, signs));
    active = columns.filter(({ weight }) => weight !== 0);
    if (isFull && most < STILL) break;
  }
}

/**
 * The rule that tells the examples for which `isOne` holds from the others: logistic regression with an elastic-net penalty,
 * by cyclic coordinate descent (Genkin, Lewis and Madigan, 2007), in hundredths of log-odds; with a penalty for words, what
 * was kept is weighed anew (Meinshausen, 2007). The same examples give the same rule; weights that round to 0 are left out.
 */
export function fitRule(examples: readonly Features[], isOne: readonly boolean[], penalty: Penalty): LinearRule {
  const signs = Int32Array.from(isOne, (one) => (one ? 1 : -1));
  const margins = new Float64Array(examples.length);
  const bias: Column = {
    name: '',
    rows: Int32Array.from(examples, (_, row) => row),
    values: new Float64Array(examples.length).fill(1),
    drop: 0,
    shrink: 0,
    weight: 0,
    reach: 1,
  };
  let columns = columnsOf(examples, penalty);
  penalise(columns, penalty, true);
  descend(bias, columns, margins, signs);
  if (penalty.words) {
    penalise(columns, penalty, false);
    columns = columns.filter(({ name, weight }) => weight !== 0 || !penalty.isDroppable(name));
    descend(bias, columns, margins, signs);
  }
  const named = columns.map(({ name, weight }) => [name, rounded(weight)] as const);
  return { bias: rounded(bias.weight), weights: Object.fromEntries(named.filter(([, weight]) => weight !== 0)) };
}
