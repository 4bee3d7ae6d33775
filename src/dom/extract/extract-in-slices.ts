import { type Extraction, extractionSteps, NEEDS_VOTER } from './steps.ts';
import type { Voter } from './vote.ts';

/** Milliseconds of work between two rests; well under the 50 ms that make a task long. */
const SLICE_MS = 10;

/**
 * Reads the article of `document`, whose address is `url`, resting whenever it has held the thread for about 10 ms, so that
 * the page stays quick. The page may change meanwhile: the map then says that it is stale. `bringVoter` is called where the
 * page does not tell what its article is; null says that no voter can be had, and null is then
 * given.
 */
export async function extractInSlices(
  document: Document,
  url: string,
  bringVoter: () => Promise<Voter | null>,
): Promise<Extraction | null> {
  const work = extractionSteps(document, url);
  let since = performance.now();
  let voter: Voter | undefined;
  for (;;) {
    const step = work.next(voter);
    if (step.done) return step.value;
    voter = undefined;
    if (step.value === NEEDS_VOTER) {
      voter = (await bringVoter()) ?? undefined;
      if (!voter) return null;
    } else if (performance.now() - since < SLICE_MS) continue;
    else await rest();
    since = performance.now();
  }
}

/** Lets the page's own work go first. `scheduler.yield` comes back ahead of other timers; not every browser has it. */
function rest(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (typeof scheduler?.yield === 'function') return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve, 0));
}
