import { corrected } from '../core/annotation/corrected.ts';
import { checklistMarkdown } from '../core/checklist/markdown.ts';
import type { Reading } from '../core/reading.ts';
import { claimOf } from './tab-work.ts';
import { type Asking, claimView, NOTHING_KEPT, readingView } from './views.ts';
import { WORDS } from './words.ts';
import type { WorkSeen } from './work.ts';

/**
 * A claim's checklist as Markdown, or with `claimId` null the article's with those of all its claims, as `asking`
 * has it. Throws `CallRefused` where the reading has no such claim.
 */
export function handoutOf(reading: Reading, claimId: string | null, seen: WorkSeen, asking: Asking): string {
  const gone = new Set(corrected(reading, seen.work.annotations).takenAway);
  const claims = claimId === null ? reading.claims.filter((claim) => !gone.has(claim)) : [claimOf(reading, claimId)];
  const article = claimId === null ? readingView(reading, seen, { ...asking, due: [], kept: NOTHING_KEPT }) : null;
  const parts = claims.map((claim) => claimView(claim, reading, seen, { ...asking, colourNames: {} }));
  return checklistMarkdown({ head: reading.head, today: asking.today, article, claims: parts }, WORDS);
}
