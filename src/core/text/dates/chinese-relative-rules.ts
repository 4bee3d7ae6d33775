import { exactNumber } from '../chinese-numerals.ts';
import words from '../data/dates.zh.json';
import type { Unit } from './calendar.ts';
import { firstOf, isRecurring, NUMBER, NUMBER_OPENS, NUMBER_STARTS, UNIT, unitOf } from './chinese-words.ts';
import { unitFromToday, unitsBesideToday, withinUnits } from './from-today.ts';
import { unitFromTold } from './from-told.ts';
import { relative } from './naming.ts';
import { type Around, anyOf, asName, type Groups, type Reading, type Rule, sticky } from './patterns.ts';

interface Counted {
  readonly unit: Unit;
  readonly count: number;
}

/** What a number and its unit count; 半年 is six months. Null for a number that is only about one (两三年). */
function countedOf({ count = '', unit = '' }: Groups): Counted | null {
  if (count === '半') return unit === '年' ? { unit: 'month', count: 6 } : null;
  const number = exactNumber(count);
  // 18日前 is before the 18th.
  if (unit === '日' && number > 10) return null;
  return number > 0 ? { unit: unitOf(unit), count: number } : null;
}

const counted =
  (read: (counted: Counted) => Reading) =>
  (groups: Groups, around: Around): Reading | null => {
    const known = isRecurring(around) ? null : countedOf(groups);
    return known && read(known);
  };

const COUNT = `(?<count>${NUMBER}|半)(?:多|余|来)?(?<unit>${UNIT})(?:多)?`;

/** "三年后": so long after what was told last, else from today where the sentence looks ahead. */
function laterReading({ unit, count }: Counted): Reading {
  const fromTold = unitFromTold(unit, count, false);
  const fromToday = unitFromToday(unit, count);
  const place = relative(unit, (anchor) => fromTold.place(anchor) ?? (anchor.lean === 'ahead' ? fromToday.place(anchor) : null));
  return asName(place);
}

/** Rules for what is counted from the article's date or from the date told last. */
export const CHINESE_RELATIVE_RULES: readonly Rule[] = [
  {
    opens: firstOf(words.backwards),
    pattern: sticky(`(?<![附靠接亲将临])${anyOf(words.backwards)}${COUNT}(?!代|期|前)`),
    read: counted(({ unit, count }) => asName(unitsBesideToday(unit, -count))),
  },
  {
    opens: firstOf(words.forwards),
    pattern: sticky(`${anyOf(words.forwards)}${COUNT}(?!代|期)`),
    read: counted(({ unit, count }) => asName(unitsBesideToday(unit, count))),
  },
  {
    opens: [...NUMBER_OPENS, '半'],
    pattern: sticky(`${NUMBER_STARTS}(?<![第近每月])${COUNT}[之以]?前(?!后|景|沿|三|列|往|途|期|端)`),
    read: counted(({ unit, count }) => asName(unitFromToday(unit, -count))),
  },
  {
    opens: [...NUMBER_OPENS, '半'],
    pattern: sticky(`${NUMBER_STARTS}(?<![第每月])${COUNT}[之以]?后(?!期|续|备|面|者|市)`),
    read: counted(laterReading),
  },
  {
    opens: [...NUMBER_OPENS, '半'],
    pattern: sticky(`${NUMBER_STARTS}(?<![第每月])${COUNT}[之以]?内(?!部|外|不得|不准|不可)`),
    read: counted(({ unit, count }) => asName(withinUnits(unit, count))),
  },
];
