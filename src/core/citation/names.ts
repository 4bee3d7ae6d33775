import { cleanLine, MOST } from './clean.ts';
import words from './data/name-words.json' with { type: 'json' };

/**
 * Who wrote an article, in the words of CSL: a person whose names are told apart, or a name that is kept whole, as that of a
 * newsroom, a Chinese name, or one of which it is not known which part is the family's.
 */
export type Name = { readonly family: string; readonly given: string } | { readonly literal: string };

/** Most authors that are taken of a byline. */
const MOST_NAMES = 20;

const BETWEEN = /[;；、|]| (?:and|und|et|with) | & /i;
const COMMA = /[,，]/;
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;
const LATIN = /^[\p{Script=Latin}\p{M}'’.\- ]+$/u;

const PARTICLES: ReadonlySet<string> = new Set(words.particles);
/** Words that stand in names of bodies and in descriptions of posts, never of a person. */
const OF_BODIES: ReadonlySet<string> = new Set(words.ofBodies);
/** Chinese and Korean family names in Latin letters. They come first or last: nobody can tell from the name. */
const EASTERN: ReadonlySet<string> = new Set(words.eastern);

/** The authors that a byline names, in its order; none where it only repeats the outlet. */
export function namesIn(byline: string | null, outlet: string): readonly Name[] {
  const line = cleanLine(byline ?? '', MOST.title).replace(/^by\s+/i, '');
  const parts = line.split(BETWEEN).flatMap(partsAtCommas);
  const told = parts.map((part) => cleanLine(part, MOST.name)).filter((part) => part !== '' && !isSame(part, outlet));
  return [...new Set(told)].slice(0, MOST_NAMES).map(nameOf);
}

/** A name as it is spoken. */
export function plainName(name: Name): string {
  return 'literal' in name ? name.literal : `${name.given} ${name.family}`;
}

/** "Jane Doe, John Smith" is two; "Doe, Jane" is one, as is a name with a post behind it. */
function partsAtCommas(text: string): readonly string[] {
  const parts = text
    .split(COMMA)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length < 2) return parts;
  const isList = parts.every((part) => isPerson(part) || isEastern(part) || isHanName(part));
  return isList ? parts : [text];
}

function nameOf(text: string): Name {
  const [family = '', given, ...rest] = text.split(COMMA).map((part) => part.trim());
  if (given && rest.length === 0 && isPersonsWords(`${given} ${family}`)) return { family, given };
  if (!isPerson(text) || startsEastern(text)) return { literal: text };
  const names = text.split(' ');
  const particle = names.findIndex((one, at) => at > 0 && PARTICLES.has(one.toLowerCase()));
  const from = particle > 0 && particle < names.length - 1 ? particle : names.length - 1;
  return { family: names.slice(from).join(' '), given: names.slice(0, from).join(' ') };
}

/** Whether `text` is plainly the name of a person in Latin letters: two to five words that begin with capitals. */
function isPerson(text: string): boolean {
  const { length } = text.split(' ');
  return length >= 2 && length <= 5 && isPersonsWords(text);
}

function isPersonsWords(text: string): boolean {
  const all = text.split(' ');
  return (
    LATIN.test(text) &&
    text !== text.toUpperCase() &&
    all.every((word) => PARTICLES.has(word.toLowerCase()) || (NAME_WORD.test(word) && !OF_BODIES.has(bare(word))))
  );
}

const startsEastern = (text: string): boolean => EASTERN.has(bare(text.split(' ')[0] ?? ''));
const isEastern = (text: string): boolean => startsEastern(text) && text.includes(' ');
const isHanName = (text: string): boolean => /^[\p{Script=Han}·]{2,12}$/u.test(text);
const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}]/gu, '');
const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
