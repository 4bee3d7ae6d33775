const isFrench = (format: Intl.DateTimeFormat): boolean => format.resolvedOptions().locale.split('-', 1)[0] === 'fr';

/**
 * The day `at`, in milliseconds of UTC, as `format` has it. French counts the first day of a month, and it alone, as an ordinal
 * ("1er octobre"), which `Intl` leaves to its caller.
 */
export function dateInWords(format: Intl.DateTimeFormat, at: number): string {
  if (new Date(at).getUTCDate() !== 1 || !isFrench(format)) return format.format(at);
  const parts = format.formatToParts(at);
  return parts.map(({ type, value }) => (type === 'day' ? `${value}er` : value)).join('');
}
