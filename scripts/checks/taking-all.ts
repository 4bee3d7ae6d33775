import type { TRAINED_RULES } from '../../src/core/claim/rules/linear.ts';

type Trained = typeof TRAINED_RULES;

/** Rules by which every sentence that can be a claim is one: what stands beside it is judged whether or not it would be marked. */
export function takingAll(rules: Trained): Trained {
  return Object.fromEntries(
    Object.entries(rules).map(([language, own]) => [
      language,
      { ...own, claim: { ...own.claim, threshold: Number.NEGATIVE_INFINITY } },
    ]),
  ) as unknown as Trained;
}
