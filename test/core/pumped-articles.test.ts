import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/core/read-article.ts';
import { cpuTimeOf } from '../cpu-time.ts';
import { runs } from '../long.ts';
import { textArticle } from './article/text-article.ts';

const LEADS = {
  en: [
    '# China tightens rare earth export controls',
    'China’s Ministry of Commerce said on Thursday it would require licences for exports of dysprosium and terbium. The new measures on rare earth exports take effect in December 2025. China accounts for about 91 percent of rare earth refining, the ministry said.',
  ],
  zh: [
    '# 中国收紧稀土出口管制',
    '中国商务部周四宣布，对七类中重稀土实施出口管制，占全球九成。商务部发言人表示，稀土出口许可将从2025年12月起实施。',
  ],
} as const;

type Language = keyof typeof LEADS;

/** Letters, marks and words of the engine's own tables. */
const PIECES = [
  ...'aAd159.,;:!?-–—"“”‘’\'()（）「」『』《》【】、，。；：！？/%$€#|· 年月日号时万亿百千十一二两半第个每的在对就说称与据美镝',
  ...[
    '. ',
    'A. ',
    'said ',
    'says ',
    'the ',
    'of ',
    'and then ',
    'has ',
    'lyly ',
    'it ',
    'according to ',
    'spokesman ',
    'analyst ',
  ],
  ...['China ', 'Beijing ', 'ministry ', 'rare earth ', 'export ', 'controls ', 'measures ', 'magnets ', 'licence ', 'new '],
  ...['October ', '2025 ', 'in 2025 ', 'No. 61 ', 'Announcement No. 61 of 2025 ', 'last year ', 'most ', 'since ', 'than in '],
  ...[
    '91 percent ',
    '$5 ',
    'million ',
    'tonnes ',
    'a third ',
    'half ',
    'first half of ',
    'to ',
    'dysprosium ',
    'terbium, ',
    'Nd',
    'O',
  ],
  ...[
    '谈到',
    '表示',
    '商务部',
    '稀土',
    '中国',
    '出口管制',
    '记者',
    '发言人',
    '公告',
    '2025年',
    '10月',
    '吨',
    '元',
    '百分之',
    '同比',
    '会上',
  ],
  ...['sweeping new ', 'Chinese technology ', 'its own ', '七种', '许可', '，', '：“', '”，'],
];

/** What was found to take long, some of it for ever, with what goes before it in the same block. */
const FOUND: readonly (readonly [language: Language, before: string, again: string])[] = [
  ['zh', '', 'd年'],
  ['en', '', 'd年'],
  ['zh', '', `${'谈到'.repeat(500)}。`],
  ['en', '', `${LEADS.en[1]} `],
  [
    'en',
    '',
    `China’s October ${'sweeping new '.repeat(20)}things, not measures, on rare earths were announced by China in the export controls. `,
  ],
];

/** A generator of numbers from 0 to 1 that are the same for every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Pieces, pairs and triples of them, alone and as sentences and paragraphs of their own. */
function drawn(count: number, seed: number): (typeof FOUND)[number][] {
  const random = seeded(seed);
  const one = (): string => PIECES[Math.floor(random() * PIECES.length)] ?? '';
  return Array.from({ length: count }, () => {
    const again = Array.from({ length: 1 + Math.floor(random() * 3) }, one).join('');
    const end = ['', '', '. ', '。', '\n'][Math.floor(random() * 5)] ?? '';
    return [random() < 0.5 ? 'en' : 'zh', random() < 0.3 ? one() : '', again + end];
  });
}

const SHORT = 10_000;
const LONG = 40_000;
/** Milliseconds; below them a measurement is noise. */
const NOISE = 25;
/** Four times the text takes four times as long, and not sixteen times. */
const MOST = 8;

function timeOf([language, before, again]: (typeof FOUND)[number], length: number): number {
  const text = before + again.repeat(Math.ceil(length / again.length));
  const article = { ...textArticle([...LEADS[language], ...text.split('\n')]), language, published: '2025-10-10' };
  return cpuTimeOf(() => readArticle(article, { today: '2026-11-28', isForced: true }));
}

function expectLinear(fragment: (typeof FOUND)[number]): void {
  const short = Math.max(NOISE, timeOf(fragment, SHORT));
  const long = timeOf(fragment, LONG);
  if (long < MOST * short) return;
  // What else the processor did may have been in it.
  const again = Math.max(NOISE, timeOf(fragment, SHORT), short);
  expect(Math.min(long, timeOf(fragment, LONG)) / again, JSON.stringify(fragment)).toBeLessThan(MOST);
}

/** So many times what an article of nothing but claims takes. */
const DEAREST = 2;
const NAMED = FOUND.map(([language, before, again]) => [`${language} ${again.slice(0, 12)}`, language, before, again] as const);
const ORDINARY: (typeof FOUND)[number] = ['zh', '', `${LEADS.zh[1]}\n`];

describe('an article of one fragment again and again', () => {
  it.each(NAMED)('is read in proportion to its length: %s', (_name, ...fragment) => {
    timeOf(fragment, 1_000);
    expectLinear(fragment);
  });

  it.each(NAMED)('is read in some times what news takes: %s', (_name, ...fragment) => {
    timeOf(ORDINARY, 1_000);
    const most = DEAREST * Math.max(NOISE, timeOf(ORDINARY, SHORT));
    const time = timeOf(fragment, SHORT);
    // What else the processor did may have been in it.
    expect(time < most ? time : Math.min(timeOf(fragment, SHORT), timeOf(fragment, SHORT))).toBeLessThan(most);
  });

  it('is read in proportion to its length, whatever is drawn', () => {
    for (const fragment of drawn(runs(3, 1_500), 20_251)) expectLinear(fragment);
  });
});
