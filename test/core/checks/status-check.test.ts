import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWorthALook, tellingOf } from '../../../src/core/checks/check.ts';
import { statusChecks } from '../../../src/core/checks/status-check.ts';
import { allInstruments } from '../../../src/core/knowledge/instruments.ts';
import { inEnglish } from './english-wording.ts';
import { subjectOf } from './subject-of.ts';

/** The status notes of a sentence in an article of `published`, read on `today`. */
function notesOf(text: string, published: string | null, today = '2026-11-26'): string[] {
  return statusChecks(subjectOf(text, { published, today })).map(({ message }) => inEnglish(message));
}

const THEN = 'On the day of this article,';
const LAST_SEEN = '8 October 2026';

describe('what a reader is told of a rule on the article’s day and today', () => {
  test.each([
    [
      'paused, and unknown after the pause',
      'Announcement No. 61 reaches foreign-made goods.',
      '2026-08-01',
      `${THEN} Announcement No. 61 of 2025 was paused (7 November 2025 to 10 November 2026); today: unknown (our latest source is from ${LAST_SEEN}).`,
    ],
    [
      'announced, and the pause that came told with its end',
      'Announcement No. 57 takes effect on 8 November.',
      '2025-10-12',
      `${THEN} Announcement No. 57 of 2025 was announced (9 October 2025) but not in force; today: unknown (the pause was due to end on 10 November 2026; our latest source is from ${LAST_SEEN}).`,
    ],
    [
      'in force then, paused since',
      'Announcement No. 46 banned gallium exports to the US.',
      '2025-02-01',
      `${THEN} clause 2 of Announcement No. 46 of 2024 (gallium, germanium and antimony to the US) was in force (since 3 December 2024); today: paused (9 November 2025 to 27 November 2026).`,
    ],
    [
      'only part of a text in force then',
      'Announcement No. 61 reaches foreign-made goods.',
      '2025-10-20',
      `${THEN} Announcement No. 61 of 2025 (foreign-made items) was announced (9 October 2025) but not in force; today: unknown (the pause was due to end on 10 November 2026; our latest source is from ${LAST_SEEN}).`,
    ],
    [
      'changed after the article',
      'The Kuala Lumpur joint arrangement runs to November.',
      '2026-08-01',
      'The Kuala Lumpur arrangement was changed on 28 September 2026, after this article (MOFCOM official: extended to 10 January 2027).',
    ],
    [
      'announced with a start still ahead, though the sentence has it in the present',
      'DFARS 252.225-7052 bars Chinese magnets.',
      '2026-08-01',
      'Today, as on the day of this article, the extended DFARS magnet rule is announced but not in force (due on 1 January 2027).',
    ],
    [
      'not yet in force then, where the sentence looks ahead',
      'The Mineral Resources Law will tighten control of rare earth deposits.',
      '2024-12-10',
      `${THEN} the revised Mineral Resources Law was announced but not in force (due on 1 July 2025); today: in force (since 1 July 2025).`,
    ],
  ])('%s', (_, text, published, note) => {
    expect(notesOf(text, published)).toEqual([note]);
  });

  test('an article after the end of a pause, or without a date, is told what is known today alone', () => {
    const over = `The pause of Announcement No. 62 of 2025 was due to end on 10 November 2026. Current status unknown: our latest source is from ${LAST_SEEN}.`;
    expect(notesOf('Announcement No. 62 covers separation know-how.', '2026-11-20')).toEqual([over]);
    expect(notesOf('Announcement No. 62 covers separation know-how.', null)).toEqual([over]);
  });

  test('an article read on its own day is not told twice', () => {
    expect(notesOf('Announcement No. 62 covers separation know-how.', '2025-12-01', '2025-12-01')).toEqual([
      'Today Announcement No. 62 of 2025 is paused (7 November 2025 to 10 November 2026).',
    ]);
  });
});

