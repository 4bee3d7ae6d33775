import { describe, expect, it } from 'vitest';
import { claimsReadInSteps } from '../../src/core/read-article.ts';
import { unlimited } from '../../src/core/steps.ts';
import { textArticle } from './article/text-article.ts';

const LEAD = [
  '# 中国收紧稀土出口管制',
  '中国商务部周四宣布，对七类中重稀土实施出口管制，占全球九成。商务部发言人表示，稀土出口许可将从2025年12月起实施。',
];
/** Twice as many sentences as are read of a page, in paragraphs as long as they come. */
const [PARAGRAPHS, PARAGRAPH] = [5, 20_000];

const articleOf = (again: string) => {
  const paragraph = again.repeat(PARAGRAPH / again.length);
  return { ...textArticle([...LEAD, ...Array.from({ length: PARAGRAPHS }, () => paragraph)]), language: 'zh' };
};

/** Microseconds of processor time that each step of a reading takes, and the reading. */
function stepsOf(article: ReturnType<typeof articleOf>) {
  const work = claimsReadInSteps(article, true, unlimited());
  const times: number[] = [];
  for (;;) {
    const before = process.cpuUsage();
    const step = work.next();
    const { user, system } = process.cpuUsage(before);
    times.push(user + system);
    if (step.done) return { times, reading: step.value };
  }
}

/** Share of all its time that one step may take at the most. */
const MOST_OF_IT = 1 / 8;

describe('an article of hardly anything but the ends of sentences', () => {
  it.each(['？表示', '？」'])('is read in steps that are short beside the whole, and told as cut: %s', (again) => {
    const [one, other] = [stepsOf(articleOf(again)), stepsOf(articleOf(again))];
    // What else the machine did has no part in the lesser of two.
    const times = one.times.map((time, at) => Math.min(time, other.times[at] ?? time));
    const whole = times.reduce((sum, time) => sum + time, 0);
    expect(times.reduce((most, time) => Math.max(most, time), 0) / whole).toBeLessThan(MOST_OF_IT);
    expect(one.reading.isTruncated).toBe(true);
    expect(one.reading.claims.length).toBeGreaterThan(0);
  });
});
