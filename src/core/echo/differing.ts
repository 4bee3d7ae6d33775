import type { MeasureKind, Quantity, Stage } from '../claim/claim.ts';
import { type Figure, figureOf, partedByValue } from './figure.ts';
import { figuresByThing } from './things.ts';

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

/** Most values of one thing that a claim is compared with: of a longer list nobody can tell which value answers which. */
const VALUE_LIMIT = 24;

/**
 * Indices of the values that answer one another: two claims have the same values of a thing but for one each. Where more are
 * different, nobody can tell which answers which.
 */
function answeringValues(values: readonly (readonly Figure[])[]): ReadonlySet<number> {
  const byRow = new Map<number, Set<number>>();
  values.forEach((figures, index) => {
    for (const { row } of figures) byRow.set(row, (byRow.get(row) ?? new Set()).add(index));
  });
  /** By the other values of its claim, which ones a value stands beside. */
  const besides = new Map<string, Set<number>>();
  for (const own of byRow.values()) {
    if (own.size > VALUE_LIMIT) continue;
    for (const index of own) {
      const others = [...own].filter((other) => other !== index).join();
      besides.set(others, (besides.get(others) ?? new Set()).add(index));
    }
  }
  return new Set([...besides.values()].flatMap((indices) => (indices.size > 1 ? [...indices] : [])));
}

/**
 * The figures that claims which say the same give differently, in the order of claims. `claims` in the order in which rows are
 * counted; see `figuresByThing` for which figures are of one thing. A value that a claim gives twice counts once. Time grows
 * as the number of figures does, but for their sorting.
 */
export function differingFigures(claims: readonly { readonly quantities: readonly Quantity[] }[]): readonly EchoDifference[] {
  const rows = claims.map(({ quantities }, row) => quantities.map((quantity) => figureOf(quantity, row)));
  return [...figuresByThing(rows)].flatMap(([{ unit, kind, stage }, figures]) => {
    const parted = partedByValue(figures);
    const answering = answeringValues(parted);
    // Who agrees with one side stands beside it, whatever else it says.
    const values = parted.flatMap((same, index) => (answering.has(index) ? [oneValue(same)] : []));
    return values.length > 1 ? [{ unit, kind, stage, values }] : [];
  });
}

/** Figures that are the same, as one value. */
function oneValue(figures: readonly [Figure, ...Figure[]]): EchoValue {
  const [{ value, text }] = figures;
  return { value, text, rows: [...new Set(figures.map(({ row }) => row))].sort((a, b) => a - b) };
}
