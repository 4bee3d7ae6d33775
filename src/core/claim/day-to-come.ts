import type { Claim } from './claim.ts';

/** The nearest day after `today` (`YYYY-MM-DD`) on which a time that a claim names is over, or begins where its end is open; null where none lies ahead. */
export function dayToCome({ dates }: Pick<Claim, 'dates'>, today: string): string | null {
  const ahead = dates.flatMap(({ from, to }) => to ?? from ?? []).filter((day) => day > today);
  return ahead.sort()[0] ?? null;
}
