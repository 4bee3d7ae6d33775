import type { Span } from '../article/article.ts';

/** What a cross-check holds a claim against. */
export const CHECK_KINDS = ['status', 'quantity', 'wording', 'timing', 'sourcing'] as const;
/** One of `CHECK_KINDS`. */
export type CheckKind = (typeof CHECK_KINDS)[number];

/**
 * What is put into a message's blanks. A date is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `large` is a number that languages word by
 * their own steps ("44 million", "4400万"); a list is joined by commas and "and".
 */
export type MessageValue =
  | string
  | { readonly date: string }
  | { readonly number: number }
  | { readonly large: number }
  | { readonly message: Message }
  | { readonly list: readonly Message[] };

/** What such a value is, where it is no plain text. Whoever checks values has all of them, or it does not compile. */
export type ValueKind = MessageValue extends infer Value ? (Value extends string ? never : keyof Value) : never;

/** A sentence as a code and what fills its blanks (`$1`, `$2` …): its wording is the message `check_<code with _ for ->`. */
export interface Message {
  readonly code: string;
  readonly values: readonly MessageValue[];
}

/** Whether a note counts as a context note: one that only agrees does not. */
export const isWorthALook = ({ isQuiet }: Check): boolean => isQuiet !== true;

/** How a note is told: to be looked at, as one that agrees with a figure, or as one that says how a rule stands. */
export type Telling = 'look' | 'agrees' | 'stands';

/** How `check` is told. That a rule is in force agrees with nothing in a sentence that calls it something else, as a ban. */
export function tellingOf(check: Check): Telling {
  if (isWorthALook(check)) return 'look';
  return check.kind === 'quantity' ? 'agrees' : 'stands';
}

/** What a note says, as a key: several claims that name one rule have notes that say the same. */
export function sayingOf({ id, message }: Check): string {
  return `${id}\n${JSON.stringify(message)}`;
}

/** What is drawn beside a note: a series with the claim's own figure, or an instrument's events. */
export type Picture =
  | { readonly kind: 'series'; readonly series: readonly string[]; readonly claimed: number | null; readonly unit: string }
  | { readonly kind: 'timeline'; readonly instrument: string };

/**
 * A note that puts a reference beside a claim or an article: never a verdict. It is made only where there is something solid
 * to say.
 */
export interface Check {
  /** The same on each read: the kind and what it is about ("status:mofcom-61-2025"). Unique within its claim or article. */
  readonly id: string;
  readonly kind: CheckKind;
  readonly message: Message;
  /** The words it is about, offsets in the article's text; null where it is about the whole. */
  readonly span: Span | null;
  /** Id of the card that says more, or null. */
  readonly card: string | null;
  /** When what it says was last seen to hold, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null where that has no date. */
  readonly asOf: string | null;
  /** Ids in `knowledge/data/sources.json`; empty where what it says stands in the article itself. */
  readonly sources: readonly string[];
  readonly picture: Picture | null;
  /**
   * True where the reference only agrees with what is said, or says how a rule stands that is meant: it stands beside the claim for whoever opens it, and is none of the
   * context notes that are counted.
   */
  readonly isQuiet?: boolean;
  /** Ids of the other claims of the article that it bears on: it stands beside one alone. */
  readonly alsoAt?: readonly string[];
}
