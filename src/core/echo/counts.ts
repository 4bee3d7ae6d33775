import type { Steps, TimeLimit } from '../steps.ts';
import { type EchoEntry, type EchoIndex, echoesInSteps } from './echo-index.ts';
import { summaryInSteps } from './summary.ts';

/** How often a claim of an article is met elsewhere. */
export interface EchoCount {
  readonly claimId: string;
  /** Articles that have it, its own among them, and the original sources of all; see `EchoSummary`. */
  readonly articles: number;
  readonly sources: number;
}

/** The claims of an article that are met in other articles, those met most often first; as many as there is time for. */
export function* echoCounts(entries: readonly EchoEntry[], index: EchoIndex, time: TimeLimit): Steps<readonly EchoCount[]> {
  const counts: EchoCount[] = [];
  for (const entry of entries) {
    if (time.isUsed(1)) break;
    const matches = yield* echoesInSteps(entry, index);
    if (matches.length === 0) continue;
    const { articles, sources } = yield* summaryInSteps(entry, matches);
    counts.push({ claimId: entry.claimId, articles, sources });
  }
  return counts.sort((a, b) => b.articles - a.articles || b.sources - a.sources);
}
