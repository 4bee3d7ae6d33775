import { eachOf, type Steps, type TimeLimit } from '../../../steps.ts';
import type { SpeakerClass } from '../../claim.ts';
import speech from '../../data/speech.json';
import type { ReadSentence } from '../../sentence/sentence-context.ts';
import type { Reading, Speaker } from '../reading.ts';
import type { Attribution } from '../speech-cues.ts';
import type { Turn } from '../turns.ts';
import { type Heard, type KnownPerson, type Seen, see } from './looked.ts';
import { namedIn } from './named.ts';
import { personsIn, personsOf } from './person-class.ts';
import { shortNamesOf } from './person-name.ts';
import { classOfRole } from './role-class.ts';

/** What is known of an English article before anybody in it speaks. */
interface Cast {
  readonly seen: readonly Seen[];
  readonly sentences: readonly ReadSentence[];
  readonly persons: ReadonlyMap<string, KnownPerson>;
}

const PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'they', 'it']);
const INSTITUTIONS: ReadonlySet<string> = new Set(speech.institutions);

/** Whether "he" or "she" can mean a speaker: no body, no document, nobody in the plural. */
function isPerson({ words, sentence }: Attribution, { roles, people, sentence: { index } }: Seen): boolean {
  if (!words || sentence !== index) return false;
  const isIn = ({ start, end }: { start: number; end: number }): boolean => start >= words.start && end <= words.end;
  const role = roles.find(isIn);
  const isBody = role?.phrase.split(' ').some((word) => INSTITUTIONS.has(word.replace('*', '')));
  return people.some(isIn) || isBody === false;
}

/** A sentence about a person has its subject within so many letters of its start. */
const SUBJECT = 12;

/** The person whom a sentence is about that lets nobody speak: "Kammerlander runs a plant in Hagen. She was asked …". */
function introduced({ people, sentence }: Seen, persons: Cast['persons']): Attribution | null {
  const person = people.find(({ start }) => start <= SUBJECT);
  const first = sentence.words[0];
  // "He was asked" is somebody else than He Lifeng.
  const called = first && !PRONOUNS.has(first.text) ? first.raw : '';
  const known = persons.get(person ? (shortNamesOf(person.name).at(-1) ?? '') : called);
  if (!known) return null;
  return { speaker: known.speaker, name: known.name, words: { start: 0, end: first?.end ?? 0 }, sentence: sentence.index };
}

function hear(heard: Heard, found: Attribution | null, seen: Seen, persons: Cast['persons']): void {
  if (!found) {
    heard.lastPerson = introduced(seen, persons) ?? heard.lastPerson;
    return;
  }
  if (found.name !== null && /\s/.test(found.name)) for (const short of shortNamesOf(found.name)) heard.byName.set(short, found);
  heard.last = found;
  if (isPerson(found, seen)) heard.lastPerson = found;
}

/** Answers that are a ministry's, and not a person's. */
const OFFICIAL = /\b(?:answers (?:reporters|questions)|press (?:conference|briefing)|news conference|spokes\p{L}+|comrade)\b/iu;

/** Who answers in an interview whose answers bear no name: an office whose answers they are, else the person introduced first. */
function interviewee({ seen, sentences, persons }: Cast, before: number): SpeakerClass | null {
  const introduction = seen.slice(0, before);
  const isOfficial = introduction.some(({ sentence }) => OFFICIAL.test(sentence.text));
  const known = introduction
    .flatMap(({ people }) => people)
    .map(({ name }) => persons.get(name.split(/\s/).at(-1) ?? ''))
    .find(Boolean);
  if (known && !isOfficial) return known.speaker;
  const ofRoles = introduction.flatMap(({ roles, sentence }) =>
    roles.map((role) => classOfRole(role, sentence, sentences, false, roles)),
  );
  return ofRoles.find((speaker) => speaker && speaker !== 'unattributed' && speaker !== 'chinese-state-media') ?? null;
}

/** Who holds a turn: by the role in the label, by what the article tells of the name, else a guest: an analyst. */
function speakerOfTurn({ label, words, sentence }: Turn, cast: Cast): Speaker {
  const at = cast.seen[sentence];
  const last = label.split(/[\s-]/).at(-1)?.toLowerCase();
  const person = [...cast.persons].find(([name]) => name.toLowerCase() === last)?.[1];
  // A label of one word is a name, though "GAO" is an office elsewhere.
  const role = person && !label.includes(' ') ? undefined : at?.roles.find(({ end }) => end <= words.end);
  const speaker = at && role ? classOfRole(role, at.sentence, cast.sentences, false, at.roles) : null;
  if (speaker) return { speaker, name: person?.name ?? null };
  if (person) return person;
  const isNamed = /^\p{Lu}{2}/u.test(label) && label.length > 2;
  return { speaker: interviewee(cast, sentence) ?? 'analyst', name: isNamed ? label : null };
}

/** By when, as shares of the time for a reading, sentences are looked at and persons are known. */
const SHARES = { seen: 0.38, persons: 0.43 };

/** What an English article says of its speakers. */
export function* englishReading(sentences: readonly ReadSentence[], time: TimeLimit): Steps<Reading> {
  const seen = yield* eachOf(sentences, (sentence) => see(sentence), time, SHARES.seen);
  const told = yield* eachOf(seen, (one) => personsIn(one, sentences), time, SHARES.persons);
  const persons = personsOf(told.flat());
  const cast: Cast = { sentences, seen, persons };
  const heard: Heard = { byName: new Map(), last: null, lastPerson: null };
  return {
    length: seen.length,
    namedAt: (index) => {
      const one = seen[index];
      return one ? namedIn({ ...one, sentences, heard, persons }) : [];
    },
    hear: (index, found) => {
      const one = seen[index];
      if (one) hear(heard, found, one, persons);
    },
    ofTurn: (turn) => speakerOfTurn(turn, cast),
    interviewee: (before) => interviewee(cast, before),
  };
}
