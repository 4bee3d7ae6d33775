import { voteByReadability } from '../../dom/extract/vote-by-readability.ts';
import { leave } from '../brought.ts';

/** Leaves Readability's vote where the reader looks for it. */
export function provideVoter(): void {
  leave('voter', voteByReadability);
}
