import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FoundDate, findDates } from '../../../src/core/text/dates.ts';
import { cpuTimeOf } from '../../cpu-time.ts';
import { runs } from '../../long.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Words of which dates are made, in any order: nearer to what breaks a reader than letters at random. */
const ENGLISH = [
  ...'the a last next this that past two three twenty-four first second third half quarter year years month week day decade'.split(
    ' ',
  ),
  ...'May March Oct. November Monday Fri spring fall ago earlier later before after since until by from to between and of in'.split(
    ' ',
  ),
  ...'2025 2026-30 1980s 10 31 29 Q3 H1 3Q25 15th Five-Year Plan early late mid- end will 00/00/2025 2026-02-30 13.13.2025'.split(
    ' ',
  ),
  ...[' ', ', ', '-', '–', '. ', '\n', "'s", '(', ')', '%'],
];
const CHINESE = [
  ...'年 月 日 号 周 週 季度 半年 个月 天 旬 初 底 末 中 前 后 内 近 过去 未来 上 下 本 这 去年 今年 明年 上月 本周三 昨日 同日 次年'.split(
    ' ',
  ),
  ...'一 二 三 十 百 〇 两 2025 10 31 9 ２０２６ 十五五 规划 期间 以来 起 到 至 自 从 截至 将 已 每 第 世纪 年代 90 Q3 同期'.split(
    ' ',
  ),
  ...['，', '。', '、', '—', '“', '”', ' '],
];
const soupOf = (words: readonly string[], gap: string): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...words), { minLength: 8, maxLength: 60, size: 'max' }).map((parts) => parts.join(gap));
const anyString = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
/** A text and the language it is read as. */
const anyText = fc.oneof(
  fc.tuple(soupOf(ENGLISH, ' '), fc.constant('en')),
  fc.tuple(soupOf(CHINESE, ''), fc.constant('zh')),
  fc.tuple(anyString, fc.constantFrom('en', 'zh', 'zh-Hant', 'EN-US')),
);
const anyDay = fc.record({
  year: fc.integer({ min: 1900, max: 2060 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});
const isoOf = ({ year, month, day }: { year: number; month: number; day: number }): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
const anyReference = fc.oneof(fc.constant(null), anyDay.map(isoOf), fc.string());

const daysOf = (dates: readonly FoundDate[]): readonly unknown[] => dates.map(({ from, to }) => [from, to]);

describe('findDates', () => {
  it('reads any text without fail, and points at what it found, in order and without overlap', () => {
    fc.assert(
      fc.property(anyText, anyReference, ([text, tag], reference) => {
        let at = 0;
        for (const { start, end, text: name } of findDates(text, tag, reference)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(name);
          at = end;
        }
      }),
      { numRuns: runs(200, 1_000) },
    );
  });

  it('gives days of the calendar that do not run backwards, the same on every read', () => {
    fc.assert(
      fc.property(anyText, anyReference, ([text, tag], reference) => {
        const found = findDates(text, tag, reference);
        expect(findDates(text, tag, reference)).toEqual(found);
        for (const { from, to } of found) {
          for (const day of [from, to]) if (day !== null) expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
          if (from !== null && to !== null) expect(from <= to).toBe(true);
        }
      }),
      { numRuns: runs(200, 1_000) },
    );
  });

  it('reads every full date in every way of writing it', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const { year, month, day } = date;
        const name = MONTHS[month - 1] ?? '';
        const whole = [[isoOf(date), isoOf(date)]];
        for (const text of [
          `${day} ${name} ${year}`,
          `on ${name} ${day}, ${year}`,
          `${name.slice(0, 3)}. ${day}, ${year}`,
          isoOf(date),
        ])
          expect(daysOf(findDates(text, 'en', null))).toEqual(whole);
        expect(daysOf(findDates(`${year}年${month}月${day}日`, 'zh', null))).toEqual(whole);
      }),
    );
  });

  it('puts a date without a year within a year of the article, and on no later day where it looks back', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (date, today) => {
        const [found] = findDates(`It said so on ${MONTHS[date.month - 1]} ${date.day}.`, 'en', isoOf(today));
        expect(found?.from?.slice(5)).toBe(isoOf(date).slice(5));
        expect((found?.from ?? '') <= isoOf(today)).toBe(true);
        expect((found?.from ?? '') > isoOf({ ...today, year: today.year - 1 })).toBe(true);
      }),
    );
  });

  it('reckons five-year plans from their number, alike in both languages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 20 }), (nth) => {
        const first = 1966 + 5 * (nth - 3);
        const days = [[`${first}-01-01`, `${first + 4}-12-31`]];
        expect(daysOf(findDates(`the ${nth}th Five-Year Plan`, 'en', null))).toEqual(days);
        expect(daysOf(findDates(`第${nth}个五年规划`, 'zh', null))).toEqual(days);
      }),
    );
  });

  it('reads English and Chinese, and nothing else', () => {
    expect(findDates('le 10 novembre 2026', 'fr', null)).toEqual([]);
    expect(findDates('2025年10月', 'ja', null)).toEqual([]);
    expect(findDates('in 2024', 'en-GB', null)).toHaveLength(1);
    expect(findDates('2025年10月', 'zh-Hant', null)).toHaveLength(1);
  });

  it('takes time in proportion to the length of texts that are nothing but words of dates', () => {
    for (const [tag, unit] of [
      ['en', 'May to the last '],
      ['en', '2025-'],
      ['en', 'two years '],
      ['zh', '2025年'],
      ['zh', '一'],
      ['zh', '10月至'],
    ] as const) {
      const timeOf = (length: number): number => {
        const text = unit.repeat(Math.ceil(length / unit.length));
        return cpuTimeOf(() => findDates(text, tag, '2026-06-05'));
      };
      timeOf(10_000);
      expect(timeOf(100_000), unit).toBeLessThan(40 * Math.max(20, timeOf(10_000)));
    }
  });
});
