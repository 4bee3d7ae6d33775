import type { Span } from '../../../article/article.ts';
import type { PhraseHit } from '../../../text/phrases.ts';
import type { SpeakerClass } from '../../claim.ts';
import speech from '../../data/speech.json';
import type { Label } from '../../sentence/lexicon.ts';
import type { Role } from '../speech-cues.ts';
import type { Looked } from './looked.ts';
import { BODIES, classByName, classOfOrganisation, overlaps, rolesOf, type Told, toldOf } from './person-class.ts';
import { isChineseName, OTHER_WORDS, type PersonName, shortNamesOf } from './person-name.ts';
import { classOfRole } from './role-class.ts';
import { nameOfBody } from './speaker-name.ts';

/** By what somebody is called. */
export type MentionKind =
  | 'person'
  | 'role'
  | 'body'
  | 'state'
  | 'place'
  | 'pronoun'
  | 'known'
  | 'general'
  | 'organisation'
  | 'unknown';

/** Somebody or something called in a sentence that may be who speaks; offsets in the sentence. */
export interface Mention extends Span {
  readonly kind: MentionKind;
  /** Who that may be, each with what tells it; nobody where the article does not tell. */
  readonly who: () => readonly Told[];
}

/** Those told in one way or another, each class once. */
function merged(all: readonly Told[]): readonly Told[] {
  const classes = [...new Set(all.map(({ speaker }) => speaker))];
  return classes.flatMap((speaker) => {
    const same = all.filter((told) => told.speaker === speaker);
    const first = same[0];
    return first ? [{ ...first, by: [...new Set(same.flatMap(({ by }) => by))] }] : [];
  });
}

/** Names of states and places with the class of whoever speaks for one. */
const STATES: readonly (readonly [Label, SpeakerClass, MentionKind])[] = [
  ['chineseState', 'chinese-government', 'state'],
  ['westernState', 'western-government', 'state'],
  ['chinesePlace', 'chinese-government', 'place'],
];
const NAMED = [...BODIES.map(([table, speaker]) => [table, speaker, 'body'] as const), ...STATES];
const PERSONAL: ReadonlySet<string> = new Set(['he', 'she', 'his', 'her']);
const PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'they', 'it', 'his', 'her', 'their', 'its']);
const GENERAL: ReadonlySet<string> = new Set(speech.carrying);

/** What a person may be: by what the sentence tells, by what is told elsewhere, by the name itself. */
function ofPerson(person: PersonName, looked: Looked): readonly Told[] {
  const { name } = person;
  const shorts = shortNamesOf(name);
  const known = shorts.map((short) => looked.heard.byName.get(short)).find(Boolean);
  const elsewhere = shorts.map((short) => looked.persons.get(short)).find(Boolean);
  return merged([
    ...toldOf(person, looked, looked.sentences),
    ...(known ? [{ speaker: known.speaker, name, by: ['was:heard'] }] : []),
    ...(elsewhere ? [{ speaker: elsewhere.speaker, name, by: ['was:told'] }] : []),
    { speaker: classByName(name), name, by: [`name:${isChineseName(name)}`] },
  ]);
}

function persons(looked: Looked): readonly Mention[] {
  return looked.people.map((person) => ({
    kind: 'person',
    start: person.start,
    end: person.end,
    who: () => ofPerson(person, looked),
  }));
}

/** The class that whoever bears a role is of where the words that tell whose it is mislead. */
const OTHERWISE: Readonly<Partial<Record<SpeakerClass, SpeakerClass>>> = {
  'chinese-government': 'western-government',
  'western-government': 'chinese-government',
  'chinese-industry': 'company',
  company: 'chinese-industry',
};

/** What a society lays down as well as a state. */
const DOCUMENT = /\b(?:plans?|outline|draft|text|document|roadmap|circular)$/;
/** So many sentences back the society spoke whose "the plan" is. */
const OWNER_REACH = 6;

/** Whoever bears a role; a post of nobody in particular is that of whoever spoke last. */
function ofRole(role: PhraseHit<Role>, { sentence, sentences, roles, heard }: Looked): readonly Told[] {
  const speaker = classOfRole(role, sentence, sentences, false, roles);
  if (speaker) {
    const name = nameOfBody(role, sentence, sentences);
    const other = role.label === 'any-state' || role.label === 'company' ? OTHERWISE[speaker] : undefined;
    const others = other ? [{ speaker: other, name, by: [`else:${role.label}:${other}`] }] : [];
    const isOwners = heard.last?.speaker === 'chinese-industry' && sentence.index - heard.last.sentence <= OWNER_REACH;
    const owner = isOwners && role.label === 'any-state' && DOCUMENT.test(role.phrase) ? heard.last : null;
    const owners = owner ? [{ ...owner, by: ['whose:body'] }] : [];
    return [
      { speaker, name, by: [`is:${role.label}`, `is:${role.label}:${speaker}`, ...(owner ? ['whose:other'] : [])] },
      ...others,
      ...owners,
    ];
  }
  const isChinas = sentence.hits.has('chineseState');
  return isChinas || !heard.last
    ? [{ speaker: 'chinese-government', name: null, by: ['is:post'] }]
    : [{ ...heard.last, by: ['is:again'] }];
}

