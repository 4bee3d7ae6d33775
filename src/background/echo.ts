import { type EchoIndex, echoesOf, echoIndex } from '../core/echo/echo-index.ts';
import { echoEntries } from '../core/echo/entries.ts';
import { type EchoSummary, echoSummary } from '../core/echo/summary.ts';
import type { Reading } from '../core/reading.ts';
import type { Store } from '../storage/store.ts';
import type { Desk } from './tab-work.ts';

/** The index of the library as it was at a stamp. A background that is stopped makes it again. */
let known: { readonly stamp: number; readonly index: EchoIndex } | null = null;

/** Where else in the library a claim is met, or null where nowhere. Nothing is told in a private window. */
export async function echoAt({ reading, isPrivate }: Desk, claimId: string, store: Store): Promise<EchoSummary | null> {
  const index = isPrivate ? null : await indexOf(store);
  const entry = index && entryOf(reading, claimId);
  if (!entry) return null;
  const matches = echoesOf(entry, index);
  return matches.length === 0 ? null : echoSummary(entry, matches);
}

function entryOf(reading: Reading, claimId: string) {
  return echoEntries({ ...reading, claims: reading.claims.filter(({ id }) => id === claimId) })[0];
}

async function indexOf(store: Store): Promise<EchoIndex | null> {
  const stamp = await store.stamp();
  if (!stamp.ok) return null;
  if (known?.stamp === stamp.value) return known.index;
  const echoes = await store.echoes();
  if (!echoes.ok) return null;
  const index = echoIndex(echoes.value.entries);
  // While claims of new texts are still to be made ready, each question brings some more of them.
  known = echoes.value.isWhole ? { stamp: stamp.value, index } : null;
  return index;
}
