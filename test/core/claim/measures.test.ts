import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Measure } from '../../../src/core/claim/claim.ts';
import { findClaims } from '../../../src/core/claim/find-claims.ts';
import { measuresOf } from '../../../src/core/claim/measures.ts';
import { hitsAmong } from '../../../src/core/claim/sentence/lexicon.ts';
import { phrasesIn } from '../../../src/core/claim/sentence/phrases-in.ts';
import { wordsOf } from '../../../src/core/text/phrases.ts';
import { findQuantities } from '../../../src/core/text/quantities.ts';
import { simplified } from '../../../src/core/text/simplified.ts';
import { cpuTimeOf } from '../../cpu-time.ts';
import { textArticle } from '../article/text-article.ts';

/** What the figures of a sentence measure, read as sentences are: in simplified characters. */
function measure(written: string, start = 0): readonly Measure[] {
  const text = simplified(written);
  const words = wordsOf(text);
  return measuresOf({ text, start, words, hits: hitsAmong(phrasesIn(words).lexicon, words), quantities: findQuantities(text) });
}

/** A measure in a line: kind, stage (and its step), form, elements, scope; a dash for what is not said. */
function line({ kind, stage, step, form, elements, scope }: Measure): string {
  const of = step ? ` of ${step.value}` : '';
  const names = elements.map(({ value }) => value).join('+');
  return [kind, `${stage?.value ?? '-'}${of}`, form?.value ?? '-', names || '-', scope?.value ?? '-'].join(' | ');
}

const lines = (text: string): readonly string[] => measure(text).map(line);

