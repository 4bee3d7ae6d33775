import type { Span } from '../../article/article.ts';
import type { Word } from '../../text/phrases.ts';
import grammar from '../data/grammar.json';
import type { Attribution } from '../speaker/speech-cues.ts';
import type { Label } from './lexicon.ts';
import type { ReadSentence } from './sentence-context.ts';

/** What the subject of a sentence's main clause is: whoever acts in it, a thing, or a word that points back. */
export type SubjectKind =
  | (typeof NAMED)[number][0]
  | (typeof POINTING)[number][0]
  | (typeof THINGS)[number][0]
  | 'number'
  | 'name'
  | 'other'
  | 'none';

/** Kinds of named subjects, by the tables that name them; the first that fits. */
const NAMED = [
  ['china', ['chineseState', 'chineseMinistry', 'chineseBody', 'chineseMedia']],
  ['chineseFirm', ['chineseCompany']],
  ['role', ['roleActor']],
  ['west', ['westernState', 'westernBody', 'foreignPlace']],
  ['westernFirm', ['westernCompany']],
  ['chinesePlace', ['chinesePlace']],
  ['feedPlace', ['feedPlace']],
  ['instrument', ['instrument']],
] as const satisfies readonly (readonly [string, readonly Label[]])[];

/** Words that point to somebody or something named before, or to those who speak. */
const POINTING = [
  ['it', ['it', 'they', 'its', 'their', "it's", "they're"]],
  ['person', ['he', 'she', 'his', 'her', "he's", "she's"]],
  ['we', ['i', 'we', 'our', 'my', 'us', 'you', "we're", "i'm"]],
  ['this', ['this', 'that', 'these', 'those', "that's"]],
  ['there', ['there', "there's"]],
] as const;

/** Things, where nobody is named and nothing points back. */
const THINGS = [
  ['matter', ['rareEarth']],
  ['market', ['market']],
  ['product', ['product', 'process']],
] as const satisfies readonly (readonly [string, readonly Label[]])[];

/** So many words a subject holds at most before its verb. */
const LONGEST = 18;
/** A phrase of circumstance before the subject ("In October, ") is at most so long. */
const LONGEST_OPENING = 16;
const LEAST_CLAUSE = 15;
const AUXILIARIES: ReadonlySet<string> = new Set(grammar.auxiliaries);
const VERBS: ReadonlySet<string> = new Set(grammar.finiteVerbs);
const OPENINGS: ReadonlySet<string> = new Set(grammar.openings);
const PARTICIPLE = /..ed$/;

/** The part of a sentence that is asserted: without the words that say who asserts it. */
function assertedPart({ text, index }: ReadSentence, { words, sentence }: Attribution): Span {
  const whole = { start: 0, end: text.length };
  if (!words || sentence !== index) return whole;
  const rest = words.start < text.length / 3 ? { ...whole, start: words.end } : { ...whole, end: words.start };
  return rest.end - rest.start < LEAST_CLAUSE ? whole : rest;
}

/** Where the subject begins: after one or two phrases of circumstance and an opening quotation mark. */
function subjectStart(words: readonly Word[], text: string, end: number): number {
  let place = 0;
  for (let round = 0; round < 2 && OPENINGS.has(words[place]?.text ?? ''); round++) {
    const from = words[place]?.start ?? 0;
    const comma = text.slice(from, end).search(/,\s/);
    const next = comma < 0 ? -1 : words.findIndex(({ start }) => start > from + comma);
    place = next > place && next - place < LONGEST_OPENING ? next : place + 1;
  }
  while (/^["“”()|]$/.test(words[place]?.text ?? '')) place++;
  return place;
}

const isVerb = ({ text }: Word): boolean => AUXILIARIES.has(text) || VERBS.has(text) || PARTICIPLE.test(text);

function subjectWords(sentence: ReadSentence, attribution: Attribution): readonly Word[] {
  const { start, end } = assertedPart(sentence, attribution);
  const words = sentence.words.filter((word) => word.start >= start && word.end <= end);
  const from = subjectStart(words, sentence.text, end);
  const length = words.slice(from + 1, from + LONGEST).findIndex(isVerb);
  return words.slice(from, from + (length < 0 ? LONGEST : length + 1));
}

/** The kind of the subject of a sentence's main clause, found by its words alone; `none` for an empty clause. */
export function subjectOf(sentence: ReadSentence, attribution: Attribution): SubjectKind {
  const words = subjectWords(sentence, attribution);
  const [first, second] = words;
  const last = words.at(-1);
  if (!first || !last) return 'none';
  const holds = (table: Label): boolean =>
    sentence.hits.get(table)?.some(({ start, end }) => start >= first.start && end <= last.end) ?? false;
  const named = NAMED.find(([, tables]) => tables.some(holds));
  if (named) return named[0];
  const pointing = POINTING.find(([, forms]) => (forms as readonly string[]).includes(first.text));
  if (pointing && (pointing[0] !== 'it' || words.length <= 2)) return pointing[0];
  const thing = THINGS.find(([, tables]) => tables.some(holds));
  if (thing) return thing[0];
  if (/^\d/.test(first.text)) return 'number';
  return /^\p{Lu}/u.test(first.raw) && second && /^\p{Lu}/u.test(second.raw) ? 'name' : 'other';
}
