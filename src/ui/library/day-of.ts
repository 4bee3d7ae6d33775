/** The day of an instant in the reader's own time, `YYYY-MM-DD`. */
export function dayOf(instant: number | string): string {
  const day = new Date(instant);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
