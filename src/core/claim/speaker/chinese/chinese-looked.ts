import type { ReadSentence } from '../../sentence/sentence-context.ts';
import type { Attribution } from '../speech-cues.ts';
import type { Voice } from '../voice.ts';
import type { ChineseCues } from './chinese-cues.ts';

/** Who has spoken so far in a Chinese article: by the names and posts they are called again by, and last. */
export interface ChineseHeard {
  readonly byName: Map<string, Attribution>;
  /** What was found of names that stood alone; null where nothing was. */
  readonly lookedUp: Map<string, Attribution['speaker'] | null>;
  last: Attribution | null;
  /** The last that "他" can mean. */
  lastPerson: Attribution | null;
}

/** A Chinese sentence in its article, with its cues found once. */
export interface ChineseLooked extends ChineseCues {
  readonly sentence: ReadSentence;
  readonly sentences: readonly ReadSentence[];
  readonly heard: ChineseHeard;
  readonly voice: Voice;
  /** Whether the article is written in traditional characters, as none of the mainland is; `sentence` is in simplified ones. */
  readonly isTraditional: boolean;
}
