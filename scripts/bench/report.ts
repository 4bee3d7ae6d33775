/** One measured figure beside its budget. */
export interface Figure {
  readonly what: string;
  readonly measured: number;
  /** Null where the design sets none. */
  readonly budget: number | null;
  readonly unit: string;
}

/** The middle of `values`, or NaN where there are none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

/** The table of figures, as Markdown, which is also readable in a terminal. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, measured, budget, unit }) => {
    const verdict = budget === null ? '' : measured <= budget ? 'met' : 'MISSED';
    return `| ${what} | ${shown(measured)} ${unit} | ${budget === null ? '–' : `${shown(budget)} ${unit}`} | ${verdict} |`;
  });
  return ['| what | measured | budget | |', '| --- | ---: | ---: | --- |', ...rows].join('\n');
}

function shown(value: number): string {
  if (!Number.isFinite(value)) return 'not measured';
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
}
