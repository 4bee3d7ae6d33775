import { describe, expect, test } from 'vitest';
import words from '../../../src/core/checks/data/timing-words.json';
import { timingChecks } from '../../../src/core/checks/timing-check.ts';
import { cardById } from '../../../src/core/knowledge/cards.ts';
import { inEnglish } from './english-wording.ts';
import { subjectOf } from './subject-of.ts';

/** The timing notes of a sentence in an article of `published`. */
function notesOf(text: string, published: string | null): string[] {
  return timingChecks(subjectOf(text, { published })).map(({ message }) => inEnglish(message));
}

const PLENARY =
  'At a March 20 plenary meeting in Beijing, the Chinese Society of Rare Earths outlined its 2026 priorities and approved its roadmap under the upcoming national “15th Five-Year Plan.”';

test('a plan called upcoming twelve days after it was approved', () => {
  const subject = subjectOf(PLENARY, { published: '2026-03-24' });
  const [check, ...others] = timingChecks(subject);
  expect(others).toEqual([]);
  expect(check && inEnglish(check.message)).toBe(
    'The 15th Five-Year Plan had been approved on 12 March 2026, 12 days before this article.',
  );
  expect(subject.article.text.slice(check?.span?.start, check?.span?.end)).toBe('upcoming national “15th Five-Year Plan');
  expect(check).toMatchObject({
    id: 'timing:fifteenth-five-year-plan',
    card: 'fifteenth-five-year-plan',
    sources: ['anadolu-agency-parliament-approves-outline-latest'],
  });
});

describe('said to be ahead, though it had come', () => {
  const PLAN = 'The 15th Five-Year Plan had been approved on 12 March 2026, 21 days before this article.';
  test.each([
    ['The upcoming 15th Five-Year Plan period (2026-2030) will focus on rare earths.', PLAN],
    ['The 15th Five-Year Plan is expected to be adopted by the National People’s Congress.', PLAN],
    ['The outline of the 15th Five-Year Plan, to be adopted in March, stresses rare earths.', PLAN],
    ['The 15th Five-Year Plan has not yet been approved.', PLAN],
    ['即将到来的十五五规划强调稀土产业。', PLAN],
    ['中国稀土学会通过了即将出台的“十五五”规划的路线图。', PLAN],
    ['“十五五”规划将于今年通过。', PLAN],
    [
      'The Mineral Resources Law will take effect soon.',
      'The revised Mineral Resources Law had taken effect on 1 July 2025, 9 months before this article.',
    ],
    [
      'The upcoming Busan summit will settle rare earths.',
      'The Busan summit had been held on 30 October 2025, 5 months before this article.',
    ],
  ])('%s', (text, note) => {
    expect(notesOf(text, '2026-04-02')).toEqual([note]);
  });

  test.each([
    ['it was still ahead', 'The upcoming 15th Five-Year Plan names rare earths.', '2025-11-20'],
    ['the day is not known', 'The upcoming 15th Five-Year Plan names rare earths.', null],
    ['something else is upcoming', 'The upcoming elections under the 15th Five-Year Plan matter for rare earths.', '2026-04-02'],
    [
      'the name belongs to a noun after it',
      'The upcoming 15th Five-Year Plan review conference will discuss rare earths.',
      '2026-04-02',
    ],
    ['the plan is a province’s', 'Jiangxi’s upcoming 15th Five-Year Plan names rare earths.', '2026-04-02'],
    ['the plan is a city’s', 'Baotou city will soon publish its upcoming 15th Five-Year Plan.', '2026-04-02'],
    ['the plan is a branch’s', 'The upcoming 15th Five-Year Plan for raw materials names rare earths.', '2026-04-02'],
    ['the plan is a province’s, in Chinese', '江西省即将出台“十五五”规划。', '2026-04-02'],
    ['the plan is a branch’s, in Chinese', '即将出台的“十五五”稀土产业规划提出目标。', '2026-04-02'],
    ['the period is meant', '即将到来的“十五五”期间，稀土产业将转型。', '2026-04-02'],
    [
      'the sentence tells of a time before',
      'In October 2025 Xi described the upcoming 15th Five-Year Plan as a guide.',
      '2026-04-02',
    ],
    ['a rule is paused', 'China’s upcoming Announcement No. 61 worries buyers.', '2026-08-01'],
    ['its end is upcoming', 'The upcoming expiry of Announcement No. 70 worries buyers.', '2026-08-01'],
  ])('silence where %s', (_, text, published) => {
    expect(notesOf(text, published)).toEqual([]);
  });
});

