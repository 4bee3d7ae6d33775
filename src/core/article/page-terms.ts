import type { Span } from './article.ts';
import terms from './data/terms.json';
import { isSpaced, isUnspaced } from './letters.ts';

/** A group of words in `data/terms.json`. */
export type TermGroup = keyof typeof terms.groups;

/** How often the words of a group stand in a text, and which: as first written there, by their lower case. */
export interface Found {
  readonly count: number;
  readonly words: ReadonlyMap<string, string>;
}

/** What was found in a text, by group; a group of which nothing was found is left out. */
export type Finds = ReadonlyMap<TermGroup, Found>;

interface Growing {
  count: number;
  readonly words: Map<string, string>;
}

const INDEX = indexTerms<TermGroup>(terms.groups);

function growing(finds: Map<TermGroup, Growing>, group: TermGroup): Growing {
  const known = finds.get(group);
  if (known) return known;
  const made: Growing = { count: 0, words: new Map() };
  finds.set(group, made);
  return made;
}

/** The words of all groups, of all languages, in `text`. */
export function findsIn(text: string): Finds {
  const finds = new Map<TermGroup, Growing>();
  for (const { groups, start, end } of findTerms(INDEX, text)) {
    const word = text.slice(start, end);
    const lower = word.toLowerCase();
    for (const group of groups) {
      const found = growing(finds, group);
      found.count++;
      if (!found.words.has(lower)) found.words.set(lower, word);
    }
  }
  return finds;
}

/** The finds of several texts as one. */
export function joinFinds(all: readonly Finds[]): Finds {
  const joined = new Map<TermGroup, Growing>();
  for (const finds of all) {
    for (const [group, { count, words }] of finds) {
      const found = growing(joined, group);
      found.count += count;
      for (const [lower, word] of words) if (!found.words.has(lower)) found.words.set(lower, word);
    }
  }
  return joined;
}

/** How often words of any of `groups` were found. */
export function countOf(finds: Finds, groups: readonly TermGroup[]): number {
  let count = 0;
  for (const group of groups) count += finds.get(group)?.count ?? 0;
  return count;
}

/** Whether a word of any of `groups` was found. */
export function hasAny(finds: Finds, groups: readonly TermGroup[]): boolean {
  for (const group of groups) if (finds.has(group)) return true;
  return false;
}

/** The words of `groups` that were found, each once. */
export function wordsOf(finds: Finds, groups: readonly TermGroup[]): readonly string[] {
  return groups.flatMap((group) => [...(finds.get(group)?.words.values() ?? [])]);
}

/** How many different words of a group were found. */
export function varietyOf(finds: Finds, group: TermGroup): number {
  return finds.get(group)?.words.size ?? 0;
}

/** Terms by group and language, as in `data/terms.json`, which also says how they are written. */
type TermTables<Group extends string> = Readonly<Record<Group, Readonly<Record<string, readonly string[]>>>>;

/** A term found in a text: its groups, and its place to the end of the word that it begins. */
interface TermHit<Group extends string> extends Span {
  readonly groups: readonly Group[];
}

interface Part {
  readonly text: string;
  /** Whether it stands for every word that begins so. */
  readonly isStem: boolean;
}

interface Entry<Group extends string> {
  readonly groups: readonly Group[];
  readonly parts: readonly Part[];
  /** Whether capitals count. */
  readonly isExact: boolean;
}

/** Terms by the characters they begin with, so that a text is read once whatever the number of terms. */
interface TermIndex<Group extends string> {
  readonly byStart: ReadonlyMap<number, readonly Entry<Group>[]>;
}

/** Space, no-break space, hyphens and dashes: what stands between the words of a term. */
function isSeparator(unit: number): boolean {
  return unit === 0x20 || unit === 0x2d || unit === 0xa0 || (unit >= 0x2010 && unit <= 0x2015) || unit === 0x3000;
}

