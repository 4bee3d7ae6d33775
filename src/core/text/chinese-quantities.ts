import { chineseNumber } from './chinese-numerals.ts';
import units from './data/units.zh.json';
import { anyOf, type QuantityAt } from './quantity-at.ts';

type Names = Readonly<Record<string, string>>;
const weights: Names = units.weights;
const currencies: Names = units.currencies;
const spans: Names = units.spans;
const halfSpans: Names = units.halfSpans;
const perNames: Names = { ...units.perWeight, ...units.perTime };
const unitNames: Names = { ...units.percents, ...weights, ...currencies, ...spans, ...units.sizes };
const notBefore: Names = { ...units.unitNotBefore, ...units.classifierNotBefore };

const SCALE = Object.keys(units.scales).join('');
const NUMERAL = Object.keys(units.digits).join('') + SCALE;
/** A scale that stands without a number before it: "千亿". */
const LONE_SCALE = /^[百千万亿]/;
const MYRIADS = /[万亿]/;
const digits = String.raw`[0-9０-９]{1,3}(?:,[0-9]{3}){1,5}(?:\.[0-9]{1,8})?|[0-9０-９]{1,15}(?:[.．][0-9０-９]{1,8})?`;
const words = `[${NUMERAL}]{1,16}(?:点[〇零一二三四五六七八九]{1,6})?`;
const vague = `(?:[数几][${SCALE}]|上[百千万亿])[${SCALE}]{0,2}`;
/** "十来家" is some ten; "百分之八十八来自" holds no estimate. */
const estimate = '(?:[多余几]|来(?=[个家名位人种年天吨项条座台]))';
const number = `(?:${digits}|${vague}|${words})[${SCALE}]{0,2}${estimate}?[${SCALE}]{0,2}`;
const classifiers = anyOf(units.classifiers);
const per = anyOf(Object.keys(perNames));
/** A unit in Latin letters ends where the letters do. */
const SEAM = '(?![A-Za-z])';

const opening = `(?:每(?:(?<weightBefore>${anyOf(Object.keys(units.perWeight))})[\\p{Script=Han}--[${NUMERAL}数几]]{0,4}|(?<timeBefore>${anyOf(Object.keys(units.perTime))})约?))?`;
const counted = [
  '(?<tenth>成)',
  '(?<times>倍)',
  `(?<unit>${anyOf(Object.keys(unitNames))})${SEAM}(?:\\s?(?:[\\/／]|每|一)(?<perAfter>${per})${SEAM})?`,
  `(?<classifier>${classifiers})`,
  '(?<large>大)(?=\\p{Script=Han})',
].join('|');

/** Patterns in the order in which they are tried at a place; each gives its parts by name. */
const patterns: readonly string[] = [
  anyOf(units.idioms),
  `(?<denominator>[百千万]|[一二两三四五六七八九十]{1,3}|[0-9]{1,3})分之(?<numerator>${number})(?![点])`,
  '(?<several>(?:好几|[数几])倍)|翻了?(?<doubling>番|倍|[一两二三]番|一倍)',
  '(?<half>一半|半数)',
  `半个?(?<ofHalf>${anyOf(Object.keys(halfSpans))})`,
  `${opening}(?<first>${number})(?:[ \\u00a0]?[—–~～\\-－至到或]{1,2}[ \\u00a0]?(?<second>${number}))?[ \\u00a0]?(?:${counted})?`,
];

let compiled: RegExp | null = null;
function pattern(): RegExp {
  const before = String.raw`(?<![A-Za-z0-9０-９][\-\/]|[A-Za-z0-9０-９]|[0-9０-９][.,:：．])`;
  compiled ??= new RegExp(`${before}(?:${patterns.join('|')})(?:${anyOf(units.about)})?`, 'vy');
  return compiled;
}

/** Where a quantity can begin in a text with Chinese characters. */
export const CHINESE_START = [
  `[${NUMERAL}半]`,
  `(?<![${units.notVagueAfter}])[数几上](?=[${SCALE}])`,
  `每(?=${per})`,
  '翻(?=[了番倍一两二三])|好(?=几倍)|(?<!好)[数几](?=倍)',
].join('|');

type Groups = Readonly<Record<string, string | undefined>>;
interface Read {
  readonly value: number;
  readonly unit: string | null;
}

/** The value of a number as written, also of a vague one: "数百" is read as 200, as "hundreds" is. */
function numberIn(written: string): number | null {
  if (/^[数几]/.test(written)) return 2 * (chineseNumber(written.slice(1)) ?? 0);
  return chineseNumber(written.startsWith('上') ? written.slice(1) : written);
}

/** The number, or the lower end of a range, in the scale of the upper end where it has none of its own ("56.3—56.8万"). */
function amountOf({ first = '', second = '' }: Groups): number | null {
  const value = numberIn(first);
  const shared = /^[0-9０-９.．,]+$/.test(first) ? /(?<![万亿])[万亿]+$/.exec(second)?.[0] : undefined;
  return value === null || shared === undefined ? value : value * (chineseNumber(`一${shared}`) ?? 1);
}

/** The unit, by weight or time where the text says so: "每吨57.1万元", "元/公斤". */
function unitOf({ unit = '', weightBefore, timeBefore, perAfter }: Groups): string | null {
  const base = unitNames[unit] ?? null;
  const divisor = perNames[weightBefore ?? timeBefore ?? perAfter ?? ''];
  const isDivided = divisor !== undefined && (weights[unit] !== undefined || currencies[unit] !== undefined);
  return isDivided && base !== divisor ? `${base}/${divisor}` : base;
}

