import { CHINESE_START, chineseQuantityAt } from './chinese-quantities.ts';
import { ENGLISH_START, englishQuantityAt } from './english-quantities.ts';
import type { FoundQuantity, QuantityAt } from './quantity-at.ts';
import { simplified } from './simplified.ts';

export type { FoundQuantity } from './quantity-at.ts';

const HAN = /\p{Script=Han}/u;
/** Where a quantity can begin: trying a pattern at these places only keeps the search linear and fast. */
const START = new RegExp(ENGLISH_START, 'gi');
const MIXED_START = new RegExp(`[０-９]|${ENGLISH_START}|${CHINESE_START}`, 'gi');
/** Beside a number that Latin script alone would read: Chinese text, where a bare number is a code or a part of a name. */
const CHINESE_BEFORE = /[\p{Script=Han}，。；：、（《「“]\s?$/u;
const CHINESE_AFTER = /^\s?[\p{Script=Han}，。；：、）》」”]/u;

/** What is written at a place of a text with Chinese characters, in either language. */
function quantityAt(text: string, index: number, nameEnd: number): QuantityAt | null {
  const chinese = chineseQuantityAt(text, index);
  if (chinese?.quantity) return chinese;
  const english = englishQuantityAt(text, index, nameEnd);
  if (!english?.quantity) return english ?? chinese;
  const { unit, end } = english.quantity;
  const isChinese =
    CHINESE_BEFORE.test(text.slice(Math.max(0, index - 2), index)) || CHINESE_AFTER.test(text.slice(end, end + 2));
  return unit === null && isChinese ? { ...english, quantity: null } : english;
}

/**
 * The quantities of a text in order: shares, tonnages, money, prices by weight, multiples, durations and counts, in English or
 * Chinese, in digits or words. Years, dates, ordinals and the numbers of notices, chapters and models are none. Of an estimate
 * ("56.3—56.8万元", "$870–920") the value is the lower end.
 */
export function findQuantities(text: string): readonly FoundQuantity[] {
  const isMixed = HAN.test(text);
  const read = isMixed ? simplified(text) : text;
  const found: FoundQuantity[] = [];
  let end = 0;
  let nameEnd = Number.NEGATIVE_INFINITY;
  for (const { index } of read.matchAll(isMixed ? MIXED_START : START)) {
    if (index < end) continue;
    const at = isMixed ? quantityAt(read, index, nameEnd) : englishQuantityAt(read, index, nameEnd);
    if (!at) continue;
    end = at.end;
    if (at.isNumbered) nameEnd = end;
    if (at.quantity) found.push({ ...at.quantity, text: text.slice(at.quantity.start, at.quantity.end) });
  }
  return found;
}
