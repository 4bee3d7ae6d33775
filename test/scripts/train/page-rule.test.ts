import { describe, expect, it } from 'vitest';
import { judgePages, pageFigures } from '../../../scripts/train/page-figures.ts';
import { trainPageRule } from '../../../scripts/train/page-rule.ts';
import { detect } from '../../../src/core/article/detect.ts';
import { PAGE_RULES } from '../../../src/core/article/page-rules.ts';
import { articleOf, readCorpus } from '../../corpus/article-of.ts';

const DOCUMENTS = readCorpus('dev-1.jsonl');
const RULES = trainPageRule({ real: DOCUMENTS, written: [] });

describe('the rules for kinds of page', () => {
  it('are the same each time, and a small file that holds all of them', () => {
    const again = trainPageRule({ real: DOCUMENTS, written: [] });
    expect(again).toEqual(RULES);
    expect(JSON.stringify(again).length).toBeLessThan(8_000);
  });

  it('weigh no sign of news against it, and none of another page for it', () => {
    const { weights } = PAGE_RULES.news;
    for (const name of ['news', 'mining', 'unnamed:own']) expect(weights[name] ?? 0, name).toBeGreaterThanOrEqual(0);
    for (const name of ['forms', 'senses', 'reference', 'title:minerals', 'unnamed:else', 'unnamed:late'])
      expect(weights[name] ?? 0, name).toBeLessThanOrEqual(0);
  });

  it('tell apart the pages that taught them', () => {
    const news = DOCUMENTS.filter((document) => document.kind === 'rare-earth-article');
    const taken = news.filter((document) => detect(articleOf(document), RULES).kind === 'news');
    expect(taken.length / news.length).toBeGreaterThan(0.95);
  });
});

describe('the figures of pages', () => {
  it('count each document once', () => {
    const results = judgePages(DOCUMENTS, RULES);
    expect(results.map(({ document }) => document.id)).toEqual(DOCUMENTS.map(({ id }) => id));
    const { news, others, references } = pageFigures(results);
    expect(news + others + references).toBe(DOCUMENTS.length);
  });

  it('leave references out of precision, and give 1 where nothing was asked', () => {
    const [document] = DOCUMENTS;
    if (!document) throw new Error('the corpus is empty');
    const result = { document, score: 0.9 };
    const figures = pageFigures([
      { ...result, is: 'news', taken: 'news' },
      { ...result, is: 'news', taken: 'other' },
      { ...result, is: 'other', taken: 'news' },
      { ...result, is: 'reference', taken: 'news' },
    ]);
    expect(figures).toMatchObject({ precision: 0.5, recall: 0.5, falseAlarms: 1, references: 1, referencesFound: 0 });
    expect(pageFigures([])).toMatchObject({ precision: 1, recall: 1 });
  });
});
