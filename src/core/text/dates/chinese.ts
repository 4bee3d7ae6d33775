import { CHINESE_DIGITS, exactNumber, spelledNumber, withAsciiDigits } from '../chinese-numerals.ts';
import words from '../data/dates.zh.json';
import { daysOf, monthsOf, planYears, type Unit, yearsOf } from './calendar.ts';
import type { DateLanguage, JoinedName } from './join.ts';
import {
  dayOfSomeMonth,
  fixed,
  type Lean,
  type Naming,
  PARTS,
  type PartName,
  type Relation,
  sameTimeOfYear,
  unitAroundNow,
  unitFromToday,
  unitFromTold,
  unitsBesideToday,
  unitsOf,
  weekdayNamed,
  withinUnits,
  withPart,
  yearly,
  yearNamed,
} from './naming.ts';
import { NUMERIC_DATES } from './numeric.ts';
import { after, anyOf, before, namesOf, numeral, pieceFinder, type Read, type Rule, type Words, wordsOf } from './rules.ts';

const NUMERAL = `${CHINESE_DIGITS}十百`;
const TO = '\\s?(?:至|到|[-—–~～―]{1,2})\\s?';
/** A number in digits or characters, before which none of either stands. */
const number = (source: string, read: (written: string) => number = exactNumber): Words => ({
  source: `(?<![\\d.．${NUMERAL}])(?:${source})`,
  opens: ['#', ...NUMERAL, '半'],
  valueOf: read,
});

const parts: Readonly<Record<string, string>> = { ...words.parts, ...words.partsOfUnits };
const partOf = (word = ''): (typeof PARTS)[PartName] => PARTS[(parts[word] ?? 'all') as PartName];

const WORDS: Record<string, Words> = {
  number: numeral('\\d\\d?(?!\\d)'),
  year: numeral('(?<!\\d)(?:1[89]|20)\\d\\d'),
  last: numeral('(?:20)?\\d\\d'),
  spelled: number(`[一二][${CHINESE_DIGITS}]{3}`, spelledNumber),
  month: number('1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]'),
  day: number('3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]'),
  count: number(`\\d{1,3}(?!\\d)|[${NUMERAL}]{1,5}|半`, (written) => (written === '半' ? 0.5 : exactNumber(written))),
  quarter: wordsOf({ 一: 1, 二: 2, 三: 3, 四: 4, 1: 1, 2: 2, 3: 3, 4: 4 }),
  tens: { ...number(''), source: '(?:[一二三四五六七八九]十|[1-9]0)' },
  fyp: number('十[一二三四五六七八九]|[六七八九]'),
  century: wordsOf(words.centuries),
  unit: namesOf(Object.keys(words.units)),
  stretch: wordsOf(words.stretches),
  week: wordsOf(words.weekShifts),
  weekday: wordsOf(words.weekdays),
  season: wordsOf(words.seasons),
  part: namesOf(Object.keys(words.parts)),
  partofunit: namesOf(Object.keys(words.partsOfUnits)),
};
for (const [unit, table] of Object.entries(words.fromToday)) WORDS[`today${unit}`] = wordsOf(table);
for (const [unit, table] of Object.entries(words.fromTold)) WORDS[`told${unit}`] = wordsOf(table);

/** 9日: a day of the month before it, or, where no month stands there, of the month that is meant. */
const dayReading: Read = ({ day = 0, to = day, words: { day: written = '', sign } }) => {
  const isSure = sign === '日' && (/^\d/.test(written) || day > 10);
  const relation = to === day ? {} : { relation: 'for' as const };
  const naming = { ...dayOfSomeMonth((year, month) => daysOf(year, month, day, to)), isUnsure: !isSure, ...relation };
  return { naming, part: { ...unitsOf('day', day, to), ...relation } };
};

/** What is counted in units, halves in months; null for a number that is only about one (两三年), and for 18日前, before the 18th. */
const counted =
  (naming: (unit: Unit, count: number, stretch: number) => Naming): Read =>
  ({ count = 0, unit, stretch = 1, words: { unit: written } }) => {
    if (!(count > 0) || (written === '日' && count > 10) || (count < 1 && unit !== 'year')) return null;
    return { naming: count < 1 ? naming('month', 6, stretch) : naming(unit, count, stretch) };
  };
/** "2025年第61号": the year is part of an instrument's name. */
const NOT_INSTRUMENT = '(?!\\s?第\\s?\\d+\\s?[号期])';
const COUNT = '{count}[多余来]?{unit}多?';

