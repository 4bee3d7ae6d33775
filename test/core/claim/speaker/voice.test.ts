import { describe, expect, it } from 'vitest';
import { readSentences } from '../../../../src/core/claim/sentence/sentence-context.ts';
import { voiceOf } from '../../../../src/core/claim/speaker/voice.ts';
import { inOneGo } from '../../../../src/core/steps.ts';
import { textArticle } from '../../article/text-article.ts';
import { speakerOf } from './attributed.ts';

function voice(language: string, lines: readonly string[], url?: string): string {
  const article = textArticle(lines, url);
  return voiceOf(article, inOneGo(readSentences(article, language)), language);
}

describe('as whom an article speaks', () => {
  it.each([
    ['https://www.mofcom.gov.cn/article/1.html', 'chinese-government'],
    ['https://english.news.cn/2026/rare-earths.html', 'chinese-state-media'],
    ['https://www.minerals.example.gov/fact-sheet', 'western-government'],
    ['https://single-market.europa.eu/rare-earths', 'western-government'],
    ['https://www.reuters.example/rare-earths', 'outlet'],
  ])('is told by its address: %s', (url, expected) => {
    expect(voice('en', ['Rare earths were discussed.'], url)).toBe(expected);
  });

  it.each([
    [
      'chinese-state-media',
      [
        'Some politicians have hyped the so-called monopoly.',
        'China is a responsible major country.',
        'The result speaks for itself.',
      ],
    ],
    ['company', ['HELSINKI, May 12 /WireFeed/ -- Nordmag opened a magnet plant.']],
    ['chinese-industry', ['GANZHOU, China /WireFeed/ -- Jiahong Magnetics Co., Ltd. opened a magnet plant.']],
    ['company', ['Our members report delays of 71 days.', 'The position paper was adopted in May.']],
    ['outlet', ['China has tightened rare-earth licences.', 'Carmakers are worried.']],
  ])('is told by signs of its form: %s', (expected, lines) => {
    expect(voice('en', lines)).toBe(expected);
  });

  it('is not told by words that stand in quotations', () => {
    const lines = [
      'The paper wrote of “certain politicians” and of “so-called rules” that “smear” a “responsible major country”.',
    ];
    expect(voice('en', lines)).toBe('outlet');
  });

  it.each([
    ['chinese-state-media', ['# 社评：给产业链上锁的，从来不是中国', '某些国家别有用心地抹黑稀土管制。']],
    [
      'chinese-industry',
      ['# 分会标准工作组会议召开', '秘书处介绍，与会代表来自中国各地会员单位。', '理事会审议通过了稀土团体标准。'],
    ],
    ['chinese-government', ['国家安全机关提醒广大人民群众，发现稀土走私请拨打12339。', '近期将开展专项行动。']],
    ['chinese-industry', ['# 业绩说明会', '投资者关系部介绍，本公司磁材产量增长。', '以上为前瞻性陈述。']],
    ['outlet', ['# 稀土价格上涨', '本周氧化镨钕成交价上涨。']],
  ])('is told by signs of its form in Chinese: %s', (expected, lines) => {
    expect(voice('zh', lines)).toBe(expected);
  });
});

describe('a sentence that names no speaker', () => {
  const commentary = [
    '# Commentary: rare earths and certain politicians',
    'Certain politicians have hyped a so-called monopoly on rare earths.',
    'Output of rare earths reached 270,000 tonnes in 2024.',
    'Our country has never withheld a gram from an honest buyer.',
  ];

  it('is a state outlet’s where it takes a stance', () => {
    expect(speakerOf('honest buyer', commentary, 'en')?.speaker).toBe('chinese-state-media');
  });

  it('is nobody’s where a state outlet gives a flat figure', () => {
    expect(speakerOf('270,000', commentary, 'en')?.speaker).toBe('unattributed');
  });

  it('is the company’s own in its release, whoever of its people is quoted', () => {
    const lines = [
      'GANZHOU, China /WireFeed/ -- Jiahong Magnetics Co., Ltd. opened a magnet plant.',
      '“Every rare-earth step is in our own hands,” said Xie Lianfang, Executive Vice President.',
      'Sales of magnets rose by a third.',
    ];
    expect(speakerOf('own hands', lines, 'en')?.speaker).toBe('chinese-industry');
    expect(speakerOf('by a third', lines, 'en')?.speaker).toBe('chinese-industry');
  });
});
