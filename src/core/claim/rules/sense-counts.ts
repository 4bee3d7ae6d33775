import { findPhrases, indexPhrases, type PhraseIndex } from '../../text/phrases.ts';
import english from '../data/senses.json';
import chinese from '../data/senses.zh.json';
import type { ReadSentence } from '../sentence/sentence-context.ts';

/** A field of meaning in `data/senses*.json`: words that restrain, own, threaten; words of law, of the household, of geology. */
type Sense = keyof typeof english;

/** Further words of one field add nothing. */
const MOST = 3;

let index: PhraseIndex<Sense> | null = null;

function indexed(): PhraseIndex<Sense> {
  if (index) return index;
  const names = Object.keys(english) as Sense[];
  const tables = names.map((name) => [name, [...english[name], ...chinese[name]]] as const);
  index = indexPhrases(Object.fromEntries<readonly string[]>(tables) as Record<Sense, readonly string[]>);
  return index;
}

/** How many words of each field of meaning the sentence holds, under `sense:` and the field's name; a record of its own each time. */
export function senseCounts({ words }: ReadSentence): Record<string, number> {
  const counts: Record<string, number> = Object.create(null);
  const last = new Map<Sense, number>();
  for (const { label, word } of findPhrases(indexed(), words)) {
    if (last.get(label) === word) continue;
    last.set(label, word);
    const name = `sense:${label}`;
    counts[name] = Math.min(MOST, (counts[name] ?? 0) + 1);
  }
  return counts;
}
