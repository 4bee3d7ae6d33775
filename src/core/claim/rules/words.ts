import type { Span } from '../../article/article.ts';
import type { Label } from '../sentence/lexicon.ts';
import type { ReadSentence } from '../sentence/sentence-context.ts';
import { type Features, featuresOf } from './features.ts';
import type { Values, Weights } from './linear.ts';
import { senseCounts } from './sense-counts.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Tables whose hits stand for their kind, so that a rule learns of ministries and not of one ministry. */
const KINDS: readonly (readonly [Label, string])[] = [
  ['chineseState', 'CHINA'],
  ['chineseMinistry', 'MINISTRY'],
  ['chineseMedia', 'MEDIA'],
  ['chineseBody', 'BODY'],
  ['chineseCompany', 'FIRM'],
  ['chinesePlace', 'PLACE'],
  ['feedPlace', 'FEEDPLACE'],
  ['westernState', 'WEST'],
  ['westernCompany', 'WESTFIRM'],
  ['analystBody', 'ANALYSTS'],
  ['rareEarth', 'RARE'],
];

const VOWEL = /[aeiouy]/;
/** The last letters of the endings below: most words end in none of them. */
const LAST_LETTERS = 'gsdy';

/** An English word without its commonest endings: "tightened" and "tightening" are one. */
export function stemOf(word: string): string {
  if (word.length < 5) return word;
  if (!LAST_LETTERS.includes(word.charAt(word.length - 1))) return word.endsWith('e') ? word.slice(0, -1) : word;
  for (const ending of ['ingly', 'edly', 'ing', 'ies', 'ed', 'ly', 'es', 's']) {
    if (!word.endsWith(ending) || word.endsWith('ss')) continue;
    const stem = word.slice(0, -ending.length);
    if (stem.length < 3 || !VOWEL.test(stem)) return word;
    if (ending === 'ies') return `${stem}y`;
    const isDoubled = /([bdfgmnprt])\1$/.test(stem);
    return isDoubled ? stem.slice(0, -1) : stem.replace(/e$/, '');
  }
  return word.replace(/e$/, '');
}

const YEAR = /^(?:19|20)\d\d$/;

function plainStem(word: string): string {
  if (!/^\d/.test(word)) return stemOf(word);
  return YEAR.test(word) ? 'YEAR' : 'NUMBER';
}

/** A stem with its place in the sentence's text. */
export interface Stem extends Span {
  readonly stem: string;
}

/** The stems of a sentence in order; a name of several words is one. */
export function stemsOf({ words, hits }: ReadSentence): readonly Stem[] {
  const kinds = Array<string>(words.length);
  const lengths = Array<number>(words.length);
  for (const [table, kind] of KINDS) {
    for (const { word, count } of hits.get(table) ?? []) {
      if ((lengths[word] ?? 0) >= count) continue;
      kinds[word] = kind;
      lengths[word] = count;
    }
  }
  const stems: Stem[] = [];
  for (let i = 0; i < words.length; i += Math.max(1, lengths[i] ?? 1)) {
    const first = words[i];
    const last = words[i + Math.max(1, lengths[i] ?? 1) - 1] ?? first;
    if (first && last) stems.push({ stem: kinds[i] ?? plainStem(first.text), start: first.start, end: last.end });
  }
  return stems;
}

const HAN = /^\p{Script=Han}$/u;

/** Whether a stem is one Chinese character: of two UTF-16 units at most, so that few English words are tried. */
const isCharacter = (stem: string): boolean => stem.length <= 2 && HAN.test(stem);

/**
 * The words of a sentence as grounds: stems under `w:`, of Chinese characters also each two that follow each other; and
 * how many words of each field of meaning it holds. Given a vocabulary, only the words in it.
 */
export function wordValues(sentence: ReadSentence, stems: readonly Stem[], vocabulary: Vocabulary | null = null): Values {
  const values = senseCounts(sentence);
  const add = (word: string): void => {
    const name = vocabulary ? vocabulary.words.get(word) : `w:${word}`;
    if (name !== undefined) values.set(name, 1);
  };
  let before = '';
  for (const { stem } of stems) {
    add(stem);
    const character = isCharacter(stem) ? stem : '';
    if (character !== '' && before !== '') add(before + character);
    before = character;
  }
  return values;
}

/** The same as a record, for whoever fits rules to them. */
export function wordFeatures(sentence: ReadSentence, stems: readonly Stem[], vocabulary: Vocabulary | null = null): Features {
  return featuresOf(wordValues(sentence, stems, vocabulary));
}

/**
 * Each two stems that follow each other, under `w:` and both; Chinese characters are paired by `wordFeatures`. Given a
 * vocabulary, only the pairs in it.
 */
export function pairValues(stems: readonly Stem[], vocabulary: Vocabulary | null = null): Values {
  const values = new Map<string, number>();
  let before = '';
  for (const { stem } of stems) {
    const name = vocabulary ? vocabulary.pairs.get(before)?.get(stem) : `w:${before} ${stem}`;
    if (name !== undefined && before !== '' && !isCharacter(stem)) values.set(name, 1);
    before = stem;
  }
  return values;
}

/** From this weight on (hundredths of log-odds) a word is one that told. */
const TELLING = 35;
/** A word of fewer letters ("by", "its") tells the rule something, and a reader nothing. */
const LEAST_LETTERS = 4;
/** So do these. */
const SILENT: ReadonlySet<string> = new Set(
  'that this these those with from have been were will would could their they them than then when which what into over also more most only some such each about after other because while where there here very just even being does'.split(
    ' ',
  ),
);

/** The words of a sentence, in English, that weigh most for its being a claim, heaviest first; names and figures left out. */
export function tellingWords(stems: readonly Stem[], weights: Weights, { words }: Vocabulary): readonly Span[] {
  const telling: (Span & { readonly weight: number })[] = [];
  for (const { stem, start, end } of stems) {
    const name = words.get(stem);
    const weight = name === undefined ? 0 : (weights[name] ?? 0);
    // What is cheap to ask first: few words weigh so much.
    if (weight < TELLING || end - start < LEAST_LETTERS) continue;
    if (/^\p{Ll}/u.test(stem) && !SILENT.has(stem)) telling.push({ start, end, weight });
  }
  return telling.sort((a, b) => b.weight - a.weight);
}
