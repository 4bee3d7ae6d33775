import type { Span } from '../article/article.ts';

/** As what a claim is asserted. */
export const LAYERS = ['official', 'reported', 'interpretation', 'forecast'] as const;
/** One of `LAYERS`. */
export type Layer = (typeof LAYERS)[number];

/** Who asserts a claim. */
export const SPEAKERS = [
  'chinese-government',
  'chinese-state-media',
  'chinese-industry',
  'western-government',
  'company',
  'analyst',
  'outlet',
  'unattributed',
] as const;
/** One of `SPEAKERS`. */
export type SpeakerClass = (typeof SPEAKERS)[number];

/** What a claim is about. */
export const TOPICS = [
  'export-controls',
  'production-quotas',
  'technology-control',
  'processing-dominance',
  'magnets-and-applications',
  'defense-integration',
  'five-year-plan',
  'ai-and-data',
  'industry-consolidation',
  'overseas-resources',
  'standards-and-influence',
  'price-and-market',
  'environment-and-smuggling',
  'trade-negotiation',
  'self-reliance',
  'stockpiling',
  'western-response',
] as const;
/** One of `TOPICS`. */
export type Topic = (typeof TOPICS)[number];

/** What a piece of evidence is in the sentence. */
export const EVIDENCE_KINDS = ['actor', 'matter', 'act', 'position', 'context', 'lead-in', 'attribution', 'layer'] as const;
/** One of `EVIDENCE_KINDS`. */
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/**
 * Words that made a sentence a claim, or decided how it is read. `context` and `lead-in` may lie outside the claim:
 * the words that say who "it" is, or the line that introduces a list.
 */
export interface Evidence extends Span {
  readonly kind: EvidenceKind;
  readonly text: string;
}

/** A cue of hedging ("may", "reportedly"). */
export interface Hedge extends Span {
  readonly text: string;
}

/** A number with what it counts, as written: `value` 91 and `unit` "%" for "91 percent". */
export interface Quantity extends Span {
  readonly text: string;
  readonly value: number;
  /** `%`, `t`, `kg`, `USD`, `CNY/kg`, `x` (multiple), `month` …, or null for a bare count. */
  readonly unit: string | null;
}

/** A sentence that says something checkable about China's strategy in rare earths. */
export interface Claim extends Span {
  /** Made from the article's key and the folded text: the same on every read, also of an edited page. */
  readonly id: string;
  /** The claim as it stands in the article, `article.text.slice(start, end)`. */
  readonly text: string;
  /** Index of the article's block it stands in. */
  readonly block: number;
  readonly layer: Layer;
  /** One to three, most central first. */
  readonly topics: readonly Topic[];
  readonly speaker: SpeakerClass;
  /** The speaker as the article names it, where it does. */
  readonly speakerName: string | null;
  /** Cues of hedging in the claim, in order. */
  readonly hedges: readonly Hedge[];
  readonly quantities: readonly Quantity[];
  readonly evidence: readonly Evidence[];
}
