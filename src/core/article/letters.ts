/** Whether a UTF-16 unit belongs to a script that puts no space between words: kana, Chinese characters, Hangul. */
export function isUnspaced(unit: number): boolean {
  return isKanaOrHan(unit) || isHangul(unit);
}

/** Whether a UTF-16 unit is a kana or a Chinese character. */
export function isKanaOrHan(unit: number): boolean {
  return (unit >= 0x3040 && unit <= 0x30ff) || (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff);
}

/** Whether a UTF-16 unit is a Korean syllable. */
export function isHangul(unit: number): boolean {
  return unit >= 0xac00 && unit <= 0xd7a3;
}

/** Whether a UTF-16 unit is a digit of ASCII. */
export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/**
 * Whether a UTF-16 unit is a letter or digit of a script that puts spaces between words. Beyond ASCII all but punctuation
 * is taken for one: a property of Unicode, asked for each character, would cost more than all else here.
 */
export function isSpaced(unit: number): boolean {
  if (unit < 0x80) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || isDigit(unit);
  return (unit >= 0xc0 && unit < 0x2000 && unit !== 0xd7 && unit !== 0xf7) || (unit >= 0x2c00 && unit < 0x2e00);
}

/** Whether a UTF-16 unit is white space, as far as extraction leaves any. */
export function isSpace(unit: number): boolean {
  return (
    unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0 || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200a)
  );
}
