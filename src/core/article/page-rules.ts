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

/** Log-odds that a page with `features` is what `rule` tells; 0 where it is as likely as not. */
export const oddsOf = (rule: LinearRule, features: PageFeatures): number => scoreOf(rule, features) / 100;
