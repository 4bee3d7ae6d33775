import { describe, expect, it } from 'vitest';
import { hitsIn, patternSet, placesOf } from '../../../src/core/checks/pattern.ts';
import { wordsOf } from '../../../src/core/text/phrases.ts';

const LISTS = { ban: ['ban', 'bans', '禁止'], heavy: ['dysprosium', '镝'], goods: ['@heavy', 'rare earth*'] };

/** The words of `text` where `pattern` stands, one place for each first word. */
function found(pattern: string, text: string): string[] {
  const set = patternSet(LISTS, [pattern]);
  return placesOf(set, pattern, hitsIn(set, wordsOf(text))).map(({ start, end }) => text.slice(start, end));
}

describe('a pattern', () => {
  it('takes any phrase of a list, of a list within it too, and literal words as they are', () => {
    expect(found('@ban on @goods', 'A ban on dysprosium, bans on rare-earth oxides, a ban of terbium')).toEqual([
      'ban on dysprosium',
      'bans on rare-earth',
    ]);
  });

  it('lets up to five words stand in a gap, and thirty in a long one', () => {
    const near = 'ban on a b c d e dysprosium';
    expect(found('@ban on … @goods', near)).toEqual([near]);
    expect(found('@ban on … @goods', 'ban on a b c d e f dysprosium')).toEqual([]);
    expect(found('@ban on …… @goods', `ban on ${'word '.repeat(30)}dysprosium`)).toHaveLength(1);
    expect(found('@ban on …… @goods', `ban on ${'word '.repeat(31)}dysprosium`)).toEqual([]);
  });

  it('lets nothing but a space stand where it asks for that', () => {
    expect(found('@goods · @ban', 'the dysprosium ban')).toEqual(['dysprosium ban']);
    expect(found('@goods · @ban', 'the rare-earth ban')).toEqual(['rare-earth ban']);
    expect(found('@goods · @ban', 'dysprosium, ban or no ban')).toEqual([]);
  });

  it('finds a later phrase where a nearer one leads nowhere', () => {
    expect(found('@ban … on @goods', 'ban on oil and on dysprosium')).toEqual(['ban on oil and on dysprosium']);
  });

  it('reads Chinese by the character', () => {
    expect(found('@ban … @goods 出口', '中国禁止任何镝出口')).toEqual(['禁止任何镝出口']);
  });

  it('names the words at both ends', () => {
    const set = patternSet(LISTS, ['@ban on @goods']);
    expect(placesOf(set, '@ban on @goods', hitsIn(set, wordsOf('a ban on rare earths')))[0]).toMatchObject({ first: 1, last: 4 });
  });

  it('cannot name a list that is not there', () => {
    expect(() => patternSet(LISTS, ['@nothing on @goods'])).toThrow('no list "nothing"');
  });
});