describe('said to be new', () => {
  test('long after it was announced', () => {
    const note = 'Announcement No. 61 of 2025 had been announced on 9 October 2025,';
    expect(notesOf('The recently announced Announcement No. 61 covers foreign goods.', '2026-08-01')).toEqual([
      `${note} 10 months before this article.`,
    ]);
    expect(notesOf('China’s new Announcement No. 61 covers foreign goods.', '2026-11-20')).toEqual([
      `${note} 13 months before this article.`,
    ]);
  });

  test.each([
    ['China’s new Announcement No. 61 covers foreign goods.', '2026-08-01'],
    ['The recent Announcement No. 61 covers foreign goods.', '2025-12-01'],
    ['The new Mineral Resources Law covers rare earths.', '2026-11-20'],
  ])('silence: %s %s', (text, published) => {
    expect(notesOf(text, published)).toEqual([]);
  });
});

describe('another date than its own', () => {
  const NO_18 = 'Announcement No. 18 of 2025 was announced on 4 April 2025.';
  const NO_61 = 'Announcement No. 61 of 2025 was announced on 9 October 2025.';
  test.each([
    ['Announcement No. 18, issued in March 2025, covers seven rare earths.', '2025-06-10', NO_18],
    ['Announcement No. 18 was issued in March.', '2025-06-10', NO_18],
    ['On 9 May 2025, the ministry issued Announcement No. 18, covering seven rare earths.', '2025-06-10', NO_18],
    ['China issued Announcement No. 18 in May 2025.', '2025-06-10', NO_18],
    [
      'Announcement No. 18 has been in force since June 2025.',
      '2025-06-10',
      'Announcement No. 18 of 2025 took effect on 4 April 2025.',
    ],
    ['商务部公告2025年第18号于2025年3月发布。', '2025-06-10', NO_18],
    ['Announcement No. 61 of November 2025 covers foreign goods.', '2026-08-01', NO_61],
    ['Last week’s Announcement No. 61 covers foreign goods.', '2025-11-30', NO_61],
    ['Announcement No. 61, published last month, covers foreign goods.', '2025-12-15', NO_61],
    [
      'Parliament approved the 15th Five-Year Plan last week.',
      '2026-05-20',
      'The 15th Five-Year Plan was approved on 12 March 2026.',
    ],
    [
      'Parliament yesterday approved the 15th Five-Year Plan.',
      '2026-05-20',
      'The 15th Five-Year Plan was approved on 12 March 2026.',
    ],
    [
      'The Export Control Law, adopted in 2019, allows this.',
      '2026-08-01',
      'The date of the Export Control Law is 17 October 2020.',
    ],
    [
      'The 15th Five-Year Plan, approved in October 2025, names rare earths.',
      '2026-08-01',
      'The 15th Five-Year Plan was approved on 12 March 2026.',
    ],
  ])('%s', (text, published, note) => {
    expect(notesOf(text, published)).toEqual([note]);
  });

  test.each([
    ['its own day', 'China issued Announcement No. 18 on April 4, 2025.', '2025-06-10'],
    ['its own day without a year', 'China issued Announcement No. 18 on 4 April, restricting samarium.', '2025-06-10'],
    ['yesterday, where it was', 'Announcement No. 18, in force since yesterday, covers seven rare earths.', '2025-04-05'],
    ['yesterday, of a plan', 'Parliament yesterday approved the 15th Five-Year Plan.', '2026-03-13'],
    ['last week, told on a Sunday', 'Announcement No. 61, published last week, covers foreign goods.', '2025-10-12'],
    [
      'the days of adoption and of publication',
      'The Rare Earth Management Regulations, adopted in April 2024, took effect in October 2024.',
      '2026-08-01',
    ],
    [
      'the date of something else',
      'In December 2023 China banned technology exports; Announcement No. 62 was issued in October 2025.',
      '2026-08-01',
    ],
    ['the date of a study about it', 'On 12 May 2026, the EU published a study on Announcement No. 61.', '2026-08-01'],
    [
      'the date of what came before',
      'In 2023, long before the ministry issued Announcement No. 61, gallium was licensed.',
      '2026-08-01',
    ],
    ['the day of the pause', 'Announcement No. 61 was paused in November 2025.', '2026-08-01'],
    ['the end of the pause', 'Announcement No. 61 is suspended until November 2026.', '2026-08-01'],
    ['an extension', 'Officials extended the pause: Announcement No. 61 is suspended until 10 January 2027.', '2026-10-01'],
    [
      'the day from which it is said to apply again',
      'Since 10 November 2026 Announcement No. 61 has applied again.',
      '2026-11-20',
    ],
    [
      'recommendations for the plan',
      'The Party adopted its recommendations for the 15th Five-Year Plan in October 2025.',
      '2026-08-01',
    ],
  ])('silence: %s', (_, text, published) => {
    expect(notesOf(text, published)).toEqual([]);
  });
});

