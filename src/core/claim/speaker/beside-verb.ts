import type { PhraseHit } from '../../text/phrases.ts';
import type { SpeakerClass } from '../claim.ts';
import speech from '../data/speech.json';
import { attributionOf, BODIES, ofKnown, ofPerson, ofRole } from './attribution-of.ts';
import type { Looked } from './looked.ts';
import { wordsIn } from './person-class.ts';
import { OTHER_WORDS } from './person-name.ts';
import { nameOfBody } from './speaker-name.ts';
import type { Attribution, Role, SpeechCue } from './speech-cues.ts';

/** A subject further from its verb than this many words is none. */
const REACH = 14;
/** A role, unlike a name, must stand close to its verb, or be set off by a comma. */
const NEAR = 4;
const INVERTING: ReadonlySet<string> = new Set(speech.inverting);
const FIRST_PERSON: ReadonlySet<string> = new Set(speech.firstPerson);
const FORECASTING: ReadonlySet<string> = new Set(speech.forecasting);
const PASSIVES: ReadonlySet<string> = new Set(speech.passives);
const CARRYING: ReadonlySet<string> = new Set(speech.carrying);
const ORGANISATIONS: readonly (readonly [readonly string[], SpeakerClass])[] = [
  [speech.organisations.analyst, 'analyst'],
  [speech.organisations.company, 'company'],
];

const between = (text: string, from: number, to: number): string => text.slice(from, to);

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
  if (!role || !canAct(verb, role.label)) return null;
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
    isSetOff || /^,?\s(?:in|of|at|for|who|which|from|issued|published|adopted|posted|released|drawn|that)\b/.test(text.slice(end))
      ? REACH
      : NEAR;
  return roles
    .filter((role) => role.start >= from && gapOf(role) >= 0 && gapOf(role) <= reachOf(role))
    .sort((a, b) => gapOf(a) - gapOf(b) || b.count - a.count)[0];
}

const SOCIETY_ACTS: ReadonlySet<string> = new Set(speech.actsOfSociety);

/** Whether what somebody does is speech: a plan's aims are the state's, resolutions are a society's. */
function canAct({ label, phrase }: PhraseHit<SpeechCue>, actor: Role | SpeakerClass): boolean {
  if (label !== 'act') return true;
  if (SOCIETY_ACTS.has(phrase)) return actor === 'chinese-industry';
  return actor === 'any-state' || actor === 'chinese-government' || actor === 'chinese-industry';
}

