import type { Span } from '../../article/article.ts';
import type { PhraseHit } from '../../text/phrases.ts';
import type { SpeakerClass } from '../claim.ts';
import type { Label } from '../sentence/lexicon.ts';
import type { Looked } from './looked.ts';
import { classByName, classInSentence } from './person-class.ts';
import { type PersonName, shortNamesOf } from './person-name.ts';
import { classOfRole } from './role-class.ts';
import { nameOfBody } from './speaker-name.ts';
import type { Attribution, Role } from './speech-cues.ts';

const PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'they', 'it']);

/** Names of bodies that speak as such, with their classes. */
export const BODIES: readonly (readonly [Label, SpeakerClass])[] = [
  ['chineseMinistry', 'chinese-government'],
  ['chineseMedia', 'chinese-state-media'],
  ['chineseBody', 'chinese-industry'],
  ['chineseCompany', 'chinese-industry'],
  ['analystBody', 'analyst'],
  ['westernCompany', 'company'],
];

/** An attribution by the words from `from` to `to` of the sentence looked at. */
export function attributionOf(speaker: SpeakerClass, name: string | null, from: number, to: number, looked: Looked): Attribution {
  return { speaker, name, words: { start: from, end: to }, sentence: looked.sentence.index };
}

/** The class of a person who spoke before or is told of elsewhere. */
function knownAs(name: string, { heard, persons }: Looked): SpeakerClass | null {
  const shorts = shortNamesOf(name);
  const spoke = shorts.map((short) => heard.byName.get(short)).find(Boolean);
  return spoke?.speaker ?? shorts.map((short) => persons.get(short)).find(Boolean)?.speaker ?? null;
}

/** The attribution to a person whose name stands beside a cue. */
export function ofPerson(person: PersonName, cue: Span, looked: Looked): Attribution {
  const speaker = classInSentence(person, looked, looked.sentences) ?? knownAs(person.name, looked) ?? classByName(person.name);
  return attributionOf(speaker, person.name, Math.min(person.start, cue.start), Math.max(person.end, cue.end), looked);
}

/** The attribution to whoever bears a role beside a cue. */
export function ofRole(role: PhraseHit<Role>, cue: Span, looked: Looked): Attribution {
  const { sentence, sentences, roles, heard } = looked;
  const speaker = classOfRole(role, sentence, sentences, false, roles);
  if (speaker === null) {
    const isChinas = sentence.hits.has('chineseState');
    const again = isChinas || !heard.last ? { speaker: 'chinese-government' as const, name: null } : heard.last;
    return attributionOf(again.speaker, again.name, Math.min(role.start, cue.start), Math.max(role.end, cue.end), looked);
  }
  const name = nameOfBody(role, sentence, sentences);
  return attributionOf(speaker, name, Math.min(role.start, cue.start), Math.max(role.end, cue.end), looked);
}

/** Somebody named before who is called by a part of the name, or by a pronoun. */
export function ofKnown(word: string, cue: Span, looked: Looked): Attribution | null {
  const { heard, sentence, persons } = looked;
  const pronoun = word.toLowerCase();
  const isPerson = pronoun === 'he' || pronoun === 'she';
  const known = isPerson ? (heard.lastPerson ?? heard.last) : PRONOUNS.has(pronoun) ? heard.last : heard.byName.get(word);
  if (known) return { ...known, words: { start: cue.start, end: cue.end }, sentence: sentence.index };
  const told = persons.get(word);
  return told ? attributionOf(told.speaker, told.name, cue.start, cue.end, looked) : null;
}
