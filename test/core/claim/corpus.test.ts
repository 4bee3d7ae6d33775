import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../corpus/article-of.ts';
import { readDocument } from '../../corpus/read-document.ts';
import { score } from '../../corpus/score.mjs';

/** Well below what the engine reaches: they catch a break, not a hair's breadth. */
const FLOORS = {
  pagePrecision: 0.93,
  pageRecall: 0.93,
  claimF1: 0.81,
  layer: 0.74,
  speaker: 0.81,
  firstTopic: 0.72,
  hedged: 0.91,
  hasNumber: 0.93,
} as const;

describe.each(['dev-1.jsonl', 'dev-2.jsonl'])('the labelled documents of %s', (file) => {
  it('are read as well as they were', () => {
    const all = readCorpus(file);
    const english = all.filter(({ lang }) => lang === 'en');
    const { pagePrecision, pageRecall } = score(
      all,
      all.map((document) => readDocument(document)),
    ).figures;
    const figures = {
      ...score(
        english,
        english.map((document) => readDocument(document)),
      ).figures,
      pagePrecision,
      pageRecall,
    };
    console.info(file, figures);
    for (const [name, floor] of Object.entries(FLOORS))
      expect(figures[name as keyof typeof FLOORS], name).toBeGreaterThanOrEqual(floor);
  });
});
