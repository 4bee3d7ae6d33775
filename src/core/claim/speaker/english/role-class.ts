import type { Span } from '../../../article/article.ts';
import type { PhraseHit } from '../../../text/phrases.ts';
import type { SpeakerClass } from '../../claim.ts';
import speech from '../../data/speech.json';
import type { Label } from '../../sentence/lexicon.ts';
import type { ReadSentence } from '../../sentence/sentence-context.ts';
import type { Role } from '../speech-cues.ts';
import { isOfOthers } from './of-others.ts';

const OF_CHINA: readonly Label[] = ['chineseState', 'chineseMinistry', 'chinesePlace'];
const OF_OTHERS: readonly Label[] = ['westernState', 'foreignPlace', 'feedPlace', 'westernBody'];
/** A state belongs to a role that stands within so many letters after it, or before it with "in", "of" or "from" between. */
const BESIDE = 28;
/** How far back the state is looked for to which "officials" belong, and "the ministry". */
const STATE_REACH = 6;
const HEAD_REACH = 40;
const MISSIONS: ReadonlySet<string> = new Set(speech.missions);
const HEADS: ReadonlySet<string> = new Set(speech.namedAgain);

function endsIn({ hits }: ReadSentence, tables: readonly Label[], isWanted: (hit: Span) => boolean): number {
  return Math.max(-1, ...tables.flatMap((table) => (hits.get(table) ?? []).filter(isWanted).map(({ end }) => end)));
}

