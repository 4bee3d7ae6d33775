import type { Rules, Weights } from './linear.ts';

/**
 * The words that rules weigh, with the names of their features. Most words of a text are none of them: a feature for each
 * would cost more than all that is weighed.
 */
export interface Vocabulary {
  /** By the word's stem. */
  readonly words: ReadonlyMap<string, string>;
  /** Of two words in a row, by the stem of the first, then by that of the second. */
  readonly pairs: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

const vocabularies = new WeakMap<Rules, Vocabulary>();

/** The words that `rules` weigh. Kept for as long as the rules live. */
export function vocabularyOf(rules: Rules): Vocabulary {
  const known = vocabularies.get(rules);
  if (known) return known;
  const made = collect([
    rules.claim.weights,
    ...Object.values(rules.layers).map(({ weights }) => weights),
    ...Object.values(rules.topics.own),
  ]);
  vocabularies.set(rules, made);
  return made;
}

function collect(all: readonly Weights[]): Vocabulary {
  const words = new Map<string, string>();
  const pairs = new Map<string, Map<string, string>>();
  for (const name of all.flatMap(Object.keys)) {
    if (!name.startsWith('w:')) continue;
    const [first = '', second] = name.slice(2).split(' ');
    if (second === undefined) words.set(first, name);
    else pairs.set(first, (pairs.get(first) ?? new Map<string, string>()).set(second, name));
  }
  return { words, pairs };
}
