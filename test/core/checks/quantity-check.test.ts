import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/core/article/article.ts';
import type { Check } from '../../../src/core/checks/check.ts';
import { quantityChecks } from '../../../src/core/checks/quantity-check.ts';
import { findClaims } from '../../../src/core/claim/find-claims.ts';
import { cardById } from '../../../src/core/knowledge/cards.ts';
import { seriesById } from '../../../src/core/knowledge/reference-series.ts';
import * as corpus from '../../corpus/article-of.ts';
import { isLong } from '../../long.ts';
import { inEnglish } from './english-wording.ts';

const TODAY = '2026-11-26';

function articleOf(text: string, published: string | null): Article {
  const language = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
  const title = 'China and rare earths';
  const head = { url: 'https://news.example/a', title, site: null, author: null, published, language };
  const start = title.length + 1;
  return {
    ...head,
    text: `${title}\n${text}`,
    blocks: [
      { kind: 'title', level: 1, start: 0, end: title.length, leadIn: null },
      { kind: 'paragraph', level: 0, start, end: start + text.length, leadIn: null },
    ],
    isTruncated: false,
    links: null,
  };
}

/** The quantity notes of all claims of a text. Throws where the text holds no claim: silence would then prove nothing. */
function checksOf(text: string, published: string | null = '2026-08-01'): readonly Check[] {
  const article = articleOf(text, published);
  const claims = findClaims(article, article.language ?? 'en');
  if (claims.length === 0) throw new Error(`no claim in "${text}"`);
  return claims.flatMap((claim) => quantityChecks({ claim, article, links: [], today: TODAY }));
}

const notesOf = (text: string, published?: string | null): string[] =>
  checksOf(text, published).map(({ message }) => inEnglish(message));

describe('a share of the world’s rare earths', () => {
  test.each([
    [
      'no stage: the stages it is near and not near',
      'China controls 90 percent of the world’s rare earths.',
      'The sentence doesn’t say which stage. “90 percent” is closest to separation and refining (IEA, magnet elements, 91 % in 2024); further from mining (USGS, 69 % in 2025).',
    ],
    [
      'no year: the years that fit, and the newest that does not',
      'China already controls about 90 percent of global rare earth processing.',
      '“about 90 percent” for separation and refining is close to 92 % in 2023 and 91 % in 2024 (IEA, magnet elements).',
    ],
    [
      'a year: its own figure',
      'China refined 91 percent of magnet rare earths in 2024.',
      '“91 percent” for separation and refining matches 91 % in 2024 (IEA, magnet elements).',
    ],
    [
      'a year that another year’s figure was taken for',
      'China refined 85% of the world’s magnet rare earths in 2024.',
      '“85%” for separation and refining is closest to 85 % in 2025 (IEA, magnet elements, from copies); further from 91 % in 2024 (IEA, magnet elements).',
    ],
    [
      'editions that differ',
      'In 2020 China mined 58% of the world’s rare earths.',
      '“58%” for mining matches 56–58 % in 2020 (USGS, by edition).',
    ],
    [
      'a figure that is another publisher’s, of another group of elements',
      'China accounts for around 60% of rare earth mining.',
      '“around 60%” for mining is closest to 62 % in 2023 and 60 % in 2024 (IEA, magnet elements); further from 69 % in 2025 (USGS).',
    ],
    [
      'heavy rare earths only with heavy rare earths',
      'China accounts for about 99 per cent of the world’s refined heavy rare earths.',
      '“about 99 per cent” for separation and refining is close to 99.9 % in 2023 (Benchmark, heavy rare earths).',
    ],
    [
      'a bound that agrees',
      'China produces more than 90% of the world’s rare earth magnets.',
      '“more than 90%” for magnets agrees with 94 % in 2024 (IEA).',
    ],
    [
      'the later of two shares, of its own year',
      'China’s share of global rare earth mining fell from 97% in 2010 to 69% in 2025.',
      '“69%” for mining matches 69 % in 2025 (USGS).',
    ],
    [
      'a figure in quotation marks',
      'Beijing has “90 percent” of the world’s rare earths, the senator said.',
      /^The sentence doesn’t say which stage. “90 percent” is clos(?:e|est) to separation and refining/,
    ],
    [
      'a figure before what it is of',
      'Seventy percent: that, says the International Energy Agency’s outlook of July, is the part of the world’s magnet rare earths that was refined in China in 2025.',
      '“Seventy percent” for separation and refining lies below 85 % in 2025 (IEA, magnet elements, from copies).',
    ],
    [
      'a figure after what it is of',
      'Of all the rare earths mined last year, 90 percent came from China.',
      /^“90 percent” for mining lies above .* 69 % in 2025 \(USGS\)/,
    ],
    [
      'what the world gets from there',
      'The world gets 90 percent of its rare earths from China.',
      /^The sentence doesn’t say which stage. “90 percent” is clos(?:e|est) to separation and refining/,
    ],
    [
      'Beijing, in Chinese',
      '參議員說：「北京控制全球九成的稀土。」',
      /^The sentence doesn’t say which stage. “九成” is clos(?:e|est) to separation and refining/,
    ],
    [
      'Chinese',
      '中国控制着全球90%的稀土供应。',
      /^The sentence doesn’t say which stage. “90%” is clos(?:e|est) to separation and refining/,
    ],
    ['Chinese, traditional', '2024年中國生產全球近七成的稀土礦。', /^“近七成” for mining matches 69–71 % in 2024/],
  ])('%s', (_, text, note) => {
    expect(notesOf(text)).toEqual([typeof note === 'string' ? note : expect.stringMatching(note)]);
  });

  test('an article is held against what was counted by its year', () => {
    expect(notesOf('China refines 90% of the world’s rare earths.', '2021-05-01')).toEqual([
      '“90%” for separation and refining matches 87–91 % in 2020 (US Department of Energy).',
    ]);
  });

  test('two figures of two stages get a note each', () => {
    const ids = checksOf('China mines about 60% of the world’s magnet rare earths and refines 91% of them.').map(({ id }) => id);
    expect(ids).toEqual(['quantity:mining', 'quantity:separation']);
  });
});

