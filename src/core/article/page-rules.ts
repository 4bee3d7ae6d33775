import { type LinearRule, scoreOf } from '../claim/rules/linear.ts';
import trained from './data/page-rules.json';
import type { PageFeatures } from './page-features.ts';

/** The rules that tell kinds of page apart; weights and biases in hundredths of log-odds. */
export interface PageRules {
  /** Tells rare-earth news, from 0 on. */
  readonly news: LinearRule;
  /** Tells reference pages from others among pages that are not news, from 0 on. */
  readonly reference: LinearRule;
}

/** The rules that `scripts/train.ts` makes from test/corpus. */
export const PAGE_RULES: PageRules = trained;

/** A page's features are too many for a plain object: as a map they are weighed as words are. */
const weighed = (rule: LinearRule, features: PageFeatures): number => scoreOf(rule, new Map(Object.entries(features)));

/** Log-odds that a page with `features` is rare-earth news; 0 where it is as likely as not to be taken for it. */
export function newsOdds({ news }: PageRules, features: PageFeatures): number {
  return weighed(news, features) / 100;
}

/** Log-odds that a page that is no news is a reference page. */
export function referenceOdds({ reference }: PageRules, features: PageFeatures): number {
  return weighed(reference, features) / 100;
}
