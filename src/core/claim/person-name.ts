import speech from './data/speech.json';

const PERSON_VERBS =
  'said|says|writes|wrote|argues|argued|adds|added|warns|warned|told|tells|thinks|reckons|estimates|believes|expects|suspects|admits|admitted|noted|notes|disagrees';
const PERSON_NAME = String.raw`(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs)\.?\s+)?\p{Lu}\p{Ll}[\p{L}’'-]*\s+(?:\p{Lu}\.?\s+)?\p{Lu}[\p{L}’'-]+`;
/** A name that stands right before a verb of speech; group 1. */
export const PERSON_BEFORE = new RegExp(String.raw`(${PERSON_NAME}),?\s+$`, 'u');
/** A name that stands right after a verb of speech; group 1. */
export const PERSON_AFTER = new RegExp(String.raw`^\s+(${PERSON_NAME})`, 'u');
/** "said Jane Doe", "Jane Doe, said", and the "— Jane Doe" under a quotation. */
const PERSON = new RegExp(
  String.raw`(?:\b(?:${PERSON_VERBS})\s+(?<after>${PERSON_NAME})|(?<before>${PERSON_NAME}),?\s+(?:${PERSON_VERBS})\b|[”"]\s+[—–-]+\s*(?<under>${PERSON_NAME})\s*$)`,
  'u',
);

const SURNAMES: ReadonlySet<string> = new Set(speech.chineseSurnames);

/** Whether a name is in the Chinese order: a common surname and a given name. */
export function isChineseName(name: string): boolean {
  const [first, second, third] = name.split(/\s+/);
  return (
    first !== undefined && SURNAMES.has(first) && second !== undefined && /^\p{Lu}\p{Ll}+$/u.test(second) && third === undefined
  );
}

/** The person to whom a sentence is attributed by name, with the words that do it; null where there is none. */
export function personIn(text: string): { readonly name: string; readonly start: number; readonly end: number } | null {
  const match = PERSON.exec(text);
  const name = match?.groups?.['after'] ?? match?.groups?.['before'] ?? match?.groups?.['under'];
  if (!match || name === undefined || NO_PERSON.test(name)) return null;
  return { name, start: match.index, end: match.index + match[0].length };
}

const NO_PERSON = /\b(?:China|Beijing|Chinese|United|States|South|North|Ministry|House|Group|Company|Commission)\b/;
