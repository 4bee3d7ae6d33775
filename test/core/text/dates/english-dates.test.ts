import { describe, expect, it } from 'vitest';
import { findDates } from '../../../../src/core/text/dates.ts';
import { datesIn } from './dates-in.ts';

/** A Friday. */
const TODAY = '2026-06-05';

const read = (text: string, reference: string | null = TODAY) => datesIn(text, 'en', reference);

describe('absolute dates', () => {
  it.each([
    ['lapses on Nov. 10, 2026.', 'Nov. 10, 2026 | on | 2026-11-10..2026-11-10 | day'],
    ['on 10 November 2026', '10 November 2026 | on | 2026-11-10..2026-11-10 | day'],
    ['Saturday, March 14, 2026', 'Saturday, March 14, 2026 | on | 2026-03-14..2026-03-14 | day'],
    ['Sun 1 March 2026 · 6 min', 'Sun 1 March 2026 | on | 2026-03-01..2026-03-01 | day'],
    ['Updated: 2026-03-19 16:42', '2026-03-19 | on | 2026-03-19..2026-03-19 | day'],
    ['13/04/2025', '13/04/2025 | on | 2025-04-13..2025-04-13 | day'],
    ['04/13/2025', '04/13/2025 | on | 2025-04-13..2025-04-13 | day'],
    ['04/04/2025', '04/04/2025 | on | 2025-04-04..2025-04-04 | day'],
    ['printed 09.02.2026.', '09.02.2026 | on | 2026-02-09..2026-02-09 | day'],
    ['In October 2025 it', 'October 2025 | on | 2025-10-01..2025-10-31 | month'],
    ['in February 2028', 'February 2028 | on | 2028-02-01..2028-02-29 | month'],
    ['SINGAPORE, MAY 12, 2026', 'MAY 12, 2026 | on | 2026-05-12..2026-05-12 | day'],
    ['in Q3 2025', 'Q3 2025 | on | 2025-07-01..2025-09-30 | quarter'],
    ['the first half of 2027', 'first half of 2027 | on | 2027-01-01..2027-06-30 | half'],
    ['first nine months of 2025', 'first nine months of 2025 | on | 2025-01-01..2025-09-30 | month'],
    ['in the autumn of 2021', 'autumn of 2021 | on | 2021-09-01..2021-11-30 | season'],
    ['in winter 2025', 'winter 2025 | on | 2025-12-01..2026-02-28 | season'],
    ['the 1980s', '1980s | on | 1980-01-01..1989-12-31 | decade'],
    ['by the end of 2029', 'end of 2029 | by | ..2029-12-31 | month'],
    ['the second half of June 2026', 'second half of June 2026 | on | 2026-06-16..2026-06-30 | week'],
    ['the last week of October 2025', 'last week of October 2025 | on | 2025-10-25..2025-10-31 | week'],
    ['mid-2026', 'mid-2026 | on | 2026-05-01..2026-08-31 | season'],
  ])('reads %j', (text, expected) => {
    expect(read(text, null)).toEqual([expected]);
  });

  it('knows a date that is none, and one that may be two', () => {
    expect(read('on 30 February 2026')).not.toContainEqual(expect.stringContaining('2026-02-30'));
    expect(read('due 03/04/2025')).toEqual([]);
  });
});

