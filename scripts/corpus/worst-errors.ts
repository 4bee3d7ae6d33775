import { isReadLanguage } from '../../src/core/article/language.ts';
import { scoreOf } from '../../src/core/claim/rules/linear.ts';
import type { HeldReading } from '../train/cross-validate.ts';
import { examplesOf } from '../train/examples.ts';

/** A sentence that the rules got wrong, and how far off they were. */
interface WorstError {
  readonly id: string;
  readonly what: 'MISSED' | 'FALSE ALARM';
  /** Distance from the threshold, in log-odds. */
  readonly margin: number;
  readonly text: string;
}

const HUNDREDTHS = 100;

function errorsOf({ document, rules }: HeldReading): readonly WorstError[] {
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
export function worstErrors(held: readonly HeldReading[], most: number): readonly string[] {
  return held
    .flatMap(errorsOf)
    .sort((a, b) => b.margin - a.margin)
    .slice(0, most)
    .map(({ id, what, margin, text }) => `${id} ${what} by ${margin.toFixed(1)}: ${text}`);
}
