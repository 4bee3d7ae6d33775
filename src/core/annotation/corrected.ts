import { CONTEXT } from '../anchor/context.ts';
import type { Span } from '../article/article.ts';
import type { ClaimPart } from '../claim/claim.ts';
import { inReadingOrder } from '../claim/reading-order.ts';
import type { ReadClaim, Reading } from '../reading.ts';
import type { Annotation, ClaimFacts } from './annotation.ts';
import { type Correction, correctionOf, placeOfPart } from './correction.ts';

/** A reading as the reader wants it. */
export interface CorrectedReading {
  /** Without the claims that she took away, the others as she has them. Itself where she corrects nothing. */
  readonly reading: Reading;
  /** Those that she took away, as Loupe has them, in reading order. */
  readonly takenAway: readonly ReadClaim[];
  /** As Loupe has it. */
  readonly asRead: Reading;
}

/**
 * `reading` with what the live among `annotations` say in place of what it does. One pass over each: a file may bring a million
 * corrections, of which those count that are of a claim of the reading, of several of one claim the first.
 */
export function corrected(reading: Reading, annotations: readonly Annotation[]): CorrectedReading {
  const said = correctionsIn(annotations);
  if (said.size === 0) return { reading, takenAway: [], asRead: reading };
  const isTaken = ({ id }: ReadClaim): boolean => said.get(id)?.isClaim === false;
  const claims = reading.claims.filter((claim) => !isTaken(claim)).map((claim) => correctedClaim(claim, said.get(claim.id)));
  const shown = { ...reading, claims: claims.sort(inReadingOrder) };
  return { reading: shown, takenAway: reading.claims.filter(isTaken), asRead: reading };
}

/** The corrections among `annotations`, by the ids of their claims. */
export function correctionsIn(annotations: readonly Annotation[]): ReadonlyMap<string, Correction> {
  const said = new Map<string, Correction>();
  for (const annotation of annotations) {
    const { claimId, deleted } = annotation;
    const correction = claimId === null || deleted !== null || said.has(claimId) ? null : correctionOf(annotation);
    if (claimId !== null && correction) said.set(claimId, correction);
  }
  return said;
}

/** A claim as the reader has it; one that she took away is as Loupe has it. */
export function correctedClaim(claim: ReadClaim, said: Correction | undefined | null): ReadClaim {
  if (!said?.isClaim) return claim;
  const place = placeOfPart(said, claim.text);
  const part = place ? partOf(claim, { start: claim.start + place.start, end: claim.start + place.end }) : claim;
  return withVoice(part, said);
}

/** What Loupe read of a claim, as the reader has it. */
export function correctedFacts<Facts extends ClaimFacts>(facts: Facts, said: Correction | null): Facts {
  if (!said?.isClaim) return facts;
  const { layer, speaker, speakerName } = said;
  return { ...facts, ...(layer && { layer }), ...(speaker && { speaker, speakerName }) };
}

/** Whoever says of what type a sentence is, or who speaks, says it of all of it: it is told in parts no more. */
function withVoice(claim: ReadClaim, said: Correction): ReadClaim {
  if (said.layer === null && said.speaker === null) return claim;
  const { parts: _, ...whole } = claim;
  return correctedFacts(whole, said);
}

/** A claim cut down to the stretch `span` of it; where one voice is left of several, it is that one's. */
function partOf(claim: ReadClaim, span: Span): ReadClaim {
  const { start, end } = span;
  const isWithin = (one: Span): boolean => one.start >= start && one.end <= end;
  const before = claim.prefix + claim.text.slice(0, start - claim.start);
  const after = claim.text.slice(end - claim.start) + claim.suffix;
  const context = Math.max(CONTEXT, claim.prefix.length, claim.suffix.length);
  const cut: ReadClaim = {
    ...claim,
    start,
    end,
    text: claim.text.slice(start - claim.start, end - claim.start),
    prefix: before.slice(-context),
    suffix: after.slice(0, context),
    hedges: claim.hedges.filter(isWithin),
    quantities: claim.quantities.filter(isWithin),
    dates: claim.dates.filter(isWithin),
  };
  if (!claim.parts) return cut;
  const parts = claim.parts.flatMap((part) => clipped(part, span));
  const { parts: _, ...whole } = cut;
  const [only, ...others] = parts;
  if (!only) return whole;
  if (others.length > 0) return { ...whole, parts };
  return { ...whole, layer: only.layer, speaker: only.speaker, speakerName: only.speakerName };
}

function clipped(part: ClaimPart, span: Span): readonly ClaimPart[] {
  const start = Math.max(part.start, span.start);
  const end = Math.min(part.end, span.end);
  return start < end ? [{ ...part, start, end, text: part.text.slice(start - part.start, end - part.start) }] : [];
}
