// Phrases among the words of English and Chinese sentences; article/term-index.ts finds terms in raw text of every script.
import type { Span } from '../article/article.ts';

/** One word of a text: folded to lower case and plain apostrophes, with its place. */
export interface Word extends Span {
  readonly text: string;
  /** The word as written. */
  readonly raw: string;
  /** Its first letters and `*`, by which phrases that begin with a prefix are filed. */
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
  /** Which of the sets of tables that are searched together it is of. */
  readonly set: number;
}

/** Entries that begin with one word. */
interface Bucket<Label extends string> {
  /** By the next word, those that may stand here before it. */
  readonly byNext: ReadonlyMap<string, readonly Entry<Label>[]>;
  /** Those that may stand here before any other word. */
  readonly entries: readonly Entry<Label>[];
}

/** Phrases by their first word, or its prefix, so that a text is read once whatever the number of phrases. */
export type PhraseIndex<Label extends string> = ReadonlyMap<string, Bucket<Label>>;

/** Phrases by label. */
export type PhraseTables<Label extends string> = Readonly<Record<Label, readonly string[]>>;

/** Letters by which phrases that begin with a prefix ("tighten*") are filed. */
const PREFIX_KEY = 3;
/**
 * The first alternative matches nothing that the others would not: it is the quick way over most words of English, `plain`. What is
 * looked at for dots is no Chinese: else each Latin letter among Chinese characters has the rest of the text looked at.
 */
const WORD =
  /([A-Za-z]+)(?=[ ,])|\d+(?:[.,]\d+)*%?|\p{Script=Han}|(?:[[\p{L}\p{M}]--\p{Script=Han}]+\.){2,}|[[\p{L}\p{M}\p{N}]--\p{Script=Han}]+(?:['’](?!s(?!\p{L}))\p{L}+)*|[%$€£¥?:“”"\(\)\|©★？：]/gv;

/**
 * The words of a text in order. A possessive "'s" belongs to no word; hyphenated words are taken apart; every Chinese
 * character is a word, so that a phrase of several is found wherever it stands.
 */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  // Not `matchAll`, which takes longer, here where every word of every sentence passes.
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    const { 0: raw, 1: plain } = match;
    const folded = plain === undefined ? undotted(raw.toLowerCase().replaceAll('’', "'")) : plain.toLowerCase();
    words.push({
      text: folded,
      raw,
      prefix: `${folded.slice(0, PREFIX_KEY)}*`,
      start: match.index,
      end: match.index + raw.length,
    });
  }
  return words;
}

/** "U.S." and "US" are one word. */
const undotted = (word: string): string => (word.includes('.') && /\p{L}\./u.test(word) ? word.replaceAll('.', '') : word);

function entryOf<Label extends string>(label: Label, phrase: string, set: number): Entry<Label> {
  const isExact = phrase.startsWith('=');
  const written = isExact ? phrase.slice(1) : phrase;
  const parts = wordsOf(written).map((word) => ({
    text: isExact ? undotted(word.raw) : word.text,
    isPrefix: written.charAt(word.end) === '*',
  }));
  return { label, phrase, parts, isExact, set };
}

function entriesOf<Label extends string>(tables: PhraseTables<Label>, set: number): readonly Entry<Label>[] {
  return (Object.keys(tables) as Label[]).flatMap((label) => tables[label].map((phrase) => entryOf(label, phrase, set)));
}

/** The word that must follow the first of an entry; null where none must, or one that is not written out in lower case. */
function nextOf<Label extends string>({ parts, isExact }: Entry<Label>): string | null {
  const next = parts[1];
  return next && !next.isPrefix && !isExact ? next.text : null;
}

/** Entries in their order. Most of the many that begin with "the" or "rare" are ruled out by the next word. */
function bucketOf<Label extends string>(all: readonly Entry<Label>[]): Bucket<Label> {
  const nexts = new Set(all.map(nextOf).filter((next) => next !== null));
  const entries = all.filter((entry) => nextOf(entry) === null);
  const before = (word: string): readonly Entry<Label>[] => all.filter((entry) => (nextOf(entry) ?? word) === word);
  return { byNext: new Map(Array.from(nexts, (next) => [next, before(next)])), entries };
}

