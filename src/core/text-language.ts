import type { Detection } from './article/detection.ts';

/**
 * BCP 47 tag of an article's text: what its page says of it, where that is not another language than the text was read to be
 * in, as it may tell the script as well. Undefined where nobody knows.
 */
export function textLanguage(told: string | null, read: Detection['language'] | null): string | undefined {
  if (read === null || read === 'und') return told ?? undefined;
  return told?.split('-')[0] === read ? told : read;
}
