import { detect } from '../../src/core/article/detect.ts';
import type { PageKind } from '../../src/core/article/detection.ts';
import type { PageRules } from '../../src/core/article/page-rules.ts';
import { articleOf, type LabelledDocument } from '../../test/corpus/article-of.ts';
import { trainPageRule } from './page-rule.ts';

/** Into so many parts the documents are dealt. */
const FOLDS = 10;

const KINDS: Readonly<Record<LabelledDocument['kind'], PageKind>> = {
  'rare-earth-article': 'news',
  reference: 'reference',
  negative: 'other',
};

/** A document and what its page was taken for by rules that never saw it. */
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

function judge(documents: readonly LabelledDocument[], rules: PageRules): readonly PageResult[] {
  return documents.map((document) => {
    const { kind, score } = detect(articleOf(document), rules);
    return { document, is: KINDS[document.kind], taken: kind, score };
  });
}

/** Ten-fold cross-validation by document: the documents of each kind and language are dealt out in turn. */
export function crossValidatedPages(documents: readonly LabelledDocument[]): readonly PageResult[] {
  const dealt = new Map<string, number>();
  const folds = documents.map(({ kind, lang }) => {
    const stratum = `${kind} ${lang}`;
    const number = dealt.get(stratum) ?? 0;
    dealt.set(stratum, number + 1);
    return number % FOLDS;
  });
  return [...new Set(folds)].flatMap((fold) => {
    const rules = trainPageRule(documents.filter((_, i) => folds[i] !== fold));
    return judge(
      documents.filter((_, i) => folds[i] === fold),
      rules,
    );
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
