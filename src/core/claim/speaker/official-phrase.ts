import type { Label } from '../sentence/lexicon.ts';
import type { ReadSentence } from '../sentence/sentence-context.ts';
import type { Attribution } from './speech-cues.ts';

/** Words of somebody's own inside a sentence of the article's: "China is to “consolidate and enhance” its lead". */
const PHRASE = /(?<=[\p{L},:]\s)[“"](?<phrase>[^”"]{6,})[”"]/u;
const OF_STATE: readonly Label[] = ['chineseState', 'chineseMinistry', 'plan', 'chinesePlace'];
const OF_INDUSTRY: readonly Label[] = ['chineseCompany', 'chineseBody'];
const OF_OTHERS: readonly Label[] = ['westernState', 'westernCompany', 'westernBody'];

/**
 * The Chinese body whose own framing a sentence reports that names no speaker: one that quotes a phrase of several words and
 * names nobody but China's state, a plan or a Chinese company. Null where others are named too.
 */
export function speakerOfPhrase({ text, hits, kind, index }: ReadSentence): Attribution | null {
  const match = kind === 'title' ? null : PHRASE.exec(text);
  if (!match || !/\s/.test(match.groups?.['phrase'] ?? '')) return null;
  const holds = (tables: readonly Label[]): boolean => tables.some((table) => hits.has(table));
  if (holds(OF_OTHERS) || !(holds(OF_STATE) || holds(OF_INDUSTRY))) return null;
  const words = { start: match.index, end: match.index + match[0].length };
  return { speaker: holds(OF_INDUSTRY) ? 'chinese-industry' : 'chinese-government', name: null, words, sentence: index };
}
