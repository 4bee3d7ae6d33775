/**
 * Characters that take no room or have no ink and are left out of what is read: controls, soft hyphens, joiners of words, spaces without
 * width, fillers, selectors of variants, and those that turn the direction of writing, by which a page could turn the words that stand beside
 * its own in our surfaces. For a class in a regular expression. U+FEFF counts as a space in those, and is none.
 */
export const UNSEEN: string =
  '\\x00-\\x08\\x0e-\\x1f\\x7f-\\x9f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb';

/** First halves of tags and further selectors: whole words can be written in them that programs read and nobody sees. */
export const UNSEEN_FIRST = '\\udb40-\\udb43';

/** Pairs of halves that make such a character: those, and what shapes shorthand and music. */
export const UNSEEN_PAIR: string = `[${UNSEEN_FIRST}][\\udc00-\\udfff]|\\ud82f[\\udca0-\\udca3]|\\ud834[\\udd73-\\udd7a]`;

/** What joins letters of some scripts, and pictures, or keeps them apart: there it is seen, elsewhere it has no width and parts a word. */
export const JOINERS = '\\u200c\\u200d';
const JOINED =
  '(?:[\\u0620-\\u08e1\\u0900-\\u109f\\u1780-\\u17b3\\u17b6-\\u17d3\\u1820-\\u18aa\\u2600-\\u27bf]|[\\ud83c-\\ud83e][\\udc00-\\udfff])\\ufe0f?';

/** One of all these characters, as a regular expression. */
export const UNSEEN_ONE: string = `[${UNSEEN}]|${UNSEEN_PAIR}|(?<!${JOINED})[${JOINERS}]`;

const EACH = new RegExp(UNSEEN_ONE, 'g');

/** `text` without such characters. */
export function withoutUnseen(text: string): string {
  return text.replace(EACH, '');
}
