import type { ReadLanguage } from '../../src/core/article/language.ts';
import type { Rules } from '../../src/core/claim/rules/linear.ts';
import type { LabelledDocument } from '../../test/corpus/article-of.ts';
import { readAs, type ScoredReading } from '../../test/corpus/read-document.ts';
import { teachesClaims } from './documents.ts';
import { crossValidatedPages, type PageResult } from './page-figures.ts';
import { trainRules } from './train-rules.ts';

/** Into so many parts the documents are dealt. */
export const FOLDS = 6;

/** One fold: what is read, and what teaches the rules that read it. */
export interface Fold {
  readonly held: readonly LabelledDocument[];
  readonly teaching: readonly LabelledDocument[];
}

/** Documents dealt out to the folds in turn: none is read by rules that saw it. */
export function foldsOf(documents: readonly LabelledDocument[]): readonly Fold[] {
  return Array.from({ length: FOLDS }, (_, fold) => ({
    held: documents.filter((__, i) => i % FOLDS === fold),
    teaching: documents.filter((__, i) => i % FOLDS !== fold),
  }));
}

/** A document read by rules which never saw it. */
export interface HeldReading {
  readonly document: LabelledDocument;
  readonly rules: Readonly<Record<ReadLanguage, Rules>>;
  readonly reading: ScoredReading;
}

/** What rules make of documents which they never saw. */
export interface CrossValidation {
  /** Every document of the corpus as a page. */
  readonly pages: readonly PageResult[];
  /** The articles in the languages that are read, each read where its page was taken for news. */
  readonly readings: readonly HeldReading[];
}

/** Judges and reads the documents of the corpus by rules which never saw them. */
export function crossValidate(corpus: readonly LabelledDocument[]): CrossValidation {
  const pages = crossValidatedPages(corpus);
  const isNews = new Map(pages.map(({ document, taken }) => [document.id, taken === 'news']));
  const readings = foldsOf(corpus.filter(teachesClaims)).flatMap(({ held, teaching }) => {
    const rules = trainRules(teaching);
    return held.map((document) => ({
      document,
      rules,
      reading: readAs(document, isNews.get(document.id) ?? false, rules),
    }));
  });
  return { pages, readings };
}
