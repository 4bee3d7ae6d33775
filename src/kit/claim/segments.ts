import type { Claim, EvidenceKind } from '../../core/claim/claim.ts';

/** A stretch of a claim's text: plain, or one that made it a claim. */
export interface Segment {
  readonly text: string;
  readonly kind: EvidenceKind | 'hedge' | null;
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: EvidenceKind | 'hedge';
}

/**
 * The claim's text cut at its evidence and hedges, in order and complete: the texts joined give the claim.
 * Evidence outside the claim is left out; of overlapping evidence the one that starts first wins.
 */
export function segmentsOf(claim: Pick<Claim, 'text' | 'start' | 'end' | 'evidence' | 'hedges'>): readonly Segment[] {
  const marks: Mark[] = [...claim.evidence, ...claim.hedges.map(({ start, end }) => ({ start, end, kind: 'hedge' as const }))]
    .filter(({ start, end }) => start >= claim.start && end <= claim.end && end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const segments: Segment[] = [];
  let at = claim.start;
  for (const { start, end, kind } of marks) {
    if (start < at) continue;
    if (start > at) segments.push({ text: claim.text.slice(at - claim.start, start - claim.start), kind: null });
    segments.push({ text: claim.text.slice(start - claim.start, end - claim.start), kind });
    at = end;
  }
  if (at < claim.end) segments.push({ text: claim.text.slice(at - claim.start), kind: null });
  return segments;
}