describe('imports', () => {
  test('a place’s imports from China, and where its sources disagree', () => {
    expect(notesOf('The European Union imports 98 percent of its rare earth magnets from China.')).toEqual([
      '“98 percent” for EU magnets from China is closest to more than 90 % in 2025 (European Commission) and 98 % in 2026 (European Parliament); further from 85 % in 2024 (European Court of Auditors).',
    ]);
    expect(notesOf('Even so Japan still buys around 60% of its rare earths from China.')).toEqual([
      '“around 60%” for Japan’s imports from China lies below 70 % in 2024 (JOGMEC).',
    ]);
  });

  test('reliance on all countries is not China’s share', () => {
    expect(notesOf('The United States was 80% net import reliant for rare earths in 2024, most of it from China.')).toEqual([
      '“80%” for US net import reliance on all countries matches 53–80 % in 2024 (USGS, by edition).',
    ]);
  });

  test('oxide is not set against the weight of compounds without saying so', () => {
    expect(notesOf('Chinese customs recorded imports of about 44,000 tonnes of rare earth oxides from Myanmar in 2024.')).toEqual(
      [
        '“about 44,000 tonnes” for China’s imports from Myanmar is close to 44366 t in 2024 (UN Comtrade, gross weight), which is the weight of compounds, not of oxide.',
      ],
    );
  });
});

describe('production quotas', () => {
  test.each([
    [
      'a year without its step',
      'China’s rare earth quota for 2024 was 270,000 tonnes.',
      '“270,000 tonnes” is China’s mining quota of 2024.',
    ],
    [
      'a year without one',
      'China set its 2026 rare earth mining quota at 270,000 tonnes.',
      'No quota for 2026 was published; “270,000 tonnes” is the mining quota of 2024.',
    ],
    [
      'a year without one, and a new figure',
      'China set its 2026 rare earth mining quota at 285,000 tonnes.',
      'No quota for 2026 was published; the last mining quota, of 2024, was 270000 t.',
    ],
    [
      'refining for mining',
      'China’s mining quota for 2024 was 254,000 tonnes.',
      '“254,000 tonnes” is the separation and refining quota of 2024; the mining quota was 270000 t.',
    ],
    [
      'a batch for the year',
      'China’s 2024 rare earth mining quota was 135,000 tonnes.',
      '“135,000 tonnes” is one batch; the whole mining quota of 2024 was 270000 t.',
    ],
    [
      'a year without its last batch',
      'China’s rare earth quota for 2023 came to 240,000 tonnes.',
      '“240,000 tonnes” leaves out the last batch; the whole mining quota of 2023 was 255000 t.',
    ],
    [
      'a cap, which is no forecast',
      'This year’s rare earth mining cap was quietly set at 292,000 tonnes.',
      'No quota for 2026 was published; the last mining quota, of 2024, was 270000 t.',
    ],
    [
      'a first batch of a year without a quota',
      '工信部下达2026年第一批稀土开采总量控制指标14.2万吨。',
      'No quota for 2026 was published; the last mining quota, of 2024, was 270000 t.',
    ],
    ['Chinese', '2026年稀土开采总量控制指标为27万吨。', 'No quota for 2026 was published; “27万吨” is the mining quota of 2024.'],
  ])('%s', (_, text, note) => {
    expect(notesOf(text)).toEqual([note]);
  });
});

