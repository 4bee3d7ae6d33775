import type { ArticleHead, Span } from './article/article.ts';
import type { Detection } from './article/detection.ts';
import type { Check } from './checks/check.ts';
import type { Claim } from './claim/claim.ts';
import type { CardLink } from './knowledge/card.ts';

/** A claim with the background tied to it, most specific first. */
export interface ReadClaim extends Claim {
  readonly cards: readonly CardLink[];
  /** Notes that put a reference beside it, most telling first. */
  readonly checks: readonly Check[];
  /** What stands before and after the claim, for a TextQuoteSelector: 32 UTF-16 units, up to 256 where its words stand elsewhere too. */
  readonly prefix: string;
  readonly suffix: string;
}

/** A heading within an article, under which its claims are listed. */
export interface ArticleHeading extends Span {
  /** Its rank, 1 to 6. */
  readonly level: number;
  /** Its words, cut where they are very long. */
  readonly text: string;
}

/** All that one read of an article gives. Plain data: it can be stored and sent. */
export interface Reading {
  /** Key under which work on this article is kept; see `article-key.ts`. */
  readonly key: string;
  readonly head: ArticleHead;
  /** Length of the article's text in UTF-16 units. */
  readonly length: number;
  readonly isTruncated: boolean;
  readonly detection: Detection;
  /** In reading order. Empty unless the page is rare-earth news in a language that is read. */
  readonly claims: readonly ReadClaim[];
  /** The headings, in order; a text that is kept has them in its blocks. */
  readonly headings?: readonly ArticleHeading[];
  /** By the id of a claim that stands in a heading or the standfirst, that of the sentence that says the same. */
  readonly repeats?: Readonly<Record<string, string>>;
  /** Background of the article as a whole, most central first. */
  readonly cards: readonly CardLink[];
  /** Notes on the article as a whole, most telling first. */
  readonly checks: readonly Check[];
}

/** A reading as it is kept with its text, whose blocks have the headings: files and the store know no others. */
export function keptReading({ headings: _headings, repeats: _repeats, ...kept }: Reading): Reading {
  return kept;
}