describe('what an English figure measures', () => {
  it.each([
    [
      "China refines 91 percent of the world's rare earths and makes 94 percent of its magnets.",
      'share | separation | - | all | world',
      'share | magnets | magnet | - | world',
    ],
    [
      'China accounted for 59% of global mining of magnet rare earths in 2024, 91% of refining and 94% of magnet production.',
      'share | mining | - | magnet | world',
      'share | separation | - | - | world',
      'share | magnets | - | - | world',
    ],
    ["China's share of rare earth refining will still be 77% in 2030.", 'share | separation | - | all | -'],
    ["About nine-tenths of the world's oxide is still refined in Jiangxi.", 'share | separation | oxide | - | world'],
    ['They have a claim on 31 per cent of the rare earths mined outside China.', 'share | mining | - | all | outside-china'],
    ['Prices rose 12 percent.', 'change | - | - | - | -'],
    ['Exports fell to 46 tonnes in May.', 'mass | exports | - | - | -'],
    [
      'China exported 6,150 tonnes of rare earth magnets in November, up 12% from October.',
      'mass | exports of magnets | magnet | - | China',
      'change | exports of magnets | magnet | - | China',
    ],
    ['The last mining quota for heavy rare earths was 19,150 tonnes.', 'mass | quota of mining | - | heavy | -'],
    ['PrNd oxide was assessed at 571,000 yuan/t.', 'price | - | oxide | NdPr | -'],
    [
      'Dysprosium oxide was steady at 1,600 yuan/kg in China and terbium oxide slipped to 7,050 yuan/kg.',
      'price | - | oxide | Dy | China',
      'price | - | oxide | Tb | -',
    ],
    ['It sold 46 tonnes of yttrium at $120/kg.', 'mass | - | - | Y | -', 'price | - | - | Y | -'],
    ["USGS puts China's reserves at 44 million metric tons.", 'mass | reserves | - | - | China'],
    ['U.S. imports of yttrium from China were down 95%.', 'change | imports | - | Y | US'],
    ['Dysprosium in Europe has cost about three times as much as in China.', 'multiple | - | - | Dy | EU'],
    ['The court has changed its rules three times.', 'count | - | - | - | -'],
    ['A review takes 45 working days.', 'duration | - | - | - | -'],
    ['The tariff of 25 percent applies to oxide of 99.9% purity.', 'rate | - | - | - | -', 'rate | - | - | - | -'],
  ])('is read in %j', (text, ...expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it.each([
    ['a profit of a magnet maker', 'Net profit at the magnet maker jumped 280%.', 'change | - | - | - | -'],
    ['licences, not exports', 'Licences for magnet exports fell 30%.', 'change | - | - | - | -'],
    ['controls, not exports', 'After export controls were tightened, prices rose 8%.', 'change | - | - | - | -'],
    ['patents, not rare earths', "China filed 68% of the world's rare earth patents.", 'share | - | - | - | -'],
    ['a stake', 'Shenghe holds a 7% stake in the mine.', 'null | - | - | - | -'],
    ['a difference between prices', 'Chinese magnets are 30% cheaper than ours.', 'null | - | - | - | -'],
    ['a quota that moves a price', 'A larger quota could push prices below 600,000 yuan/t.', 'price | - | - | - | -'],
    ['two steps at once', 'It accounts for 60% of mining and processing.', 'share | - | - | - | -'],
    ['where it goes', 'Exports to Japan fell 30%.', 'change | exports | - | - | -'],
    ['what is made, where only the material is named', 'A warehouse holds 500 tonnes of magnets.', 'mass | - | magnet | - | -'],
    ['a company by the words of its name', 'China Northern Rare Earth paid 3 billion yuan.', 'money | - | - | - | -'],
  ])('does not take for its own %s', (_, text, expected) => {
    expect(lines(text)[0]).toBe(expected.replace('null', ''));
  });
});

describe('what a Chinese figure measures', () => {
  it.each([
    ['中国占全球稀土开采量的约61%，占精炼产量的92%。', 'share | mining | - | all | world', 'share | separation | - | - | world'],
    ['全球九成的烧结产能都在这里。', 'share | magnets | - | - | world'],
    ['冶炼分离产量占全球的比重稳定在九成左右。', 'share | separation | - | - | world'],
    ['中国在稀土精炼中的份额可能降到七成以下。', 'share | separation | - | all | -'],
    [
      '当月稀土永磁出口5,920吨，同比增长126%。',
      'mass | exports of magnets | magnet | - | -',
      'change | exports of magnets | magnet | - | -',
    ],
    ['我國每年進口的燒結磁鐵約一千八百噸。', 'mass | imports of magnets | magnet | - | China'],
    ['全年稀土开采指标合计27万吨。', 'mass | quota of mining | - | all | -'],
    ['氧化镨钕成交重心升至60.2万元/吨，周环比上涨3.1%。', 'price | - | oxide | NdPr | -', 'change | - | oxide | NdPr | -'],
    ['氧化铽三百吨、氧化镝八百吨。', 'mass | - | oxide | Tb | -', 'mass | - | oxide | Dy | -'],
    ['磁材厂开工率维持在六成。', 'rate | - | - | - | -'],
    ['净利润同比增长33.8%。', 'change | - | - | - | -'],
    ['以9.6亿元受让该厂百分之七十的股权。', 'money | - | - | - | -', ' | - | - | - | -'],
    ['中国稀土出口量同比增长14.5%。', 'change | exports | - | all | China'],
  ])('is read in %j', (text, ...expected) => {
    expect(lines(text)).toEqual(expected);
  });
});

describe('the words that tell', () => {
  it('stand in the article where they say, for every quantity of a claim', () => {
    const before = 'An opening line.';
    const text = "China refines 91 percent of the world's rare earths and exported 46 tonnes of yttrium oxide in May.";
    const article = textArticle([before, text]);
    const [share, mass] = findClaims(article).find((claim) => claim.text === text)?.quantities ?? [];
    expect(share?.measure).toMatchObject({ stage: { text: 'refines' }, scope: { text: "the world's" } });
    expect(mass?.measure).toMatchObject({
      stage: { text: 'exported' },
      form: { text: 'oxide' },
      elements: [{ text: 'yttrium' }],
    });
    for (const told of [share?.measure?.stage, share?.measure?.scope, mass?.measure?.form])
      expect(article.text.slice(told?.start, told?.end)).toBe(told?.text);
  });

  const piece = fc.oneof(
    fc.constantFrom(
      ...[
        'China',
        "the world's",
        'rare earths',
        ' of ',
        '91 percent',
        '46 tonnes',
        ' and ',
        ', ',
        '。',
        '，',
        'exports',
        'rose by',
        '$60/kg',
      ],
      ...['占全球', '的', '九成', '三百吨', '氧化镝', '出口', '同比增长', '1,2', '\u202e', '👩‍🔬', '\ud800', '(', '、'],
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );

  it('point at the text on any Unicode, one measure a quantity, the same each time', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(50), (pieces, start) => {
        const text = pieces.join(' ');
        const measures = measure(text, start);
        expect(measures).toHaveLength(findQuantities(text).length);
        for (const { stage, step, form, elements, scope } of measures)
          for (const told of [stage, step, form, scope, ...elements])
            if (told) expect(text.slice(told.start - start, told.end - start)).toBe(told.text);
        expect(measure(text, start)).toEqual(measures);
      }),
    );
  });

  it('take time in proportion to the length', { timeout: 60_000 }, () => {
    for (const unit of [
      "91 percent of the world's rare earths and ",
      '46 t of oxide, ',
      '占全球稀土的九成、',
      'magnets ',
      '九成的 ',
    ]) {
      const timeOnce = (text: string): number => cpuTimeOf(() => measure(text));
      // The quickest of three: what else the machine does only ever adds.
      const timeOf = (length: number): number => {
        const text = unit.repeat(length / unit.length);
        return Math.min(timeOnce(text), timeOnce(text), timeOnce(text));
      };
      timeOf(4_000);
      expect(timeOf(40_000), unit).toBeLessThan(40 * Math.max(20, timeOf(4_000)));
    }
  });
});
