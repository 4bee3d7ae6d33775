// Phrases among the words of English and Chinese sentences; article/term-index.ts finds terms in raw text of every script.
import type { Span } from '../article/article.ts';

/** One word of a text: folded to lower case and plain apostrophes, with its place. */
export interface Word extends Span {
  readonly text: string;
  /** The word as written. */
  readonly raw: string;
  /** Its first letters, by which phrases that begin with a prefix are filed. */
  readonly prefix: string;
}

/** A phrase of a table, found in a text. */
export interface PhraseHit<Label extends string> extends Span {
  readonly label: Label;
  /** The phrase as the table spells it. */
  readonly phrase: string;
  /** Index of the first word. */
  readonly word: number;
  /** Number of words. */
  readonly count: number;
}

interface Part {
  readonly text: string;
  readonly isPrefix: boolean;
}

interface Entry<Label extends string> {
  readonly label: Label;
  readonly phrase: string;
  readonly parts: readonly Part[];
  readonly isExact: boolean;
}

/** Phrases by their first word, so that a text is read once whatever the number of phrases. */
export interface PhraseIndex<Label extends string> {
  readonly byWord: ReadonlyMap<string, readonly Entry<Label>[]>;
  readonly byPrefix: ReadonlyMap<string, readonly Entry<Label>[]>;
}

/** Letters by which phrases that begin with a prefix ("tighten*") are filed. */
const PREFIX_KEY = 3;
const WORD =
  /\d+(?:[.,]\d+)*%?|\p{Script=Han}|(?:[\p{L}\p{M}]+\.){2,}|[[\p{L}\p{M}\p{N}]--\p{Script=Han}]+(?:['’](?!s(?!\p{L}))\p{L}+)*|[%$€£¥?:“”"\(\)\|©★？：]/gv;

/**
 * The words of a text in order. A possessive "'s" belongs to no word; hyphenated words are taken apart; every Chinese
 * character is a word, so that a phrase of several is found wherever it stands.
 */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    const text = undotted(raw.toLowerCase().replaceAll('’', "'"));
    words.push({ text, raw, prefix: text.slice(0, PREFIX_KEY), start: match.index, end: match.index + raw.length });
  }
  return words;
}

/** "U.S." and "US" are one word. */
const undotted = (word: string): string => (word.includes('.') && /\p{L}\./u.test(word) ? word.replaceAll('.', '') : word);

function entryOf<Label extends string>(label: Label, phrase: string): Entry<Label> {
  const isExact = phrase.startsWith('=');
  const written = isExact ? phrase.slice(1) : phrase;
  const parts = wordsOf(written).map((word) => ({
    text: isExact ? undotted(word.raw) : word.text,
    isPrefix: written.charAt(word.end) === '*',
  }));
  return { label, phrase, parts, isExact };
}

function file<Label extends string>(map: Map<string, Entry<Label>[]>, key: string, entry: Entry<Label>): void {
  const list = map.get(key);
  if (list) list.push(entry);
  else map.set(key, [entry]);
}

/**
 * An index of tables of phrases by label. In a phrase `word*` stands for every word that begins so, and a leading `=` asks
 * for the case as written ("=US"). Of phrases under one label that begin at one word the longest is found.
 */
export function indexPhrases<Label extends string>(tables: Readonly<Record<Label, readonly string[]>>): PhraseIndex<Label> {
  const byWord = new Map<string, Entry<Label>[]>();
  const byPrefix = new Map<string, Entry<Label>[]>();
  for (const label of Object.keys(tables) as Label[]) {
    for (const phrase of tables[label]) {
      const entry = entryOf(label, phrase);
      const first = entry.parts[0];
      if (!first) continue;
      const key = first.text.toLowerCase();
      if (first.isPrefix) file(byPrefix, key.slice(0, PREFIX_KEY), entry);
      else file(byWord, key, entry);
    }
  }
  return { byWord, byPrefix };
}

/** Whether an entry filed under the word at `at` stands there. */
function matches<Label extends string>({ parts, isExact }: Entry<Label>, words: readonly Word[], at: number): boolean {
  // Of most, the first word is what they are filed under.
  const isFirstKnown = !isExact && !parts[0]?.isPrefix;
  for (let i = isFirstKnown ? 1 : 0; i < parts.length; i++) {
    const part = parts[i];
    const word = words[at + i];
    if (!part || !word) return false;
    const written = isExact ? undotted(word.raw) : word.text;
    if (part.isPrefix ? !written.startsWith(part.text) : written !== part.text) return false;
  }
  return true;
}

/** Adds to `hits` those of `entries` that stand at a word; of one label, from the hit `first` on, the longest alone. */
function keepLongest<Label extends string>(
  entries: readonly Entry<Label>[],
  words: readonly Word[],
  at: number,
  hits: PhraseHit<Label>[],
  first: number,
): void {
  for (const entry of entries) {
    if (!matches(entry, words, at)) continue;
    const { label, phrase, parts } = entry;
    let place = first;
    while (place < hits.length && hits[place]?.label !== label) place++;
    if (parts.length <= (hits[place]?.count ?? 0)) continue;
    const start = words[at]?.start ?? 0;
    const end = words[at + parts.length - 1]?.end ?? start;
    hits[place] = { label, phrase, start, end, word: at, count: parts.length };
  }
}

/** All phrases of the index in `words`, in order of place. */
export function findPhrases<Label extends string>(
  { byWord, byPrefix }: PhraseIndex<Label>,
  words: readonly Word[],
): readonly PhraseHit<Label>[] {
  const hits: PhraseHit<Label>[] = [];
  words.forEach(({ text, prefix }, at) => {
    const first = hits.length;
    const named = byWord.get(text);
    const begun = byPrefix.get(prefix);
    if (named) keepLongest(named, words, at, hits, first);
    if (begun) keepLongest(begun, words, at, hits, first);
  });
  return hits;
}
