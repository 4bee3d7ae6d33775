/** Words of a headline that tell it from every other; engines leave out what comes after some thirty. */
const MOST_WORDS = 14;
/** Characters at most, for scripts that put no spaces between words. */
const MOST_CHARACTERS = 120;

/** What nobody sees: what turns, joins or breaks text, fillers, marks of a variant. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** `text` as it is seen, with signs of full width and other forms as what they stand for. */
export const seenText = (text: string): string => text.normalize('NFKC').replace(UNSEEN, '');

/** All that is no part of a word. */
const NO_WORD = /[^\p{L}\p{M}\p{N}]+/gu;
/** One of the signs that stand within words: in "rare-earth", "China’s", "0.5", "U.S". */
const WITHIN = /^[-'’.,]$/;

/**
 * Words of a page as a search engine may be given them: one phrase in quotation marks of ours, or null where `text` has no
 * words. An engine takes signs for orders wherever they stand: "!g" leads to another engine, "\" to the first result unseen,
 * "site:" and "-" choose what is found, and a quotation mark ends a phrase. So nothing but words is left, with signs within
 * words where they are letters' neighbours on both sides; signs of full width and other forms count as what they stand for.
 * All that goes from a page into the address of a search goes through here.
 */
export function searchPhrase(text: string): string | null {
  const plain = seenText(text);
  const bare = plain.replace(NO_WORD, (signs, at: number) => {
    const isWithin = at > 0 && at + signs.length < plain.length && WITHIN.test(signs);
    return isWithin ? signs : ' ';
  });
  const words = bare.split(' ').filter((word) => word !== '');
  const phrase = [...words.slice(0, MOST_WORDS).join(' ')].slice(0, MOST_CHARACTERS).join('');
  return phrase === '' ? null : `"${phrase.replace(/(?<![-'’., ])[-'’., ]+$/, '')}"`;
}
