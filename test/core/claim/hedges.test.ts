import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/article/article.ts';
import { hedgesOf } from '../../../src/core/claim/hedges.ts';
import { readSentences } from '../../../src/core/claim/sentence/sentence-context.ts';
import { inOneGo } from '../../../src/core/steps.ts';
import { textArticle } from '../article/text-article.ts';

function hedgesIn(text: string, language = 'en'): readonly { readonly cue: string; readonly scope: string }[] {
  const article: Article = textArticle([text]);
  return inOneGo(readSentences(article, language))
    .flatMap(hedgesOf)
    .map(({ text: cue, scope }) => ({ cue, scope: article.text.slice(scope.start, scope.end) }));
}

const cuesIn = (text: string, language?: string): readonly string[] => hedgesIn(text, language).map(({ cue }) => cue);

describe('hedges', () => {
  it.each([
    ['Beijing may tighten the list next year.', ['may']],
    ['Licences could be refused again by 2027.', ['could']],
    ['The bureau reportedly bought 2,000 tonnes and is likely to buy more.', ['reportedly', 'likely']],
    ['The pause is seen as a bargaining chip.', ['is seen as']],
    ['The quota appears to count imported ore.', ['appears to']],
  ])('are the words that leave a claim open: %s', (text, cues) => {
    expect(cuesIn(text)).toEqual(cues);
  });

  it.each([
    ['Only the two groups may apply for a quota.'],
    ['Know-how may not leave the country without a permit.'],
    ['The rules say how much ore they may dig.'],
    ['Since May the ministry has published nothing.'],
    ['Nobody could see what the list held, and prices were higher for it.'],
    ['For three decades the rivers ran white so that phones could be cheap.'],
    ['The word appears twice in the notice.'],
    ['Prices are expected to rise.'],
    ['The ministry would grant the licence.'],
  ])('are no permissions, abilities, dates or appearances in print: %s', (text) => {
    expect(cuesIn(text)).toEqual([]);
  });

  it('hedge their clause, and not what is asserted beside it', () => {
    expect(hedgesIn('China refines nine tenths of the oxide, and it may soon press the magnets too; Japan buys both.')).toEqual([
      { cue: 'may', scope: 'and it may soon press the magnets too' },
    ]);
  });

  it('are found in Chinese, where one character can be a word or part of one', () => {
    expect(cuesIn('商务部或将放宽磁材出口许可，但军工用途可能除外。', 'zh')).toEqual(['或将', '可能']);
    expect(cuesIn('已有三千万吨尾矿完成覆土或回采，原料全部入库。', 'zh')).toEqual([]);
  });
});
