import type { MeasureKind, Quantity, Stage } from '../claim/claim.ts';
import { comparable } from './comparable.ts';

/** What a figure is of, as far as its claim says. */
export interface Said {
  /** `%`, `t`, `CNY/kg`, `month` …, or null for a bare count. */
  readonly unit: string | null;
  readonly kind: MeasureKind | null;
  readonly stage: Stage | null;
  /** Empty where nothing is said. */
  readonly elements: readonly string[];
}

/** A quantity made ready to compare. */
export interface Figure extends Said {
  /** Index of its claim. */
  readonly row: number;
  readonly value: number;
  readonly text: string;
  /** How far it may lie from what it stands for. */
  readonly slack: number;
}

/** Most elements that a figure is of, and UTF-16 units of the name of one, of its own words and its unit: more than there are of any. */
const LONGEST = { elements: 20, element: 40, text: 100, unit: 40 };

/** Half of the last digit that is meant. Shares are given to the whole percent, masses and money often to two digits. */
function slackOf(value: number, unit: string | null, isPart: boolean): number {
  const decimals = `${value}`.split('.')[1]?.length ?? 0;
  // A third is 33.3 and nine tenths are hardly 90.4.
  if (isPart) return 1;
  if (unit === '%' || decimals > 0 || value === 0) return 0.5 * 10 ** -decimals;
  const digits = `${Math.abs(value)}`.replace(/(?<!0)0+$/, '').length;
  return 0.5 * 10 ** (Math.floor(Math.log10(Math.abs(value))) - Math.max(digits, 2) + 1);
}

/** A quantity of the claim `row` as a figure. */
export function figureOf(quantity: Quantity, row: number): Figure {
  const { value, unit } = comparable(quantity);
  const { measure, text } = quantity;
  return {
    row,
    value,
    unit: unit === null ? null : unit.slice(0, LONGEST.unit),
    kind: measure?.kind ?? null,
    stage: measure?.stage?.value ?? null,
    elements: measure?.elements.slice(0, LONGEST.elements).map((element) => element.value.slice(0, LONGEST.element)) ?? [],
    text: text.slice(0, LONGEST.text),
    slack: slackOf(value, unit, quantity.unit === 'part'),
  };
}

/** Whether two figures are the same but for rounding: 90 % and nine tenths, 239,876 t and 240,000 t, not 69 % and 70 %. */
const isSame = (a: Figure, b: Figure): boolean => Math.abs(a.value - b.value) <= Math.max(a.slack, b.slack) * 0.999;

/** Figures parted by value, rising; those of one value are in the order of their own values, then of their claims. */
export function partedByValue(figures: readonly Figure[]): readonly (readonly [Figure, ...Figure[]])[] {
  const parts: [Figure, ...Figure[]][] = [];
  for (const figure of figures.toSorted((a, b) => a.value - b.value || a.row - b.row)) {
    const last = parts.at(-1);
    if (last && isSame(last[0], figure)) last.push(figure);
    else parts.push([figure]);
  }
  return parts;
}