describe('one note for what stands alike', () => {
  test.each([
    ['Announcements 55 to 58, 61 and 62 cover twelve rare earths.', 'Announcements No. 55, 56, 57, 58, 61 and 62 of 2025 were'],
    ['Announcements No. 62 and No. 57 were paused by Announcement No. 70.', 'Announcements No. 57 and 62 of 2025 were'],
    ['China’s October controls on rare earths stay suspended.', 'the controls of October 2025 were'],
    ['The 0.1% rule reaches foreign-made goods.', 'Announcement No. 61 of 2025 (foreign-made items) was'],
    ['2025年第61号公告要求境外企业申请许可。', 'Announcement No. 61 of 2025 was'],
  ])('%s', (text, subject) => {
    const notes = notesOf(text, '2026-08-01');
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain(`${THEN} ${subject} paused`);
  });

  test('a pause that came after the article is told with its first day too, also where parts stood apart on that day', () => {
    expect(notesOf('China’s October controls cover five more elements.', '2025-10-20')).toEqual([
      `After this article came a pause of the controls of October 2025, due to last from 7 November 2025 to 10 November 2026. Current status unknown: our latest source is from ${LAST_SEEN}.`,
    ]);
  });
});

describe('what the sentence itself says is not told again', () => {
  const sentence = 'Announcement No. 61 is suspended until 10 November 2026.';

  test('nothing while the pause runs', () => {
    expect(notesOf(sentence, '2026-08-01', '2026-08-02')).toEqual([]);
  });

  test('after it only what came of it', () => {
    expect(notesOf(sentence, '2026-08-01')).toEqual([
      `The pause of Announcement No. 61 of 2025 was due to end on 10 November 2026. Current status unknown: our latest source is from ${LAST_SEEN}.`,
    ]);
    expect(notesOf('Announcement No. 70 expires on 10 November 2026.', '2026-08-01')[0]).toContain(
      'The pause set by Announcement No. 70',
    );
  });

  test('nothing where it leaves open itself what holds', () => {
    const open = 'It is unclear whether the pause of Announcement No. 61, which ran to 10 November 2026, was extended.';
    expect(notesOf(open, '2026-11-20')).toEqual([]);
  });
});

describe('a rule in force on both days', () => {
  test.each([
    'Under the Export Control Law, exporters need licences.',
    'In 2020 China passed the Export Control Law.',
    'China put seven rare earths under export licensing.',
    'Importers blame it on Announcement No. 18.',
    'China’s Rare Earth Management Regulations took effect on 1 October 2024.',
    'If China suspended Announcement No. 18, prices would fall.',
    'The suspension leaves Announcement No. 18 untouched.',
  ])('silence: %s', (text) => {
    expect(notesOf(text, '2026-08-01')).toEqual([]);
  });

  test.each([
    'China has suspended Announcement No. 18.',
    'Announcement No. 18 was suspended in November 2025.',
    'China lifted its April 2025 controls on seven rare earths.',
    '第18号公告已暂停实施。',
    '中方已将4月的稀土管制措施暂停一年。',
  ])('is named where the sentence ends it: %s', (text) => {
    expect(notesOf(text, '2026-08-01')).toEqual([
      'Today, as on the day of this article, Announcement No. 18 of 2025 is in force (since 4 April 2025).',
    ]);
  });
});

test.each([
  [
    'The interim measures on total-quantity control remain a draft.',
    'the interim quota measures (Order 71) are in force (since 22 August 2025).',
  ],
  [
    'The 2023 catalogue of prohibited technologies, which covers separation, was suspended.',
    'the technology catalogue of December 2023 is in force (since 21 December 2023).',
  ],
  ['《稀土管理条例》已被废止。', 'the Rare Earth Management Regulations (Order 785) are in force (since 1 October 2024).'],
])('at odds with what is in force: %s', (text, note) => {
  expect(notesOf(text, '2026-08-01')).toEqual([`Today, as on the day of this article, ${note}`]);
});

describe('a numbered rule that the sentence is about is told though it stands', () => {
  test.each([
    [
      'Announcement No. 18 requires licences for seven rare earths.',
      'Announcement No. 18 of 2025 is in force (since 4 April 2025).',
    ],
    ['Under Announcement No. 18, terbium needs a licence.', 'Announcement No. 18 of 2025 is in force (since 4 April 2025).'],
    [
      'No. 1/2026 bars dual-use exports to Japanese military users.',
      'Announcement No. 1 of 2026 is in force (since 6 January 2026).',
    ],
    [
      'State Council Order No. 785 asks miners to record every tonne.',
      'the Rare Earth Management Regulations (Order 785) are in force (since 1 October 2024).',
    ],
    [
      '商务部、海关总署2025年第18号公告对七种中重稀土实施出口许可。',
      'Announcement No. 18 of 2025 is in force (since 4 April 2025).',
    ],
  ])('%s', (text, note) => {
    expect(notesOf(text, '2026-08-01')).toEqual([`Today, as on the day of this article, ${note}`]);
  });
});

