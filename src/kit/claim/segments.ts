import type { Colour } from '../../core/annotation/annotation.ts';
import type { Span } from '../../core/article/article.ts';
import type { Claim, EvidenceKind } from '../../core/claim/claim.ts';

/** A stretch of a claim's text: plain, or one that made it a claim; and the colour in which the reader has highlighted it. */
export interface Segment {
  readonly text: string;
  readonly kind: EvidenceKind | 'hedge' | null;
  readonly own?: Colour;
}

/** A part of a claim's text that the reader has highlighted. */
export interface OwnPart {
  readonly within: Span;
  readonly colour: Colour;
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: EvidenceKind | 'hedge';
}

type Told = Pick<Claim, 'text' | 'start' | 'end' | 'evidence' | 'hedges'>;

/**
 * The claim's text cut at its evidence and hedges and at the reader's highlights, in order and complete: the texts joined give
 * the claim. Evidence outside the claim is left out; of overlapping evidence the one that starts first wins, of highlights the
 * shortest.
 */
export function segmentsOf(claim: Told, own: readonly OwnPart[] = []): readonly Segment[] {
  const shortestFirst = own.toSorted((a, b) => lengthOf(a) - lengthOf(b));
  const edges = own.flatMap(({ within }) => [within.start, within.end]);
  let at = 0;
  return cuesOf(claim).flatMap(({ text, kind }) => {
    const from = at;
    at += text.length;
    const cuts = edges.filter((edge) => edge > from && edge < from + text.length).toSorted((a, b) => a - b);
    const bounds = [...new Set([from, ...cuts, from + text.length])];
    return bounds.slice(1).map((end, index) => {
      const start = bounds[index] ?? from;
      const colour = shortestFirst.find(({ within }) => within.start <= start && within.end >= end)?.colour;
      return { text: text.slice(start - from, end - from), kind, ...(colour && { own: colour }) };
    });
  });
}

const lengthOf = ({ within }: OwnPart): number => within.end - within.start;

function cuesOf(claim: Told): readonly Segment[] {
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
