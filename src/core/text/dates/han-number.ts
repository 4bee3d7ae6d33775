const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** Characters of which numbers are written, for use in a class of a pattern. */
export const HAN_DIGITS = Object.keys(DIGITS).join('');

const digitOf = (character: string): number => DIGITS[character] ?? Number.NaN;

/** The number below a hundred before 百, or the whole of one below it. */
function belowHundred(written: string): number {
  const [tens, ones, rest] = written.split('十');
  if (ones === undefined)
    return written === '' ? 0 : written.length === 1 || /^[零〇]/.test(written) ? digitOf(written.slice(-1)) : Number.NaN;
  return rest === undefined ? 10 * (tens === '' ? 1 : digitOf(tens ?? '')) + (ones === '' ? 0 : digitOf(ones)) : Number.NaN;
}

/**
 * The number that digits or Chinese characters write, up to 999; NaN for what is none or only about a number (两三 is
 * "two or three", not 23).
 */
export function hanNumber(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const [hundreds, rest, more] = written.split('百');
  if (rest === undefined) return belowHundred(written);
  return more === undefined ? 100 * digitOf(hundreds ?? '') + belowHundred(rest) : Number.NaN;
}

/** The number that four characters write digit by digit (二〇二五), or NaN. */
export function hanYear(written: string): number {
  return [...written].reduce((year, character) => 10 * year + digitOf(character), 0);
}
