import { detect } from '../../src/core/article/detect.ts';
import type { PageKind } from '../../src/core/article/detection.ts';
import type { PageRules } from '../../src/core/article/page-rules.ts';
import { articleOf, type LabelledDocument } from '../../test/corpus/article-of.ts';

const KINDS: Readonly<Record<LabelledDocument['kind'], PageKind>> = {
  'rare-earth-article': 'news',
  reference: 'reference',
  negative: 'other',
};

/** A document and what its page was taken for. */
export interface PageResult {
  readonly document: LabelledDocument;
  readonly is: PageKind;
  readonly taken: PageKind;
  readonly score: number;
}

/** How many pages of each kind there are, and how many were taken for what they are; of other pages, for news. */
export interface PageFigures {
  readonly news: number;
  readonly newsFound: number;
  readonly others: number;
  readonly falseAlarms: number;
  readonly references: number;
  readonly referencesFound: number;
  /** Of the pages taken for news, references left out, the share that is. */
  readonly precision: number;
  readonly recall: number;
}

/** What rules take the pages of documents for. */
export function judgePages(documents: readonly LabelledDocument[], rules?: PageRules): readonly PageResult[] {
  return documents.map((document) => {
    const { kind, score } = detect(articleOf(document), rules);
    return { document, is: KINDS[document.kind], taken: kind, score };
  });
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

/** The figures of results. */
export function pageFigures(results: readonly PageResult[]): PageFigures {
  const count = (is: PageKind, taken?: PageKind): number =>
    results.filter((result) => result.is === is && (taken === undefined || result.taken === taken)).length;
  const newsFound = count('news', 'news');
  const falseAlarms = count('other', 'news');
  return {
    news: count('news'),
    newsFound,
    others: count('other'),
    falseAlarms,
    references: count('reference'),
    referencesFound: count('reference', 'reference'),
    precision: ratio(newsFound, newsFound + falseAlarms),
    recall: ratio(newsFound, count('news')),
  };
}
