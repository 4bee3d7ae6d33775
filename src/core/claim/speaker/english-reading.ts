import { eachOf, type Steps, type TimeLimit } from '../../steps.ts';
import speech from '../data/speech.json';
import type { ReadSentence } from '../sentence/sentence-context.ts';
import { type Heard, type Seen, see } from './looked.ts';
import { namedSpeaker } from './named-speaker.ts';
import { personsIn, personsOf } from './person-class.ts';
import { shortNamesOf } from './person-name.ts';
import type { Reading } from './reading.ts';
import type { Attribution } from './speech-cues.ts';
import { type Cast, interviewee, speakerOfTurn } from './turn-speaker.ts';

/** By when, as shares of the time for a reading, sentences are looked at, persons are known and speakers are named. */
const SHARES = { seen: 0.38, persons: 0.43, named: 0.53 };

/** The speakers that sentences name themselves, in order, each read with those heard before it. */
function namedIn({ sentences, seen, persons }: Cast, time: TimeLimit): Steps<readonly (Attribution | null)[]> {
  const heard: Heard = { byName: new Map(), last: null, lastPerson: null };
  const named = (one: Seen): Attribution | null => {
    const found = namedSpeaker({ ...one, sentences, heard, persons });
    if (!found) {
      heard.lastPerson = introduced(one, persons) ?? heard.lastPerson;
      return null;
    }
    if (found.name !== null && /\s/.test(found.name))
      for (const short of shortNamesOf(found.name)) heard.byName.set(short, found);
    heard.last = found;
    if (isPerson(found, one)) heard.lastPerson = found;
    return found;
  };
  return eachOf(seen, named, time, SHARES.named);
}

const INSTITUTIONS: ReadonlySet<string> = new Set(speech.institutions);

/** Whether "he" or "she" can mean a speaker: no body, no document, nobody in the plural. */
function isPerson({ words, sentence }: Attribution, seen: Seen): boolean {
  const role = seen.roles.find(
    ({ start, end }) => words && sentence === seen.sentence.index && start >= words.start && end <= words.end,
  );
  const named = seen.people.some(({ start }) => words && start >= words.start && start < words.end);
  return named || (role !== undefined && !role.phrase.split(' ').some((word) => INSTITUTIONS.has(word.replace('*', ''))));
}

/** A sentence about a person has its subject within so many letters of its start. */
const SUBJECT = 12;

/** The person whom a sentence is about that lets nobody speak: "Kammerlander runs a plant in Hagen. She was asked …". */
function introduced({ people, sentence }: Seen, persons: Cast['persons']): Attribution | null {
  const person = people.find(({ start }) => start <= SUBJECT);
  const first = sentence.words[0];
  const known = person ? persons.get(shortNamesOf(person.name).at(-1) ?? '') : persons.get(first?.raw ?? '');
  if (!known) return null;
  return { speaker: known.speaker, name: known.name, words: { start: 0, end: first?.end ?? 0 }, sentence: sentence.index };
}

/** What an English article says of its speakers. */
export function* englishReading(sentences: readonly ReadSentence[], time: TimeLimit): Steps<Reading> {
  const seen = yield* eachOf(sentences, (sentence) => see(sentence), time, SHARES.seen);
  const told = yield* eachOf(seen, (one) => personsIn(one, sentences), time, SHARES.persons);
  const cast: Cast = { sentences, seen, persons: personsOf(told.flat()) };
  return {
    own: yield* namedIn(cast, time),
    ofTurn: (turn) => speakerOfTurn(turn, cast),
    interviewee: (before) => interviewee(cast, before),
  };
}
