import { describe, expect, it } from 'vitest';
import { partiesIn } from '../../../../src/core/claim/actor/parties.ts';
import { readSentences } from '../../../../src/core/claim/sentence/sentence-context.ts';
import { inOneGo } from '../../../../src/core/steps.ts';
import { textArticle } from '../../article/text-article.ts';

/** Of the last of some lines, its parties as "words: side". */
function sidesIn(...lines: readonly string[]): readonly string[] {
  const sentences = inOneGo(readSentences(textArticle(lines), /\p{Script=Han}/u.test(lines.join('')) ? 'zh' : 'en'));
  const { words } = sentences.at(-1) ?? { words: [] };
  return (partiesIn(sentences).bySentence.at(-1) ?? []).map(({ word, count, side }) => {
    const named = words.slice(word, word + count).map(({ raw }) => raw);
    return `${named.join(' ')}: ${side}`;
  });
}

describe('the parties of a sentence', () => {
  it.each([
    ['names that tables know', 'Beijing met Lynas.', ['Beijing: china', 'Lynas: other']],
    ['names that no table knows', 'On Monday Quorvane Minerals rose.', ['Quorvane Minerals: other']],
    [
      'what belongs to the name beside it',
      'Chinese officials and American producers met.',
      ['Chinese: china', 'officials: china', 'American: other', 'producers: other'],
    ],
    ['a measure by the one who took it', 'The curbs by Beijing hold.', ['curbs: china', 'Beijing: china']],
    ['everybody but China', 'Makers outside China are hedging.', ['Makers: other']],
  ])('are on the side of %s', (_, line, sides) => {
    expect(sidesIn('A report', line)).toEqual(sides);
  });

  it('are on the side of what they point back to', () => {
    expect(sidesIn('Lynas sold more.', 'The company will build a plant.')).toEqual(['company: other']);
    expect(sidesIn('Shenghe sold more.', 'The company will build a plant.')).toEqual(['company: china']);
    expect(sidesIn('Beijing eased the rules.', 'It will ease them further.')).toEqual(['It: china', 'them: china']);
    expect(sidesIn('Lynas sold more.', 'It will build a plant.')).toEqual(['It: other']);
  });

  it('are on the side of whom the title names, where nothing else tells', () => {
    expect(sidesIn('China’s magnets', 'Then the ban came.')).toEqual(['ban: china']);
    expect(sidesIn('Australia’s magnets', 'Then the ban came.')).toEqual(['ban: other']);
  });

  it('are told in Chinese too', () => {
    expect(sidesIn('莱纳斯公布业绩。', '该公司将扩大产能。')).toEqual(['该 公 司: other']);
    expect(sidesIn('商务部公布新规。', '中国的管制措施继续有效。')).toContain('管 制: china');
  });
});
