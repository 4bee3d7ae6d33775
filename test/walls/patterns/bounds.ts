/** A file whose patterns are safe only because none of them is given more than so much text. */
export interface Bound {
  readonly file: string;
  /** UTF-16 units. */
  readonly most: number;
  readonly why: string;
}

/** The longest sentence that is read: `LONGEST` in `core/claim/sentence/sentence-context.ts`. */
const SENTENCE = 1_200;

/** The longest title that is read: `MAX_TITLE` in `dom/head/read-head.ts`. */
const TITLE = 500;

/** All of them. Patterns of any other file may be given a page. */
export const BOUNDS: readonly Bound[] = [
  {
    file: 'src/core/claim/rules/is-claim.ts',
    most: SENTENCE,
    why: 'asked of one sentence: looks on to its end for a second word',
  },
  { file: 'src/core/claim/speaker/line-labels.ts', most: SENTENCE, why: 'asked of one sentence: each dash may begin a label' },
  { file: 'src/core/claim/speaker/named-speaker.ts', most: SENTENCE, why: 'asked of the end of one sentence' },
  {
    file: 'src/core/claim/speaker/official-phrase.ts',
    most: SENTENCE,
    why: 'asked of one sentence: each mark may open a phrase',
  },
  { file: 'src/core/claim/speaker/chinese/chinese-labels.ts', most: SENTENCE, why: 'asked of one sentence: spaces after a dash' },
  { file: 'src/core/checks/quantity/mass.ts', most: 2 * SENTENCE, why: 'asked of what stands around a figure in a claim' },
  { file: 'src/dom/head/read-head.ts', most: TITLE, why: 'each dash of a title may part it from the name of its site' },
];