/** "officials in Beijing", "the commerce ministry’s spokesman": the words between two parts of one mention. */
const JOINED = /^(?:[’']s?)?,?\s?(?:(?:of|for|from|in|at|to)\s)?(?:(?:the|its)\s)?(?:[\p{L}.-]+\s)?$/u;

/** Roles and names of bodies that belong to no person and to no role named beside them. */
function bodies(looked: Looked): readonly Mention[] {
  const { sentence, sentences, people, roles, text } = { ...looked, text: looked.sentence.text };
  const ofPeople = new Set(people.flatMap((person) => rolesOf(person, looked)));
  const free = roles.filter((role) => !ofPeople.has(role) && !people.some((person) => overlaps(person, role)));
  const longest = free.filter((role) => !free.some((other) => other.count > role.count && overlaps(role, other)));
  const isJoined = (one: Span, other: Span): boolean =>
    one.end <= other.start &&
    JOINED.test(text.slice(one.end, other.start)) &&
    !looked.verbs.some(({ start }) => start >= one.end && start < other.start);
  const isTaken = (span: Span): boolean =>
    people.some((person) => overlaps(person, span)) ||
    roles.some((role) => overlaps(role, span) || isJoined(span, role) || (isJoined(role, span) && role.label !== 'unattributed'));
  const named = NAMED.flatMap(([table, speaker, kind]) =>
    (sentence.hits.get(table) ?? []).flatMap((hit): readonly Mention[] => {
      if (looked.isQuoted(hit.start) || isTaken(hit)) return [];
      const written = text.slice(hit.start, hit.end);
      const name = kind === 'state' || kind === 'place' ? written : nameOfBody(hit, sentence, sentences);
      return [{ kind, start: hit.start, end: hit.end, who: () => [{ speaker, name, by: [`at:${table}`] }] }];
    }),
  );
  // "Researchers said" is a role that holds its verb.
  const endOf = (role: PhraseHit<Role>): number =>
    looked.verbs.find(({ start, end }) => start > role.start && end === role.end)?.start ?? role.end + 1;
  const ofRoles = longest.map(
    (role): Mention => ({ kind: 'role', start: role.start, end: endOf(role) - 1, who: () => ofRole(role, looked) }),
  );
  return [...ofRoles, ...named];
}

/** A run of capitalised words. */
const RUN = /(?<![\p{L}])\p{Lu}[\p{L}&’'-]+(?:\s\p{Lu}[\p{L}&’'-]+)*/gu;

/** Names that only their last word or the verb beside them tells: "Delta Metals Research", "Thorsrud". */
function unlisted(looked: Looked): readonly Mention[] {
  const { text, hits } = looked.sentence;
  const known = [...hits.values()].flat();
  const found: Mention[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const span = { start: index, end: index + run.length };
    if (looked.isQuoted(index) || looked.people.some((person) => overlaps(person, span))) continue;
    const words = run.replace(/[’']s$/, '').split(/\s/);
    const speaker = classOfOrganisation(words.slice(-1));
    if (words.length > 1 && speaker) found.push({ ...span, kind: 'organisation', who: () => [{ speaker, name: run, by: [] }] });
    else if (words.length === 1 && !OTHER_WORDS.has(run) && !known.some((hit) => overlaps(hit, span)))
      found.push({ ...span, kind: 'unknown', who: () => [{ speaker: 'analyst', name: run, by: [] }] });
  }
  return found;
}

/** Whether a word stands within a sentence, where a capital is that of a name: “…,” He said, of He Lifeng. */
function isWithin(text: string, start: number): boolean {
  return /[\p{L}\d,][”"’']?\s$/u.test(text.slice(Math.max(0, start - 3), start));
}

/** So many sentences back somebody of that name was named in full. */
const HE_REACH = 40;

/** Whom "He" means within a sentence: whoever is called so, told by the tables or in the article; null where nobody is. */
function surnamedHe({ sentence, sentences, heard, persons: told }: Looked): Pick<Told, 'speaker' | 'name'> | null {
  const known = heard.byName.get('He') ?? told.get('He');
  if (known) return known;
  for (let i = sentence.index; i >= Math.max(0, sentence.index - HE_REACH); i--) {
    const { phrases, text } = sentences[i] ?? sentence;
    const cue = phrases.speechCues.find(({ phrase, label }) => label === 'chinese-government' && phrase.startsWith('he '));
    if (cue) return { speaker: 'chinese-government', name: text.slice(cue.start, cue.end) };
  }
  return null;
}

/** Somebody called again: by a pronoun, a part of the name, or a general word. */
function calledAgain(looked: Looked): readonly Mention[] {
  const { heard, sentence, persons: told, isQuoted, people } = looked;
  const isName = ({ raw, start }: { readonly raw: string; readonly start: number }) =>
    raw === 'He' && isWithin(sentence.text, start);
  const he = sentence.words.some(isName) ? surnamedHe(looked) : null;
  return sentence.words.flatMap((word): readonly Mention[] => {
    const { start, end, raw, text } = word;
    const isHe = he !== null && isName(word);
    const isPronoun = PRONOUNS.has(text) && !isHe;
    const named = isHe ? he : isPronoun ? undefined : (heard.byName.get(raw) ?? told.get(raw));
    const kind = isPronoun ? 'pronoun' : named ? 'known' : GENERAL.has(text) ? 'general' : null;
    if (!kind || isQuoted(start) || people.some((person) => overlaps(person, word))) return [];
    const again = PERSONAL.has(text) ? (heard.lastPerson ?? heard.last) : heard.last;
    const found = named ?? again;
    return found ? [{ kind, start, end, who: () => [{ speaker: found.speaker, name: found.name, by: [] }] }] : [];
  });
}

/** All who are called in a sentence, in order; of two in one place the surer first. */
export function mentionsIn(looked: Looked): readonly Mention[] {
  const sure = [...persons(looked), ...bodies(looked)];
  const again = calledAgain(looked).filter(
    (mention) => mention.kind === 'general' || !sure.some((other) => overlaps(other, mention)),
  );
  const others = unlisted(looked).filter((mention) => ![...sure, ...again].some((other) => overlaps(other, mention)));
  return [...sure, ...again, ...others].toSorted((a, b) => a.start - b.start);
}
