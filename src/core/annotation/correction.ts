import type { ReadClaim } from '../reading.ts';
import { placesIn } from '../text/places-in.ts';
import type { Annotation, ClaimFacts, CorrectionBody } from './annotation.ts';
import { asMarked } from './as-marked.ts';
import { claimFactsOf } from './claim-facts.ts';

/** Longest name of a speaker that a reader gives, in UTF-16 units: a body with its ministry, its country and its title. */
export const SPEAKER_LIMIT = 200;

/** What a reader says of a claim in place of what Loupe does; a field that is null stays as Loupe has it. */
export type Correction = Omit<CorrectionBody, 'type' | 'purpose'>;

/** What a reader says who corrects nothing. */
export const NO_CORRECTION: Correction = {
  isClaim: true,
  layer: null,
  speaker: null,
  speakerName: null,
  part: null,
  partStart: null,
};

/** What is corrected together, by its fields. */
const TOGETHER = [['isClaim'], ['layer'], ['speaker', 'speakerName'], ['part', 'partStart']] as const;

/**
 * `now` without what the step from `before` to `after` changed: what was said since, in another tab or on another thing, stays. Null is
 * a claim that is not corrected.
 */
export function withoutStep(now: Correction | null, before: Correction | null, after: Correction | null): Correction | null {
  const [current, from, to] = [now, before, after].map((one) => one ?? NO_CORRECTION) as [Correction, Correction, Correction];
  const isDone = (fields: (typeof TOGETHER)[number]) => fields.some((field) => from[field] !== to[field]);
  const back = TOGETHER.filter(isDone).flatMap((fields) => fields.map((field) => [field, from[field]]));
  const left: Correction = { ...current, ...Object.fromEntries(back) };
  return TOGETHER.flat().every((field) => left[field] === NO_CORRECTION[field]) ? null : left;
}

/** The body of a correction. */
export function correctionBody({ isClaim, layer, speaker, speakerName, part, partStart }: Correction): CorrectionBody {
  return { type: 'Correction', purpose: 'editing', isClaim, layer, speaker, speakerName, part, partStart };
}

/** What an annotation says in place of what Loupe does, or null where it is no correction. A file may bring names of any signs. */
export function correctionOf({ body: [body] }: Pick<Annotation, 'body'>): Correction | null {
  if (body?.type !== 'Correction') return null;
  const { type: _, purpose: __, speakerName, ...said } = body;
  return { ...said, speakerName: speakerName === null ? null : cleanName(speakerName) };
}

/** Whether a value may be a correction: its fields fit together. What each is made of is for the schemas to say. */
export function isWhole({ speaker, speakerName, part, partStart }: Correction): boolean {
  return (speaker !== null || speakerName === null) && (part === null) === (partStart === null) && part !== '';
}

/**
 * `said` of a claim, clean: what Loupe says too is left out, so is a part that its sentence does not have, and a name is of one
 * line. Null where nothing is left to correct.
 */
export function cleanCorrection(said: Correction, claim: ReadClaim): Correction | null {
  if (!said.isClaim) return { ...NO_CORRECTION, isClaim: false };
  const name = said.speakerName === null ? null : cleanName(said.speakerName);
  const isSameSpeaker = said.speaker === claim.speaker && name === claim.speakerName && !claim.parts;
  const isSpoken = said.speaker !== null && !isSameSpeaker;
  const place = placeOfPart(said, claim.text);
  const isPart = place !== null && place.end - place.start < claim.text.length;
  const clean: Correction = {
    isClaim: true,
    layer: said.layer === claim.layer && !claim.parts ? null : said.layer,
    speaker: isSpoken ? said.speaker : null,
    speakerName: isSpoken ? name : null,
    part: isPart ? claim.text.slice(place.start, place.end) : null,
    partStart: isPart ? place.start : null,
  };
  return clean.layer === null && clean.speaker === null && clean.part === null ? null : clean;
}

/**
 * Where the part that a reader chose stands in the words of its claim: where she chose it, else the place nearest to that, since
 * its page may say the rest in other words by now. Null where there is none, or the words are gone.
 */
export function placeOfPart({ part, partStart }: Correction, text: string): { start: number; end: number } | null {
  if (part === null || partStart === null || part === '' || part.length > text.length) return null;
  const start = text.startsWith(part, partStart) ? partStart : nearest(placesIn(text, part), partStart);
  return start === null ? null : { start, end: start + part.length };
}

function nearest(places: Iterable<number>, wanted: number): number | null {
  let best: number | null = null;
  for (const place of places) if (best === null || Math.abs(place - wanted) < Math.abs(best - wanted)) best = place;
  return best;
}

/** A name as one line, without signs that turn or hide what stands around it; null where nothing is left. */
function cleanName(name: string): string | null {
  const line = name
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, SPEAKER_LIMIT);
  return line === '' ? null : line;
}

/** A correction and what Loupe had read when it was made; null where that was not kept. */
export interface Corrected {
  readonly said: Correction;
  readonly was: ClaimFacts | null;
  /** The sentence's words when she corrected it, where the page says it otherwise since; else null. */
  readonly asCorrected: string | null;
}

/** The correction among the annotations of one claim, of several the first; null where there is none. */
export function correctedIn(group: readonly Annotation[]): Corrected | null {
  for (const annotation of group) {
    const said = correctionOf(annotation);
    if (said) return { said, was: claimFactsOf(annotation), asCorrected: asMarked(annotation.target.selector) };
  }
  return null;
}

/** What of a claim can be corrected: that it is one, its type, its speaker, the part of the sentence. */
export const CORRECTED = ['not-a-claim', 'layer', 'speaker', 'part'] as const;
/** One of `CORRECTED`. */
export type CorrectedWhat = (typeof CORRECTED)[number];

/** What a correction corrects, in the order of `CORRECTED`. */
export function whatIsCorrected({ isClaim, layer, speaker, part }: Correction): readonly CorrectedWhat[] {
  if (!isClaim) return ['not-a-claim'];
  const isOf = { 'not-a-claim': false, layer: layer !== null, speaker: speaker !== null, part: part !== null };
  return CORRECTED.filter((what) => isOf[what]);
}
