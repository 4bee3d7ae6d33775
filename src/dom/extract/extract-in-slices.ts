import { rest, SLICE_MS } from '../in-slices.ts';
import { NOBODY, type Onlooker } from './onlooker.ts';
import { type Extraction, extractionSteps, NEEDS_VOTER } from './steps.ts';
import type { Voter } from './vote.ts';

/**
 * Reads the article of `document`, whose address is `url`, resting whenever it has held the thread for about 10 ms, so that
 * the page stays quick. The page may change meanwhile: the map then says that it is stale. `bringVoter` is called where the
 * page does not tell what its article is; null says that no voter can be had, and null is then
 * given. What the `onlooker` is for, `extractionSteps` tells.
 */
export async function extractInSlices(
  document: Document,
  url: string,
  bringVoter: () => Promise<Voter | null>,
  onlooker: Onlooker = NOBODY,
): Promise<Extraction | null> {
  const work = extractionSteps(document, url, onlooker);
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
