import { eachOf, type Steps, type TimeLimit } from '../../../steps.ts';
import type { SpeakerClass } from '../../claim.ts';
import type { ReadSentence } from '../../sentence/sentence-context.ts';
import type { Reading, Speaker } from '../reading.ts';
import type { Turn } from '../turns.ts';
import type { Voice } from '../voice.ts';
import { chineseCuesIn } from './chinese-cues.ts';
import type { ChineseHeard, ChineseLooked } from './chinese-looked.ts';
import { namedSpeakerInChinese } from './chinese-speaker.ts';
import { classOfChineseRole } from './class-of-role.ts';
import { knownBySurname } from './known-by-name.ts';
import { speakerIn } from './speaker-in-phrase.ts';

const NOBODY: Speaker = { speaker: 'unattributed', name: null };

function ofTurn(turn: Turn, looked: ChineseLooked): Speaker {
  const isSurname = turn.label.length === 1 && turn.label !== '答';
  return (isSurname ? knownBySurname(turn.label, turn.words, looked) : speakerIn(turn.words, looked)) ?? NOBODY;
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

/** By when, as shares of the time for a reading, sentences are looked at and speakers are named. */
const SHARES = { looked: 0.38, named: 0.53 };

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
  const looked = yield* eachOf(sentences, look, time, SHARES.looked);
  return {
    own: yield* eachOf(looked, (one) => namedSpeakerInChinese(one), time, SHARES.named),
    ofTurn: (turn) => {
      const at = looked[turn.sentence];
      return at ? ofTurn(turn, at) : NOBODY;
    },
    interviewee: (before) => interviewee(looked.slice(0, before)),
  };
}
