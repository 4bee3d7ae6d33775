import { type Extraction, extractionSteps, NEEDS_VOTER } from './steps.ts';
import { voteByReadability } from './vote-by-readability.ts';

/** Reads the article of `document`, whose address is `url`, in one go. The document is left as it is. */
export function extract(document: Document, url: string): Extraction {
  const work = extractionSteps(document, url);
  let step = work.next();
  while (!step.done) step = work.next(step.value === NEEDS_VOTER ? voteByReadability : undefined);
  return step.value;
}
