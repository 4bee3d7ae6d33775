import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/core/claim/claim.ts';
import { findClaims } from '../../../src/core/claim/find-claims.ts';
import { textArticle } from '../article/text-article.ts';

const ABOUT = 'China requires a licence for exports of seven rare earths, the Ministry of Commerce said.';

function claimWith(words: string, ...lines: readonly string[]): Claim | undefined {
  return findClaims(textArticle([ABOUT, ...lines])).find(({ text }) => text.includes(words));
}

describe('what is marked', () => {
  it.each([
    ['what others do without a word on China', 'Three Danish suppliers have ordered pumps that need no magnets at all.'],
    ['those who are outside China', 'Turbine makers outside China are hedging.'],
    ['a line that only leads to the next', 'Shipping data show how quickly that grip can be felt.'],
    ['a line that says only that nothing is known', 'How much material the licences will cover is hard to tell.'],
    ['a heading that asks', '## What the new plan says'],
    ['a bare lead-in', 'The plan emphasizes:'],
    ['silence', 'China Rare Earth Group, one of two groups that receive a quota, declined to comment.'],
    ['what a release says of itself', 'This release contains forward-looking statements on China’s export controls.'],
  ])('is not %s', (_, line) => {
    expect(claimWith(line.replace('## ', ''), line)).toBeUndefined();
  });

  it('is not a caption that only labels its chart, but one that states its figure', () => {
    const caption = (text: string) => {
      const article = textArticle([ABOUT, text]);
      const blocks = article.blocks.map((block, i) => (i === 1 ? { ...block, kind: 'caption' as const } : block));
      return findClaims({ ...article, blocks }).filter((claim) => claim.block === 1);
    };
    expect(caption('China’s share of the world’s magnet rare earths by stage, 2024.')).toEqual([]);
    expect(caption('China refines 91% of the world’s magnet rare earths.')).toHaveLength(1);
  });

  it('is what a body that will not comment says all the same', () => {
    const line =
      'The Ministry of Commerce declined to comment on licences, but said that rare-earth exports would stay controlled.';
    expect(claimWith(line, line)).toBeDefined();
  });

  it.each([
    [
      'a reading of what Beijing wants',
      'Analysts read the trial as a way for Beijing to reward civilian buyers of magnets.',
      'interpretation',
    ],
    [
      'an official text in its own words',
      'The circular, signed by Beijing’s commerce bureau, describes the licences as “prudent and lawful”.',
      'official',
    ],
  ])('is %s', (_, line, layer) => {
    expect(claimWith(line, line)).toMatchObject({ layer });
  });

  it('is the items of a plan, whatever their words', () => {
    const items = ['Increased integration with the defense sector', 'Better coordination and more influence'];
    const lines = ['China’s rare-earth plan sets out:', ...items.map((item) => `- ${item}`)];
    for (const item of items) expect(claimWith(item, ...lines)).toMatchObject({ layer: 'official' });
  });
});

describe('what a claim shows', () => {
  it('names an announcement with its number, once', () => {
    const claim = claimWith('Announcement No. 70', 'Announcement No. 70 of 2025 suspended China’s rare-earth rules for a year.');
    const shown = claim?.evidence.map(({ text }) => text) ?? [];
    expect(shown).toContain('Announcement No. 70 of 2025');
    expect(shown.filter((text) => text.includes('Announcement'))).toHaveLength(1);
  });

  it('takes the month of May for no hedge, and the name of a plan for no number', () => {
    const month = 'China’s rare-earth exports fell in May as Beijing held back licences.';
    const plan = 'China’s next five-year plan puts rare-earth magnets first.';
    expect(claimWith(month, month)?.hedges).toEqual([]);
    expect(claimWith(plan, plan)?.quantities).toEqual([]);
  });
});
