import type { FoldedText } from './folded-page.ts';
import { countOf, gramHash } from './grams.ts';
import type { Pattern } from './pattern.ts';

/** A stretch of the folded page to look at more closely. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Grams of the pattern that vote: the rarest tell the most. */
const MAX_SEEDS = 48;
/** Votes counted, so that a page full of one word costs no more than another. */
const MAX_VOTES = 2048;
/** Windows looked at: the best, and enough others to know whether it is the only good one. */
const MAX_WINDOWS = 4;
/** Share of the best window's votes below which another cannot be nearly as good. */
const LEAST_VOTES = 0.3;
/** Least UTF-16 units by which edits before a gram may have moved it. */
const MIN_DRIFT = 24;

/**
 * Where in the page most of the pattern's rare grams stand as they do in the pattern, best first. Each gram votes for where
 * the pattern would start; edits move the votes apart, but not by more than a share of the pattern.
 */
export function windowsFor(page: FoldedText, pattern: Pattern): readonly Window[] {
  const { length } = pattern.text;
  const drift = Math.max(MIN_DRIFT, Math.ceil(length * 0.15));
  const slack = 2 * MIN_DRIFT + Math.ceil(length * 0.25);
  return clusters(votesFor(page, pattern), drift).map(({ least, most }) => ({
    from: Math.max(0, least - slack),
    to: Math.min(page.folded.text.length, most + length + slack),
  }));
}

/** Starts of the pattern that its rarest grams speak for, in order. */
function votesFor({ grams }: FoldedText, pattern: Pattern): Int32Array {
  const { length } = pattern.text;
  const firsts = new Uint32Array(length);
  const counts = new Uint32Array(length);
  for (let at = 0; at < length; at++) {
    const hash = gramHash(pattern.text, at, grams.mask);
    if (hash < 0) break;
    firsts[at] = grams.starts[hash] ?? 0;
    counts[at] = countOf(grams, hash);
  }
  const votes = new Int32Array(MAX_VOTES);
  let voteCount = 0;
  let seeds = 0;
  // Rarest first, by classes that double: sorting them would take longer than all the rest.
  for (let least = 1; least <= MAX_VOTES && seeds < MAX_SEEDS; least *= 2) {
    for (let at = 0; at < length && seeds < MAX_SEEDS; at++) {
      const count = counts[at] ?? 0;
      if (count < least || count >= least * 2 || voteCount + count > MAX_VOTES) continue;
      const first = firsts[at] ?? 0;
      for (let i = first; i < first + count; i++) votes[voteCount++] = (grams.places[i] ?? 0) - at;
      seeds++;
    }
  }
  return votes.subarray(0, voteCount).sort();
}

interface Cluster {
  readonly votes: number;
  readonly least: number;
  readonly most: number;
}

/** The densest stretches of `votes` (in order) that are no longer than `width`, one for each neighbourhood, best first. */
function clusters(votes: Int32Array, width: number): readonly Cluster[] {
  const all: Cluster[] = [];
  let first = 0;
  for (let last = 0; last < votes.length; last++) {
    const most = votes[last] ?? 0;
    while (most - (votes[first] ?? 0) > width) first++;
    const cluster = { votes: last - first + 1, least: votes[first] ?? 0, most };
    const previous = all.at(-1);
    if (!previous || cluster.least > previous.most) all.push(cluster);
    else if (cluster.votes > previous.votes) all[all.length - 1] = cluster;
  }
  const best = all.sort((a, b) => b.votes - a.votes).slice(0, MAX_WINDOWS);
  return best.filter(({ votes }) => votes >= (best[0]?.votes ?? 0) * LEAST_VOTES);
}
