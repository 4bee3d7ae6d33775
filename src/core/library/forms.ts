import { stemOf } from '../text/stem.ts';
import { nearTerms } from './index/find-terms.ts';

/** How much a word of a text counts for one that was sought, by how it is a form of it. */
export const FORM = {
  same: 1,
  /** Another number, tense or spelling: "licensing" for "licence". */
  stem: 0.9,
  /** It begins so: who types has not come to the end. */
  begins: 0.6,
  /** Made of the same word by another ending: "suspension" for "suspended". */
  kin: 0.5,
  /** Spelled nearly so. */
  near: 0.4,
} as const;

/** What a word that was sought asks of those that may be forms of it. Made once for each. */
export interface SoughtWord {
  readonly word: string;
  readonly stem: string;
  /** Letters in which a form may differ. */
  readonly edits: number;
}

/** All forms of a word begin with as many of its letters. */
export const BEGINNING = 3;
/** Fewer letters begin too many words. */
const LEAST_BEGINNING = 3;
/** Letters that kin have in common, and letters that each may have beside. */
const KIN = { common: 6, ending: 4 };
const ENDING =
  /^[cdst]?(?:e|s|es|ed|ing|ion|ions|ive|al|ally|er|ers|or|ors|ment|able|ism|ist|ists|ity|ic|y|ies|ise|ize|ised|ized|ly)?$/;

/** British spellings and doubled letters as American ones: both are compared by them alone. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[a-z]{3})is(?=e|ing|ation|e[ds]$)/, 'iz'],
  [/(?<=[a-z]{2})our(?=$|s|e|i|a|l)/, 'or'],
  [/(?<=[a-z]{2}[^aeiou])re(?=s?$)/, 'er'],
  [/(?<=[a-z]{2})(en|an)c(?=e|i)/, '$1s'],
  [/(?<=[aeiou])ll(?=ed|ing|er)/, 'l'],
  [/^programme/, 'program'],
  [/^alumini?um/, 'aluminum'],
  [/^sulph/, 'sulf'],
  [/^grey/, 'gray'],
  [/^tonnes?$/, 'ton'],
];

const LATIN = /^[a-z]+$/;

/** A word by which forms are known: its stem, in one spelling. */
function plainStem(word: string): string {
  if (!LATIN.test(word)) return word;
  return stemOf(SPELLINGS.reduce((text, [british, american]) => text.replace(british, american), word));
}

/** Letters in which a word may differ from the one sought: none in short words and in figures, which would be other ones. */
function editsAllowed(word: string): number {
  if (/\p{N}/u.test(word) || word.length < 5) return 0;
  return word.length < 9 ? 1 : 2;
}

/** A word that is sought. */
export const soughtWord = (word: string): SoughtWord => ({ word, stem: plainStem(word), edits: editsAllowed(word) });

function isKin(word: string, sought: string): boolean {
  let shared = 0;
  while (shared < word.length && word.charCodeAt(shared) === sought.charCodeAt(shared)) shared += 1;
  if (shared < KIN.common || Math.max(word.length, sought.length) - shared > KIN.ending) return false;
  return ENDING.test(word.slice(shared)) && ENDING.test(sought.slice(shared));
}

/** How much `word` counts for the one sought, as one of `FORM` but for `near`; 0 where it is none of its forms. */
export function formOf(word: string, { word: sought, stem }: SoughtWord): number {
  if (word === sought) return FORM.same;
  if (!LATIN.test(sought)) return /\p{N}/u.test(sought) || !word.startsWith(sought) ? 0 : FORM.begins;
  if (!word.startsWith(sought.slice(0, BEGINNING))) return 0;
  if (plainStem(word) === stem) return FORM.stem;
  if (sought.length >= LEAST_BEGINNING && word.startsWith(sought)) return FORM.begins;
  return isKin(word, sought) ? FORM.kin : 0;
}

/** Whether `word` is spelled nearly as the one sought: a letter more, less, another, or two neighbours swapped. */
export const isNear = (word: string, { word: sought, edits }: SoughtWord): boolean =>
  edits > 0 && nearTerms([word], sought, edits).length > 0;
