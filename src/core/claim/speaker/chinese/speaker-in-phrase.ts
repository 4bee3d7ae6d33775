import type { Span } from '../../../article/article.ts';
import type { SpeakerClass } from '../../claim.ts';
import speech from '../../data/speech.zh.json';
import type { Speaker } from '../reading.ts';
import type { Attribution } from '../speech-cues.ts';
import type { Role, RoleKind } from './chinese-cues.ts';
import type { ChineseLooked } from './chinese-looked.ts';
import { nameAlone, nameBeforeTitle, nameOfMember, strangeName, titleOf } from './chinese-name.ts';
import { remainder, withoutCircumstance } from './circumstance.ts';
import { classOfChineseRole } from './class-of-role.ts';
import { knownByName } from './known-by-name.ts';

const LEADERS: ReadonlySet<string> = new Set([...speech.leaders.chinese, ...speech.leaders.foreign]);
const NO_NAME = /^(?:有关|一|某|该|这|那|上述|前述|多|数|部分|两|不少|许多|另|主管)/u;
const SHORTEST = 3;
const LONGEST = 14;

/** The name a role is by itself: a leader's, or that of a body that speaks as such ("商务部", "江西省工信厅"); null for others. */
function nameOfRole(role: Role, phrase: Span, { bare, roles }: ChineseLooked): string | null {
  if (LEADERS.has(role.word)) return role.word;
  if (role.isPost || role.isDocument || role.kind === 'unnamed' || role.kind === 'analyst') return null;
  const before = roles.findLast(({ end }) => end <= role.start && end >= phrase.start);
  const start = before && before.end < role.start ? before.end : phrase.start;
  const name = bare.slice(start, role.end).replace(/^[\s　]+/u, '');
  return name.length >= SHORTEST && name.length <= LONGEST && !NO_NAME.test(name) && !/[的，]/u.test(name) ? name : null;
}

const ENDS = Object.entries(speech.bodyEnds).map(([kind, ends]) => ({
  kind: kind as RoleKind,
  form: new RegExp(`^\\p{Script=Han}{2,6}(?:${ends.join('|')})$`, 'u'),
}));

/** A body that no table names but its last letters tell ("產發署", "攀西稀土", "河湾证券"), or null. */
function bodyByEnd(written: string, phrase: Span): Role | null {
  const kind = ENDS.find(({ form }) => form.test(written))?.kind;
  return kind ? { word: written, kind, isPost: false, isDocument: false, start: phrase.start, end: phrase.end } : null;
}

/** Somebody as the article tells them, with what tells it. */
export interface Told extends Speaker {
  readonly by: readonly string[];
}

const POINTING = new RegExp(`(?:${speech.pointing.join('|')})`, 'u');
const PRONOUN = new RegExp(`^(?:${speech.pronouns.join('|')})`, 'u');
/** Most letters that may stand unexplained between a role and the verb. */
const LOOSE = 2;

const again = ({ speaker, name }: Attribution, by: string): Told => ({ speaker, name, by: [by] });

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

/** Whose a role may be where the words that tell it mislead. */
const OTHERWISE: Readonly<Partial<Record<SpeakerClass, SpeakerClass>>> = {
  'chinese-government': 'western-government',
  'western-government': 'chinese-government',
  'chinese-industry': 'company',
  company: 'chinese-industry',
};

