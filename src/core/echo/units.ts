import { findPhrases, type PhraseHit, type Word, wordsOf } from '../text/phrases.ts';
import { stemOf } from '../text/stem.ts';
import { attributionsIn } from './attribution.ts';
import { type Concept, conceptOf, isPlain, PLAIN, vocabulary } from './vocabulary.ts';

/** A step through a claim: a phrase of the tables, a word, or a run of Chinese characters or kana that no table names. */
export interface Unit {
  /** As written. */
  readonly raw: string;
  /** As compared: the stem of a word; a run has all its characters. */
  readonly text: string;
  /** What the phrase is called; several where the tables give it several meanings, none for words and runs. */
  readonly concepts: readonly Concept[];
  readonly isRun: boolean;
  /** Says nothing by itself. */
  readonly isPlain: boolean;
  /** Stands in words that only say who speaks. */
  readonly isAttribution: boolean;
}

const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

/** Hits by their first word: the longest from left to right, and what other tables call the same words. */
function coverOf(hits: readonly PhraseHit<string>[]): ReadonlyMap<number, readonly PhraseHit<string>[]> {
  const cover = new Map<number, PhraseHit<string>[]>();
  let end = 0;
  for (const hit of hits.toSorted((a, b) => a.word - b.word || b.count - a.count)) {
    const own = cover.get(hit.word);
    if (own) {
      if (own[0]?.count === hit.count) own.push(hit);
    } else if (hit.word >= end) {
      cover.set(hit.word, [hit]);
      end = hit.word + hit.count;
    }
  }
  return cover;
}

const isRunWord = ({ text }: Word): boolean => UNSPACED.test(text) && !isPlain(text);

/** Index of the word after the run that begins at `from`. */
function runEnd(words: readonly Word[], from: number, cover: ReadonlyMap<number, unknown>): number {
  let to = from + 1;
  for (let last = words[from]; last && to < words.length; to++) {
    const word = words[to];
    if (!word || cover.has(to) || word.start !== last.end || !isRunWord(word)) break;
    last = word;
  }
  return to;
}

function phraseUnit(raw: string, hits: readonly PhraseHit<string>[], isAttribution: boolean): Unit {
  const concepts = hits.flatMap(({ label }) => conceptOf(label) ?? []);
  const isPlainPhrase = hits.some(({ label }) => label === PLAIN);
  return { raw, text: raw.toLowerCase(), concepts, isRun: false, isPlain: isPlainPhrase, isAttribution };
}

function otherUnit(raw: string, word: Word, isRun: boolean, isAttribution: boolean): Unit {
  if (isRun) return { raw, text: raw, concepts: [], isRun, isPlain: false, isAttribution };
  return { raw, text: stemOf(word.text), concepts: [], isRun, isPlain: isPlain(word.text), isAttribution };
}

/** The units of a readable text, in order and without overlap. */
export function unitsOf(text: string): readonly Unit[] {
  const words = wordsOf(text);
  const cover = coverOf(findPhrases(vocabulary(), words));
  const attributions = attributionsIn(text);
  const units: Unit[] = [];
  for (let at = 0, word = words[0]; word; word = words[at]) {
    const { start } = word;
    const hits = cover.get(at);
    const isRun = !hits && isRunWord(word);
    const to = hits ? at + (hits[0]?.count ?? 1) : isRun ? runEnd(words, at, cover) : at + 1;
    const raw = text.slice(start, words[to - 1]?.end);
    const isAttribution = attributions.some((span) => start >= span.start && start < span.end);
    units.push(hits ? phraseUnit(raw, hits, isAttribution) : otherUnit(raw, word, isRun, isAttribution));
    at = to;
  }
  return units;
}
