import type { Span } from '../../../article/article.ts';
import type { PhraseHit } from '../../../text/phrases.ts';
import type { SpeakerClass } from '../../claim.ts';
import speech from '../../data/speech.json';
import type { Label } from '../../sentence/lexicon.ts';
import type { ReadSentence } from '../../sentence/sentence-context.ts';
import type { Speaker } from '../reading.ts';
import type { Role } from '../speech-cues.ts';
import type { KnownPerson, Seen } from './looked.ts';
import { isChineseName, type PersonName, shortNamesOf } from './person-name.ts';
import { classOfRole } from './role-class.ts';

/** Somebody as the article tells them. */
export interface Told extends Speaker {
  /** By what: grounds for this class. */
  readonly by: readonly string[];
}

/** Tables of names of bodies with the class of whoever speaks for one. */
export const BODIES: readonly (readonly [Label, SpeakerClass])[] = [
  ['chineseMinistry', 'chinese-government'],
  ['chineseMedia', 'chinese-state-media'],
  ['chineseBody', 'chinese-industry'],
  ['chineseCompany', 'chinese-industry'],
  ['analystBody', 'analyst'],
  ['westernCompany', 'company'],
];
const ORGANISATIONS: readonly (readonly [ReadonlySet<string>, SpeakerClass])[] = [
  [new Set(speech.organisations.analyst), 'analyst'],
  [new Set(speech.organisations.company), 'company'],
];

/** The class of an organisation that one of the words of its name tells, or null. */
export const classOfOrganisation = (words: readonly string[]): SpeakerClass | null =>
  ORGANISATIONS.find(([telling]) => words.some((word) => telling.has(word)))?.[1] ?? null;

/** An apposition further from its name than this many words is none. */
const REACH = 14;
/** The number of words in a text. */
export const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
/** Whether two places share a letter. */
export const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** Where a person's own words end: at the next person or verb. */
function endOfApposition({ end }: Span, { people, verbs, sentence: { text } }: Seen): number {
  const starts = [...people, ...verbs].map(({ start }) => start).filter((start) => start >= end);
  return Math.min(...starts, text.length);
}

/** What joins a role before a name to it, and what joins one after it. */
const TITLE = /^[.\s,]*(?:\(ret[^)]*\)\s)?(?:(?:of|for)\s[\p{L}\s]{0,30})?$/u;
const APPOSITION = /^(?:,|\s(?:of|at|from|with|in)\b|\s?\()(?!.*[;“"])/;

/** The roles that tell what a person is, and speak for nobody else: right before the name, in it, or in the apposition after it. */
export function rolesOf(person: PersonName, seen: Seen): readonly PhraseHit<Role>[] {
  const { start, end } = person;
  const { text } = seen.sentence;
  const last = endOfApposition(person, seen);
  return seen.roles.filter((role) => {
    if (role.end <= start) return TITLE.test(text.slice(role.end, start));
    if (role.start < end) return role.start >= start && role.end <= end && role.end - role.start < end - start;
    const gap = text.slice(end, role.start);
    return role.start < last && wordsIn(gap) <= REACH && APPOSITION.test(gap);
  });
}

/** "of Kestrel Freight", "at Straits Capital", "from the Circular Metals Group". */
const OF_BODY = /^,?\s(?:of|at|from|with|for)\s(?:the\s|[\p{Ll}-]+\s){0,3}(?<body>(?:\p{Lu}[\p{L}&’'-]*\s?)+)/u;
/** So many letters before a name a body may stand that is the person's: "China Daily reporter Du Rong". */
const BEFORE_NAME = 40;

/** What a sentence tells of a person: by roles, by bodies and by an organisation beside the name. */
export function toldOf(person: PersonName, seen: Seen, sentences: readonly ReadSentence[]): readonly Told[] {
  const { sentence, roles } = seen;
  const { name, start, end } = person;
  const isChinese = isChineseName(name);
  const ofRoles = rolesOf(person, seen).flatMap((role): readonly Told[] => {
    const speaker = classOfRole(role, sentence, sentences, isChinese, roles);
    const where = role.end <= start ? 'before' : role.start >= end ? 'after' : 'inside';
    return speaker ? [{ speaker, name, by: [`is:${role.label}`, `is:${where}`, `is:${role.label}:${speaker}`] }] : [];
  });
  const last = endOfApposition(person, seen);
  const isOwn = (hit: Span): boolean =>
    hit.start >= start - BEFORE_NAME &&
    hit.end <= last &&
    !/[,;:“”"]/.test(sentence.text.slice(hit.end, start)) &&
    !overlaps(hit, person);
  const ofBodies = BODIES.flatMap(([table, speaker]): readonly Told[] =>
    sentence.hits.get(table)?.some(isOwn) ? [{ speaker, name, by: [`at:${table}`] }] : [],
  );
  const body = isChinese ? null : OF_BODY.exec(sentence.text.slice(end))?.groups?.['body'];
  const speaker = body ? classOfOrganisation(body.trim().split(/[\s-]+/)) : null;
  return [...ofRoles, ...ofBodies, ...(speaker ? [{ speaker, name, by: ['at:organisation'] }] : [])];
}

/** The class of a person, or of an organisation that was taken for one, of whom nothing is told but the name. */
export function classByName(name: string): SpeakerClass {
  return isChineseName(name) ? 'chinese-industry' : (classOfOrganisation(name.split(/\s/).slice(-1)) ?? 'analyst');
}

/** Words that tell next to nothing of whoever bears them: what else is told says more. */
const LOOSE: ReadonlySet<string> = new Set(['is:post', 'is:any-state', 'is:inside']);

/** A person with whether the article tells more than the name. */
interface ToldPerson extends KnownPerson {
  readonly isTold: boolean;
}

/** The persons in a sentence, each with the surest that it tells of them. */
export function personsIn(seen: Seen, sentences: readonly ReadSentence[]): readonly ToldPerson[] {
  return seen.people.map((person) => {
    const told = toldOf(person, seen, sentences);
    const best = told.find(({ by }) => !by.some((ground) => LOOSE.has(ground))) ?? told[0];
    return { name: person.name, speaker: best?.speaker ?? classByName(person.name), isTold: best !== undefined };
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
