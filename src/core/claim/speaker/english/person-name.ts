import type { Span } from '../../../article/article.ts';
import speech from '../../data/speech.json';
import { CHINESE_TABLES, type Label } from '../../sentence/lexicon.ts';
import type { ReadSentence } from '../../sentence/sentence-context.ts';

/** A person's name as it stands in a sentence; offsets in the sentence. */
export interface PersonName extends Span {
  readonly name: string;
}

const TITLE = String.raw`(?:Lt\.?\s)?(?:Dr|Prof|Professor|Mr|Ms|Mrs|Sir|Dame|Lord|Sen|Senator|Col|Gen|Capt)\.?\s+`;
const TITLED = new RegExp(`^${TITLE}`);
const PART = String.raw`\p{Lu}[\p{L}’'-]*\p{Ll}[\p{L}’'-]*`;
const BETWEEN = String.raw`(?:\p{Lu}\.\s?|(?:van|von|de|der|da|di|bin|al|ter)\s)*`;
/** Each begins with a capital letter: to ask for that first rules out most places at once. */
const NAME = new RegExp(String.raw`(?=\p{Lu})(?<![\p{L}])(?<title>${TITLE})?(?<name>${PART}(?:\s${BETWEEN}${PART}){0,6})`, 'gu');

const SURNAMES: ReadonlySet<string> = new Set(speech.chineseSurnames);
/** Words with a capital that are no part of a person's name. */
export const OTHER_WORDS: ReadonlySet<string> = new Set(speech.notInPersonNames);
/** Words of which a compound is no part of a person's name: "Hi-Tech", "Five-Year". */
const NO_PARTS: ReadonlySet<string> = new Set(['Rare', 'Earth', 'Tech', 'Year', 'Based', 'Made']);
const PLACES_AND_BODIES: readonly Label[] = [...CHINESE_TABLES, 'westernState', 'westernCompany', 'feedPlace', 'analystBody'];

/** "bankers in Hong Kong", "told Deccan Mint": what follows is a place or an outlet. */
const NO_PERSON_AFTER = /\b(?:in|near|to|told|at|the)\s$/;

/** One or two syllables of pinyin, as a given name is written. */
const PINYIN =
  /^(?:(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:iang|iong|uang|ang|eng|ong|iao|ian|ing|uai|uan|ai|ei|ao|ou|an|en|er|ia|ie|iu|in|ua|uo|ui|un|ue|[aoeiuü])){1,2}$/i;

/** Whether a name is in the Chinese order: a common surname and a given name, or a surname after a title. */
export function isChineseName(name: string): boolean {
  const [first, second, third] = name.replace(TITLED, '').split(/\s+/);
  if (first === undefined || !SURNAMES.has(first) || third !== undefined) return false;
  return second === undefined ? name !== first : PINYIN.test(second);
}

/** The parts of a name by which a person may be called again, as words: "Lindqvist", "Liu" of "Liu Wenhai", "Lund" of "Mbeki-Lund". */
export function shortNamesOf(name: string): readonly string[] {
  const parts = name.replace(TITLED, '').split(/\s+/);
  const last = parts.at(-1) ?? name;
  const first = parts.length === 2 && parts[0] !== undefined ? parts[0].split('-') : [];
  return [...new Set([...first, ...last.split('-').filter((part) => /^\p{Lu}/u.test(part)), last])];
}

/** Whether a capitalised word is no part of a name; "He" is one before a given name ("He Yadong"). */
function isNoName(part: string, next: string | undefined): boolean {
  if (part === 'He' && next !== undefined) return false;
  const word = part.replace(/['’]s$/, '');
  return OTHER_WORDS.has(word) || /^I['’]/.test(part) || word.split('-').some((one) => one !== word && NO_PARTS.has(one));
}

/** The persons named in a sentence, in order: two or more capitalised words, or one after a title, that name nothing else. */
export function peopleIn({ text, hits }: ReadSentence): readonly PersonName[] {
  const isTaken = (start: number, end: number): boolean =>
    PLACES_AND_BODIES.some((table) => hits.get(table)?.some((hit) => hit.start < end && start < hit.end));
  const found: PersonName[] = [];
  for (const { groups, index, 0: whole } of text.matchAll(NAME)) {
    const title = groups?.['title'] ?? '';
    const run = (groups?.['name'] ?? '').split(/\s+/);
    // "Assistant Secretary Thaddeus Brill": what follows the last word that is no part of a name.
    const parts = run.slice(run.findLastIndex((part, i) => isNoName(part, run[i + 1])) + 1);
    if (parts.length < (title ? 1 : 2)) continue;
    const written = title + parts.join(' ');
    const name = written.replace(/['’]s$/, '');
    const start = index + whole.length - written.length;
    const end = start + name.length;
    if (NO_PERSON_AFTER.test(text.slice(Math.max(0, start - 12), start))) continue;
    if (!isTaken(start, end)) found.push({ name, start, end });
  }
  return found;
}
