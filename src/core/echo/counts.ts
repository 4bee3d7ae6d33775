import { eachOf, type Steps, type TimeLimit } from '../steps.ts';
import { type EchoEntry, type EchoIndex, echoesOf } from './echo-index.ts';
import { echoSummary } from './summary.ts';

/** How often a claim of an article is met elsewhere. */
export interface EchoCount {
  readonly claimId: string;
  /** Articles that have it, its own among them, and the original sources of all; see `EchoSummary`. */
  readonly articles: number;
  readonly sources: number;
}

/** The claims of an article that are met in other articles, those met most often first; as many as there is time for. */
export function* echoCounts(entries: readonly EchoEntry[], index: EchoIndex, time: TimeLimit): Steps<readonly EchoCount[]> {
  const counts = yield* eachOf(
    entries,
    (entry): readonly EchoCount[] => {
      const matches = echoesOf(entry, index);
      if (matches.length === 0) return [];
      const { articles, sources } = echoSummary(entry, matches);
      return [{ claimId: entry.claimId, articles, sources }];
    },
    time,
    1,
  );
  return counts.flat().sort((a, b) => b.articles - a.articles || b.sources - a.sources);
}
