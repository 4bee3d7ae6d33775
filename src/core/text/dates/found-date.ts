import type { Span } from '../../article/article.ts';

/** The unit of the calendar that is nearest to how closely a text fixes a date. `plan` is a Chinese five-year plan. */
export type Precision = 'day' | 'week' | 'month' | 'quarter' | 'season' | 'half' | 'year' | 'years' | 'decade' | 'plan';

/** How what is told lies to the days that are named: at some time in them (`on`), all through them (`for`), or beside them. */
export type Relation = 'on' | 'by' | 'since' | 'until' | 'before' | 'after' | 'for';

/**
 * A date as a text names it, with the days that are meant. Offsets are those of the name without its preposition
 * ("2010" in "since 2010"), in the text that was read.
 */
export interface FoundDate extends Span {
  readonly text: string;
  /** First day, `YYYY-MM-DD`; null where it is open ("until 2010") or cannot be told. */
  readonly from: string | null;
  /** Last day, `YYYY-MM-DD`; null where it is open ("since 2010") or cannot be told. Both are null where neither is known. */
  readonly to: string | null;
  readonly precision: Precision;
  readonly relation: Relation;
}