function ofRole(role: Role, phrase: Span, text: string, looked: ChineseLooked): readonly Told[] {
  const rest = remainder(text.slice(role.end - phrase.start));
  const after = nameAfter(rest, role);
  // A state outlet is quoted whatever it does; a second verb of speech goes on with the subject of the first.
  const isLoose = !after && rest.length > LOOSE && role.kind !== 'stateMedia' && !startsWithVerb(rest, role, looked);
  // What follows or stands before a role that is not the verb's own is no name.
  const name = isLoose ? null : (after ?? nameBeforeTitle(role, looked.bare, phrase.start));
  const known = heardBefore(role, name, phrase, looked);
  if (known) return [again(known, isLoose ? 'again:loose' : 'again:role')];
  const speaker = classOfChineseRole(role, phrase, looked);
  const own = { speaker, name: name ?? nameOfRole(role, isLoose ? role : phrase, looked) };
  const kind = `${role.kind}:${role.isPost ? 'post' : role.isDocument ? 'document' : 'role'}`;
  const tells = [isLoose ? 'loose' : 'tight', ...(isLoose ? [`loose:${role.kind}`] : [])];
  // "中国欧盟商会": a chamber that words tell to be foreign is no other's.
  const isForeignGuild = role.kind === 'guild' && speaker === 'company' && !looked.isTraditional;
  const other = isForeignGuild ? undefined : OTHERWISE[speaker];
  return [
    { ...own, by: [`is:${kind}`, `is:${role.kind}:${speaker}`, ...tells] },
    ...(other
      ? [
          {
            ...own,
            speaker: other,
            by: [`else:${kind}`, `else:${role.kind}:${other}`, `else:${looked.isTraditional}:${other}`, ...tells],
          },
        ]
      : []),
  ];
}

/** So many parts of a sentence before a pronoun are looked through for whom it means. */
const PARTS = 4;

/** Whom "她" means in "我们请教了东亚研究所的郭令仪：她认为": a person named in an earlier part of the sentence. */
function personBefore(phrase: Span, looked: ChineseLooked): Told | null {
  let end = phrase.start;
  for (let part = 0; part < PARTS && end > 0; part++) {
    const start = looked.bare.slice(0, end - 1).search(/(?<![^，：；。])[^，：；。]*$/u);
    const found = end - 1 > start ? namedIn({ start, end: end - 1 }, looked)[0] : null;
    if (found?.name && !found.by.includes('loose')) return found;
    end = start;
  }
  return null;
}

/** What somebody may be of whom the article tells nothing but the name. */
const UNKNOWN: readonly SpeakerClass[] = ['unattributed', 'analyst', 'chinese-government', 'company'];

/** Who wants no name, and to whom they are near: "接近商务部的人士" is not the ministry. */
const NEAR_UNNAMED = /(?:接近|熟悉|了解)[^，：；。“”]{1,20}的?(?:消息)?(?:人士|人员|知情人)$/u;

/** Who is named by role, name or body in a part of a sentence. */
function namedIn(phrase: Span, looked: ChineseLooked): readonly Told[] {
  const { start, end } = phrase;
  const text = withoutCircumstance(looked.bare.slice(start, end));
  const own = remainder(text);
  if (NEAR_UNNAMED.test(own))
    return [{ speaker: 'unattributed', name: null, by: ['is:unnamed:role', 'is:unnamed:unattributed', 'tight'] }];
  const heard = own.length > 1 ? looked.heard.byName.get(own) : undefined;
  if (heard?.name) return [again(heard, 'again:name')];
  const role = looked.roles.findLast((one) => one.start >= start && one.end <= end && text.charAt(one.start - start) !== ' ');
  if (role) return ofRole(role, phrase, text, looked);
  const name = nameAlone(own.slice(own.lastIndexOf('的') + 1));
  const known = name === null ? null : knownByName(name, phrase, looked);
  if (known?.speaker === 'unattributed')
    return UNKNOWN.map((speaker) => ({ speaker, name, by: ['name:unknown', `name:unknown:${speaker}:${looked.isTraditional}`] }));
  if (known) return [again(known, 'name:known')];
  const body = name === null ? bodyByEnd(own, phrase) : null;
  return body ? [{ speaker: classOfChineseRole(body, phrase, looked), name: own, by: [`end:${body.kind}`] }] : [];
}

/** Who is named, called or pointed to in a part of a sentence that ought to name a speaker. */
export function speakersIn(phrase: Span, looked: ChineseLooked): readonly Told[] {
  const own = remainder(withoutCircumstance(looked.bare.slice(phrase.start, phrase.end)));
  const pronoun = PRONOUN.exec(own)?.[0];
  if (!pronoun || remainder(own.slice(pronoun.length)) !== '') return namedIn(phrase, looked);
  const before = personBefore(phrase, looked);
  if (before) return [before];
  const known = looked.heard.lastPerson ?? looked.heard.last;
  return known ? [again(known, 'again:pronoun')] : [];
}