describe('names that news gives', () => {
  test.each([
    ['The export controls that China announced on October 9, 2025, now apply to carmakers.', 'the controls of October 2025 were'],
    ['Beijing has lifted the rare-earth restrictions it imposed last October.', 'the controls of October 2025 were'],
    ['China’s extraterritorial rule covers goods made abroad.', 'Announcement No. 61 of 2025 (foreign-made items) was'],
    ['中国10月宣布的稀土出口管制已全面取消。', 'the controls of October 2025 were'],
    ['商務部第62號公告管制稀土技術。', 'Announcement No. 62 of 2025 was'],
    ['MOFCOM Notice 2025 No. 61 reaches foreign makers.', 'Announcement No. 61 of 2025 was'],
  ])('%s', (text, subject) => {
    const notes = notesOf(text, '2026-08-01');
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain(`${THEN} ${subject} paused`);
  });

  test.each([
    ['another country’s', 'Washington’s October restrictions on chips touch rare earths.'],
    ['another issuer’s', '欧盟委员会第61号公告列出了战略项目。'],
    ['a company’s', 'In its Announcement No. 61, the Shenzhen-listed magnet maker set its dividend.'],
    ['another year’s', '商务部2023年10月公布的石墨管制影响稀土企业。'],
  ])('silence: %s', (_, text) => {
    expect(notesOf(text, '2026-08-01')).toEqual([]);
  });

  test('a number alone, where the article says of what', () => {
    const paragraphs = ['Announcement No. 62 covers technology.', 'No. 62 bites in Baotou.'];
    expect(statusChecks(subjectOf(paragraphs, { published: '2026-08-01' }))).toHaveLength(1);
    expect(notesOf('No. 62 bites in Baotou.', '2026-08-01')).toEqual([]);
  });
});

describe('the end of the pause and the end that officials spoke of', () => {
  test.each([
    [
      'China has extended the suspension of its October 2025 controls to January 10, 2027.',
      'The notice on the pause (the controls of October 2025) names 10 November 2026',
    ],
    [
      'The pause ordered by Announcement No. 70 runs until January 10, 2027.',
      'The notice on the pause (Announcement No. 70 of 2025) names 10 November 2026',
    ],
    [
      'The trade truce, and with it China’s pause on rare-earth curbs, ends on November 10.',
      'Officials of both sides spoke of 10 January 2027',
    ],
    [
      'Announcement No. 61 is suspended until 10 November 2027.',
      `${THEN} Announcement No. 61 of 2025 was paused (7 November 2025 to 10 November 2026)`,
    ],
  ])('%s', (text, start) => {
    const notes = notesOf(text, '2026-10-15');
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain(start);
  });

  test('silence on the truce where no end is told', () => {
    expect(notesOf('The trade truce calmed the market for rare earths.', '2026-10-15')).toEqual([]);
  });
});

test('a plan that was a draft is told to have been approved since, where the sentence looks ahead', () => {
  expect(notesOf('The upcoming 15th Five-Year Plan will name rare earths.', '2025-11-20')).toEqual([
    'The 15th Five-Year Plan was approved on 12 March 2026.',
  ]);
});

