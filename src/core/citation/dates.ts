const LONG: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' };

/** A day, `YYYY-MM-DD`, as English styles have it: "November 12, 2026". */
export function americanDay(day: string): string {
  return new Intl.DateTimeFormat('en-US', LONG).format(new Date(day));
}

/** The same with the year first, as APA has the day of publication: "2026, November 12". */
export function yearFirst(day: string): string {
  const month = new Intl.DateTimeFormat('en-US', { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(new Date(day));
  return `${day.slice(0, 4)}, ${month}`;
}
