import { eachOf, type Steps, type TimeLimit } from '../../../steps.ts';
import type { SpeakerClass } from '../../claim.ts';
import type { ReadSentence } from '../../sentence/sentence-context.ts';
import type { Reading, Speaker } from '../reading.ts';
import type { Attribution } from '../speech-cues.ts';
import type { Turn } from '../turns.ts';
import type { Voice } from '../voice.ts';
import { chineseCuesIn } from './chinese-cues.ts';
import type { ChineseHeard, ChineseLooked } from './chinese-looked.ts';
import { shortNamesInChinese, titleOf } from './chinese-name.ts';
import { classOfChineseRole } from './class-of-role.ts';
import { knownBySurname } from './known-by-name.ts';
import { namedInChinese } from './named.ts';
import { speakersIn } from './speaker-in-phrase.ts';

const NOBODY: Speaker = { speaker: 'unattributed', name: null };

function ofTurn(turn: Turn, looked: ChineseLooked): Speaker {
  const isSurname = turn.label.length === 1 && turn.label !== '答';
  return (isSurname ? knownBySurname(turn.label, turn.words, looked) : speakersIn(turn.words, looked)[0]) ?? NOBODY;
}

/** Keeps who spoke under the names, and the post or title, that they may be called again by. */
function remember(found: Attribution, { heard, roles }: ChineseLooked): void {
  const { name, words } = found;
  const role = roles.findLast(({ end }) => words !== null && end <= words.end && end > words.start);
  const title = role && titleOf(role.word);
  if (name !== null) for (const short of shortNamesInChinese(name, title ?? '')) heard.byName.set(short, found);
  if (role && title) for (const post of [role.word, title]) heard.byName.set(post, found);
  heard.last = found;
  const isPerson = !role || (!role.isDocument && role.kind !== 'unnamed');
  if (isPerson || name !== null) heard.lastPerson = found;
}

/** The class of the first role in the sentences that introduce an interview. */
function interviewee(introduction: readonly ChineseLooked[]): SpeakerClass | null {
  for (const looked of introduction) {
    for (const role of looked.roles) {
      const speaker = classOfChineseRole(role, { start: 0, end: role.end }, looked);
      if (speaker !== 'unattributed' && speaker !== 'chinese-state-media') return speaker;
    }
  }
  return null;
}

/** By when, as a share of the time for a reading, sentences are looked at. */
const SHARE = 0.43;

/** What a Chinese article says of its speakers; `isTraditional` where it is written for readers outside the mainland. */
export function* chineseReading(
  sentences: readonly ReadSentence[],
  voice: Voice,
  isTraditional: boolean,
  time: TimeLimit,
): Steps<Reading> {
  const heard: ChineseHeard = { byName: new Map(), lookedUp: new Map(), last: null, lastPerson: null };
  const look = (sentence: ReadSentence): ChineseLooked => ({
    ...chineseCuesIn(sentence),
    sentence,
    sentences,
    heard,
    voice,
    isTraditional,
  });
  const looked = yield* eachOf(sentences, look, time, SHARE);
  return {
    length: looked.length,
    namedAt: (index) => {
      const one = looked[index];
      return one ? namedInChinese(one) : [];
    },
    hear: (index, found) => {
      const one = looked[index];
      if (one && found) remember(found, one);
    },
    ofTurn: (turn) => {
      const at = looked[turn.sentence];
      return at ? ofTurn(turn, at) : NOBODY;
    },
    interviewee: (before) => interviewee(looked.slice(0, before)),
  };
}
