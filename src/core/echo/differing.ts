import type { MeasureKind, Quantity, Stage } from '../claim/claim.ts';
import { comparable } from './comparable.ts';

/** What a figure is of, as far as its claim says. */
interface Said {
  /** `%`, `t`, `CNY/kg`, `month` …, or null for a bare count. */
  readonly unit: string | null;
  readonly kind: MeasureKind | null;
  readonly stage: Stage | null;
  /** Empty where nothing is said. */
  readonly elements: readonly string[];
}

/** A quantity made ready to compare. */
interface Figure extends Said {
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
function figureOf(quantity: Quantity, row: number): Figure {
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
function partedByValue(figures: readonly Figure[]): readonly (readonly [Figure, ...Figure[]])[] {
  const parts: [Figure, ...Figure[]][] = [];
  for (const figure of figures.toSorted((a, b) => a.value - b.value || a.row - b.row)) {
    const last = parts.at(-1);
    if (last && isSame(last[0], figure)) last.push(figure);
    else parts.push([figure]);
  }
  return parts;
}

/** What figures of several claims are of: all that they say of it, none of which contradicts another. */
interface Thing {
  said: Said;
  /** Figures that can be of nothing else. */
  count: number;
}

/** What one or more figures say of what they are of, in the same words. */
interface Wording {
  readonly said: Said;
  /** How many parts of it are said: kind, stage, elements. */
  readonly parts: number;
  count: number;
  /** What it can be of, what most figures are of first. */
  things: readonly Thing[];
}

/** Most ways of saying what a figure is of that are held against each other, those taken most often: a file may hold any number. */
const WAYS = 300;

const agrees = <Value>(a: Value | null, b: Value | null): boolean => a === null || b === null || a === b;

/** What both of two say of one thing together, or null where they cannot be of one. */
function joined(a: Said, b: Said): Said | null {
  const both = a.elements.filter((element) => b.elements.includes(element));
  const isOfOne = a.elements.length === 0 || b.elements.length === 0 || both.length > 0;
  if (a.unit !== b.unit || !agrees(a.kind, b.kind) || !agrees(a.stage, b.stage) || !isOfOne) return null;
  const elements = both.length > 0 ? both : [...a.elements, ...b.elements];
  return { unit: a.unit, kind: a.kind ?? b.kind, stage: a.stage ?? b.stage, elements };
}

const keyOf = ({ unit, kind, stage, elements }: Said): string => JSON.stringify([unit, kind, stage, elements.toSorted()]);

/** The ways in which figures say what they are of. */
function wordingsOf(figures: readonly Figure[]): ReadonlyMap<string, Wording> {
  const wordings = new Map<string, Wording>();
  for (const figure of figures) {
    const { kind, stage, elements } = figure;
    const key = keyOf(figure);
    const parts = Number(kind !== null) + Number(stage !== null) + Number(elements.length > 0);
    const wording = wordings.get(key) ?? { said: figure, parts, count: 0, things: [] };
    wording.count++;
    wordings.set(key, wording);
  }
  if (wordings.size <= WAYS) return wordings;
  const often = [...wordings].sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1));
  return new Map(often.slice(0, WAYS));
}

/** Finds out what each wording can be of. Those that say most go first, so that the order of claims does not matter. */
function findThings(wordings: ReadonlyMap<string, Wording>): void {
  const found: Thing[] = [];
  const inOrder = [...wordings].sort(
    ([a, one], [b, other]) => other.parts - one.parts || other.count - one.count || (a < b ? -1 : 1),
  );
  for (const [, wording] of inOrder) {
    const fitting = found.filter(({ said }) => joined(said, wording.said));
    if (fitting.length === 0) found.push({ said: wording.said, count: wording.count });
    const [only = found.at(-1), ...more] = fitting;
    if (fitting.length === 1 && only)
      Object.assign(only, { said: joined(only.said, wording.said), count: only.count + wording.count });
    wording.things = only ? [only, ...more] : [];
  }
  for (const [, wording] of inOrder) {
    const fitting = wording.things.filter(({ said }) => joined(said, wording.said));
    wording.things = fitting.sort((a, b) => b.count - a.count);
  }
}

/** What a wording is of in a claim whose other figures are of `taken`; what it says itself where that cannot be told. */
function thingOf({ things, said }: Wording, taken: ReadonlySet<Thing>): Said {
  const free = things.filter((thing) => !taken.has(thing));
  const [first, second] = free.length > 0 ? free : things;
  return first && first.count !== second?.count ? first.said : said;
}

/**
 * The figures of claims put together by what they are of, in the order of claims; the keys hold all that is said of it. What a
 * claim leaves open contradicts nothing. A figure that could be of several things ("90 percent", beside shares of mining and of
 * refining) is of the one that no other figure of its claim is of; among several, of what most figures are of. Where none is
 * ahead it stands with those alone that say as little. Time grows with the number of figures, and with the square of the number
 * of ways in which they say what they are of, of which those that hardly any figure takes are left out where there are many.
 */
function figuresByThing(rows: readonly (readonly Figure[])[]): ReadonlyMap<Said, readonly Figure[]> {
  const wordings = wordingsOf(rows.flat());
  findThings(wordings);
  const together = new Map<Said, Figure[]>();
  for (const figures of rows) {
    const told = figures.flatMap((figure) => ({ figure, wording: wordings.get(keyOf(figure)) }));
    const taken = new Set(told.flatMap(({ wording }) => (wording?.things.length === 1 ? wording.things : [])));
    for (const { figure, wording } of told) {
      const said = wording ? thingOf(wording, taken) : figure;
      const others = together.get(said);
      if (others) others.push(figure);
      else together.set(said, [figure]);
    }
  }
  return together;
}

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