function read(groups: Groups): Read | null {
  const { denominator, numerator, several, doubling, half, ofHalf, first, tenth, times } = groups;
  if (denominator !== undefined && numerator !== undefined) {
    const value = numberIn(numerator) ?? 0;
    return denominator === '百' ? { value, unit: '%' } : { value: value / (numberIn(denominator) || 1), unit: 'part' };
  }
  if (several !== undefined) return { value: 3, unit: 'x' };
  if (half !== undefined) return { value: 0.5, unit: 'part' };
  if (doubling !== undefined) return { value: 2 ** (chineseNumber(doubling.replace(/[番倍]/, '') || '一') ?? 1), unit: 'x' };
  if (ofHalf !== undefined) return { value: 0.5, unit: halfSpans[ofHalf] ?? null };
  const value = first === undefined ? null : amountOf(groups);
  if (value === null) return null;
  if (tenth !== undefined) return { value: 10 * value, unit: '%' };
  return { value, unit: times === undefined ? unitOf(groups) : 'x' };
}

/** What stands around a number: the two characters before it, the three after it. */
interface Around {
  readonly before: string;
  readonly after: string;
}

const holds = (letters: string, letter: string | undefined): boolean => letter !== undefined && letters.includes(letter);

/** Whether a year or day is a date or the name of a plan: "2025年", "25年3月", "五年规划", "九日". */
function isDateOrPlan(unit: string, first: string, { before, after }: Around): boolean {
  if (unit === '日') return !holds(units.dayCountAfter, before.at(-1)) && !/^(?:内|之内|期)/.test(after);
  return (
    unit === '年' &&
    (/^(?:1[5-9]|20)[0-9]{2}$|^[0０]/.test(first) ||
      /^[0-9一二三四五六七八九十]{1,2}月/.test(after) ||
      units.namedPlans.some((name) => after.startsWith(name)))
  );
}

/** Whether a scale without a number counts nothing ("千家万户", "单位：万元"): it does after a word such as "近" or "超". */
function isIdleScale(first: string, { before, after }: Around): boolean {
  return LONE_SCALE.test(first) && !holds(units.largeAfter, before.at(-1)) && !/^级/.test(after);
}

/** Whether a number without a unit is none: small ones are parts of words and names, large ones count. */
function isBareName({ first = '', second }: Groups, around: Around): boolean {
  const { before, after } = around;
  const value = numberIn(second ?? first);
  if (value === null || /^(?:[年月日号时点期届]|[A-Za-z])/.test(after)) return true;
  if (LONE_SCALE.test(first)) return !MYRIADS.test(first) || isIdleScale(first, around);
  if (MYRIADS.test(first) || (value >= 1000 && /[多余来]/.test(first))) return false;
  const isFigure = /^[0-9０-９零]/.test(first) && holds(units.countAfter, before.at(-1)) && !/整为$/.test(before);
  return !isFigure || !/^(?:[，。；、,;！？!?）)”」]|$)/.test(after);
}

/** Whether what is written counts nothing: an ordinal, a date, a name, a word that only looks like a number with its unit. */
function isIdle(groups: Groups, around: Around): boolean {
  const { first = '', second, unit, tenth, times, classifier, large, ofHalf } = groups;
  const last = around.before.at(-1);
  if (ofHalf !== undefined) return holds('上下前后头大一', last);
  if (first === '') return false;
  // "第三", and "哪一克", "上一年", "这一块", which count nothing; "提前一年" counts.
  const isOneOf = holds(units.notOnceAfter, last) && !around.before.endsWith('提前');
  if (last === '第' || (first === '一' && (isOneOf || unit === '块'))) return true;
  const name = unit ?? classifier ?? tenth;
  if (name !== undefined && holds(notBefore[name] ?? '', around.after.at(0))) return true;
  if (unit !== undefined && isDateOrPlan(unit, first, around)) return true;
  // "一家" says "a", and "二次资源" is what is recycled.
  if (classifier !== undefined && second === undefined && /^(?:[一二]|一[两])$/.test(first)) return true;
  // "1.2点" and "286.4点" are points, "3点" is a time of the day.
  if (/^[点度]$/.test(classifier ?? '') && !/[.．两]/.test(first)) return true;
  if (name !== undefined || times !== undefined) return isIdleScale(first, around);
  if (large !== undefined) return !/^[两三四五六七八九十]$/.test(first) || /^[会陆约学型量]/.test(around.after);
  return isBareName(groups, around);
}

/**
 * What is written in Chinese at `index` of `text`: a quantity, a number that counts nothing (a date, an ordinal, a part of a
 * name), or null where no number is written.
 */
export function chineseQuantityAt(text: string, index: number): QuantityAt | null {
  const matcher = pattern();
  matcher.lastIndex = index;
  const match = matcher.exec(text);
  if (!match) return null;
  const groups: Groups = match.groups ?? {};
  const written = match[0].trimEnd();
  const end = index + written.length;
  const around: Around = { before: text.slice(Math.max(0, index - 2), index), after: text.slice(end, end + 3) };
  const value = isIdle(groups, around) ? null : read(groups);
  return { end, quantity: value && { text: written, start: index, end, ...value }, isNumbered: false };
}
