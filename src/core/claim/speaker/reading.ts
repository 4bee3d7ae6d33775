import type { SpeakerClass } from '../claim.ts';
import type { Candidate } from './candidate.ts';
import type { Attribution } from './speech-cues.ts';
import type { Turn } from './turns.ts';

/** Who speaks, without the words that say so. */
export type Speaker = Pick<Attribution, 'speaker' | 'name'>;

/** What the sentences of an article say of their speakers, in whatever language, as far as there was time to look at them. */
export interface Reading {
  /** How many sentences were looked at. */
  readonly length: number;
  /** Whom the sentence of that index may name itself as its speaker, by those heard before it. */
  readonly namedAt: (index: number) => readonly Candidate[];
  /** Keeps who spoke in the sentence of that index, or that nobody did. */
  readonly hear: (index: number, found: Attribution | null) => void;
  /** To whom a turn of a transcript belongs. */
  readonly ofTurn: (turn: Turn) => Speaker;
  /** The class of whoever answers in an interview, by what stands before the sentence of that index. */
  readonly interviewee: (before: number) => SpeakerClass | null;
}
