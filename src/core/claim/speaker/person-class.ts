import type { PhraseHit } from '../../text/phrases.ts';
import type { SpeakerClass } from '../claim.ts';
import speech from '../data/speech.json';
import type { ReadSentence } from '../sentence/sentence-context.ts';
import type { KnownPerson, Seen } from './looked.ts';
import { isChineseName, type PersonName, shortNamesOf } from './person-name.ts';
import { classOfRole } from './role-class.ts';
import type { Role } from './speech-cues.ts';

/** An apposition further from its name than this many words is none. */
const REACH = 14;
/** The number of words in a text. */
export const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** Titles that anybody may have: what stands after the name says more. */
const LOOSE_TITLE = /^(?:dr|mr|ms|mrs|dame)$/;

/** The role that tells what a person is: right before the name, in it, or in the apposition after it. */
function roleOf({ start, end }: PersonName, { sentence, roles, people, verbs }: Seen): PhraseHit<Role> | undefined {
  const { text } = sentence;
  const next = Math.min(
    people.find((other) => other.start >= end)?.start ?? text.length,
    verbs.find((verb) => verb.start >= end)?.start ?? text.length,
  );
  const titled = roles.filter(
    (role) =>
      role.end <= start && /^[.\s,]*(?:\(ret[^)]*\)\s)?(?:(?:of|for)\s[\p{L}\s]{0,30})?$/u.test(text.slice(role.end, start)),
  );
  const best = titled.find(({ label }) => label !== 'post') ?? titled[0];
  if (best) return best;
  const inside = roles.find((role) => role.start >= start && role.end <= end && role.end - role.start < end - start);
  if (inside && !LOOSE_TITLE.test(inside.phrase)) return inside;
  const after = roles.filter((role) => {
    if (role.start < end || role.start >= next) return false;
    const gap = text.slice(end, role.start);
    return wordsIn(gap) <= REACH && /^(?:,|\s(?:of|at|from|with|in)\b|\s?\()/.test(gap) && !/[;“"]/.test(gap);
  });
  const first = after[0];
  const isWithFirst = (role: PhraseHit<Role>): boolean =>
    first !== undefined && !text.slice(first.end, Math.max(first.end, role.start)).includes(',');
  return after.find((role) => role.label !== 'post' && role.label !== 'any-state' && isWithFirst(role)) ?? first ?? inside;
}

/** The class of a person that a sentence tells by a role, or null where it tells none. */
export function classInSentence(person: PersonName, seen: Seen, sentences: readonly ReadSentence[]): SpeakerClass | null {
  const role = roleOf(person, seen);
  if (role) return classOfRole(role, seen.sentence, sentences, isChineseName(person.name), seen.roles);
  return isChineseName(person.name) ? null : classByBody(person, seen);
}

const ORGANISATIONS: readonly (readonly [ReadonlySet<string>, SpeakerClass])[] = [
  [new Set(speech.organisations.analyst), 'analyst'],
  [new Set(speech.organisations.company), 'company'],
];
/** "of Kestrel Freight", "at Straits Capital", "from the Circular Metals Group". */
const OF_BODY = /^,?\s(?:of|at|from|with|for)\s(?:the\s|[\p{Ll}-]+\s){0,3}(?<body>(?:\p{Lu}[\p{L}&’'-]*\s?)+)/u;

/** The class of a person by the organisation named after "of" or "at", where its name tells what it is. */
function classByBody({ end }: PersonName, { sentence }: Seen): SpeakerClass | null {
  const body = OF_BODY.exec(sentence.text.slice(end))?.groups?.['body'];
  const words = body?.trim().split(/[\s-]+/) ?? [];
  return ORGANISATIONS.find(([last]) => words.some((word) => last.has(word)))?.[1] ?? null;
}

/** The class of a person, or of an organisation that was taken for one, of whom nothing is told but the name. */
export function classByName(name: string): SpeakerClass {
  if (isChineseName(name)) return 'chinese-industry';
  const last = name.split(/\s/).at(-1) ?? '';
  return ORGANISATIONS.find(([words]) => words.has(last))?.[1] ?? 'analyst';
}

/** A person with whether the article tells more than the name. */
interface ToldPerson extends KnownPerson {
  readonly isTold: boolean;
}

/** The persons in a sentence, each with what it tells of them. */
export function personsIn(seen: Seen, sentences: readonly ReadSentence[]): readonly ToldPerson[] {
  return seen.people.map((person) => {
    const speaker = classInSentence(person, seen, sentences);
    return { name: person.name, speaker: speaker ?? classByName(person.name), isTold: speaker !== null };
  });
}

/** The persons that an article tells something of, by each name they may be called by: the first that is told counts. */
export function personsOf(told: readonly ToldPerson[]): ReadonlyMap<string, KnownPerson> {
  const persons = new Map<string, KnownPerson>();
  const unknown = new Map<string, KnownPerson>();
  for (const { isTold, ...known } of told) {
    const names = known.name.includes(' ') ? shortNamesOf(known.name) : [known.name];
    for (const name of names) {
      const map = isTold ? persons : unknown;
      if (!map.has(name)) map.set(name, known);
    }
  }
  for (const [name, known] of unknown) if (!persons.has(name)) persons.set(name, known);
  return persons;
}
