import { describe, expect, it } from 'vitest';
import { OTHER_PAGES } from '../../../scripts/bench/other-pages/all.ts';
import { scoreOf } from '../../../scripts/bench/sentence-score.ts';
import { overlapOf } from '../../../scripts/bench/word-overlap.ts';

describe('sentences right', () => {
  const GOLD = [['It costs $3.5 million.', 'Mr. Hall left.']];

  it('are those that begin and end as people see it, whatever is done with white space', () => {
    expect(scoreOf(GOLD, () => ['It costs $3.5 million. ', 'Mr. Hall left.'])).toEqual({ right: 2, wanted: 2, wrong: 0 });
  });

  it('are not those that are cut, nor those that run together', () => {
    expect(scoreOf(GOLD, () => ['It costs $3.5 million.', 'Mr.', 'Hall left.'])).toEqual({ right: 1, wanted: 2, wrong: 2 });
    expect(scoreOf(GOLD, (text) => [text])).toEqual({ right: 0, wanted: 2, wrong: 1 });
  });
});

describe('words shared', () => {
  it('are counted as often as both texts have them', () => {
    expect(overlapOf('the plan the plan', 'The plan, of the town')).toEqual({ shared: 3, found: 4, wanted: 5 });
  });

  it('are single characters in Chinese, and runs of digits', () => {
    expect(overlapOf('稀土 2026', '稀土价格 2026')).toEqual({ shared: 3, found: 3, wanted: 5 });
  });
});

describe('the pages that are not about rare earths', () => {
  it('are thirty, of 10 KB to 5 MB, each of its own name, and come out the same each time', () => {
    const sizes = OTHER_PAGES.map(({ html }) => html().length);
    expect(new Set(OTHER_PAGES.map(({ name }) => name)).size).toBe(30);
    expect([Math.min(...sizes) < 15_000, Math.max(...sizes) > 4_900_000]).toEqual([true, true]);
    expect(OTHER_PAGES[6]?.html()).toBe(OTHER_PAGES[6]?.html());
  });
});
