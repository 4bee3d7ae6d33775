import type { MeasureKind, Quantity, Stage } from '../claim/claim.ts';
import { comparable } from './comparable.ts';

/** One value of a figure, and which of the claims have it. */
export interface EchoValue {
  readonly value: number;
  /** As one of the claims writes it: "about 90 percent". */
  readonly text: string;
  /** Indices of claims, rising. */
  readonly rows: readonly number[];
}

/** A figure that echoes of one claim give differently. */
export interface EchoDifference {
  /** `%`, `t`, `CNY/kg`, `month` …, or null for a bare count. */
  readonly unit: string | null;
  /** What the figure is, as far as one of the claims says. */
  readonly kind: MeasureKind | null;
  /** What it is of, as far as one of the claims says. */
  readonly stage: Stage | null;
  /** Two or more, rising. */
  readonly values: readonly EchoValue[];
}

/** A quantity made ready to compare. */
interface Figure {
  readonly row: number;
  readonly value: number;
  readonly unit: string | null;
  readonly kind: MeasureKind | null;
  readonly stage: Stage | null;
  readonly elements: readonly string[];
  readonly text: string;
  /** How far it may lie from what it stands for. */
  readonly slack: number;
}

/** Half of the last digit that is meant. Shares are given to the whole percent, masses and money often to two digits. */
function slackOf(value: number, unit: string | null, isPart: boolean): number {
  const decimals = `${value}`.split('.')[1]?.length ?? 0;
  // A third is 33.3 and nine tenths are hardly 90.4.
  if (isPart) return 1;
  if (unit === '%' || decimals > 0 || value === 0) return 0.5 * 10 ** -decimals;
  const digits = `${Math.abs(value)}`.replace(/0+$/, '').length;
  return 0.5 * 10 ** (Math.floor(Math.log10(Math.abs(value))) - Math.max(digits, 2) + 1);
}

function figureOf(quantity: Quantity, row: number): Figure {
  const { value, unit } = comparable(quantity);
  const { measure, text } = quantity;
  return {
    row,
    value,
    unit,
    kind: measure?.kind ?? null,
    stage: measure?.stage?.value ?? null,
    elements: measure?.elements.map((element) => element.value) ?? [],
    text,
    slack: slackOf(value, unit, quantity.unit === 'part'),
  };
}

const agrees = <Value>(a: Value | null, b: Value | null): boolean => a === null || b === null || a === b;

/** Whether two figures are of the same thing, as far as is said. */
function isAligned(a: Figure, b: Figure): boolean {
  const isOfOne = a.elements.length === 0 || b.elements.length === 0 || a.elements.some((one) => b.elements.includes(one));
  return a.unit === b.unit && agrees(a.kind, b.kind) && agrees(a.stage, b.stage) && isOfOne;
}

/** Whether two figures are the same but for rounding: 90 % and nine tenths, 239,876 t and 240,000 t, not 69 % and 70 %. */
const isSame = (a: Figure, b: Figure): boolean => Math.abs(a.value - b.value) <= Math.max(a.slack, b.slack) * 0.999;

/** Pairs of figures of two claims that are of the same thing and differ. Where several could be meant, none is taken. */
function differingPairs(first: readonly Figure[], second: readonly Figure[]): readonly (readonly [Figure, Figure])[] {
  const isMet = (figure: Figure, others: readonly Figure[]): boolean =>
    others.some((other) => isAligned(figure, other) && isSame(figure, other));
  const left = first.filter((figure) => !isMet(figure, second));
  const right = second.filter((figure) => !isMet(figure, first));
  return left.flatMap((figure) => {
    const [other, ...more] = right.filter((one) => isAligned(figure, one));
    const isOnly = other && more.length === 0 && left.filter((one) => isAligned(one, other)).length === 1;
    return isOnly ? [[figure, other] as const] : [];
  });
}

/** Figures that are the same, as one value. */
function valuesOf(figures: readonly Figure[]): readonly EchoValue[] {
  const groups: Figure[][] = [];
  for (const figure of figures.toSorted((a, b) => a.value - b.value || a.row - b.row)) {
    const last = groups.at(-1);
    if (last?.[0] && isSame(last[0], figure)) last.push(figure);
    else groups.push([figure]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    const rows = [...new Set(group.map(({ row }) => row))].sort((a, b) => a - b);
    return first ? [{ value: first.value, text: first.text, rows }] : [];
  });
}

/** Joins pairs that share a figure, or are of the same thing, into groups. */
function groupsOf(pairs: readonly (readonly [Figure, Figure])[]): readonly (readonly Figure[])[] {
  const groups: Figure[][] = [];
  for (const pair of pairs) {
    const group = groups.find((figures) => pair.every((figure) => figures.every((other) => isAligned(figure, other))));
    if (group) group.push(...pair);
    else groups.push([...pair]);
  }
  return groups;
}

const keyOf = (figures: readonly Figure[]): string =>
  figures.map(({ value, unit, kind, stage, elements }) => [value, unit, kind, stage, ...elements].join(' ')).join('|');

/** The figures that claims which say the same give differently. `claims` in the order in which rows are counted. */
export function differingFigures(claims: readonly { readonly quantities: readonly Quantity[] }[]): readonly EchoDifference[] {
  const rows = claims.map(({ quantities }, row) => quantities.map((quantity) => figureOf(quantity, row)));
  const all = rows.flat();
  // Copies of one text have the same figures.
  const distinct = [...new Map(rows.map((figures) => [keyOf(figures), figures])).values()];
  const pairs = distinct.flatMap((first, i) => distinct.slice(i + 1).flatMap((second) => differingPairs(first, second)));
  const differing = groupsOf(pairs).map((group) => {
    // Who agrees with one side has no part in any pair with it, but is among those that say so.
    const met = all.filter((figure) => group.some((one) => isAligned(one, figure) && isSame(one, figure)));
    const known = <Key extends 'kind' | 'stage'>(key: Key) => met.find((figure) => figure[key] !== null)?.[key] ?? null;
    return { unit: group[0]?.unit ?? null, kind: known('kind'), stage: known('stage'), values: valuesOf(met) };
  });
  // What differs by a little may still be one value with a rounder one.
  return differing.filter(({ values }) => values.length > 1);
}
