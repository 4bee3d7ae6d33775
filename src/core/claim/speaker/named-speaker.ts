import type { PhraseHit } from '../../text/phrases.ts';
import type { SpeakerClass } from '../claim.ts';
import speech from '../data/speech.json';
import type { Label } from '../sentence/lexicon.ts';
import type { ReadSentence } from '../sentence/sentence-context.ts';
import { isChineseName, type PersonName, peopleIn, shortNamesOf } from './person-name.ts';
import { classOfRole } from './role-class.ts';
import { nameOfBody } from './speaker-name.ts';
import { type Attribution, cuesIn, type Role, type SpeechCue } from './speech-cues.ts';

/** Who has spoken so far: by the names they are called again by, and last. */
export interface Heard {
  readonly byName: Map<string, Attribution>;
  last: Attribution | null;
}

/** A subject further from its verb than this many words is none. */
const REACH = 14;
/** A role, unlike a name, must stand close to its verb, or be set off by a comma. */
const NEAR = 4;
const INVERTING: ReadonlySet<string> = new Set(speech.inverting);
const CARRYING: ReadonlySet<string> = new Set(speech.carrying);
const ORGANISATIONS: readonly (readonly [readonly string[], SpeakerClass])[] = [
  [speech.organisations.analyst, 'analyst'],
  [speech.organisations.company, 'company'],
];
const PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'they', 'it']);

/** A sentence as attribution looks at it: its cues and persons, found once. */
interface Looked {
  readonly sentence: ReadSentence;
  readonly sentences: readonly ReadSentence[];
  readonly heard: Heard;
  readonly roles: readonly PhraseHit<Role>[];
  readonly people: readonly PersonName[];
}

const isRole = (cue: PhraseHit<SpeechCue>): cue is PhraseHit<Role> => cue.label !== 'verb' && cue.label !== 'act';
const between = (text: string, from: number, to: number): string => text.slice(from, to);
const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** Names of bodies that speak as such, with their classes. */
const BODIES: readonly (readonly [Label, SpeakerClass])[] = [
  ['chineseMinistry', 'chinese-government'],
  ['chineseMedia', 'chinese-state-media'],
  ['chineseBody', 'chinese-industry'],
  ['chineseCompany', 'chinese-industry'],
  ['analystBody', 'analyst'],
  ['westernCompany', 'company'],
];

