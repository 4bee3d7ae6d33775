import type { MeasureKind, Quantity } from '../claim/claim.ts';
import { comparable } from './comparable.ts';
import { isShare, stageOf } from './facts.ts';
import { codeOf, KINDS } from './token.ts';
import { weightOf } from './weights.ts';

/** A part of a whole that a claim tells, in percent. */
interface Share {
  readonly stage: string | null;
  readonly value: number;
}

/** A claim made ready to be compared. */
export interface Compared {
  /** See `tokensOf`; `weights` beside them. */
  readonly tokens: Uint32Array;
  readonly weights: Float32Array;
  /** By the code of a kind: how many facts of it there are, and their weight. */
  readonly counts: Uint8Array;
  readonly sums: Float32Array;
  readonly shares: readonly Share[];
  /** Whether it tells a mass, a price, money or a change: what is told anew from month to month in the same words. */
  readonly isReport: boolean;
  /** Days since 1970 of its article, or null. */
  readonly day: number | null;
}

const DAY = 86_400_000;
const RECURRING: ReadonlySet<MeasureKind | null> = new Set<MeasureKind>(['mass', 'price', 'money', 'change']);
/** More shares than these are a table. */
const SHARES = 8;

function dayOf(published: string | null): number | null {
  const day = published === null ? Number.NaN : Date.parse(published.slice(0, 'YYYY-MM-DD'.length)) / DAY;
  return Number.isNaN(day) ? null : Math.floor(day);
}

/** What of a saved claim is compared. */
export interface Comparable {
  readonly tokens: readonly number[];
  readonly quantities: readonly Quantity[];
  readonly published: string | null;
}

/** Makes a claim ready. */
export function comparedOf({ tokens, quantities, published }: Comparable): Compared {
  const weights = Float32Array.from(tokens, weightOf);
  const counts = new Uint8Array(KINDS.length);
  const sums = new Float32Array(KINDS.length);
  for (const [i, token] of tokens.entries()) {
    const code = codeOf(token);
    counts[code] = (counts[code] ?? 0) + 1;
    sums[code] = (sums[code] ?? 0) + (weights[i] ?? 0);
  }
  const shares = quantities.filter(isShare).slice(0, SHARES);
  return {
    tokens: Uint32Array.from(tokens),
    weights,
    counts,
    sums,
    isReport: quantities.some(({ measure }) => RECURRING.has(measure?.kind ?? null)),
    shares: shares.map((quantity) => ({ stage: stageOf(quantity), value: comparable(quantity).value })),
    day: dayOf(published),
  };
}
