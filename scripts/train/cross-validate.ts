import type { LabelledDocument } from '../../test/corpus/article-of.ts';
import { readDocument } from '../../test/corpus/read-document.ts';
import { type Figures, score } from '../../test/corpus/score.mjs';
import { trainRules } from './train-rules.ts';

/** Into so many parts the documents are dealt. */
export const FOLDS = 6;

/**
 * The figures of documents that are read by rules which never saw them: the documents are dealt out to six folds in turn,
 * and each fold is read by the rules that the other five teach.
 */
export function crossValidate(documents: readonly LabelledDocument[]): {
  readonly figures: Figures;
  readonly errors: readonly string[];
} {
  const readings = Array.from({ length: FOLDS }, (_, fold) => {
    const rules = trainRules(documents.filter((__, i) => i % FOLDS !== fold));
    return documents.filter((__, i) => i % FOLDS === fold).map((document) => readDocument(document, rules));
  });
  return score(documents, readings.flat());
}
