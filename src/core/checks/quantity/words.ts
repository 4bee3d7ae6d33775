import { alternation } from '../../text/alternation.ts';
import { simplified } from '../../text/simplified.ts';
import words from '../data/quantity-words.json';

/** Words of one meaning in the languages that are read. */
export interface WordList {
  readonly en: readonly string[];
  readonly zh: readonly string[];
}

/** A word with capitals is itself alone ("US" is not "us"); any other may begin a sentence. */
function eitherCase(word: string): string {
  const [first = ''] = word;
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '[\\s-]');
  if (/\p{Lu}/u.test(word) || !/\p{Ll}/u.test(first)) return escaped;
  return `[${first}${first.toUpperCase()}]${escaped.slice(1)}`;
}

/** `list` as the source of one pattern. English words stand alone; Chinese ones stand anywhere. */
export function sourceOf({ en, zh }: WordList): string {
  const parts: string[] = [];
  const longestFirst = [...en].sort((a, b) => b.length - a.length).map(eitherCase);
  if (longestFirst.length > 0) parts.push(`(?<![\\p{L}\\p{N}-])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}]|-\\p{Ll})`);
  if (zh.length > 0) parts.push(alternation(zh, ''));
  return `(?:${parts.join('|')})`;
}

const compiled = new Map<WordList, RegExp>();

/** Whether `text`, as `readable` gives it, has a word of `list`. */
export function says(text: string, list: WordList): boolean {
  let pattern = compiled.get(list);
  if (!pattern) {
    pattern = new RegExp(sourceOf(list), 'u');
    compiled.set(list, pattern);
  }
  return pattern.test(text);
}

/** `text` with simplified characters, straight apostrophes and plain hyphens and spaces, one for one: offsets hold. */
export function readable(text: string): string {
  return simplified(text)
    .replace(/[‘’]/g, "'")
    .replace(/[‐‑]/g, '-')
    .replace(/\u00a0/g, ' ');
}

/** The tables of words by which figures are read; see `data/quantity-words.json`. */
export const WORDS = words;
