import type { PhraseHit } from '../../../text/phrases.ts';
import type { SpeakerClass } from '../../claim.ts';
import type { ReadSentence } from '../../sentence/sentence-context.ts';
import { type Attribution, quotedPart, type Role, type SpeechCue } from '../speech-cues.ts';
import { isOfOthers } from './of-others.ts';
import type { PersonName } from './person-name.ts';
import { peopleIn } from './person-name.ts';

/** Who has spoken so far. */
export interface Heard {
  /** By the names they are called again by. */
  readonly byName: Map<string, Attribution>;
  last: Attribution | null;
  /** The last that "he" or "she" can mean. */
  lastPerson: Attribution | null;
}

/** What is known of a person before the article lets them speak. */
export interface KnownPerson {
  readonly name: string;
  readonly speaker: SpeakerClass;
}

/** A sentence as attribution looks at it: its cues and persons, found once. Offsets are in the sentence. */
export interface Seen {
  readonly sentence: ReadSentence;
  readonly verbs: readonly PhraseHit<SpeechCue>[];
  readonly roles: readonly PhraseHit<Role>[];
  readonly people: readonly PersonName[];
  readonly isQuoted: (at: number) => boolean;
}

/** A sentence in its article, with what was heard before it. */
export interface Looked extends Seen {
  readonly sentences: readonly ReadSentence[];
  readonly heard: Heard;
  /** Persons of the article by the names they are called by. */
  readonly persons: ReadonlyMap<string, KnownPerson>;
}

const isRole = (cue: PhraseHit<SpeechCue>): cue is PhraseHit<Role> => cue.label !== 'verb' && cue.label !== 'act';

/** The role as that of any state where another's stands right before it: its ministries are called as China's are. */
function ofItsState(role: PhraseHit<Role>, sentence: ReadSentence): PhraseHit<Role> {
  return role.label === 'chinese-government' && isOfOthers(sentence, role) ? { ...role, label: 'any-state' } : role;
}

/** Looks at a sentence by itself: at what stands outside its quotations. */
export function see(sentence: ReadSentence): Seen {
  const isQuoted = quotedPart(sentence.text);
  const cues = sentence.phrases.speechCues.filter(({ start }) => !isQuoted(start));
  return {
    sentence,
    verbs: cues.filter((cue) => !isRole(cue)),
    roles: cues.filter(isRole).map((role) => ofItsState(role, sentence)),
    people: peopleIn(sentence).filter(({ start }) => !isQuoted(start)),
    isQuoted,
  };
}