const yearReading: Read = ({ year = 0, last = Number.NaN }) => {
  if (Number.isNaN(last)) return { naming: yearNamed(() => year) };
  const to = last < 100 ? year - (year % 100) + last : last;
  return to > year ? { naming: { ...fixed('years', yearsOf(year, to)), relation: 'for' } } : {};
};

const monthsNamed = (from: number, to: number = from): Naming => yearly('month', (year) => monthsOf(year, from, to));
const quartersNamed = (from: number, to: number): Naming => yearly('quarter', (year) => monthsOf(year, 3 * from - 2, 3 * to));
const planReading: Read = ({ plan = 0 }) => (plan >= 1 && plan <= 40 ? { naming: fixed('plan', planYears(plan)) } : null);

/** Words of a table, each with how far it is from today or from the date told last. */
const shifts = (kind: 'today' | 'told', units: readonly Unit[], naming: (unit: Unit, shift: number) => Naming): readonly Rule[] =>
  units.map((unit) => [`{${kind}${unit}:shift}(?![轻龄均薪级节风])`, ({ shift = 0 }) => ({ naming: naming(unit, shift) })]);

const RULES: readonly Rule[] = [
  ...NUMERIC_DATES,
  [`(?<![附靠接亲将临]){stretch}${COUNT}(?![代期前])`, counted((unit, count, way) => unitsBesideToday(unit, way * count))],
  [`(?<![第近每月])${COUNT}[之以]?前(?![后景沿三列往途期端])`, counted((unit, count) => unitFromToday(unit, -count))],
  [`(?<![第每月])${COUNT}[之以]?后(?![期续备面者市])`, counted((unit, count) => unitFromTold(unit, count, false))],
  [`(?<![第每月])${COUNT}[之以]?内(?![部外不])`, counted((unit, count) => withinUnits(unit, count, ['ahead']))],
  [
    ['{century:year}的?{tens:decade}年代', '{tens:decade}年代', '{year:decade}年代'],
    ({ year = 1900, decade = 0, words: { year: century } }) => {
      if (!century && decade < 30) return {};
      const from = decade < 100 ? year + decade : decade;
      return { naming: fixed('decade', yearsOf(from, from + 9)) };
    },
  ],
  [
    [
      `{year}\\s?(?:年?${TO}{last}\\s?)?年度?${NOT_INSTRUMENT}`,
      `{year}${TO}{last}(?![\\d-])`,
      `{spelled:year}年${NOT_INSTRUMENT}`,
    ],
    yearReading,
  ],
  [['去年同[期月]', '上一?年同[期月]'], () => ({ naming: sameTimeOfYear(-1) })],
  ...shifts('today', ['year', 'quarter', 'month', 'day'], unitFromToday),
  ...shifts('told', ['year', 'month', 'day'], (unit, shift) => unitFromTold(unit, shift, false)),
  [
    `(?<![\\d${NUMERAL}几数多近往历半整个上下本当次同翌这]){partofunit}(?![国方共])`,
    ({ words: { partofunit: word = '' } }) => {
      const whole: Naming = word.startsWith('月')
        ? unitAroundNow('month')
        : { ...unitFromToday('year', 0), yearAt: undefined, inYear: (year) => yearsOf(year) };
      return { naming: { ...withPart(whole, partOf(word)), isUnsure: word === '全年' } };
    },
  ],
  [
    ['第{quarter}季度?', `(?<![第个\\d${NUMERAL}]){quarter}季度`, '首季度?'],
    ({ quarter = 1 }) => ({ naming: quartersNamed(quarter, quarter) }),
  ],
  ['[前首]{count}个?季度?', ({ count = 0 }) => (count > 1 && count <= 4 ? { naming: quartersNamed(1, count) } : null)],
  ['上半年', () => ({ naming: yearly('half', (year) => monthsOf(year, 1, 6)) })],
  ['下半年', () => ({ naming: yearly('half', (year) => monthsOf(year, 7, 12)) })],
  [
    [
      '(?<=[“"「『‘]){fyp:plan}五(?=[”"」』’])',
      '{fyp:plan}五(?=规划|计划|时期|期间|纲要|建议|[末初]|开局|收官|以来)',
      '第{count:plan}个?五年(?:规划|计划)',
    ],
    planReading,
  ],
  [
    `{month}(?:${TO}|、){month:to}\\s?月份?`,
    ({ month = 1, to = 0 }) => (month < to ? { naming: { ...monthsNamed(month, to), relation: 'for' } } : null),
  ],
  ['(?<![第个]){month}\\s?月份?(?![刊龄供饼球])', ({ month = 1 }) => ({ naming: monthsNamed(month) })],
  [
    '(?<![此之以目从日])[前首]{count}个?月份?',
    ({ count = 0 }) => (count >= 1 && count < 12 ? { naming: monthsNamed(1, count) } : null),
  ],
  [`{day}\\s?(?:[日号]?${TO}{day:to}\\s?)?(?<sign>[日号])`, dayReading],
  [
    [
      '{week:shift}个?(?:周|星期|礼拜){weekday}',
      ...['周', '星期', '礼拜'].map((week) => `(?<![\\d${NUMERAL}])${week}{weekday}(?![休闭公围期])`),
    ],
    ({ shift = null, weekday = 1 }) => ({ naming: weekdayNamed(weekday, shift) }),
  ],
  ['{week:shift}[个一]?(?:周|星期)(?![期边围年刊])', ({ shift = 0 }) => ({ naming: unitFromToday('week', shift) })],
  // Only beside a year.
  [
    '{season}',
    ({ season = 3 }) => ({ naming: { ...yearly('season', (year) => monthsOf(year, season, season + 2)), isUnsure: true } }),
  ],
  [`(?<=[年月季代度旬周五]){part}(?![${words.notPartsBefore}])`, ({ words: { part } }) => ({ part: partOf(part) })],
];

