import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finderIn } from '../../../src/core/annotation/span-within.ts';
import { cpuTimeOf } from '../../cpu-time.ts';

const PAGE =
  'China sets the pace. On Monday the ministry tightened controls on magnets, and China gave no reason. Traders waited for a month. China waits too.';
const CLAIM = 'On Monday the ministry tightened controls on magnets, and China gave no reason.';

/** A passage of the page, with what stands around it. */
function passage(from: number, to: number, page = PAGE) {
  return { quote: page.slice(from, to), prefix: page.slice(Math.max(0, from - 32), from), suffix: page.slice(to, to + 32) };
}
const of = (words: string, after = 0) => passage(PAGE.indexOf(words, after), PAGE.indexOf(words, after) + words.length);
const wordsIn = (text: string, quoted: ReturnType<typeof passage>) => {
  const span = finderIn(text)(quoted);
  return span && text.slice(span.start, span.end);
};

describe('a highlight in a claim', () => {
  it('is the words that it marks', () => {
    expect(wordsIn(CLAIM, of('tightened controls'))).toBe('tightened controls');
    expect(wordsIn(CLAIM, of(CLAIM))).toBe(CLAIM);
  });
  it('is not the same words elsewhere in the page', () => {
    expect(wordsIn(CLAIM, of('China sets'))).toBeNull();
    expect(wordsIn(CLAIM, { ...of('China'), quote: 'China' })).toBeNull();
    expect(wordsIn(CLAIM, of('China', 30))).toBe('China');
    expect(finderIn(CLAIM)(of('China', 30))?.start).toBe(CLAIM.indexOf('China'));
  });
  it('is the part that lies in the claim where it goes on beyond it', () => {
    expect(wordsIn(CLAIM, of('gave no reason. Traders waited'))).toBe('gave no reason.');
    expect(wordsIn(CLAIM, of('the pace. On Monday the ministry tightened'))).toBe('On Monday the ministry tightened');
    expect(wordsIn(CLAIM, passage(0, PAGE.length))).toBe(CLAIM);
  });
  it('is found whatever the white space', () => {
    expect(wordsIn('On  Monday\nthe ministry tightened controls on magnets', of('ministry tightened'))).toBe(
      'ministry tightened',
    );
    expect(wordsIn('中国收紧了出口管制。', { quote: '收紧了 出口', prefix: '中国', suffix: '管制。' })).toBe('收紧了出口');
  });
  it('is where the passage and the claim meet, for every passage of a page', () => {
    const start = PAGE.indexOf(CLAIM);
    fc.assert(
      fc.property(fc.nat(PAGE.length - 1), fc.nat(PAGE.length), (from, length) => {
        const to = Math.min(PAGE.length, from + length + 1);
        fc.pre(PAGE.slice(from, to).trim() !== '');
        const meets = PAGE.slice(Math.max(from, start), Math.max(0, Math.min(to, start + CLAIM.length))).trim();
        expect(wordsIn(CLAIM, passage(from, to)) ?? '').toBe(meets);
      }),
    );
  });
  it('costs little, however long the claim and however many places it has, a file may bring any', () => {
    const cases = [
      ['China banned dysprosium. '.repeat(8_000), { quote: 'zzz', prefix: '', suffix: '' }],
      ['aa '.repeat(1_300), { quote: 'a', prefix: 'b'.repeat(10_000), suffix: 'c'.repeat(10_000) }],
      [
        'a'.repeat(3_900),
        { quote: `${'a'.repeat(4_000)}b${'a'.repeat(3_900)}`, prefix: 'a'.repeat(256), suffix: 'a'.repeat(256) },
      ],
      [`${'a'.repeat(3_500)}b`, { quote: 'a'.repeat(7_900), prefix: '', suffix: '' }],
    ] as const;
    const costOf = (text: string, quoted: { readonly quote: string; readonly prefix: string; readonly suffix: string }) => {
      const find = finderIn(text);
      return cpuTimeOf(() => Array.from({ length: 100 }, () => find(quoted)));
    };
    const usual = costOf(CLAIM.repeat(20), of('tightened controls'));
    // A quadratic search takes thousands of times as long.
    for (const [text, quoted] of cases) expect(costOf(text, quoted)).toBeLessThan(200 + 200 * usual);
  });
});
