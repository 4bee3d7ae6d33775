import type { EvidenceKind, Layer, SpeakerClass, Topic } from '../../src/core/claim/claim.ts';
import type { CardLink } from '../../src/core/knowledge/card.ts';
import type { ReadClaim } from '../../src/core/reading.ts';
import { reasonText } from './messages.ts';
import type { PageReading } from './read-page.ts';

/** A claim as the command line gives it; offsets are UTF-16 units in the article's text, `block` its block's index. */
interface ClaimResult {
  readonly id: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly block: number;
  readonly layer: Layer;
  readonly topics: readonly Topic[];
  readonly speaker: SpeakerClass;
  readonly speakerName?: string;
  readonly hedged: boolean;
  readonly hasNumber: boolean;
  readonly quantities: readonly { readonly text: string; readonly value: number; readonly unit: string | null }[];
  readonly cards: readonly CardLink[];
  readonly checks: readonly never[];
  readonly evidence: readonly {
    readonly kind: EvidenceKind;
    readonly text: string;
    readonly start: number;
    readonly end: number;
  }[];
}

/** A page as the command line gives it. */
export interface PageResult {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly language: string;
  readonly isRareEarthNews: boolean;
  /** 0 to 1; news from 0.5. */
  readonly score: number;
  readonly reasons: readonly string[];
  readonly claims: readonly ClaimResult[];
}

/** The machine-readable form of a page's reading. */
export function resultOf({ reading }: PageReading, id: string): PageResult {
  const { head, detection, claims } = reading;
  return {
    id,
    url: head.url,
    title: head.title,
    language: detection.language,
    isRareEarthNews: detection.kind === 'news',
    score: Number(detection.score.toFixed(3)),
    reasons: detection.reasons.map(reasonText),
    claims: claims.map(claimResult),
  };
}

function claimResult(claim: ReadClaim): ClaimResult {
  const { id, text, start, end, block, layer, topics, speaker, speakerName } = claim;
  return {
    id,
    text,
    start,
    end,
    block,
    layer,
    topics,
    speaker,
    ...(speakerName === null ? {} : { speakerName }),
    hedged: claim.hedges.length > 0,
    hasNumber: claim.quantities.length > 0,
    quantities: claim.quantities.map((quantity) => ({ text: quantity.text, value: quantity.value, unit: quantity.unit })),
    cards: claim.cards.map((card) => ({ id: card.id, why: card.why })),
    checks: [],
    evidence: claim.evidence.map((each) => ({ kind: each.kind, text: each.text, start: each.start, end: each.end })),
  };
}
