const NOTICE = /\b(?:announcement|notice|circular) (?:no\. ?|number |#)(\d{1,3})(?:,? (?:of|from|in) |\/)(20\d\d)\b/i;
const CHINESE_NOTICE = /(20\d\d)\s*年\s*第\s*(\d{1,3})\s*号/;

/** Year and number of the first notice named in `text`, in Chinese, or null. */
export function noticeIn(text: string): string | null {
  const [, number, year] = NOTICE.exec(text) ?? [];
  if (number && year) return `${year}年第${number}号`;
  const [, chineseYear, chineseNumber] = CHINESE_NOTICE.exec(text) ?? [];
  return chineseYear && chineseNumber ? `${chineseYear}年第${chineseNumber}号` : null;
}
