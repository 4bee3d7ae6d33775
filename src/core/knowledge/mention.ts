import type { Span } from '../article/article.ts';

/** A place in a text where a name of a card stands. */
export interface Mention extends Span {
  readonly card: string;
  readonly isStrong: boolean;
  /** The name as compared; the same for all cards that share it. */
  readonly key: string;
  /** See `Alias.isName`. */
  readonly isName: boolean;
  /** See `Alias.set`. */
  readonly set: string | null;
}
