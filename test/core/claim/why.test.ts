import { describe, expect, it } from 'vitest';
import type { ActorSide, Evidence, EvidenceKind } from '../../../src/core/claim/claim.ts';
import { whyOf } from '../../../src/core/claim/why.ts';

/** A claim of `text` that starts at 100, whose act it is, and the words in it that are evidence. */
function claim(
  text: string,
  actor: readonly [ActorSide, string | null],
  ...pieces: readonly (readonly [EvidenceKind, string])[]
) {
  const at = (words: string) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`"${words}" is not in it`);
    return { text: words, start: 100 + start, end: 100 + start + words.length };
  };
  const [side, name] = actor;
  const evidence: readonly Evidence[] = pieces.map(([kind, words]) => ({ kind, ...at(words) }));
  return { text, start: 100, end: 100 + text.length, actor: { side, words: name === null ? null : at(name) }, evidence };
}

describe('why a sentence is marked, in a line', () => {
  it('names act, actor and matter where one clause says so', () => {
    const read = claim(
      'Beijing has tightened its grip on separation technology.',
      ['china', 'Beijing'],
      ['actor', 'Beijing'],
      ['act', 'tightened its grip'],
      ['matter', 'separation technology'],
    );
    expect(whyOf(read)).toEqual({ pattern: 'act_by_over', words: ['tightened its grip', 'Beijing', 'separation technology'] });
  });

  it('knows who acts in a passive, and whose act a genitive names', () => {
    const passive = claim('Exports were halted by the Commerce Ministry.', ['china', 'Commerce Ministry'], ['act', 'halted']);
    expect(whyOf(passive)).toEqual({ pattern: 'act_by', words: ['halted', 'Commerce Ministry'] });
    const genitive = claim('Beijing’s curbs came without notice.', ['china', 'Beijing’s'], ['act', 'curbs']);
    expect(whyOf(genitive)).toEqual({ pattern: 'act_by', words: ['curbs', 'Beijing'] });
  });

  it('does not say that somebody does what the sentence says they do not', () => {
    const read = claim(
      'China will not secure its lead by expanding output.',
      ['china', 'China'],
      ['actor', 'China'],
      ['act', 'expanding output'],
    );
    expect(whyOf(read)).toEqual({ pattern: 'words', words: ['China', 'expanding output'] });
    const denied = claim('China has not halted exports.', ['china', 'China'], ['act', 'halted']);
    expect(whyOf(denied)?.pattern).toBe('words');
  });

  it('does not make one clause’s act the act of another’s subject', () => {
    const read = claim(
      'China, said the bank, matters now that Japan cut its imports of magnets.',
      ['china', 'China'],
      ['actor', 'China'],
      ['act', 'cut'],
      ['matter', 'magnets'],
    );
    expect(whyOf(read)).toEqual({ pattern: 'words', words: ['China', 'cut', 'magnets'] });
  });

  it('does not take another’s act for China’s, nor an adjective, a pronoun or a rule for who acts', () => {
    const other = claim('Japan cut its purchases.', ['other', 'Japan'], ['actor', 'Japan'], ['act', 'cut']);
    expect(whyOf(other)).toEqual({ pattern: 'words', words: ['Japan', 'cut'] });
    for (const name of ['Chinese', 'It', 'The quota']) {
      const read = claim(`${name} cut in exports follows.`, ['china', name], ['actor', name], ['act', 'cut']);
      expect(whyOf(read)?.pattern, name).toBe('words');
    }
  });

  it('tells of a share that is China’s, not of one that others lean on', () => {
    const share = claim('China controls 90 percent of the world’s magnets.', ['china', 'China'], ['position', 'of the world’s']);
    expect(whyOf(share)).toEqual({ pattern: 'position_of', words: ['of the world’s', 'China'] });
    const leans = claim('China sees how the West relies on it.', ['china', 'China'], ['position', 'relies on']);
    expect(whyOf(leans)?.pattern).toBe('words');
  });

  it('names the list that an item stands in, which lies before the claim', () => {
    const read = claim('加快推动重稀土绿色开采。', ['none', null], ['act', '推动'], ['matter', '重稀土']);
    const list: Evidence = { kind: 'lead-in', text: '规划提出：', start: 80, end: 85 };
    expect(whyOf({ ...read, evidence: [...read.evidence, list] })).toEqual({ pattern: 'item_of', words: ['规划提出'] });
  });

  it('says in Chinese who does what, where nothing but adverbs stands between', () => {
    const acts = claim('中国已全面收紧稀土出口。', ['china', '中国'], ['act', '收紧'], ['matter', '稀土']);
    expect(whyOf(acts)).toEqual({ pattern: 'act_by_over', words: ['收紧', '中国', '稀土'] });
    const from = claim('欧洲的稀土靠中国进口。', ['china', '中国'], ['act', '进口']);
    expect(whyOf(from)?.pattern).toBe('words');
  });

  it('says nothing where no words of the sentence weighed', () => {
    expect(whyOf(claim('So it will go on, she said.', ['none', null], ['attribution', 'she said']))).toBeNull();
  });
});
