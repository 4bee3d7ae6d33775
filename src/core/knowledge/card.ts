import type { Span } from '../article/article.ts';
import type { Topic } from '../claim/claim.ts';

/** What a card can be about. */
export const CARD_KINDS = [
  'policy',
  'event',
  'institution',
  'company',
  'place',
  'element',
  'technology',
  'term',
  'statistic',
] as const;
/** One of `CARD_KINDS`. */
export type CardKind = (typeof CARD_KINDS)[number];

/** How sure a fact is: `high` has a primary or several sources read, `low` one that was not. */
export type Confidence = 'high' | 'medium' | 'low';

/** Where a fact comes from. */
export interface Source {
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  /** The body that made the fact. */
  readonly isPrimary: boolean;
  /** The page itself was read when the card was written. */
  readonly isOpened: boolean;
  /** False for mirrors, which are named but never linked. */
  readonly isLinkable: boolean;
}

/** One statement with its date, its as-of date and its sources. */
export interface Fact {
  readonly text: string;
  /** Date of what is stated, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, or null where it has none. */
  readonly date: string | null;
  /** Date on which the fact was last seen to hold, same form. */
  readonly asOf: string;
  readonly confidence: Confidence;
  /** What could make it out of date, or null. */
  readonly couldChange: string | null;
  /** Where sources disagree: how; or null. */
  readonly conflict: string | null;
  readonly sources: readonly Source[];
}

/** What to look at in the original, where, and with which (mostly Chinese) search terms. */
export interface VerifyHint {
  readonly check: string;
  readonly where: string;
  readonly terms: readonly string[];
}

/** Sourced background on one thing a claim may name. */
export interface Card {
  readonly id: string;
  readonly kind: CardKind;
  readonly title: string;
  /** Names that always mean this card. */
  readonly aliases: readonly string[];
  /** Names that mean it only where the context speaks for it. */
  readonly weakAliases: readonly string[];
  readonly summary: string;
  readonly facts: readonly Fact[];
  /** Ids of cards. */
  readonly related: readonly string[];
  readonly topics: readonly Topic[];
  readonly hints: readonly VerifyHint[];
  readonly caveats: readonly string[];
}

/**
 * A card tied to a text, with the words that tied it; offsets in the article's text, which may lie outside the claim. An empty
 * stretch where no words name it, but all of the claim's together speak for it.
 */
export interface CardLink extends Span {
  readonly id: string;
  readonly why: string;
}
