import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('../../test/corpus/recorded-figures.json', import.meta.url);
const DIGITS = 3;

/** Figures by group ("English", "pages") and name, from 0 to 1. */
export type FigureTable = Readonly<Record<string, Readonly<Record<string, number>>>>;

const rounded = (value: number): number => Number(value.toFixed(DIGITS));

/** The figures as they are kept: with three digits. */
function roundedFigures(table: FigureTable): FigureTable {
  return Object.fromEntries(
    Object.entries(table).map(([group, figures]) => [
      group,
      Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, rounded(value)])),
    ]),
  );
}

/** The figures of which none may fall, from test/corpus. */
export function recordedFigures(): FigureTable {
  return JSON.parse(readFileSync(FILE, 'utf8')) as FigureTable;
}

/** Keeps `table` as what later runs are measured against. */
export function record(table: FigureTable): void {
  writeFileSync(FILE, `${JSON.stringify(roundedFigures(table), null, 2)}\n`);
}

/** One line for every figure that is lower than the recorded one, or missing. */
export function fallenFigures(recorded: FigureTable, measured: FigureTable): readonly string[] {
  return Object.entries(recorded).flatMap(([group, figures]) =>
    Object.entries(figures).flatMap(([name, was]) => {
      const is = measured[group]?.[name];
      if (is === undefined) return [`${group}: ${name} was ${was}, is not measured`];
      return rounded(is) < was ? [`${group}: ${name} was ${was}, is ${rounded(is)}`] : [];
    }),
  );
}
