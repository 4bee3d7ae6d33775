import terms from './data/terms.json';
import { findTerms, indexTerms } from './term-index.ts';

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