describe('years', () => {
  it.each([
    ['in 2024', '2024 | on | 2024-01-01..2024-12-31 | year'],
    ['since 2010', '2010 | since | 2010-01-01.. | year'],
    ['by 2030', '2030 | by | ..2030-12-31 | year'],
    ['a floor price through 2034', '2034 | until | ..2034-12-31 | year'],
    ['before 2028', '2028 | before | ..2027-12-31 | year'],
    ['after 2011', '2011 | after | 2012-01-01.. | year'],
    ['a quota for 2025', '2025 | for | 2025-01-01..2025-12-31 | year'],
    ['since the 2010 dispute', '2010 | on | 2010-01-01..2010-12-31 | year'],
    ['raises 2026 output', '2026 | on | 2026-01-01..2026-12-31 | year'],
    ['2014 — quotas abolished', '2014 | on | 2014-01-01..2014-12-31 | year'],
    ['2020-2024', '2020-2024 | for | 2020-01-01..2024-12-31 | years'],
    ['the mergers of 2021–24', '2021–24 | for | 2021-01-01..2024-12-31 | years'],
    ['between 2010 and 2015', '2010 and 2015 | on | 2010-01-01..2015-12-31 | years'],
  ])('reads %j', (text, expected) => {
    expect(read(text, null)).toEqual([expected]);
  });

  it.each([
    '2,025 tonnes',
    '2025 tonnes of it',
    'Announcement No. 18 of 2025',
    'Regulation (EC) No 1907/2006',
    'Made in China 2025',
    'the strategy, Vision 2035',
    'doi 10.55555/bb.2026.0117',
    '© 2026 Ledger Newspapers',
    '$1999 a month',
    'more than 2000 employees',
    'model X-2025',
  ])('takes no number for a year: %j', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('five-year plans', () => {
  it.each([
    ['the 15th Five-Year Plan (2026-2030)', '15th Five-Year Plan (2026-2030) | on | 2026-01-01..2030-12-31 | plan'],
    ['during the fourteenth five-year plan', 'fourteenth five-year plan | for | 2021-01-01..2025-12-31 | plan'],
    ['the First Five-Year Plan', 'First Five-Year Plan | on | 1953-01-01..1957-12-31 | plan'],
    ['the second five-year plan', 'second five-year plan | on | 1958-01-01..1962-12-31 | plan'],
    ['the 3rd Five-Year Plan', '3rd Five-Year Plan | on | 1966-01-01..1970-12-31 | plan'],
  ])('reads %j', (text, expected) => {
    expect(read(text, null)).toEqual([expected]);
  });
});

describe('dates told from the article’s', () => {
  it.each([
    ['said yesterday', 'yesterday | on | 2026-06-04..2026-06-04 | day'],
    ['last week', 'last week | on | 2026-05-25..2026-05-31 | week'],
    ['this month', 'this month | on | 2026-06-01..2026-06-30 | month'],
    ['late last month', 'late last month | on | 2026-05-21..2026-05-31 | week'],
    ['next year', 'next year | on | 2027-01-01..2027-12-31 | year'],
    ['earlier this year', 'earlier this year | on | 2026-01-01..2026-06-05 | year'],
    ['later this year', 'later this year | on | 2026-06-05..2026-12-31 | year'],
    ['in the third quarter of last year', 'third quarter of last year | on | 2025-07-01..2025-09-30 | quarter'],
    ['in April last year', 'April last year | on | 2025-04-01..2025-04-30 | month'],
    ['in the past three years', 'past three years | for | 2023-06-05..2026-06-05 | years'],
    ['over the next 12 months', 'next 12 months | for | 2026-06-05..2027-06-05 | month'],
    ['two weeks ago', 'two weeks ago | on | 2026-05-18..2026-05-24 | week'],
    ['twenty-five years ago', 'twenty-five years ago | on | 2001-01-01..2001-12-31 | year'],
    ['by the end of the decade', 'end of the decade | by | ..2029-12-31 | year'],
    ['since last autumn', 'last autumn | since | 2025-09-01.. | season'],
    ['last summer', 'last summer | on | 2025-06-01..2025-08-31 | season'],
    ['next spring', 'next spring | on | 2027-03-01..2027-05-31 | season'],
    ['last October', 'last October | on | 2025-10-01..2025-10-31 | month'],
    ['Prices fell over the weekend.', 'the weekend | for | 2026-05-30..2026-05-31 | day'],
  ])('reads %j', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it('cannot be told without it, and says so', () => {
    expect(read('It fell last week, in the past three years and on Monday.', null)).toEqual([
      'last week | on | .. | week',
      'past three years | for | .. | years',
      'Monday | on | .. | day',
    ]);
  });

  it('takes a day in the week it is said to be in', () => {
    expect(read('on Monday')).toEqual(['Monday | on | 2026-06-01..2026-06-01 | day']);
    expect(read('said on Friday')).toEqual(['Friday | on | 2026-06-05..2026-06-05 | day']);
    expect(read('last Friday')).toEqual(['last Friday | on | 2026-05-29..2026-05-29 | day']);
    expect(read('next Monday')).toEqual(['next Monday | on | 2026-06-08..2026-06-08 | day']);
    expect(read('The committee meets on Thursday.')).toEqual(['Thursday | on | 2026-06-11..2026-06-11 | day']);
    expect(read('The ministry said on Thursday it would renew them.')).toEqual(['Thursday | on | 2026-06-04..2026-06-04 | day']);
  });

  it('does not take a day that comes every week for one', () => {
    expect(read('every Thursday, on a Tuesday, Black Friday')).toEqual([]);
  });
});

describe('names without a year', () => {
  it('are the past ones, unless the sentence looks ahead', () => {
    expect(read('On Oct. 9 it named five elements.')).toEqual(['Oct. 9 | on | 2025-10-09..2025-10-09 | day']);
    expect(read('The suspension will expire on Nov. 10.')).toEqual(['Nov. 10 | on | 2026-11-10..2026-11-10 | day']);
    expect(read('The notice is suspended until November.')).toEqual(['November | until | ..2026-11-30 | month']);
    expect(read('Prices fell in November.')).toEqual(['November | on | 2025-11-01..2025-11-30 | month']);
    expect(read('Prices had recovered by November.')).toEqual(['November | by | ..2025-11-30 | month']);
    expect(read('The council votes Aug. 11.')).toEqual(['Aug. 11 | on | 2026-08-11..2026-08-11 | day']);
    expect(read('Output rose in the third quarter.')).toEqual(['third quarter | on | 2025-07-01..2025-09-30 | quarter']);
  });

  it('go by the verb that is nearest before them', () => {
    const monthOf = (text: string): string | null | undefined => findDates(text, 'en', TODAY)[0]?.from;
    expect(monthOf('We were promised cures by a firm that went bankrupt in May.')).toBe('2026-05-01');
    expect(monthOf('They said that it would lapse in November.')).toBe('2026-11-01');
    expect(monthOf('We expect the rules to be extended in the autumn.')).toBe('2026-09-01');
    expect(monthOf('It will take steel from a plant idle since March.')).toBe('2026-03-01');
    expect(monthOf('The October measures will end.')).toBe('2025-10-01');
    expect(monthOf('It fell in May, as in May last year.')).toBe('2026-05-01');
  });

  it('are near ones, also ahead, where nothing tells', () => {
    expect(read('Posted August 24', '2026-01-10')).toEqual(['August 24 | on | 2025-08-24..2025-08-24 | day']);
    expect(read('Shipments, January', '2025-12-20')).toEqual(['January | on | 2026-01-01..2026-01-31 | month']);
  });

  it('have the year of the name they stand with', () => {
    expect(read('in October and November 2025')).toEqual([
      'October | on | 2025-10-01..2025-10-31 | month',
      'November 2025 | on | 2025-11-01..2025-11-30 | month',
    ]);
    expect(read('from August to November 2025')).toEqual(['August to November 2025 | for | 2025-08-01..2025-11-30 | month']);
    expect(read('from November to January 2026')).toEqual(['November to January 2026 | for | 2025-11-01..2026-01-31 | month']);
    expect(read('14–15 October 2025')).toEqual(['14–15 October 2025 | on | 2025-10-14..2025-10-15 | day']);
    expect(read('between February 2022 and March 2024')).toEqual([
      'February 2022 and March 2024 | on | 2022-02-01..2024-03-31 | month',
    ]);
    expect(read('from January to May')).toEqual(['January to May | for | 2026-01-01..2026-05-31 | month']);
  });

  it('follow on each other in a tale of the past', () => {
    expect(read('It lost before the panel in March 2014 and again in August.')).toEqual([
      'March 2014 | on | 2014-03-01..2014-03-31 | month',
      'August | on | 2014-08-01..2014-08-31 | month',
    ]);
  });
});

describe('dates told from the one before', () => {
  it.each([
    ['In 2012 it opened. Two years later it closed.', 'Two years later | on | 2014-01-01..2014-12-31 | year'],
    ['The pit shut in 1998, and the plant the following year.', 'the following year | on | 1999-01-01..1999-12-31 | year'],
    ['It signed on 4 April 2025 and paid the next day.', 'the next day | on | 2025-04-05..2025-04-05 | day'],
    ['In April 2025 it began; in October of that year it grew.', 'October of that year | on | 2025-10-01..2025-10-31 | month'],
    [
      'Sales fell in June 2024, the lowest since March 2019, and rose in November of that year.',
      'November of that year | on | 2024-11-01..2024-11-30 | month',
    ],
    [
      'It opened in 2009. Since 2012 it has paid; two years later it closed.',
      'two years later | on | 2014-01-01..2014-12-31 | year',
    ],
    ['Exports fell 4% in May from a year earlier.', 'a year earlier | on | 2025-05-01..2025-05-31 | month'],
  ])('reads %j', (text, expected) => {
    expect(read(text).at(-1)).toBe(expected);
  });

  it('are not told from what is too vague', () => {
    expect(read('In 1982, on the same day, both filed.').at(-1)).toBe('the same day | on | .. | day');
    expect(read('The gate opened the following year.')).toEqual(['the following year | on | .. | year']);
  });
});

describe('a tale of the past', () => {
  it('is not every sentence that names a year', () => {
    expect(read('The order of December 2024 is suspended until November 27.').at(-1)).toBe(
      'November 27 | until | ..2026-11-27 | day',
    );
  });
});

describe('relations', () => {
  it.each([
    ['It applies from January 2027.', 'January 2027 | since | 2027-01-01.. | month'],
    ['down 7% from June', 'June | on | 2026-06-01..2026-06-30 | month'],
    ['a roadmap to 2035', '2035 | until | ..2035-12-31 | year'],
    ['compared to 2024', '2024 | on | 2024-01-01..2024-12-31 | year'],
    ['due by March 31 at the latest', 'March 31 | by | ..2027-03-31 | day'],
    ['from 2027 onwards', '2027 | since | 2027-01-01.. | year'],
    ['since the October 2025 curbs', 'October 2025 | on | 2025-10-01..2025-10-31 | month'],
    ['before the end of 2026', 'end of 2026 | before | ..2026-12-31 | month'],
    ['the six months to June 2026', 'six months to June 2026 | on | 2026-01-01..2026-06-30 | month'],
    ['A plant will open within two years.', 'within two years | by | 2026-06-05..2028-06-05 | years'],
    ['In three years they will be gone.', 'In three years | on | 2029-01-01..2029-12-31 | year'],
  ])('reads %j', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it('takes how long something took for no date', () => {
    expect(read('It was shelved within a month, freed in nine days, and takes 45 working days.')).toEqual([]);
  });
});

describe('words that only look like dates', () => {
  it.each([
    'China may curb exports, and they march on.',
    'May I? March on, Sun shone, Mar the wall.',
    'a second reading, the third item, a quarter of it',
    'by half, a half, the first half of the list',
    'prices fall as the spring uncoils',
    'decades ago and in recent years',
    'Theresa May said; April Jones replied',
    'H2 and an F-35, Chapter 11, a 12-nozzle rig',
  ])('finds none in %j', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('still finds May and March where they are months', () => {
    const names = findDates('In May, the May level, March 20 and early March; May to July.', 'en', TODAY).map(({ text }) => text);
    expect(names).toEqual(['May', 'May', 'March 20', 'early March', 'May to July']);
  });
});
