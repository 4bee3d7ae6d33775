import { isOwnClaim } from '../core/annotation/own-claim.ts';
import type { Reading } from '../core/reading.ts';
import { sizeOf } from './packed-reading.ts';

/**
 * Bytes that one reading may take of what a browser keeps for a session (10 MB, for all tabs): a tenth, with the article before
 * a fifth. Texts of the corpus take 12 KB in 1,000 words as they are packed, 100 KB in 10,000, and 330 KB where they are as long
 * as any that is read; two thousand short claims take 230 KB.
 */
const MOST = 1_000_000;
/** Bytes that the claims alone may take, so that some room is left for what stands beside them. */
const MOST_FOR_CLAIMS = 800_000;

/** A reading without its last claims, where they would take more than is kept of one page; those that the reader made stay. */
export function withinBudget(reading: Reading): Promise<Reading> {
  return fitting(reading, MOST_FOR_CLAIMS, (count) => ({
    ...reading,
    isTruncated: true,
    claims: reading.claims.filter(({ id }, at) => at < count || isOwnClaim(id)),
  }));
}

/** A reading without what stands beside its last claims, where that is too much. */
export function withBackgroundInBudget(reading: Reading): Promise<Reading> {
  return fitting(reading, MOST, (count) => ({
    ...reading,
    isTruncated: true,
    claims: reading.claims.map((claim, at) => (at < count ? claim : { ...claim, cards: [], checks: [] })),
  }));
}

/** `reading`, or what `upTo` makes of so many claims that it takes no more than `most`. */
async function fitting(reading: Reading, most: number, upTo: (count: number) => Reading): Promise<Reading> {
  let fits = reading;
  let { length: count } = reading.claims;
  for (let size = await sizeOf(fits); size > most && count > 0; size = await sizeOf(fits)) {
    // Somewhat less than the share that is too much: what stands in the first claims is the longest, often.
    count = Math.floor(count * Math.min(0.95, (most / size) * 0.95));
    fits = upTo(count);
  }
  return fits;
}
