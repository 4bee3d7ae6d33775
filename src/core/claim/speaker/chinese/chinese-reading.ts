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

/** What a Chinese article says of its speakers; `isTraditional` where it is written for readers outside the mainland. */
export function chineseReading(sentences: readonly ReadSentence[], voice: Voice, isTraditional: boolean): Reading {
  const heard: ChineseHeard = { byName: new Map(), lookedUp: new Map(), last: null, lastPerson: null };
  const looked = sentences.map((sentence) => ({ ...chineseCuesIn(sentence), sentence, sentences, heard, voice, isTraditional }));
  return {
    own: looked.map(namedSpeakerInChinese),
    ofTurn: (turn) => {
      const at = looked[turn.sentence];
      return at ? ofTurn(turn, at) : NOBODY;
    },
    interviewee: (before) => interviewee(looked.slice(0, before)),
  };
}
