import type { ClaimPart, SpeakerClass } from '../claim/claim.ts';
import { saidIn } from '../claim/said-in.ts';
import type { ReadClaim } from '../reading.ts';

/** Who speaks, by name, where there is one, and as what. */
export interface Speaker {
  readonly speaker: SpeakerClass;
  readonly speakerName: string | null;
}

/** So many speakers are offered to choose from. */
const MOST = 12;

/** Who speaks in an article, whoever has most claims first: who is meant elsewhere is mostly one of them. */
export function speakersOf(claims: readonly ReadClaim[]): readonly Speaker[] {
  const found = new Map<string, { readonly who: Speaker; count: number }>();
  for (const { speaker, speakerName } of claims.flatMap((claim): readonly ClaimPart[] => saidIn(claim))) {
    const key = `${speaker} ${speakerName ?? ''}`;
    const known = found.get(key);
    if (known) known.count += 1;
    else found.set(key, { who: { speaker, speakerName }, count: 1 });
  }
  const byCount = [...found.values()].sort((a, b) => b.count - a.count);
  return byCount.slice(0, MOST).map(({ who }) => who);
}
