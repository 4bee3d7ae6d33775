import type { Span } from '../../article/article.ts';
import type { ReadSentence } from '../sentence/sentence-context.ts';
import type { Features } from './features.ts';
import type { Weights } from './linear.ts';
import { senseCounts } from './sense-counts.ts';

/** Tables whose hits stand for their kind, so that a rule learns of ministries and not of one ministry. */
const KINDS = {
  chineseState: 'CHINA',
  chineseMinistry: 'MINISTRY',
  chineseMedia: 'MEDIA',
  chineseBody: 'BODY',
  chineseCompany: 'FIRM',
  chinesePlace: 'PLACE',
  feedPlace: 'FEEDPLACE',
  westernState: 'WEST',
  westernCompany: 'WESTFIRM',
  analystBody: 'ANALYSTS',
  rareEarth: 'RARE',
} as const;

const VOWEL = /[aeiouy]/;

/** An English word without its commonest endings: "tightened" and "tightening" are one. */
export function stemOf(word: string): string {
  if (word.length < 5) return word;
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
  if (YEAR.test(word)) return 'YEAR';
  return /^\d/.test(word) ? 'NUMBER' : stemOf(word);
}

/** A stem with its place in the sentence's text. */
export interface Stem extends Span {
  readonly stem: string;
}

/** The stems of a sentence in order; a name of several words is one. */
export function stemsOf({ words, hits }: ReadSentence): readonly Stem[] {
  const kinds: (string | undefined)[] = [];
  const lengths: number[] = [];
  for (const table of Object.keys(KINDS) as (keyof typeof KINDS)[]) {
    for (const { word, count } of hits.get(table) ?? []) {
      if ((lengths[word] ?? 0) >= count) continue;
      kinds[word] = KINDS[table];
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

/**
 * The words of a sentence as grounds: stems under `w:`, of Chinese characters also each two that follow each other; and
 * how many words of each field of meaning it holds.
 */
export function wordFeatures(sentence: ReadSentence, stems: readonly Stem[]): Features {
  const features: Record<string, number> = senseCounts(sentence);
  let before = '';
  for (const { stem } of stems) {
    features[`w:${stem}`] = 1;
    if (HAN.test(stem) && HAN.test(before)) features[`w:${before}${stem}`] = 1;
    before = stem;
  }
  return features;
}

/** Each two stems that follow each other, under `w:` and both; Chinese characters are paired by `wordFeatures`. */
export function pairFeatures(stems: readonly Stem[]): Features {
  const features: Record<string, number> = Object.create(null);
  let before = '';
  for (const { stem } of stems) {
    if (before !== '' && !HAN.test(stem)) features[`w:${before} ${stem}`] = 1;
    before = stem;
  }
  return features;
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
export function tellingWords(sentence: ReadSentence, weights: Weights): readonly Span[] {
  return stemsOf(sentence)
    .filter(({ stem, start, end }) => /^\p{Ll}/u.test(stem) && end - start >= LEAST_LETTERS && !SILENT.has(stem))
    .map(({ stem, start, end }) => ({ start, end, weight: weights[`w:${stem}`] ?? 0 }))
    .filter(({ weight }) => weight >= TELLING)
    .sort((a, b) => b.weight - a.weight);
}
