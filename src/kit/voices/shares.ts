import { type Claim, LAYERS, type Layer, SPEAKERS, type SpeakerClass } from '../../core/claim/claim.ts';
import { layersIn } from '../../core/claim/said-in.ts';

/** How many of an article's claims are of one layer or of one kind of speaker. */
export interface Share<Of> {
  readonly of: Of;
  readonly count: number;
  /** `count` of all, 0 to 1. */
  readonly share: number;
}

/** Claims by layer, in the layers' own order, a claim of several counted in each; layers without one are left out. Shares add up to 1. */
export function sharesByLayer(claims: readonly Pick<Claim, 'layer' | 'parts'>[]): readonly Share<Layer>[] {
  return sharesOf(LAYERS, claims.flatMap(layersIn));
}

/** Claims by class of speaker, the most frequent first. */
export function sharesBySpeaker(claims: readonly Pick<Claim, 'speaker'>[]): readonly Share<SpeakerClass>[] {
  const shares = sharesOf(
    SPEAKERS,
    claims.map(({ speaker }) => speaker),
  );
  return [...shares].sort((a, b) => b.count - a.count);
}

function sharesOf<Of>(order: readonly Of[], values: readonly Of[]): readonly Share<Of>[] {
  return order
    .map((of) => ({ of, count: values.filter((value) => value === of).length }))
    .filter(({ count }) => count > 0)
    .map(({ of, count }) => ({ of, count, share: count / values.length }));
}
