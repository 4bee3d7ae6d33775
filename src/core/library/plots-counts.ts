import { LAYERS, type Layer, type Topic } from '../claim/claim.ts';
import type { Entry } from './entry.ts';

/** A layer, or null for a claim of which only the reader's work is kept, not what Loupe read of it. */
export type KnownLayer = Layer | null;

/** The layers in their own order, and last those claims whose layer is not known. */
export const KNOWN_LAYERS: readonly KnownLayer[] = [...LAYERS, null];

/** The claims of one stretch of time. */
export interface PeriodCounts {
  /** How many there are; each is of one layer. */
  readonly claims: number;
  readonly byLayer: ReadonlyMap<KnownLayer, number>;
  /** A claim counts for each of its topics. */
  readonly byTopic: ReadonlyMap<Topic, number>;
}

/** Whether an entry is a claim: one that Loupe found, or a passage that the reader asked to check. */
export function isClaim({ kind, claimId }: Pick<Entry, 'kind' | 'claimId'>): boolean {
  return kind === 'passage' && claimId !== null;
}

/** Counts of a stretch of time while they grow. */
export class OpenPeriod implements PeriodCounts {
  claims = 0;
  readonly byLayer = new Map<KnownLayer, number>();
  readonly byTopic = new Map<Topic, number>();

  /** Counts one claim. */
  add({ claim }: Pick<Entry, 'claim'>): void {
    this.claims++;
    addTo(this.byLayer, claim?.layer ?? null, 1);
    for (const topic of claim?.topics ?? []) addTo(this.byTopic, topic, 1);
  }

  /** Counts all claims of another stretch. */
  addAll({ claims, byLayer, byTopic }: PeriodCounts): void {
    this.claims += claims;
    for (const [layer, count] of byLayer) addTo(this.byLayer, layer, count);
    for (const [topic, count] of byTopic) addTo(this.byTopic, topic, count);
  }
}

function addTo<Key>(counts: Map<Key, number>, key: Key, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