describe('silence where nothing solid can be said', () => {
  test.each([
    ['before it was announced', 'Announcement No. 62 covers technology.', '2025-04-10'],
    ['of another year', 'Announcement No. 61 of 2023 sets a duty.', '2026-08-01'],
    ['of another October', 'China’s October controls on graphite hit the market.', '2023-11-01'],
    ['named by what many things are called', 'China’s rare earth technology controls are strict.', '2026-08-01'],
    ['what is announced and never comes into force', 'The Pax Silica Declaration names rare earths.', '2026-08-01'],
    ['a plan is not in force or paused', 'The 15th Five-Year Plan names rare earths.', '2025-11-20'],
    ['a start that the sentence gives', 'DFARS 252.225-7052 will bar Chinese magnets from 1 January 2027.', '2026-08-01'],
  ])('%s', (_, text, published) => {
    expect(notesOf(text, published)).toEqual([]);
  });

  test('the only rule that can be meant is told to whoever opens the claim, and calls for no look', () => {
    const notes = statusChecks(subjectOf(['China banned dysprosium exports.'], { published: '2026-08-01' }));
    expect(notes.map(({ message }) => inEnglish(message))).toEqual([
      'Today Announcement No. 18 of 2025 is in force (since 4 April 2025).',
    ]);
    expect(notes.map(tellingOf)).toEqual(['stands']);
    expect(statusChecks(subjectOf(['China banned dysprosium exports.'], { published: '2024-08-01' }))).toEqual([]);
  });

  test('a rule that only the sentence before names', () => {
    const paragraphs = ['Announcement No. 61 reaches foreign-made goods.', 'It covers five more elements.'];
    expect(statusChecks(subjectOf(paragraphs, { published: '2026-08-01' }))).toEqual([]);
  });
});

test('a note is tied to the words, the card, the timeline, the last day seen and at most three sources', () => {
  const subject = subjectOf(['Prices rose.', 'Then Announcement No. 61 came.'], { published: '2026-08-01' });
  const [check] = statusChecks(subject);
  const { start, end } = check?.span ?? { start: 0, end: 0 };
  expect(subject.article.text.slice(start, end)).toBe('Announcement No. 61');
  expect(check).toMatchObject({
    id: 'status:mofcom-61-2025',
    card: 'mofcom-61-2025',
    asOf: '2026-10-08',
    picture: { kind: 'timeline', instrument: 'mofcom-61-2025-foreign-made' },
  });
  expect(check?.sources.length).toBeGreaterThan(0);
  expect(check?.sources.length).toBeLessThanOrEqual(3);
});

test('every note of every numbered announcement, on any two days, can be worded', () => {
  const numbers = allInstruments().flatMap(({ name }) => /^Announcement No\. \d+ of \d{4}/.exec(name)?.[0] ?? []);
  const day = fc
    .date({ min: new Date('2023-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(fc.constantFrom(...numbers), day, day, (name, published, today) => {
      for (const note of notesOf(`${name} covers rare earths.`, published, today)) {
        expect(note).toMatch(/^[A-Z].*\.$/);
        expect(note).not.toMatch(/\$\d|undefined|null/);
      }
    }),
    { numRuns: 200 },
  );
});

test.each([
  'Malaysia, which sells to China, has banned exports of raw rare earths.',
  'Vietnam restricts exports of raw rare earths to China.',
  'Myanmar tightens controls on rare earth exports to China.',
  '马来西亚禁止向中国出口稀土原矿，并收紧许可。',
])('a rule of a state that has ore of its own is told as none of China’s: %s', (text) => {
  expect(notesOf(text, '2025-10-20')).toEqual([]);
});

describe('what was announced and never came', () => {
  const notes = (text: string, published: string) =>
    statusChecks(subjectOf([text], { published })).map((check) => [inEnglish(check.message), isWorthALook(check)] as const);
  const DROPPED =
    'On the day of this article, the US tariff of 100 percent on goods from China was announced (10 October 2025) but not in force; today: dropped before it took effect (on 26 October 2025).';

  test('is told where a sentence waits for it, and to whoever opens one that only speaks of it', () => {
    expect(notes('Trump said a 100% tariff on Chinese goods will take effect on November 1.', '2025-10-12')).toEqual([
      [DROPPED, true],
    ]);
    expect(notes('China denounced the 100 percent tariffs that Trump announced.', '2025-10-12')).toEqual([[DROPPED, false]]);
  });

  test('is left alone afterwards, and of other goods', () => {
    expect(notes('Trump had threatened a 100% tariff on Chinese goods.', '2025-11-12')).toEqual([]);
    expect(notes('The US put a 100% tariff on electric vehicles from China.', '2025-10-12')).toEqual([]);
  });
});
