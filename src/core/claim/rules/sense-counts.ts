import type { PhraseTables } from '../../text/phrases.ts';
import english from '../data/senses.json';
import chinese from '../data/senses.zh.json';
import type { ReadSentence } from '../sentence/sentence-context.ts';

/** A field of meaning in `data/senses*.json`: words that restrain, own, threaten; words of law, of the household, of geology. */
type Sense = keyof typeof english;
/** The name of its feature. */
export type SenseName = `sense:${Sense}`;

/** Further words of one field add nothing. */
const MOST = 3;

/** The words of all fields. */
export function senseTables(): PhraseTables<SenseName> {
  const senses = Object.keys(english) as Sense[];
  const tables = senses.map((sense) => [`sense:${sense}`, [...english[sense], ...chinese[sense]]] as const);
  return Object.fromEntries<readonly string[]>(tables) as Record<SenseName, readonly string[]>;
}

/** How many words of each field of meaning the sentence holds, under `sense:` and the field's name; a map of its own each time. */
export function senseCounts({ phrases }: ReadSentence): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { label } of phrases.senses) counts.set(label, Math.min(MOST, (counts.get(label) ?? 0) + 1));
  return counts;
}