describe('tonnages, prices and weights', () => {
  test.each([
    [
      'a month’s exports',
      'China exported 6,150 metric tons of rare earth magnets in November 2025.',
      /matches 6150 t in November 2025/,
    ],
    [
      'a month’s exports that differ',
      'China exported 6,500 tonnes of rare earth magnets in July 2025.',
      /lies above 5577 t in July 2025/,
    ],
    [
      'the month of May, which is no guess',
      'In May 2025 China exported 2,310 tonnes of rare earth magnets, its customs said.',
      /lies above 1238 t in May 2025/,
    ],
    [
      'what crossed the border of Myanmar given as mined there',
      'Myanmar, by the count of the US Geological Survey, mined 72,000 tonnes of rare-earth oxide in 2023 and sold it to China.',
      /for mine output \(Myanmar\) lies above 38000–43000 t in 2023 \(USGS, by edition\)/,
    ],
    [
      'exports to one country',
      'China exported 353 tonnes of rare earth magnets to the United States in June 2025.',
      /exports to the US matches 353 t/,
    ],
    [
      'magnets given as rare earths',
      'China exported 57,392 tonnes of rare earths in 2025, customs data showed.',
      /is the figure for China’s magnet exports in 2025; for China’s rare-earth exports, without magnets it is 62585 t/,
    ],
    [
      'oxide given as ore',
      'China mined 270,000 tonnes of rare earth ore in 2024, more than any other country.',
      /is the figure of MIIT for 2024, in tonnes of rare-earth oxide/,
    ],
    [
      'a share of reserves: both sides in tonnes',
      'China holds 69 percent of the world’s rare earth reserves.',
      /^Reserves, to compare with “69 percent”: China 44 million t, world more than 90 million t in 2024 and more than 75/,
    ],
    [
      'what Myanmar sends, as it was weighed at the border',
      'Myanmar sent China 50,000 tonnes of rare earths in 2023.',
      /lies below 72074 t in 2023 \(UN Comtrade, gross weight\)/,
    ],
    [
      'a price without a day or place',
      'Since China’s export controls dysprosium oxide has cost about $850 a kilogram.',
      /is closest to 700–1000 USD\/kg on 6 May 2025 \(Argus, in Europe\); further from 239 USD\/kg in 2025 \(Argus, yearly average, from China\)/,
    ],
    [
      'a price in the unit of the sentence',
      'Dysprosium oxide was at 1,640 yuan/kg in China on 16 October 2025, as China restricted exports.',
      /is close to 1630–1650 yuan\/kg on 16 October 2025 \(SMM\)/,
    ],
    [
      'an old figure of weight beside a count',
      'An F-35 contains 417 kg of rare earths, most of it from China.',
      /a 2026 count by Adamas has 40–70 kg of materials, 11–20 kg of them rare earths/,
    ],
  ])('%s', (_, text, note) => {
    expect(notesOf(text)).toEqual([expect.stringMatching(note)]);
  });
});

