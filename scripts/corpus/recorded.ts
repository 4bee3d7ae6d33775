import { readFileSync, writeFileSync } from 'node:fs';

/** Where a benchmark keeps its figures, in test/corpus. */
export type RecordFile = 'recorded-figures.json' | 'recorded-checks.json';

const pathOf = (file: RecordFile): URL => new URL(`../../test/corpus/${file}`, import.meta.url);
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
export function recordedFigures(file: RecordFile): FigureTable {
  return JSON.parse(readFileSync(pathOf(file), 'utf8')) as FigureTable;
}

/** Keeps `table` as what later runs are measured against. */
export function record(file: RecordFile, table: FigureTable): void {
  writeFileSync(pathOf(file), `${JSON.stringify(roundedFigures(table), null, 2)}\n`);
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

/** Keeps what was measured, or complains of every figure that fell and sets the exit status to 1. */
export function compare(file: RecordFile, measured: FigureTable, isRecording: boolean): void {
  if (isRecording) {
    record(file, measured);
    return;
  }
  const fallen = fallenFigures(recordedFigures(file), measured);
  for (const line of fallen) console.error(line);
  if (fallen.length > 0) process.exitCode = 1;
}
