import type { Claim, ClaimPart, Layer } from './claim.ts';

/** What a claim says, each with its voice: its parts, or itself where it says one thing. */
export function saidIn(claim: Claim): readonly ClaimPart[] {
  return claim.parts ?? [claim];
}

/** The layers of what a claim says, each once. */
export function layersIn({ layer, parts }: Pick<Claim, 'layer' | 'parts'>): readonly Layer[] {
  return parts ? [...new Set(parts.map((part) => part.layer))] : [layer];
}