describe('named by what it does', () => {
  const NO_18 = 'Announcement No. 18 of 2025 was announced on 4 April 2025.';
  test.each([
    ['Last week China put seven medium and heavy rare earths under export licensing.', NO_18],
    ['China put seven rare earths under export control last month.', NO_18],
    ['Last month’s controls on samarium, dysprosium and five other rare earths hit robot makers.', NO_18],
    [
      'China last week added five more rare earths to its control list.',
      'Announcement No. 57 of 2025 was announced on 9 October 2025.',
    ],
    ['上周，中国对七种中重稀土实施出口管制。', NO_18],
    ['上个月，商务部对钐、钆、铽、镝、镥、钪、钇等7类中重稀土相关物项实施出口管制。', NO_18],
    [
      'The recent curbs on dysprosium, terbium and five other rare earths worry buyers.',
      'Announcement No. 18 of 2025 had been announced on 4 April 2025, 14 months before this article.',
    ],
  ])('%s', (text, note) => {
    expect(notesOf(text, '2026-06-10')).toEqual([note]);
  });

  test.each([
    ['that month', 'Last month China imposed export controls on seven rare earths.', '2025-05-10'],
    ['its month', 'In April 2025 China put seven rare earths under export licensing.', '2026-06-10'],
    ['what others did', 'Last week European firms complained about China’s controls on seven rare earths.', '2026-06-10'],
    ['what followed', 'Last month exports fell after China tightened controls on seven rare earths.', '2026-06-10'],
  ])('silence: %s', (_, text, published) => {
    expect(notesOf(text, published)).toEqual([]);
  });
});

describe('a law told as of these weeks', () => {
  test.each([
    [
      'The Rare Earth Management Regulations, issued this month, ban illegal mining.',
      'The date of the Rare Earth Management Regulations is 29 June 2024.',
    ],
    ['国务院上月公布《稀土管理条例》。', 'The date of the Rare Earth Management Regulations is 29 June 2024.'],
    [
      'The Rare Earth Management Regulations, which take effect next month, ban illegal mining.',
      'The Rare Earth Management Regulations took effect on 1 October 2024.',
    ],
    [
      'The implementing regulations of the Mineral Resources Law, due to come into force next month, cap output.',
      'The implementing regulations of the Mineral Resources Law had taken effect on 15 June 2026, 2 months before this article.',
    ],
  ])('%s', (text, note) => {
    expect(notesOf(text, '2026-08-19')).toEqual([note]);
  });

  test('silence where it is of these weeks', () => {
    expect(notesOf('The implementing regulations of the Mineral Resources Law took effect last month.', '2026-07-03')).toEqual(
      [],
    );
  });
});

describe('a pause said to be over', () => {
  const ENDS = 'The pause of the controls of October 2025 is scheduled to end on 10 November 2026.';
  test.each([
    ['Now that the one-year pause of the October controls has expired, China can restart them at will.', ENDS],
    ['With the suspension of the October controls now over, exporters brace.', ENDS],
    ['第70号公告的暂停期已届满。', 'The pause set by Announcement No. 70 of 2025 is scheduled to end on 10 November 2026.'],
  ])('before its end: %s', (text, note) => {
    expect(notesOf(text, '2026-10-21')).toEqual([note]);
  });

  test('silence after its end, and before where the end is only foreseen', () => {
    expect(notesOf('The pause of the October controls has expired.', '2026-11-20')).toEqual([]);
    expect(notesOf('Once the pause of the October controls has expired, China can restart them.', '2026-10-21')).toEqual([]);
  });
});

test('every meeting with a day has a fact of that day on its card, whose sources the note names', () => {
  for (const { card, date } of words.events) {
    expect(cardById(card)?.facts.some((fact) => fact.date === date)).toBe(true);
  }
});
