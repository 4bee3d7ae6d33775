/**
 * Characters that take no room and are left out of what is read: soft hyphens, joiners of words, spaces without width, and those
 * that turn the direction of writing, by which a page could turn the words that stand beside its own in our surfaces. For a class
 * in a regular expression. U+FEFF counts as a space in those, and is none.
 */
export const UNSEEN: string = '\\u00ad\\u034f\\u061c\\u180e\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff';

const EACH = new RegExp(`[${UNSEEN}]`, 'g');

/** `text` without such characters. */
export function withoutUnseen(text: string): string {
  return text.replace(EACH, '');
}
