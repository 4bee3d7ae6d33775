import type { Span } from '../../../article/article.ts';
import type { ReadSentence } from '../../sentence/sentence-context.ts';
import type { Attribution } from '../speech-cues.ts';
import { chineseCuesIn } from './chinese-cues.ts';
import type { ChineseLooked } from './chinese-looked.ts';
import { surnameOf } from './chinese-name.ts';
import { classOfChineseRole } from './class-of-role.ts';

/** Most letters between a name and the role that tells what its bearer is. */
const NEAR_BEFORE = 2;
const NEAR_AFTER = 24;

/** Between a name and the role that tells what its bearer is: nothing, a bracket, "是" or a post held. */
const APPOSITION = /^(?:[，,]?(?:是|为|系|任|现任|曾任|原为|担任)|[（(]|[，,])?[^。，；：“”（）()]{0,16}$/u;

/** Where a person is introduced in a sentence: the role right before the name, or the first one after it. */
function introducedIn(name: string, sentence: ReadSentence, looked: ChineseLooked): Attribution['speaker'] | null {
  const at = sentence.text.indexOf(name);
  if (at < 0) return null;
  const there = { ...looked, ...chineseCuesIn(sentence), sentence };
  const before = there.roles.findLast(({ end }) => end <= at && end >= at - NEAR_BEFORE);
  const clause = sentence.text.slice(0, at).search(/(?<![^，。；：、])[^，。；：、]*$/u);
  if (before) return classOfChineseRole(before, { start: Math.min(clause, before.start), end: at }, there);
  const end = at + name.length;
  const after = there.roles.find(
    ({ start }) => start >= end && start <= end + NEAR_AFTER && APPOSITION.test(sentence.text.slice(end, start)),
  );
  return after ? classOfChineseRole(after, { start: at, end: after.end }, there) : null;
}

/** A person is introduced at the article's start, or not so far from where they are named alone. */
const OPENING = 12;
const REACH_BACK = 80;
const REACH_ON = 6;

function introducedNear(name: string, looked: ChineseLooked): Attribution['speaker'] | null {
  const { sentences, sentence, heard } = looked;
  const known = heard.lookedUp.get(name);
  if (known !== undefined) return known;
  const from = Math.max(OPENING, sentence.index - REACH_BACK);
  const near = [...sentences.slice(0, OPENING), ...sentences.slice(from, sentence.index + REACH_ON)];
  const found = near.map((other) => introducedIn(name, other, looked)).find((speaker) => speaker !== null) ?? null;
  heard.lookedUp.set(name, found);
  return found;
}

/** Who bears a name that stands alone: somebody heard before, or introduced nearby; nobody known speaks unattributed. */
export function knownByName(name: string, words: Span, looked: ChineseLooked): Attribution | null {
  const { heard, sentence } = looked;
  const known = heard.byName.get(name);
  if (known) return { ...known, words, sentence: sentence.index };
  const speaker = introducedNear(name, looked);
  if (speaker) return { speaker, name, words, sentence: sentence.index };
  return surnameOf(name) || name.length > 2 ? { speaker: 'unattributed', name, words, sentence: sentence.index } : null;
}

/** The person whose surname alone labels a turn ("魏："), by the full name that the article introduces. */
export function knownBySurname(surname: string, words: Span, looked: ChineseLooked): Attribution | null {
  const full = new RegExp(`${surname}\\p{Script=Han}{1,2}`, 'gu');
  for (const { text } of looked.sentences) {
    for (const [longest] of text.matchAll(full)) {
      for (const name of [longest, longest.slice(0, -1)]) {
        const found = name.length > 1 ? knownByName(name, words, looked) : null;
        if (found && found.speaker !== 'unattributed') return found;
      }
    }
  }
  return null;
}