/** The speaker after the verb: "said Jane Doe, an analyst", "according to two traders". */
function after(verb: PhraseHit<SpeechCue>, looked: Looked): Attribution | null {
  const { sentence, roles, people } = looked;
  const { text, words } = sentence;
  if (verb.label !== 'verb' || !INVERTING.has(verb.phrase)) return null;
  if (verb.phrase !== 'according' && !/(?:[,”"’'?!—–]\s*|^|\b[Ss]o\s)$/.test(text.slice(0, verb.start))) return null;
  const isNear = (gap: string, most: number): boolean => wordsIn(gap) <= most && !/[“"”;]/.test(gap);
  const person = people.find(({ start }) => start >= verb.end && isNear(between(text, verb.end, start), 9));
  const role = roles.find(({ start }) => start >= verb.end && isNear(between(text, verb.end, start), 7));
  if (person && !(role && /,/.test(between(text, role.end, person.start)))) return ofPerson(person, verb, looked);
  if (role) return ofRole(role, verb, looked);
  const next = words[verb.word + verb.count + (verb.phrase === 'according' ? 1 : 0)];
  return ofKnown(next?.raw ?? '', verb, looked);
}

/** "He held up a piece and said": the subject of a second verb stands at the start of its clause. */
const CHAINED = /\s$(?<=[,\s](?:and|but|then|or)\s(?:(?:has|have|had|also|then|later|\p{L}+ly)\s)*)/u;
/** "contains, it said, less than": a pronoun set off within a sentence means whoever that sentence is about. */
const SET_OFF = /,\s(?:it|they)\s$/;
const isSetOffWithin = (text: string, { start, end }: { start: number; end: number }): boolean =>
  SET_OFF.test(text.slice(0, start)) && text.charAt(end) === ',';
const SUBJECT_WORDS = 6;
/** Closer to the verb than this many letters a name is its object: "and told Chen". */
const TOO_NEAR = 8;

function atClauseStart(verb: PhraseHit<SpeechCue>, looked: Looked): Attribution | null {
  const { sentence, people, roles } = looked;
  const head = sentence.text.slice(0, verb.start);
  if (verb.label !== 'verb' || !(CHAINED.test(head) || isSetOffWithin(sentence.text, verb))) return null;
  const from = clauseStart(sentence.text, verb.start);
  const opening = sentence.words.filter(({ start }) => start >= from).slice(0, SUBJECT_WORDS);
  const last = opening.at(-1)?.end ?? from;
  const isOpening = ({ start, end }: { start: number; end: number }): boolean =>
    start >= from && end <= last && start < verb.start - TOO_NEAR;
  const person = people.find(isOpening);
  if (person) return ofPerson(person, verb, looked);
  for (const [label, speaker] of BODIES) {
    const hit = sentence.hits.get(label)?.find(isOpening);
    if (hit) return attributionOf(speaker, nameOfBody(hit, sentence, looked.sentences), verb.start, verb.end, looked);
  }
  const role = roles.find(isOpening);
  if (role) return ofRole(role, verb, looked);
  return CHAINED.test(head) ? ofKnown(opening[0]?.raw ?? '', verb, looked) : null;
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
    if (!hit || !canAct(verb, speaker)) continue;
    return attributionOf(speaker, nameOfBody(hit, sentence, looked.sentences), hit.start, verb.end, looked);
  }
  return null;
}

/** An organisation that its last word tells, right before its verb: "Delta Metals Research forecasts". */
function organisationBefore(verb: PhraseHit<SpeechCue>, looked: Looked): Attribution | null {
  const { text } = looked.sentence;
  const run = /\s$(?<=(?:^|[^\p{L}])((?:\p{Lu}[\p{L}&’'-]+\s)+))/u.exec(text.slice(0, verb.start))?.[1]?.trim();
  const last = run?.split(/\s/).at(-1) ?? '';
  if (!run?.includes(' ') || verb.label !== 'verb') return null;
  const speaker = ORGANISATIONS.find(([words]) => words.includes(last))?.[1];
  return speaker ? attributionOf(speaker, run, verb.start - run.length - 1, verb.end, looked) : null;
}

/** A name of which the article tells nothing, right before a verb of judging: "Thorsrud forecasts". Whoever forecasts is an analyst. */
function unknownBefore(verb: PhraseHit<SpeechCue>, looked: Looked): Attribution | null {
  const { words, hits, text } = looked.sentence;
  const name = words[verb.word - 1];
  if (!name || !FORECASTING.has(verb.phrase) || !/^\p{Lu}\p{Ll}/u.test(name.raw) || OTHER_WORDS.has(name.raw)) return null;
  if (name.start < clauseStart(text, verb.start)) return null;
  const isKnown = [...hits.values()].some((found) => found.some(({ start, end }) => start <= name.start && name.end <= end));
  return isKnown ? null : attributionOf('analyst', name.raw, name.start, verb.end, looked);
}

/** Somebody who is called by a general word after having spoken: "the group says". */
function carriedOn(verb: PhraseHit<SpeechCue>, looked: Looked): Attribution | null {
  const word = looked.sentence.words[verb.word - 1];
  if (!word || !CARRYING.has(word.text) || word.start < clauseStart(looked.sentence.text, verb.start)) return null;
  return (
    looked.heard.last && { ...looked.heard.last, words: { start: word.start, end: verb.end }, sentence: looked.sentence.index }
  );
}

/** The speaker whom the words beside a verb of speech name, or null where they name none. */
export function speakerBeside(verb: PhraseHit<SpeechCue>, looked: Looked): Attribution | null {
  const beside = looked.sentence.words[verb.word - 1]?.text ?? '';
  // "The real point of the plan, I think, is …": the article or the guest speaks.
  if (FIRST_PERSON.has(beside)) return null;
  // "The bureau is said to …": it is spoken of.
  if (PASSIVES.has(beside)) return after(verb, looked);
  return (
    after(verb, looked) ??
    (isSetOffWithin(looked.sentence.text, verb) ? atClauseStart(verb, looked) : null) ??
    before(verb, looked) ??
    bodyBefore(verb, looked) ??
    organisationBefore(verb, looked) ??
    carriedOn(verb, looked) ??
    unknownBefore(verb, looked) ??
    atClauseStart(verb, looked)
  );
}
