import units from './data/units.zh.json';

/** A circle often stands for 〇 in dates. */
const digits: Readonly<Record<string, number>> = { ...units.digits, '○': 0 };
const scales: Readonly<Record<string, number>> = units.scales;

/** Characters that write one digit each, for use in a class of a pattern. */
export const CHINESE_DIGITS = Object.keys(digits).join('');

/** Up to ten thousand a scale multiplies the digit before it, from there on the whole before it. */
const MYRIAD = 1e4;
const YI = 1e8;

/** The full-width digits of Chinese typesetting as ASCII ones, each in its place. */
export const withAsciiDigits = (text: string): string =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

/** What has been read of a numeral: whole hundred millions, ten thousands, the rest, and the digit that waits for its scale. */
interface Sum {
  readonly yi: number;
  readonly myriads: number;
  readonly rest: number;
  readonly digit: number | null;
  readonly lastScale: number;
}

function withScale({ yi, myriads, rest, digit }: Sum, scale: number): Sum {
  const below = rest + (digit ?? 0);
  if (scale < MYRIAD) return { yi, myriads, rest: rest + (digit ?? 1) * scale, digit: null, lastScale: scale };
  if (scale === MYRIAD) return { yi, myriads: (myriads + below || 1) * MYRIAD, rest: 0, digit: null, lastScale: scale };
  return { yi: (yi + myriads + below || 1) * YI, myriads: 0, rest: 0, digit: null, lastScale: scale };
}

/** The digit at the end of a numeral: in "一万九" it counts thousands, in "二十五" ones. */
function tailOf({ digit, lastScale }: Sum, written: string): number {
  if (digit === null) return 0;
  return lastScale >= 100 && !/[零〇\d]/.test(written) ? (digit * lastScale) / 10 : digit;
}

const totalOf = ({ yi, myriads, rest }: Sum): number => yi + myriads + rest;

function sumOf(written: string): Sum {
  let sum: Sum = { yi: 0, myriads: 0, rest: 0, digit: null, lastScale: 1 };
  let isAfterZero = false;
  for (const [part] of written.matchAll(/\d+(?:\.\d+)?|\D/g)) {
    const scale = scales[part];
    if (scale !== undefined) sum = withScale(sum, scale);
    // Of two digits side by side, an estimate ("两三百"), the first counts.
    else if (sum.digit === null || isAfterZero) sum = { ...sum, digit: digits[part] ?? Number(part) };
    isAfterZero = part === '零' || part === '〇';
  }
  return sum;
}

function wholeNumber(written: string): number {
  const sum = sumOf(written);
  return totalOf(sum) + tailOf(sum, written);
}

/** The figures after the point, "八" of "二点八" is 0.8. */
function decimals(written: string): number {
  return [...written].reduce((sum, figure, place) => sum + (digits[figure] ?? 0) / 10 ** (place + 1), 0);
}

/** Whether digits stand side by side as in a year ("二〇二五", "九八"), and not as an estimate ("两三", "七八"). */
function isSpelledOut(written: string): boolean {
  if (!/^[〇零一二三四五六七八九]{2,}$/.test(written)) return false;
  const [first = '', second = ''] = written;
  return written.length > 2 || (digits[second] ?? 0) - (digits[first] ?? 0) !== 1;
}

/**
 * The value of a Chinese numeral, with Arabic digits or without ("1.4万亿", "三千五百万", "两百多", "一万九", "七八"): of an
 * estimate the lower bound; null for digits in a row, as years are written.
 */
export function chineseNumber(written: string): number | null {
  const plain = withAsciiDigits(written)
    .replaceAll('．', '.')
    .replace(/[,多余来几]/g, '');
  const [whole = '', fraction = ''] = plain.split(/点/);
  if (fraction === '' && isSpelledOut(whole)) return null;
  const scale = scales[fraction.at(-1) ?? ''] ?? 1;
  const value = (wholeNumber(whole) + decimals(fraction)) * scale;
  // Without the noise of binary fractions: 9.2亿 is 920,000,000.
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : null;
}

/** A numeral of hundreds, tens and ones that leaves nothing open: 两三 is "two or three", 百 alone only about a hundred. */
const EXACT = new RegExp(
  `^(?:[${CHINESE_DIGITS}]百)?(?:[零〇]*[${CHINESE_DIGITS}]|[${CHINESE_DIGITS}]?十[${CHINESE_DIGITS}]?)?$`,
  'u',
);

/**
 * The number that ASCII digits or Chinese characters write, the latter up to 999 and with the last digit for ones ("一百五" is
 * 105, as in counts of days and years); NaN for what is no number or only about one.
 */
export function exactNumber(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  if (!EXACT.test(written)) return Number.NaN;
  const sum = sumOf(written);
  return totalOf(sum) + (sum.digit ?? 0);
}

/** The number that Chinese characters write digit by digit, as a year (二〇二五), or NaN. */
export function spelledNumber(written: string): number {
  return [...written].reduce((number, character) => 10 * number + (digits[character] ?? Number.NaN), 0);
}
