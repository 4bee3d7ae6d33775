import units from './data/units.zh.json';

/** A circle often stands for 〇 in dates. */
const digits: Readonly<Record<string, number>> = { ...units.digits, '○': 0 };
const scales: Readonly<Record<string, number>> = units.scales;

/** Characters that write one digit each, for use in a class of a pattern. */
export const CHINESE_DIGITS = Object.keys(digits).join('');

/** The full-width digits of Chinese typesetting as ASCII ones, each in its place. */
export const withAsciiDigits = (text: string): string =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

/** The value of digits and scales as they stand: up to ten thousand a scale multiplies the digit before it, from there on the whole before it. */
function sumOf(written: string): number {
  for (const large of ['亿', '万']) {
    const at = written.lastIndexOf(large);
    if (at >= 0) return (at === 0 ? 1 : sumOf(written.slice(0, at))) * (scales[large] ?? 1) + sumOf(written.slice(at + 1));
  }
  let sum = 0;
  let digit: number | null = null;
  for (const [part] of written.matchAll(/\d+(?:\.\d+)?|\D/g)) {
    const scale = scales[part];
    // Of two digits side by side, an estimate ("两三百"), the first counts.
    if (scale === undefined) digit ||= digits[part] ?? Number(part);
    else sum += (digit ?? 1) * scale;
    if (scale !== undefined) digit = null;
  }
  return sum + (digit ?? 0);
}

/** Whether digits stand side by side as in a year ("二〇二五", "九八"), and not as an estimate ("两三", "七八"). */
function isSpelledOut(written: string): boolean {
  if (!/^[〇零一二三四五六七八九]{2,}$/.test(written)) return false;
  const [first = '', second = ''] = written;
  return written.length > 2 || (digits[second] ?? 0) - (digits[first] ?? 0) !== 1;
}

/**
 * The value of a Chinese numeral, with Arabic digits or without ("1.4万亿", "三千五百万", "两百多", "二点八", "七八"): of an
 * estimate the lower bound; null for digits in a row, as years are written.
 */
export function chineseNumber(written: string): number | null {
  const plain = withAsciiDigits(written)
    .replaceAll('．', '.')
    .replace(/[,多余来几]/g, '');
  if (isSpelledOut(plain)) return null;
  const [whole = '', fraction = ''] = plain.split('点');
  const decimals = [...fraction].map((figure) => digits[figure] ?? figure).join('');
  const value = sumOf(fraction === '' ? whole : `${sumOf(whole)}.${decimals}`);
  // Without the noise of binary fractions: 9.2亿 is 920,000,000.
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : null;
}

/** A numeral of hundreds, tens and ones that leaves nothing open: 两三 is "two or three", 百 alone only about a hundred. */
const EXACT = new RegExp(
  `^(?:[${CHINESE_DIGITS}]百)?(?:[零〇]*[${CHINESE_DIGITS}]|[${CHINESE_DIGITS}]?十[${CHINESE_DIGITS}]?)?$`,
  'u',
);

/** The number that ASCII digits or Chinese characters write, the latter up to 999; NaN for what is no number or only about one. */
export const exactNumber = (written: string): number =>
  /^\d+$/.test(written) ? Number(written) : EXACT.test(written) ? sumOf(written) : Number.NaN;

/** The number that Chinese characters write digit by digit, as a year (二〇二五), or NaN. */
export const spelledNumber = (written: string): number =>
  [...written].reduce((number, character) => 10 * number + (digits[character] ?? Number.NaN), 0);
