import type { Article } from './article.ts';
import languages from './data/languages.json';

/** Share of the words that must be a language's stop words; below it the language is not told. */
const LEAST_STOP_WORDS = 0.08;
/** By stop word, the places in `stopWords` of the languages that have it. */
const placesOfStopWord = new Map<string, number[]>();
const stopWords = Object.entries(languages.stopWords);
stopWords.forEach(([, words], place) => {
  for (const word of words) placesOfStopWord.set(word, [...(placesOfStopWord.get(word) ?? []), place]);
});
const scripts = languages.scripts.map(({ language, letters, least }) => ({
  language,
  runs: new RegExp(`(?:${letters})+`, 'gu'),
  least,
}));

/** Marks, which are no letters, and characters of two UTF-16 units: without them a word has as many letters as units. */
const UNEVEN = /[\p{M}\u{10000}-\u{10ffff}]/u;

/** Characters in the runs that a pattern matches: counted by the run, as a list of them one by one is costly. */
function charactersIn(text: string, runs: RegExp): number {
  let count = 0;
  for (const run of text.match(runs) ?? []) count += /[\ud800-\udbff]/.test(run) ? [...run].length : run.length;
  return count;
}

/** Languages in which claims are read. */
export const READ_LANGUAGES = ['en', 'zh'] as const;
/** One of `READ_LANGUAGES`. */
export type ReadLanguage = (typeof READ_LANGUAGES)[number];

/** Whether claims are read in a language. */
export function isReadLanguage(language: string): language is ReadLanguage {
  return (READ_LANGUAGES as readonly string[]).includes(language);
}

/**
 * The language of a text as found in it: by script (ja, ko, zh, ru), else by stop words (en, de, fr, es). `und` where it
 * cannot be told, as for a text in any other language or of a few words.
 */
export function languageOf(text: string): string {
  const sample = text.slice(0, languages.sample);
  const words = sample.match(/[\p{L}\p{M}]+/gu) ?? [];
  const letters = UNEVEN.test(sample) ? charactersIn(sample, /\p{L}+/gu) : words.reduce((sum, { length }) => sum + length, 0);
  if (letters === 0) return 'und';
  for (const { language, runs, least } of scripts) if (charactersIn(sample, runs) / letters >= least) return language;
  const held = stopWords.map(() => 0);
  for (const word of words)
    for (const place of placesOfStopWord.get(word.toLowerCase()) ?? []) held[place] = (held[place] ?? 0) + 1;
  const most = Math.max(...held);
  return most > Math.max(1, words.length * LEAST_STOP_WORDS) ? (stopWords[held.indexOf(most)]?.[0] ?? 'und') : 'und';
}

/** The language found in an article's text, else the declared one where the text is too little to tell and may be Chinese. */
export function languageIn({ text, language }: Pick<Article, 'text' | 'language'>): string {
  const found = languageOf(text);
  const declared = language?.slice(0, 2) ?? '';
  return found === 'und' && isReadLanguage(declared) && !/\p{Ll}{3}/u.test(text) ? declared : found;
}