const RELATIONS = ['since', 'until', 'by', 'after', 'before', 'for'] as const satisfies readonly Relation[];
const relations = (table: Partial<Record<Relation, readonly string[]>>, patternOf: (list: string) => string) =>
  RELATIONS.flatMap((relation) =>
    table[relation] ? [{ relation, pattern: new RegExp(patternOf(anyOf(table[relation])), 'u') }] : [],
  );
const inFront = relations(words.relationsBefore, (list) => `${list}\\s?$`);
const behind = relations(words.relationsBehind, (list) => `^[”"」』’]?\\s?的?${list}`);
const notBehind = new RegExp(`^\\s?${anyOf(words.notBehind)}`, 'u');
const ahead = new RegExp(anyOf(words.ahead), 'u');
const notAhead = new RegExp(anyOf(words.notAhead), 'gu');
const past = new RegExp(anyOf(words.past), 'u');
const toldAtOnce = new RegExp(`^.{0,5}?${anyOf(words.toldAtOnce)}`, 'u');

const SENTENCE = '。！？；\n';
const CLAUSE = `${SENTENCE}，`;
const looksAhead = (clause: string): boolean => ahead.test(clause.replace(notAhead, '□'));

function relationOf(text: string, { start, end, naming, isRange }: JoinedName): Relation {
  const own = naming.relation ?? 'on';
  const right = after({ text, end }, 5);
  const found = notBehind.test(right) ? undefined : behind.find(({ pattern }) => pattern.test(right));
  if (found) return found.relation;
  if (isRange) return own;
  const left = before({ text, start }, 6);
  const front = inFront.find(({ pattern }) => pattern.test(left))?.relation;
  // 由2021年的六成: no beginning of anything.
  return front === 'since' && right.startsWith('的') ? own : (front ?? own);
}

function leanOf(text: string, { start, end, naming: { needs } }: JoinedName, relation: Relation): Lean {
  const stops = needs ? SENTENCE : CLAUSE;
  const [left, right] = [before({ text, start }, 40, stops), after({ text, end }, 30, stops)];
  // 10月9日出台的规定要到12月才生效: what follows at once tells more than the end of the clause.
  if (!needs && toldAtOnce.test(right) && !looksAhead(right.slice(0, 4))) return 'past';
  if (looksAhead(right) || looksAhead(left)) return 'ahead';
  if (relation === 'by' || relation === 'until' || relation === 'before') return 'near';
  return past.test(right) || past.test(left) ? 'past' : 'open';
}

const notAfter = Object.entries(words.notAfter).map(([character, earlier]) => `[${earlier}](?=${character})`);
const piecesOf = pieceFinder(
  {
    words: WORDS,
    units: words.units as Readonly<Record<string, Unit>>,
    // 每年四月 comes back every year; 说明年产量 says nothing of 明年.
    before: `(?<!${anyOf(words.recurring)}|${notAfter.join('|')})`,
    after: '',
    isByCharacter: true,
  },
  RULES,
);

/** Dates in Chinese, simplified and traditional. */
export const CHINESE_DATES: DateLanguage = {
  piecesOf: (text) => piecesOf(withAsciiDigits(text)),
  grammar: {
    isPartFirst: false,
    partGap: /^\s?的?$/,
    isYearFirst: true,
    yearGap: /^\s?的?\s?$/,
    rangeGap: /^\s?(?:至|到|[-—–~～―]{1,2})\s?$/,
    between: /(?!)/,
    betweenGap: /(?!)/,
    listGap: /^[、和及与]$/,
  },
  relationOf,
  leanOf,
};
