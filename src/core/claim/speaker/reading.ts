import type { SpeakerClass } from '../claim.ts';
import type { Attribution } from './speech-cues.ts';
import type { Turn } from './turns.ts';

/** Who speaks, without the words that say so. */
export type Speaker = Pick<Attribution, 'speaker' | 'name'>;

/** What the sentences of an article say of their speakers, in whatever language, as far as there was time. */
export interface Reading {
  /** The speaker that each sentence names itself, or null. */
  readonly own: readonly (Attribution | null)[];
  /** To whom a turn of a transcript belongs. */
  readonly ofTurn: (turn: Turn) => Speaker;
  /** The class of whoever answers in an interview, by what stands before the sentence of that index. */
  readonly interviewee: (before: number) => SpeakerClass | null;
}
