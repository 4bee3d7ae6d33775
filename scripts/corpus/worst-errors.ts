import type { ReadLanguage } from '../../src/core/article/language.ts';
import { isReadLanguage } from '../../src/core/article/language.ts';
import type { Rules } from '../../src/core/claim/rules/linear.ts';
import { scoreOf } from '../../src/core/claim/rules/linear.ts';
import type { LabelledDocument } from '../../test/corpus/article-of.ts';
import { examplesOf } from '../train/examples.ts';

/** A sentence that the rules got wrong, and how far off they were. */
interface WorstError {
  readonly id: string;
  readonly what: 'MISSED' | 'FALSE ALARM';
  /** Distance from the threshold, in log-odds. */
  readonly margin: number;
  readonly text: string;
}

type AllRules = Readonly<Record<ReadLanguage, Rules>>;

const HUNDREDTHS = 100;

function errorsOf(document: LabelledDocument, rules: AllRules): readonly WorstError[] {
  if (!isReadLanguage(document.lang)) return [];
  const { claim } = rules[document.lang];
  const { examples, inContext } = examplesOf(document);
  return examples.flatMap(({ label, features, words, pairs, canBeClaim }, place) => {
    if (!label || !canBeClaim) return [];
    const margin = (scoreOf(claim, features, words, pairs) - claim.threshold) / HUNDREDTHS;
    if (margin >= 0 === label.isClaim) return [];
    const text = inContext[place]?.sentence.text ?? '';
    return [
      { id: document.id, what: label.isClaim ? ('MISSED' as const) : ('FALSE ALARM' as const), margin: Math.abs(margin), text },
    ];
  });
}

/** The errors on claims of which the rules were surest, worst first, each as one line. */
export function worstErrors(documents: readonly LabelledDocument[], rules: AllRules, most: number): readonly string[] {
  return documents
    .flatMap((document) => errorsOf(document, rules))
    .sort((a, b) => b.margin - a.margin)
    .slice(0, most)
    .map(({ id, what, margin, text }) => `${id} ${what} by ${margin.toFixed(1)}: ${text}`);
}
