import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import concepts from '../../../src/core/echo/data/concepts.json' with { type: 'json' };
import opposites from '../../../src/core/echo/data/opposites.json' with { type: 'json' };
import { likenessOf } from '../../../src/core/echo/likeness.ts';
import { ECHO_VERSION, isCurrent, SIGNATURE_LIMIT, signatureOf } from '../../../src/core/echo/signature.ts';
import { codeOf, KINDS } from '../../../src/core/echo/token.ts';

const tokensOf = (text: string): readonly number[] => signatureOf({ text }).tokens;
const likeness = (a: string, b: string): number => likenessOf(tokensOf(a), tokensOf(b));
const withoutFigures = (text: string): readonly number[] => tokensOf(text).filter((token) => codeOf(token) !== KINDS.figure.code);

describe('signatureOf', () => {
  it('leaves figures out of the words', () => {
    const told = withoutFigures('China refines about 90 percent of the world’s rare earths.');
    expect(withoutFigures('China refines more than 85% of the world’s rare earths.')).toEqual(told);
    expect(withoutFigures('China refines nine tenths of the world’s rare earths.')).toEqual(told);
    expect(withoutFigures('中国稀土永磁出口环比增长26.5%')).toEqual(withoutFigures('中国稀土永磁出口环比增长三成'));
  });

  it('reads typography, width and traditional characters as one', () => {
    expect(tokensOf("China's “general licences” – valid for a year")).toEqual(
      tokensOf('China’s "general licences" - valid for a year'),
    );
    expect(tokensOf('中國暫停稀土出口管制')).toEqual(tokensOf('中国暂停稀土出口管制'));
    expect(tokensOf('ＭＰ　Ｍａｔｅｒｉａｌｓ halted shipments')).toEqual(tokensOf('MP Materials halted shipments'));
  });

  it('tells "US" from "us"', () => {
    expect(tokensOf('It exports magnets to us')).not.toEqual(tokensOf('It exports magnets to US'));
  });

  it('says nothing of two claims in different languages', () => {
    expect(
      likeness('MOFCOM suspended Announcement No. 61 until November 10, 2026.', '商务部暂停第61号公告至2026年11月10日。'),
    ).toBe(0);
  });

  it('keeps who said it out of what was said', () => {
    const said = 'Applications for civilian use will be approved.';
    expect(tokensOf(`${said.slice(0, -1)}, the ministry said on Thursday.`)).toEqual(tokensOf(said));
    expect(tokensOf(`The ministry said that applications for civilian use will be approved.`)).toEqual(tokensOf(said));
    expect(tokensOf('商务部发言人表示，民用申请将予以许可。')).toEqual(tokensOf('民用申请将予以许可。'));
  });

  it('is bounded, sorted, without repeats and the same every time, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.lorem({ maxCount: 200 })), (text) => {
        const { version, tokens } = signatureOf({ text });
        expect(version).toBe(ECHO_VERSION);
        expect(tokens.length).toBeLessThanOrEqual(SIGNATURE_LIMIT);
        expect(tokens).toEqual([...new Set(tokens)].sort((a, b) => a - b));
        expect(tokens.every((token) => token >>> 0 === token)).toBe(true);
        expect(tokensOf(text)).toEqual(tokens);
      }),
    );
  });

  it('reads no more of a freak than of a long sentence', () => {
    const long = '中国暂停稀土出口管制措施一年，'.repeat(80);
    expect(tokensOf(long.repeat(1000))).toEqual(tokensOf(long));
  });

  it('still knows a claim of more words than a signature holds', () => {
    const words = Array.from({ length: 120 }, (_, i) => `word${String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26))}x`);
    const text = words.join(' ');
    expect(tokensOf(text)).toHaveLength(SIGNATURE_LIMIT);
    expect(likeness(text, words.toSpliced(40, 8).join(' '))).toBeGreaterThan(0);
    expect(likeness(text, words.map((word) => `other${word}`).join(' '))).toBe(0);
  });

  it('is out of date when another version made it', () => {
    const signature = signatureOf({ text: 'China suspended exports.' });
    expect(isCurrent(signature)).toBe(true);
    expect(isCurrent({ ...signature, version: ECHO_VERSION - 1 })).toBe(false);
  });
});

describe('the tables', () => {
  it('name acts in every pair of opposites', () => {
    const acts = Object.keys(concepts.act);
    expect(opposites.flat().filter((id) => !acts.includes(id))).toEqual([]);
  });

  it('number the kinds of tokens in their order', () => {
    expect(Object.values(KINDS).map(({ code }) => code)).toEqual(Object.keys(KINDS).map((_, i) => i));
  });

  it('know no kind that tokens have not', () => {
    expect(Object.keys(concepts).filter((kind) => !(kind in KINDS))).toEqual([]);
  });
});
