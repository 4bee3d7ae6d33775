/** The languages that Loupe's own texts are written in, as their folders under `public/_locales` are named, and as they name themselves. */
export const LANGUAGES = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  ja: '日本語',
  zh_CN: '简体中文',
} as const;

/** A language of `LANGUAGES`. */
export type Language = keyof typeof LANGUAGES;

/** Whether `name` is one of them. */
export function isLanguage(name: unknown): name is Language {
  return typeof name === 'string' && Object.hasOwn(LANGUAGES, name);
}

/** BCP 47 tag of a language: what `lang`, `Intl` and the plural rules want. */
export function tagOf(language: Language): string {
  return language.replace('_', '-');
}