/** Lower case and one apostrophe, unit for unit: what would change its length is left as it is. */
function plain(text: string): string {
  const lower = text.toLowerCase().replaceAll('’', "'").replaceAll('ё', 'е');
  if (lower.length === text.length) return lower;
  return [...text].map((char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char)).join('');
}

/**
 * Where terms are filed: by the first three units of a word where there are spaces between words, else by the first alone. A
 * word of one or two units is as if 0 followed, a stem has at least three. Different starts may share a key, which does no harm.
 */
function startKey(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (isUnspaced(first)) return first;
  const second = text.charCodeAt(at + 1);
  if (!isSpaced(second)) return (first << 20) & 0x3fffffff;
  const third = text.charCodeAt(at + 2);
  return ((first << 20) ^ (second << 10) ^ (isSpaced(third) ? third : 0)) & 0x3fffffff;
}

function entryOf<Group extends string>(term: string, groups: readonly Group[]): Entry<Group> {
  const isExact = term.startsWith('=');
  const written = isExact ? term.slice(1) : plain(term);
  const parts = written.split(/[ -]+/).map((part) => ({ text: part.replace(/\*$/, ''), isStem: part.endsWith('*') }));
  return { groups, parts, isExact };
}

/** An index of the terms of all groups and languages. */
export function indexTerms<Group extends string>(tables: TermTables<Group>): TermIndex<Group> {
  const groupsOf = new Map<string, Group[]>();
  for (const group of Object.keys(tables) as Group[]) {
    for (const term of new Set(Object.values(tables[group]).flat())) {
      const known = groupsOf.get(term);
      if (known) known.push(group);
      else groupsOf.set(term, [group]);
    }
  }
  const byStart = new Map<number, Entry<Group>[]>();
  for (const [term, groups] of groupsOf) {
    const entry = entryOf(term, groups);
    const key = startKey(plain(entry.parts[0]?.text ?? ''), 0);
    const list = byStart.get(key);
    if (list) list.push(entry);
    else byStart.set(key, [entry]);
  }
  return { byStart };
}

/** The end of `entry` where it stands at `at`, with the rest of its last word, or -1. */
function endOf<Group extends string>({ parts, isExact }: Entry<Group>, written: string, lower: string, at: number): number {
  const text = isExact ? written : lower;
  let end = at;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    if (!part) break;
    if (i > 0) {
      const before = end;
      while (isSeparator(text.charCodeAt(end))) end++;
      if (end === before) return -1;
    }
    if (!text.startsWith(part.text, end)) return -1;
    end += part.text.length;
    if (part.isStem) while (isSpaced(text.charCodeAt(end))) end++;
    else if (isSpaced(text.charCodeAt(end - 1)) && isSpaced(text.charCodeAt(end))) return -1;
  }
  return end;
}

/** The terms of the index in `text`, in order; of those that overlap the longest. A term that several groups hold is found for all. */
export function findTerms<Group extends string>({ byStart }: TermIndex<Group>, text: string): readonly TermHit<Group>[] {
  const lower = plain(text);
  const hits: TermHit<Group>[] = [];
  let at = 0;
  while (at < text.length) {
    const unit = lower.charCodeAt(at);
    const isWord = isSpaced(unit);
    if (!isWord && !isUnspaced(unit)) {
      at++;
      continue;
    }
    let end = at;
    let groups: readonly Group[] = [];
    for (const entry of byStart.get(startKey(lower, at)) ?? []) {
      const reached = endOf(entry, text, lower, at);
      if (reached > end) {
        end = reached;
        groups = entry.groups;
      } else if (reached === end && end > at) groups = [...new Set([...groups, ...entry.groups])];
    }
    if (end > at) {
      hits.push({ groups, start: at, end });
      at = end;
    } else if (isWord) while (at < text.length && isSpaced(lower.charCodeAt(at))) at++;
    else at++;
  }
  return hits;
}
