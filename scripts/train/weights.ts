import { READ_LANGUAGES, type ReadLanguage } from '../../src/core/article/language.ts';
import type { Rules } from '../../src/core/claim/rules/linear.ts';
import type { LabelledDocument } from '../../test/corpus/article-of.ts';
import { corpusDocuments, realDocuments, teachesClaims } from './documents.ts';
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
/** Where the rules for kinds of page are. */
export const PAGES = 'src/core/article/data/page-rules.json';

/**
 * Trains the rules for claims and pages on the written documents of test/corpus and on its real pages, but for the test part, or on
 * those of the train part `alone`. All that bears on the weights is imported from here.
 */
export function train(alone?: 'alone'): Training {
  const written = corpusDocuments();
  const real = alone ? realDocuments('train') : realDocuments('train', 'dev');
  const corpus = [...written, ...real];
  const rules = trainRules({ real: real.filter(teachesClaims), written: written.filter(teachesClaims) });
  const claims = READ_LANGUAGES.flatMap((language) => [
    { path: `${CLAIM}/speaker-rule.${language}.json`, value: rules[language].speakers },
    { path: `${CLAIM}/claim-rule.${language}.json`, value: rules[language].claim },
    { path: `${CLAIM}/layer-rules.${language}.json`, value: rules[language].layers },
    { path: `${CLAIM}/topic-rules.${language}.json`, value: rules[language].topics },
    { path: `${CLAIM}/actor-rules.${language}.json`, value: rules[language].actor },
    { path: `${CLAIM}/worth-rules.${language}.json`, value: rules[language].worth },
  ]);
  return { corpus, rules, files: [...claims, { path: PAGES, value: trainPageRule({ real, written }) }] };
}
