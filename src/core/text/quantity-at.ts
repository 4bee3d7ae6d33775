import type { Span } from '../article/article.ts';
import { alternation } from './alternation.ts';

/** A number with what it counts, as written; offsets in the text that was read. */
export interface FoundQuantity extends Span {
  readonly text: string;
  readonly value: number;
  /** `%`, `%-point`, `t`, `kg`, `CNY`, `CNY/kg`, `x` (multiple), `part` (fraction), `month`, `km2` …, or null for a bare count. */
  readonly unit: string | null;
}

/** What was read at one place of a text: up to `end` nothing else begins. */
export interface QuantityAt {
  readonly end: number;
  /** Null where the number is a name or a date. */
  readonly quantity: FoundQuantity | null;
  /** Whether the number names a numbered thing ("No. 61"): a list of them may go on after it. */
  readonly isNumbered: boolean;
}

/** A pattern of any of the words, the longest first; a space in a word stands for space or hyphen. */
export const anyOf = (words: readonly string[]): string => alternation(words, '[\\s-]');
