import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import concepts from '../../../src/core/echo/data/concepts.json' with { type: 'json' };
import opposites from '../../../src/core/echo/data/opposites.json' with { type: 'json' };
import { FACTS_LIMIT, type Facts, factsOf, tokensOf } from '../../../src/core/echo/facts.ts';
import { readSentence } from './read-sentence.ts';

/** A claim of which nothing is known but its words. */
const bare = (text: string): Facts => ({ text, topics: [], quantities: [], dates: [], layer: 'reported', cards: [] });
const tokens = (text: string): readonly number[] => tokensOf(bare(text));
const named = (text: string, kind: string, published: string | null = null): readonly string[] =>
  factsOf(readSentence(text, published)).facts.flatMap(([own, name]) => (own === kind ? [name] : []));

describe('the facts of a claim', () => {
  it('are those that are meant: act, stage, share, rule and time, not the words that tell them', () => {
    const put = 'China put its rare earths under export controls in April 2025.';
    expect(named(put, 'month', '2025-06-01')).toEqual(['2025-04']);
    expect(named(put, 'card', '2025-06-01')).toContain('mofcom-18-2025');
    expect(named('MOFCOM suspended Announcements No. 61 and 62 of 2025.', 'rule')).toEqual(['61', '62']);
    for (const told of ['nine tenths', 'about 90 percent'])
      expect(named(`China refines ${told} of the world’s rare earths.`, 'share')).toEqual(['processing', 'processing 8']);
    expect(named('China mines 70 percent of the world’s rare earths.', 'share')).toContain('mining');
  });

  it('tell what is denied from what is said', () => {
    expect(named('China did not suspend the controls.', 'negated')).toContain('stop');
    expect(named('China did not suspend the controls.', 'act')).not.toContain('stop');
    expect(named('China suspended the controls.', 'act')).toContain('stop');
  });

  it('read typography, width and traditional characters as one', () => {
    expect(tokens("China's “general licences” – valid for a year")).toEqual(
      tokens('China’s "general licences" - valid for a year'),
    );
    expect(tokens('中國暫停稀土出口管制')).toEqual(tokens('中国暂停稀土出口管制'));
    expect(tokens('ＭＰ　Ｍａｔｅｒｉａｌｓ halted shipments')).toEqual(tokens('MP Materials halted shipments'));
  });

  it('tell "US" from "us"', () => {
    expect(tokens('It exports magnets to us')).not.toEqual(tokens('It exports magnets to US'));
  });

  it('keep who said it out of what was said', () => {
    const said = 'Applications for civilian use will be approved.';
    expect(tokens('The ministry said that applications for civilian use will be approved.')).toEqual(tokens(said));
    expect(tokens('商务部发言人表示，民用申请将予以许可。')).toEqual(tokens('民用申请将予以许可。'));
  });

  it('are bounded, sorted, without repeats and the same every time, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.lorem({ maxCount: 200 })), (text) => {
        const own = tokens(text);
        expect(own.length).toBeLessThanOrEqual(FACTS_LIMIT);
        expect(own).toEqual([...new Set(own)].sort((a, b) => a - b));
        expect(own.every((token) => token >>> 0 === token)).toBe(true);
        expect(tokens(text)).toEqual(own);
      }),
    );
  });

  it('of a freak are no more than of a long sentence', () => {
    const long = '中国暂停稀土出口管制措施一年，'.repeat(80);
    expect(tokens(long.repeat(3))).toEqual(tokens(long));
  });
});

describe('the tables', () => {
  it('name as opposites nothing but acts that they know', () => {
    for (const act of opposites.flat()) expect(Object.keys(concepts.act)).toContain(act);
  });
});
