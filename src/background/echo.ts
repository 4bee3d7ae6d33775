import { echoCounts } from '../core/echo/counts.ts';
import { type EchoIndex, echoesInSteps, indexInSteps } from '../core/echo/echo-index.ts';
import { echoEntries } from '../core/echo/entries.ts';
import { type EchoSummary, summaryInSteps } from '../core/echo/summary.ts';
import type { EchoesHere } from '../messaging/views.ts';
import type { Store } from '../storage/store.ts';
import { inSlices } from './in-slices.ts';
import type { Desk } from './tab-work.ts';

/** An index of the library, and texts whose claims are not in it yet. */
interface Indexed {
  readonly index: EchoIndex;
  readonly waiting: number;
}

/** The index of the library as it was at a stamp. A background that is stopped makes it again. */
let known: { readonly stamp: number; readonly indexed: Promise<Indexed | null> } | null = null;

/** Where else in the library a claim is met, or null where nowhere. Nothing is told in a private window. */
export async function echoAt({ reading, isPrivate }: Desk, claimId: string, store: Store): Promise<EchoSummary | null> {
  const indexed = isPrivate ? null : await indexOf(store);
  const [entry] = echoEntries({ ...reading, claims: reading.claims.filter(({ id }) => id === claimId) });
  if (!indexed || !entry) return null;
  return inSlices(function* () {
    const matches = yield* echoesInSteps(entry, indexed.index);
    return matches.length === 0 ? null : yield* summaryInSteps(entry, matches);
  });
}

const NOTHING: EchoesHere = { claims: [], waiting: 0 };
/** By who asks, the question that was asked last: who has moved on waits for no other. */
const latest = new Map<string, object>();

/** How often the claims of an article are met elsewhere, asked by the surface `asking`, whose next question ends this one. */
export async function echoesAt({ reading, isPrivate }: Desk, asking: string, store: Store): Promise<EchoesHere> {
  const question = {};
  latest.set(asking, question);
  const isWanted = (): boolean => latest.get(asking) === question;
  const indexed = isPrivate ? null : await indexOf(store);
  if (!indexed || !isWanted()) return NOTHING;
  const claims = await inSlices((time) => echoCounts(echoEntries(reading), indexed.index, time), isWanted);
  if (isWanted()) latest.delete(asking);
  return { claims, waiting: indexed.waiting };
}

async function indexOf(store: Store): Promise<Indexed | null> {
  const stamp = await store.stamp();
  if (!stamp.ok) return null;
  if (known?.stamp === stamp.value) return known.indexed;
  const indexed = makeIndex(store);
  known = { stamp: stamp.value, indexed };
  const made = await indexed;
  // While claims of new texts are still to be made ready, each question brings some more of them.
  if (known?.indexed === indexed && (made === null || made.waiting > 0)) known = null;
  return made;
}

/** Milliseconds that a question waits for texts whose claims are not ready; those of a file or of an earlier Loupe may be many. */
const PATIENCE = 2_000;

async function makeIndex(store: Store): Promise<Indexed | null> {
  const end = performance.now() + PATIENCE;
  let echoes = await store.echoes();
  while (echoes.ok && echoes.value.waiting > 0 && performance.now() < end) echoes = await store.echoes();
  if (!echoes.ok) return null;
  const { entries, waiting } = echoes.value;
  return { index: await inSlices(() => indexInSteps(entries)), waiting };
}