/** Whose a role is by the words right around it: "German officials", "the ministry in Beijing". */
function stateBeside(sentence: ReadSentence, { start, end }: Span): SpeakerClass | null {
  const { text } = sentence;
  // Its own state tells before the name that China's has too.
  if (isOfOthers(sentence, { start, end })) return 'western-government';
  // "The embassy in Tokyo" is not Tokyo's.
  const isMission = MISSIONS.has(text.slice(start, end).toLowerCase().split(/\s/).at(-1) ?? '');
  const isBefore = (hit: Span): boolean =>
    (hit.start <= start && hit.end >= end) ||
    (hit.end <= end && hit.end > start - BESIDE && !/[,;:“”"]/.test(text.slice(hit.end, start)));
  const isAfter = (hit: Span): boolean =>
    !isMission && hit.start >= end && /^\s(?:in|of|from|to|at|for)\s(?:the\s)?$/.test(text.slice(end, hit.start));
  // "The Indian foreign ministry" has the name of China's in it.
  const isChinas = (hit: Span): boolean => isBefore(hit) && !isOfOthers(sentence, hit);
  const china = Math.max(endsIn(sentence, OF_CHINA, isChinas), endsIn(sentence, OF_CHINA, isAfter));
  const others = Math.max(endsIn(sentence, OF_OTHERS, isBefore), endsIn(sentence, OF_OTHERS, isAfter));
  if (china < 0 && others < 0) return null;
  return china >= others ? 'chinese-government' : 'western-government';
}

/** Whose the body is that was named before with the same word: "the ministry" after "the Indian mines ministry". */
function stateOfSameHead(head: string, sentence: ReadSentence, sentences: readonly ReadSentence[]): SpeakerClass | null {
  for (let i = sentence.index - 1; i >= Math.max(0, sentence.index - HEAD_REACH); i--) {
    const earlier = sentences[i];
    for (const word of earlier?.words ?? []) {
      const found = word.text === head && earlier ? stateBeside(earlier, word) : null;
      if (found) return found;
    }
  }
  return null;
}

/** Whose "the ministry", "an official" or "the plan" is: by the words beside it, by its first mention, by the state named last. */
function stateOf(sentence: ReadSentence, role: PhraseHit<Role>, sentences: readonly ReadSentence[]): SpeakerClass {
  const beside = stateBeside(sentence, role);
  if (beside) return beside;
  const head = role.phrase.split(' ').at(-1) ?? '';
  const same = HEADS.has(head) ? stateOfSameHead(head, sentence, sentences) : null;
  if (same) return same;
  if (MISSIONS.has(head)) return 'chinese-government';
  for (let i = sentence.index; i >= Math.max(0, sentence.index - STATE_REACH); i--) {
    const earlier = sentences[i];
    if (!earlier) continue;
    const isEarlier = (hit: Span): boolean => i < sentence.index || hit.start <= role.start;
    const china = endsIn(earlier, OF_CHINA, isEarlier);
    const other = endsIn(earlier, ['westernState'], isEarlier);
    if (china >= 0 || other >= 0) return china >= other ? 'chinese-government' : 'western-government';
  }
  return 'chinese-government';
}

const NEAR_BEFORE = 12;
const NEAR_AFTER = 24;

const CITY = new RegExp(String.raw`\b(?:${speech.chineseCities.join('|')})\b`, 'g');
const citiesIn = (text: string): readonly Span[] =>
  [...text.matchAll(CITY)].map(({ 0: city, index }) => ({ start: index, end: index + city.length }));

/** Whether a Chinese company or place stands beside a role: "a trader in Ganzhou", "Shenghe's chairman". */
function isBesideChina({ hits, text }: ReadSentence, { start, end }: PhraseHit<Role>): boolean {
  const near = [
    ...(['chineseCompany', 'chinesePlace', 'chineseBody'] as const).flatMap((table) => hits.get(table) ?? []),
    ...citiesIn(text),
  ];
  return near.some(
    (hit) =>
      (hit.end > start - NEAR_BEFORE && hit.start < end) ||
      (hit.start >= end &&
        hit.start < end + NEAR_AFTER &&
        /^,?\s(?:in|of|from|at|for|near|outside|with)\s/.test(text.slice(end))),
  );
}

const FIRM_REACH = 5;
const OF_FIRM: ReadonlySet<string> = new Set(speech.ofFirm);

/** Whether "the company" or "management" belongs to a Chinese company: to that of the company named last before it. */
function isOfChineseFirm(role: PhraseHit<Role>, sentence: ReadSentence, sentences: readonly ReadSentence[]): boolean {
  if (!OF_FIRM.has(role.phrase)) return false;
  for (let i = sentence.index - 1; i >= Math.max(0, sentence.index - FIRM_REACH); i--) {
    const hits = sentences[i]?.hits;
    if (hits?.has('westernCompany')) return false;
    if (hits?.has('chineseCompany')) return true;
  }
  return false;
}

/** Tables of bodies with the class of whoever speaks for them. */
const BODY_TABLES: readonly (readonly [readonly Label[], SpeakerClass])[] = [
  [['chineseCompany', 'chineseBody'], 'chinese-industry'],
  [['chineseMedia'], 'chinese-state-media'],
  [['westernCompany'], 'company'],
  [['analystBody'], 'analyst'],
];
const POST_REACH = 45;

/** The class of a post by the body beside it: "a spokesman for Lynas", "ministry spokeswoman". */
function classOfPost(
  post: PhraseHit<Role>,
  sentence: ReadSentence,
  sentences: readonly ReadSentence[],
  roles: readonly PhraseHit<Role>[],
): SpeakerClass | null {
  const { text, hits } = sentence;
  const isNear = ({ start, end }: Span): boolean =>
    (end <= post.start && post.start - end < POST_REACH && !/[,;:“”"]/.test(text.slice(end, post.start))) ||
    (start >= post.end &&
      start - post.end < POST_REACH &&
      /^\s(?:for|of|from|at|to|in)\b[^,;:“”"]*$/.test(text.slice(post.end, start)));
  for (const [tables, speaker] of BODY_TABLES) if (tables.some((table) => hits.get(table)?.some(isNear))) return speaker;
  const body = roles.find((role) => role.label !== 'post' && role.label !== 'unattributed' && isNear(role));
  if (body) return classOfRole(body, sentence, sentences, false, roles);
  return stateBeside(sentence, post);
}

/** Whoever makes things speaks for the industry, where a professor speaks for none. */
const ENGINEER = /engineer|chemist|metallurgist|technician/;

/** Whoever has left an office speaks for it no more. */
const FORMER = /\b(?:former|formerly|retired|ex|one-time|onetime|erstwhile)[\s-](?:[\p{L}.-]+\s){0,4}$/iu;
const isFormer = (text: string, { start, end }: Span): boolean =>
  FORMER.test(text.slice(Math.max(0, start - 45), start)) || /^[^.;]{0,40}(?:\buntil\s\d{4}|\(ret)/.test(text.slice(end));

/**
 * The class of a role in its sentence: "the ministry" by its state, a company by its country, a spokesman by the body beside
 * him. Null for a spokesman of nobody.
 */
export function classOfRole(
  role: PhraseHit<Role>,
  sentence: ReadSentence,
  sentences: readonly ReadSentence[],
  isChineseSpeaker: boolean,
  roles: readonly PhraseHit<Role>[] = [],
): SpeakerClass | null {
  const speaker = ofOffice(role, sentence, sentences, isChineseSpeaker, roles);
  return speaker?.endsWith('-government') && isFormer(sentence.text, role) ? 'analyst' : speaker;
}

function ofOffice(
  role: PhraseHit<Role>,
  sentence: ReadSentence,
  sentences: readonly ReadSentence[],
  isChineseSpeaker: boolean,
  roles: readonly PhraseHit<Role>[],
): SpeakerClass | null {
  if (role.label === 'any-state') return stateOf(sentence, role, sentences);
  if (role.label === 'post') {
    return classOfPost(role, sentence, sentences, roles) ?? (isChineseSpeaker ? 'chinese-government' : null);
  }
  if (role.label === 'analyst' && isChineseSpeaker && ENGINEER.test(role.phrase)) return 'chinese-industry';
  if (role.label !== 'company') return role.label;
  return isChineseSpeaker || isBesideChina(sentence, role) || isOfChineseFirm(role, sentence, sentences)
    ? 'chinese-industry'
    : 'company';
}
