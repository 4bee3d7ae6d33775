/** One measured figure beside its budget. */
export interface Figure {
  readonly what: string;
  readonly measured: number;
  /** Null where the design sets none. */
  readonly budget: number | null;
  readonly unit: string;
}

/** The table of figures, as Markdown, which is also readable in a terminal. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, measured, budget, unit }) => [
    what,
    inUnit(measured, unit),
    budget === null ? '–' : inUnit(budget, unit),
    verdictOf(measured, budget),
  ]);
  return gridOf(['what', 'measured', 'budget', ''], rows, 'lrrl');
}

/** A Markdown table; `sides` has an `l` or `r` for each column, in which its cells stand left or right. */
export function gridOf(head: readonly string[], rows: readonly (readonly string[])[], sides: string): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = `| ${[...sides].map((side) => (side === 'r' ? '---:' : '---')).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** A value with its unit, to three places or so; `not measured` where it is no number. */
export function inUnit(value: number, unit: string): string {
  if (!Number.isFinite(value)) return 'not measured';
  const places = Math.abs(value) >= 100 || unit === '' ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return `${value.toFixed(places)} ${unit}`.trimEnd();
}

/** Whether a budget is met; empty where there is none. What was not measured has met none. */
export function verdictOf(measured: number, budget: number | null): string {
  if (budget === null) return '';
  return measured <= budget ? 'met' : 'MISSED';
}
