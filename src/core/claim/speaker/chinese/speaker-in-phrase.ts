import type { Span } from '../../../article/article.ts';
import speech from '../../data/speech.zh.json';
import type { Attribution } from '../speech-cues.ts';
import { bodyByEnd, nameOfRole } from './body-name.ts';
import type { Role } from './chinese-cues.ts';
import type { ChineseLooked } from './chinese-looked.ts';
import { nameAlone, nameBeforeTitle, nameOfMember, strangeName, titleOf } from './chinese-name.ts';
import { remainder, withoutCircumstance } from './circumstance.ts';
import { classOfChineseRole } from './class-of-role.ts';
import { knownByName } from './known-by-name.ts';

const POINTING = new RegExp(`(?:${speech.pointing.join('|')})`, 'u');
const PRONOUN = new RegExp(`^(?:${speech.pronouns.join('|')})`, 'u');
/** Most letters that may stand unexplained between a role and the verb. */
const LOOSE = 2;

function again(known: Attribution, words: Span, { sentence }: ChineseLooked): Attribution {
  return { ...known, words, sentence: sentence.index };
}

function startsWithVerb(rest: string, role: Role, { bare, verbs, planVerbs }: ChineseLooked): boolean {
  const at = bare.indexOf(rest, role.end);
  return at >= 0 && [...verbs, ...planVerbs].some(({ start }) => start === at);
}

/** A name of somebody in office, as it follows the role. */
function nameAfter(rest: string, { isPost, kind }: Role): string | null {
  const isOffice = isPost || kind === 'analyst' || kind === 'government';
  return nameAlone(rest) ?? nameOfMember(rest) ?? (isOffice ? strangeName(rest) : null);
}

/** Somebody heard before, by the name or by "该负责人"; null where the words mean somebody new. */
function heardBefore(role: Role, name: string | null, phrase: Span, { bare, heard }: ChineseLooked): Attribution | null {
  const points = POINTING.test(bare.slice(phrase.start, role.start));
  if (name !== null) return heard.byName.get(name) ?? null;
  if (!points) return null;
  return heard.byName.get(role.word) ?? heard.byName.get(titleOf(role.word)) ?? (role.isPost ? heard.last : null);
}

function ofRole(role: Role, phrase: Span, text: string, looked: ChineseLooked): Attribution | null {
  const rest = remainder(text.slice(role.end - phrase.start));
  const after = nameAfter(rest, role);
  // A state outlet is quoted whatever it does; a second verb of speech goes on with the subject of the first.
  const isLoose = role.kind === 'stateMedia' || startsWithVerb(rest, role, looked);
  if (!after && rest.length > LOOSE && !isLoose) return null;
  const name = after ?? nameBeforeTitle(role, looked.bare, phrase.start);
  const known = heardBefore(role, name, phrase, looked);
  if (known) return again(known, phrase, looked);
  const speaker = classOfChineseRole(role, phrase, looked);
  return { speaker, name: name ?? nameOfRole(role, phrase, looked), words: phrase, sentence: looked.sentence.index };
}

/** So many parts of a sentence before a pronoun are looked through for whom it means. */
const PARTS = 4;

/** Whom "她" means in "我们请教了东亚研究所的郭令仪：她认为": a person named in an earlier part of the sentence. */
function personBefore(phrase: Span, looked: ChineseLooked): Attribution | null {
  let end = phrase.start;
  for (let part = 0; part < PARTS && end > 0; part++) {
    const start = looked.bare.slice(0, end - 1).search(/(?<![^，：；。])[^，：；。]*$/u);
    const found = end - 1 > start ? namedIn({ start, end: end - 1 }, looked) : null;
    if (found?.name) return found;
    end = start;
  }
  return null;
}

function ofPronoun(phrase: Span, looked: ChineseLooked): Attribution | null {
  const known = personBefore(phrase, looked) ?? looked.heard.lastPerson ?? looked.heard.last;
  return known && again(known, phrase, looked);
}

/** Who is named by role, name or body in a part of a sentence, or null. */
function namedIn({ start, end }: Span, looked: ChineseLooked): Attribution | null {
  const phrase = { start, end };
  const text = withoutCircumstance(looked.bare.slice(start, end));
  const own = remainder(text);
  const heard = own.length > 1 ? looked.heard.byName.get(own) : undefined;
  if (heard?.name) return again(heard, phrase, looked);
  const role = looked.roles.findLast((one) => one.start >= start && one.end <= end && text.charAt(one.start - start) !== ' ');
  if (role) return ofRole(role, phrase, text, looked);
  const name = nameAlone(own.slice(own.lastIndexOf('的') + 1));
  if (name !== null) return knownByName(name, phrase, looked);
  const body = bodyByEnd(own, phrase);
  if (!body) return null;
  return { speaker: classOfChineseRole(body, phrase, looked), name: own, words: phrase, sentence: looked.sentence.index };
}

/** Who is named, called or pointed to in a part of a sentence that ought to name a speaker; null where nobody is. */
export function speakerIn(phrase: Span, looked: ChineseLooked): Attribution | null {
  const own = remainder(withoutCircumstance(looked.bare.slice(phrase.start, phrase.end)));
  const pronoun = PRONOUN.exec(own)?.[0];
  if (pronoun && remainder(own.slice(pronoun.length)) === '') return ofPronoun(phrase, looked);
  return namedIn(phrase, looked);
}
