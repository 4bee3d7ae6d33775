import type { Span } from '../article/article.ts';

/** Words of an article that speak for a card: a name of it, a cue, or a figure of its kind. */
export interface Sign extends Span {
  readonly card: string;
  /** What stands there, as compared: said twice, it tells no more than once. */
  readonly key: string;
  /** How much it tells, 0 to 1. */
  readonly weight: number;
  readonly as: 'full name' | 'short name' | 'cue';
}
