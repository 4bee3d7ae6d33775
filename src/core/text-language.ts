import type { Detection } from './article/detection.ts';

/**
 * BCP 47 tag of an article's text: what its page says of it, where that is not another language than the text was read to be
 * in, as it may tell the script as well. Undefined where nobody knows.
 */
export function textLanguage(told: string | null, read: Detection['language'] | null): string | undefined {
  if (read === null || read === 'und') return told ?? undefined;
  return told?.split('-')[0] === read ? told : read;
}

const LANGUAGE = /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i;

/** `language` for an attribute or a field, or null where it is none: files bring anything. */
export function languageTag(language: string | null): string | null {
  return language !== null && LANGUAGE.test(language) ? language : null;
}