/** The role that tells what a person is: right before the name, or in the apposition after it. */
function roleOf({ name, start, end }: PersonName, { sentence, roles }: Looked): PhraseHit<Role> | undefined {
  const { text } = sentence;
  const titled = roles.find(
    (role) => role.end <= start && /^[\s,]*(?:of\s[\p{L}\s]{0,30})?$/u.test(between(text, role.end, start)),
  );
  const inside = roles.find((role) => role.start >= start && role.end <= end && role.end - role.start < name.length);
  if (titled) return titled;
  const after = roles.find((role) => {
    if (role.start < end) return false;
    const gap = between(text, end, role.start);
    return wordsIn(gap) <= REACH && /^(?:,|\s(?:of|at|from|with|in)\b|\s?\()/.test(gap) && !/[;“"]/.test(gap);
  });
  return after ?? inside;
}

function attributionOf(speaker: SpeakerClass, name: string | null, from: number, to: number, looked: Looked): Attribution {
  return { speaker, name, words: { start: from, end: to }, sentence: looked.sentence.index };
}

function ofPerson(person: PersonName, verb: PhraseHit<SpeechCue>, looked: Looked): Attribution {
  const { sentence, sentences, heard } = looked;
  const role = roleOf(person, looked);
  const isChinese = isChineseName(person.name);
  const known = shortNamesOf(person.name)
    .map((short) => heard.byName.get(short))
    .find(Boolean);
  const speaker = role ? classOfRole(role, sentence, sentences, isChinese) : (known?.speaker ?? null);
  const from = Math.min(person.start, verb.start);
  const to = Math.max(person.end, verb.end);
  return attributionOf(speaker ?? (isChinese ? 'chinese-industry' : 'analyst'), person.name, from, to, looked);
}

function ofRole(role: PhraseHit<Role>, verb: PhraseHit<SpeechCue>, looked: Looked): Attribution {
  const { sentence, sentences } = looked;
  const speaker = classOfRole(role, sentence, sentences, false);
  const from = Math.min(role.start, verb.start);
  const to = Math.max(role.end, verb.end);
  return attributionOf(speaker, nameOfBody(role, sentence, sentences), from, to, looked);
}

/** Somebody named before who is called by surname or pronoun right beside the verb. */
function ofKnown(word: string, verb: PhraseHit<SpeechCue>, { heard, sentence }: Looked): Attribution | null {
  const known = PRONOUNS.has(word.toLowerCase()) ? heard.last : heard.byName.get(word);
  return known ? { ...known, words: { start: verb.start, end: verb.end }, sentence: sentence.index } : null;
}

/** Who is called by name in the words before "was blunter: “…": nothing else tells the subject there. */
function ofKnownBefore(colon: PhraseHit<SpeechCue>, from: number, looked: Looked): Attribution | null {
  const person = looked.people.findLast(({ start, end }) => start >= from && end <= colon.start);
  if (person) return ofPerson(person, colon, looked);
  const words = looked.sentence.words.slice(0, colon.word).filter(({ start }) => start >= from);
  return words.map(({ raw }) => ofKnown(raw, colon, looked)).find((known) => known !== null) ?? null;
}

/** Where the words that can hold a verb's subject begin: after the last quotation, semicolon or dash before it. */
function clauseStart(text: string, end: number): number {
  const head = text.slice(0, end);
  return Math.max(...['”', '"', ';', '“', '—'].map((mark) => head.lastIndexOf(mark) + 1));
}

function before(verb: PhraseHit<SpeechCue>, looked: Looked): Attribution | null {
  const { sentence, roles, people } = looked;
  const { text, words } = sentence;
  const beside = words[verb.word - 1];
  const from = clauseStart(text, verb.start);
  const isSetOff = /,\s*$/.test(text.slice(0, verb.start));
  if (beside && beside.start >= from) {
    const isAdverb = /ly$|^(?:also|has|had|have|then|later|still)$/.test(beside.text);
    const known = ofKnown((isAdverb ? words[verb.word - 2]?.raw : beside.raw) ?? '', verb, looked);
    if (known) return known;
  }
  const person = people.findLast(({ start, end }) => {
    if (start < from || end > verb.start) return false;
    const gap = between(text, end, verb.start);
    return wordsIn(gap) <= 1 || (wordsIn(gap) <= REACH && /^(?:,|\s(?:of|at|from)\b|\s?\()/.test(gap));
  });
  if (person && verb.label === 'verb') return ofPerson(person, verb, looked);
  const named = verb.phrase.startsWith(':') ? ofKnownBefore(verb, from, looked) : null;
  if (named) return named;
  const role = nearestRole(roles, verb, from, isSetOff, text);
  if (!role || (verb.label === 'act' && !isOfState(role.label))) return null;
  return ofRole(role, verb, looked);
}

/** The role that stands nearest before a verb; of two that end together the longer. */
function nearestRole(
  roles: readonly PhraseHit<Role>[],
  verb: PhraseHit<SpeechCue>,
  from: number,
  isSetOff: boolean,
  text: string,
): PhraseHit<Role> | undefined {
  const gapOf = ({ word, count }: PhraseHit<Role>): number => verb.word - word - count;
  const reachOf = ({ end }: PhraseHit<Role>): number =>
    isSetOff || /^,?\s(?:in|of|at|for|who|which|from)\b/.test(text.slice(end)) ? REACH : NEAR;
  return roles
    .filter((role) => role.start >= from && gapOf(role) >= 0 && gapOf(role) <= reachOf(role))
    .sort((a, b) => gapOf(a) - gapOf(b) || b.count - a.count)[0];
}

const isOfState = (role: Role): boolean => role === 'any-state' || role === 'chinese-government' || role === 'chinese-industry';

/** The speaker after the verb: "said Jane Doe, an analyst", "according to two traders". */
function after(verb: PhraseHit<SpeechCue>, looked: Looked): Attribution | null {
  const { sentence, roles, people } = looked;
  const { text, words } = sentence;
  if (verb.label !== 'verb' || !INVERTING.has(verb.phrase)) return null;
  if (verb.phrase !== 'according' && !/(?:[,”"’?!—–]\s*|^|\b[Ss]o\s)$/.test(text.slice(0, verb.start))) return null;
  const isNear = (gap: string, most: number): boolean => wordsIn(gap) <= most && !/[“"”;]/.test(gap);
  const person = people.find(({ start }) => start >= verb.end && isNear(between(text, verb.end, start), 9));
  const role = roles.find(({ start }) => start >= verb.end && isNear(between(text, verb.end, start), 7));
  if (person && !(role && /,/.test(between(text, role.end, person.start)))) return ofPerson(person, verb, looked);
  if (role) return ofRole(role, verb, looked);
  return ofKnown(words[verb.word + verb.count]?.raw ?? '', verb, looked);
}

/** A body, company or Chinese place that stands right before its verb: "Shenghe said", "Hohhot wants". */
function bodyBefore(verb: PhraseHit<SpeechCue>, looked: Looked): Attribution | null {
  const { sentence } = looked;
  const from = clauseStart(sentence.text, verb.start);
  for (const [label, speaker] of [...BODIES, ['chinesePlace', 'chinese-government'] as const]) {
    const hit = sentence.hits.get(label)?.findLast(({ start, word, count }) => {
      const gap = verb.word - word - count;
      return start >= from && gap >= 0 && gap <= (label === 'chinesePlace' ? 0 : 3);
    });
    if (!hit || (verb.label === 'act' && !speaker.startsWith('chinese'))) continue;
    return attributionOf(speaker, nameOfBody(hit, sentence, looked.sentences), hit.start, verb.end, looked);
  }
  return null;
}

/** An organisation that its last word tells, right before its verb: "Delta Metals Research forecasts". */
function organisationBefore(verb: PhraseHit<SpeechCue>, looked: Looked): Attribution | null {
  const { text } = looked.sentence;
  const run = /(?:^|[^\p{L}])((?:\p{Lu}[\p{L}&’'-]+\s)+)$/u.exec(text.slice(0, verb.start))?.[1]?.trim();
  const last = run?.split(/\s/).at(-1) ?? '';
  if (!run?.includes(' ') || verb.label !== 'verb') return null;
  const speaker = ORGANISATIONS.find(([words]) => words.includes(last))?.[1];
  return speaker ? attributionOf(speaker, run, verb.start - run.length - 1, verb.end, looked) : null;
}

/** Somebody who is called by a general word after having spoken: "the group says". */
function carriedOn(verb: PhraseHit<SpeechCue>, looked: Looked): Attribution | null {
  const word = looked.sentence.words[verb.word - 1];
  if (!word || !CARRYING.has(word.text) || word.start < clauseStart(looked.sentence.text, verb.start)) return null;
  return (
    looked.heard.last && { ...looked.heard.last, words: { start: word.start, end: verb.end }, sentence: looked.sentence.index }
  );
}

/** "“…” — Jane Doe" */
function underQuotation({ sentence, people }: Looked): Attribution | null {
  const person = people.at(-1);
  if (!person || person.end !== sentence.text.length || !/[”"]\s*[—–-]+\s*$/.test(sentence.text.slice(0, person.start)))
    return null;
  return { speaker: 'analyst', name: person.name, words: { start: person.start, end: person.end }, sentence: sentence.index };
}

/** The state as a speaker: of its acts ("China announced") the article speaks, of its framing it does itself. */
const STATE_SAYS =
  /\b(China|Beijing)\s+(?:\w+ly\s+|has\s+|had\s+)?(?:framed|frames|said|says|insists|insisted|denies|denied|rejects|rejected|vowed|vows|pledged|pledges|describes|described|calls its|maintains|stresses|stressed|reiterated)\b/;
/** "In her view", "by Achterberg's account". */
const IN_VIEW =
  /\b(?:[Ii]n|[Bb]y|[Oo]n)\s(?:(his|her|their)|([\p{Lu}][\p{L}-]+)['’]s)\s(?:view|reading|opinion|account|telling|judgement|judgment|words)\b/u;

function stateSays(looked: Looked, isQuoted: (at: number) => boolean): Attribution | null {
  const state = STATE_SAYS.exec(looked.sentence.text);
  if (!state || isQuoted(state.index)) return null;
  return attributionOf('chinese-government', state[1] ?? null, state.index, state.index + state[0].length, looked);
}

function inView({ sentence, heard }: Looked): Attribution | null {
  const view = IN_VIEW.exec(sentence.text);
  const known = view?.[2] === undefined ? heard.last : heard.byName.get(view[2]);
  if (!view || !known) return null;
  return { ...known, words: { start: view.index, end: view.index + view[0].length }, sentence: sentence.index };
}

/** The speaker whom a sentence names beside a verb of speech, or null where it names none. */
export function namedSpeaker(
  sentence: ReadSentence,
  sentences: readonly ReadSentence[],
  heard: Heard,
  isQuoted: (at: number) => boolean,
): Attribution | null {
  const cues = cuesIn(sentence);
  const verbs = cues.filter((cue) => !isRole(cue));
  const people =
    verbs.length > 0 || /[”"]\s*[—–-]/.test(sentence.text) ? peopleIn(sentence).filter(({ start }) => !isQuoted(start)) : [];
  const looked: Looked = { sentence, sentences, heard, roles: cues.filter(isRole), people };
  for (const verb of verbs) {
    const found =
      after(verb, looked) ??
      before(verb, looked) ??
      bodyBefore(verb, looked) ??
      organisationBefore(verb, looked) ??
      carriedOn(verb, looked);
    if (found) return found;
  }
  return stateSays(looked, isQuoted) ?? inView(looked) ?? underQuotation(looked);
}
