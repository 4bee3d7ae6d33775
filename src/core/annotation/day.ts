/** Whether `text` is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const midnight = new Date(`${text}T00:00:00Z`);
  // 31 April is taken for 1 May by some engines, and for no date by others.
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text);
}
