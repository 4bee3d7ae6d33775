/**
 * Characters that take no room or have no ink and are left out of what is read: soft hyphens, joiners of words, spaces without width,
 * fillers, selectors of variants, and those that turn the direction of writing, by which a page could turn the words that stand beside
 * its own in our surfaces. For a class in a regular expression. U+FEFF counts as a space in those, and is none.
 */
export const UNSEEN: string =
  '\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb';

/** First halves of tags and further selectors: whole words can be written in them that programs read and nobody sees. */
export const UNSEEN_FIRST = '\\udb40-\\udb43';

/** One of all these characters, as a regular expression. */
export const UNSEEN_ONE: string = `[${UNSEEN}]|[${UNSEEN_FIRST}][\\udc00-\\udfff]`;

const EACH = new RegExp(UNSEEN_ONE, 'g');

/** `text` without such characters. */
export function withoutUnseen(text: string): string {
  return text.replace(EACH, '');
}
