const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** How a date may be written, most exact first; each names what its three groups are. */
const FORMS: readonly { readonly pattern: RegExp; readonly order: 'ymd' | 'mdy' | 'dmy' }[] = [
  { pattern: /(?:^|\D)((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?:\D|$)/, order: 'ymd' },
  { pattern: /^((?:19|20)\d{2})(\d{2})(\d{2})(?:\D|$|\d{6})/, order: 'ymd' },
  { pattern: /((?:19|20)\d{2}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日/, order: 'ymd' },
  { pattern: /\b([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d{2})\b/, order: 'mdy' },
  { pattern: /\b(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9})\.?,? ((?:19|20)\d{2})\b/, order: 'dmy' },
];

/**
 * The calendar date written in `text`, as `YYYY-MM-DD`, or null. Where a time zone is given the date stays as written:
 * it is the day the publisher names. All-digit dates with the year last are not read: day and month cannot be told apart.
 */
export function readDate(text: string): string | null {
  const short = text.slice(0, 200).replace(/\s+/g, ' ').trim();
  for (const { pattern, order } of FORMS) {
    const match = pattern.exec(short);
    if (!match) continue;
    const [, a = '', b = '', c = ''] = match;
    const parts = order === 'ymd' ? [a, b, c] : order === 'mdy' ? [c, a, b] : [c, b, a];
    const [year = '', month = '', day = ''] = parts;
    const date = calendarDate(Number(year), monthOf(month), Number(day));
    if (date) return date;
  }
  return null;
}

function monthOf(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1;
}

function calendarDate(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