describe('silence', () => {
  test.each([
    ['stage, year and source that fit', 'The IEA says China refined 91 percent of magnet rare earths in 2024.'],
    ['a quota that fits', 'The last published mining quota, for 2024, was 270,000 tonnes.'],
    ['customs figures that fit', 'China exported 1,238 tonnes of rare earth magnets in May 2025, customs data showed.'],
    ['a part of a weight', 'China wants a licence for goods in which its rare earths make up 0.1 percent of the mass.'],
    ['a grade', 'China sells a dry rare-earth concentrate with 60% of oxide to separators all over the world.'],
    ['a grade of the ore', 'China produces rare-earth ore that contains 30% of oxide.'],
    ['another country’s reserves', 'Brazil’s 21 million tonnes of rare earth reserves rank second after China’s.'],
    ['a forecast', 'China could fall to 70% of rare earth refining by 2030.'],
    ['an assumption', 'If China cut exports, 90% of the world’s rare earth refining would stop.'],
    ['a target', 'The ministry wants China to hold 80% of the world’s rare earth refining by 2030.'],
    ['a year without a reference', 'In 2010 China produced 97% of the world’s rare earths.'],
    ['a time without a reference', 'A decade ago China produced more than 95% of the world’s rare earths.'],
    ['a correction', 'It is a myth that China controls 90 percent of the world’s rare earths.'],
    ['a denial', 'China does not control 90 percent of the world’s rare earths.'],
    ['another mineral', 'China produces 98 percent of the world’s gallium and restricts rare earths too.'],
    ['a company', 'China’s Northern Rare Earth produces 60% of the world’s light rare earths.'],
    ['its own part', 'China makes 90% of its rare earth magnets in Ningbo.'],
    ['another whole', 'Myanmar supplied about 57% of China’s total rare earth imports last year.'],
    ['a guess in May', 'China may have exported 2,310 tonnes of rare earth magnets in May 2025.'],
    ['what the sentence says itself', 'The rare earth mining quota of 2026, which was not published, is 300,000 tonnes.'],
    ['another miner beside Myanmar', 'Myanmar, together with Laos, mined 72,000 tonnes of rare-earth oxide in 2023, China says.'],
    [
      'a share of another whole',
      'Ninety percent: that is the share of China’s ore that is refined in Baotou, home of rare earths.',
    ],
    ['a place in Beijing', '在北京召开的会议上，专家说全球九成的稀土用于磁体。'],
    ['use, not output', 'China consumes 60% of the world’s rare earths.'],
    ['patents', 'China holds 70% of global rare earth patents.'],
    ['a change', 'Rare earth exports from China rose 60% in June 2025.'],
    ['exports to a country without a series', 'China exported 1,200 tonnes of rare earth magnets to Germany in July 2025.'],
    [
      'a list price',
      'China Northern Rare Earth kept its list price for praseodymium-neodymium oxide at 712,000 yuan/t on 21 August 2025.',
    ],
    ['a price without a date', 'Dysprosium oxide was steady at 1,900 yuan/kg in China.'],
  ])('%s', (_, text) => {
    expect(notesOf(text)).toEqual([]);
  });
});

test('a note carries its sources, card, edition and the series it is drawn from', () => {
  const [note] = checksOf('China accounts for about 61% of rare earth mining.');
  expect(note).toMatchObject({
    id: 'quantity:mining',
    kind: 'quantity',
    card: 'iea-shares',
    picture: { kind: 'series', claimed: 61, unit: '%' },
  });
  expect(note?.asOf).toMatch(/^20\d\d/);
  expect(note?.sources.length).toBeGreaterThan(0);
});

test('every note on the corpus can be worded, stands on the claim’s own words and refers to what exists', () => {
  for (const name of ['news-en.jsonl', 'news-3-zh.jsonl', 'think-tanks-en.jsonl']) {
    for (const document of corpus.readCorpus(name).filter((_, place) => isLong || place % 4 === 0)) {
      const article = { ...corpus.articleOf(document), published: '2026-08-01' };
      for (const claim of findClaims(article, document.lang)) {
        const notes = quantityChecks({ claim, article, links: [], today: TODAY });
        expect(new Set(notes.map(({ id }) => id)).size).toBe(notes.length);
        expect(notes.length).toBeLessThanOrEqual(2);
        for (const { message, span, card, picture, sources } of notes) {
          expect(inEnglish(message).replace(/“[^”]*”/g, '')).not.toMatch(/\$\d|undefined|NaN/);
          expect(span && span.start >= claim.start && span.end <= claim.end).toBe(true);
          expect(card && cardById(card)).not.toBeNull();
          expect(picture?.kind === 'series' && picture.series.every((id) => seriesById(id))).toBe(true);
          expect(sources.length).toBeGreaterThan(0);
        }
      }
    }
  }
});