function indexOf<Label extends string>(entries: readonly Entry<Label>[]): PhraseIndex<Label> {
  const filed = new Map<string, Entry<Label>[]>();
  for (const entry of entries) {
    const [first] = entry.parts;
    if (!first) continue;
    const word = first.text.toLowerCase();
    const key = first.isPrefix ? `${word.slice(0, PREFIX_KEY)}*` : word;
    const list = filed.get(key);
    if (list) list.push(entry);
    else filed.set(key, [entry]);
  }
  return new Map(Array.from(filed, ([key, own]) => [key, bucketOf(own)]));
}

/**
 * An index of tables of phrases by label. In a phrase `word*` stands for every word that begins so, and a leading `=` asks
 * for the case as written ("=US"). Of phrases under one label that begin at one word the longest is found.
 */
export function indexPhrases<Label extends string>(tables: PhraseTables<Label>): PhraseIndex<Label> {
  return indexOf(entriesOf(tables, 0));
}

/** Whether an entry that is filed under the word at `at` stands there. */
function matches<Label extends string>({ parts, isExact }: Entry<Label>, words: readonly Word[], at: number): boolean {
  for (let i = isExact || parts[0]?.isPrefix ? 0 : 1; i < parts.length; i++) {
    const part = parts[i];
    const word = words[at + i];
    if (!part || !word) return false;
    const written = isExact ? undotted(word.raw) : word.text;
    if (part.isPrefix ? !written.startsWith(part.text) : written !== part.text) return false;
  }
  return true;
}

/** Adds to `found`, by set, the entries of a bucket that stand at a word; of those of one label that stand there the longest alone. */
function keepLongest<Label extends string>(
  { byNext, entries }: Bucket<Label>,
  words: readonly Word[],
  at: number,
  found: readonly PhraseHit<Label>[][],
): void {
  for (const entry of byNext.get(words[at + 1]?.text ?? '') ?? entries) {
    const hits = found[entry.set];
    if (!hits || !matches(entry, words, at)) continue;
    const { label, phrase, parts } = entry;
    let place = hits.length;
    while (place > 0 && hits[place - 1]?.word === at) place--;
    while (place < hits.length && hits[place]?.label !== label) place++;
    if (parts.length <= (hits[place]?.count ?? 0)) continue;
    const start = words[at]?.start ?? 0;
    const end = words[at + parts.length - 1]?.end ?? start;
    hits[place] = { label, phrase, start, end, word: at, count: parts.length };
  }
}

/** Adds all phrases of the index in `words` to the lists of their sets, in order of place. */
function collect<Label extends string>(
  index: PhraseIndex<Label>,
  words: readonly Word[],
  found: readonly PhraseHit<Label>[][],
): void {
  words.forEach(({ text, prefix }, at) => {
    const named = index.get(text);
    const begun = index.get(prefix);
    if (named) keepLongest(named, words, at, found);
    if (begun) keepLongest(begun, words, at, found);
  });
}

/** All phrases of the index in `words`, in order of place. */
export function findPhrases<Label extends string>(
  index: PhraseIndex<Label>,
  words: readonly Word[],
): readonly PhraseHit<Label>[] {
  const hits: PhraseHit<Label>[] = [];
  collect(index, words, [hits]);
  return hits;
}

/** Sets of tables, by name. */
type Sets = Readonly<Record<string, PhraseTables<string>>>;

/** The phrases found of each of several sets of tables, by its name, in order of place. */
export type FoundIn<All extends Sets> = {
  readonly [Name in keyof All]: readonly PhraseHit<Extract<keyof All[Name], string>>[];
};

/**
 * A search for the phrases of several sets of tables at once, each as `findPhrases` finds them: to look a word up once for
 * all costs little more than to look it up for one.
 */
export function searchOf<All extends Sets>(sets: All): (words: readonly Word[]) => FoundIn<All> {
  const names = Object.keys(sets);
  const index = indexOf(Object.values(sets).flatMap(entriesOf));
  return (words) => {
    const found = names.map((): PhraseHit<string>[] => []);
    collect(index, words, found);
    return Object.fromEntries(names.map((name, set) => [name, found[set] ?? []])) as FoundIn<Sets> as FoundIn<All>;
  };
}
