import type { Claim, EvidenceKind } from '../../core/claim/claim.ts';

/** How the line is worded: the suffix of its message. */
export type WhyPattern =
  | 'act_by_over'
  | 'act_by'
  | 'act_over'
  | 'act_over_around'
  | 'act_around'
  | 'position_of'
  | 'position'
  | 'position_around'
  | 'item_of'
  | 'actor_matter'
  | 'matter_around';

/** A line of why a sentence is marked: a wording, and the page's words for its places, in order. */
export interface WhySummary {
  readonly pattern: WhyPattern;
  readonly words: readonly string[];
}

/**
 * Patterns by the kinds of evidence that they need, the most telling first. Who stands in the text around need not be who
 * acts: it may be where, or who suffers it.
 */
const PATTERNS: readonly (readonly [WhyPattern, readonly EvidenceKind[]])[] = [
  ['act_by_over', ['act', 'actor', 'matter']],
  ['act_by', ['act', 'actor']],
  ['position_of', ['position', 'actor']],
  ['item_of', ['lead-in']],
  ['act_over_around', ['act', 'matter', 'context']],
  ['act_around', ['act', 'context']],
  ['position_around', ['position', 'context']],
  ['act_over', ['act', 'matter']],
  ['actor_matter', ['actor', 'matter']],
  ['matter_around', ['matter', 'context']],
  ['position', ['position']],
];

/** Adjectives that say whose, not who: "reached by Chinese" is no sentence. */
const ADJECTIVE = /^(?:chinese|municipal|provincial|prefectural|domestic)$/i;
/** A lead-in longer than this would crowd the line out. */
const LONGEST = 80;

/**
 * Why a sentence is marked, in the page's own words; null where its evidence fits no wording. A share or position is told
 * before an act only where no act is found.
 */
export function whySummary({ evidence }: Pick<Claim, 'evidence'>): WhySummary | null {
  const wordOf = (kind: EvidenceKind): string | undefined =>
    evidence
      .filter((piece) => piece.kind === kind && piece.text.length <= LONGEST)
      .map((piece) => piece.text.trim())
      .find((text) => text !== '' && !((kind === 'actor' || kind === 'context') && ADJECTIVE.test(text)));
  for (const [pattern, kinds] of PATTERNS) {
    const words = kinds.map(wordOf);
    if (words.every((word) => word !== undefined)) return { pattern, words };
  }
  return null;
}
