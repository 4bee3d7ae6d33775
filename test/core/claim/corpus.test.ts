import { describe, expect, it } from 'vitest';
import { readAs, readDocument } from '../../corpus/read-document.ts';
import { realFiles } from '../../corpus/real/real-pages.ts';
import { score } from '../../corpus/score.mjs';

/** Well below what the engine reaches: they catch a break, not a hair's breadth. */
const FLOORS = {
  en: { claimPrecision: 0.72, claimRecall: 0.82, claimF1: 0.78, layer: 0.69, speaker: 0.72, firstTopic: 0.78, topicF1: 0.69 },
  zh: { claimPrecision: 0.66, claimRecall: 0.72, claimF1: 0.7, layer: 0.69, speaker: 0.72, firstTopic: 0.78, topicF1: 0.68 },
} as const;

const PAGES = [...realFiles()].flatMap(([name, documents]) => (name.startsWith('test') ? documents : []));
const NEWS = PAGES.filter(({ kind }) => kind === 'rare-earth-article');

describe('the real pages of the test part', () => {
  it.each(['en', 'zh'] as const)('are read as well as they were, in %s', (language) => {
    const documents = NEWS.filter(({ lang }) => lang === language);
    const { figures } = score(
      documents,
      documents.map((document) => readAs(document, true)),
    );
    for (const [name, floor] of Object.entries(FLOORS[language]))
      expect(figures[name as keyof (typeof FLOORS)['en']], name).toBeGreaterThanOrEqual(floor);
  });

  it('are told from those that come close', () => {
    const { pagePrecision, pageRecall } = score(
      PAGES,
      PAGES.map((document) => readDocument(document)),
    ).figures;
    expect(pagePrecision).toBeGreaterThanOrEqual(0.93);
    expect(pageRecall).toBeGreaterThanOrEqual(0.9);
  });
});
