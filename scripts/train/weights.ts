import { READ_LANGUAGES, type ReadLanguage } from '../../src/core/article/language.ts';
import type { Rules } from '../../src/core/claim/rules/linear.ts';
import type { LabelledDocument } from '../../test/corpus/article-of.ts';
import { corpusDocuments, teachesClaims } from './documents.ts';
import { trainPageRule } from './page-rule.ts';
import { trainRules } from './train-rules.ts';

/** One file that training makes: its path in the repository, and what it holds. */
export interface TrainedFile {
  readonly path: string;
  readonly value: unknown;
}

/** What training makes of the corpus. */
export interface Training {
  readonly corpus: readonly LabelledDocument[];
  readonly rules: Readonly<Record<ReadLanguage, Rules>>;
  /** The files of weights that the engine reads. */
  readonly files: readonly TrainedFile[];
}

const CLAIM = 'src/core/claim/data';
const PAGES = 'src/core/article/data/page-rules.json';

/** Trains the rules for claims and pages on all of test/corpus. All that bears on the weights is imported from here. */
export function train(): Training {
  const corpus = corpusDocuments();
  const rules = trainRules(corpus.filter(teachesClaims));
  const claims = READ_LANGUAGES.flatMap((language) => [
    { path: `${CLAIM}/claim-rule.${language}.json`, value: rules[language].claim },
    { path: `${CLAIM}/layer-rules.${language}.json`, value: rules[language].layers },
    { path: `${CLAIM}/topic-rules.${language}.json`, value: rules[language].topics },
  ]);
  return { corpus, rules, files: [...claims, { path: PAGES, value: trainPageRule(corpus) }] };
}
