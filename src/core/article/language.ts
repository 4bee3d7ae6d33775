import type { Article } from './article.ts';
import languages from './data/languages.json';

/** Share of the words that must be a language's stop words; below it the language is not told. */
const LEAST_STOP_WORDS = 0.08;
const stopWords = Object.entries(languages.stopWords).map(([language, words]) => ({ language, words: new Set(words) }));
const scripts = languages.scripts.map(({ language, letters, least }) => ({
  language,
  letters: new RegExp(letters, 'gu'),
  least,
}));

const countOf = (text: string, what: RegExp): number => text.match(what)?.length ?? 0;

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
  const letters = countOf(sample, /\p{L}/gu);
  if (letters === 0) return 'und';
  for (const { language, letters: own, least } of scripts) if (countOf(sample, own) / letters >= least) return language;
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  let best = 'und';
  let most = Math.max(1, words.length * LEAST_STOP_WORDS);
  for (const { language, words: own } of stopWords) {
    const held = words.filter((word) => own.has(word)).length;
    if (held > most) [best, most] = [language, held];
  }
  return best;
}

/** The language found in an article's text, else the declared one where the text is too little to tell and may be Chinese. */
export function languageIn({ text, language }: Pick<Article, 'text' | 'language'>): string {
  const found = languageOf(text);
  const declared = language?.slice(0, 2) ?? '';
  return found === 'und' && isReadLanguage(declared) && !/\p{Ll}{3}/u.test(text) ? declared : found;
}
