import type { Reading } from '../reading.ts';

/** As many claims as are read of an article. */
const MOST = 2_000;

/**
 * A saved reading with those of its claims that stand one behind the other, as they are read: a file may bring tens of thousands
 * for one text, each over all of it, which would all be drawn over each other. Work on the others is found by its quote.
 */
export function withClaimsApart(reading: Reading): Reading {
  let end = 0;
  const claims = reading.claims.filter((claim) => {
    if (claim.start < end) return false;
    ({ end } = claim);
    return true;
  });
  return { ...reading, claims: claims.slice(0, MOST) };
}
