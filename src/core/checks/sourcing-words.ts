import words from './data/sourcing-words.json';
import { type PatternSet, patternSet } from './pattern.ts';

/** What a text says of itself, most telling first. */
export const SELF_TOLD = ['verify', 'unverified', 'machine', 'investment'] as const;
/** One of `SELF_TOLD`. */
export type SelfTold = (typeof SELF_TOLD)[number];

let patterns: PatternSet | null = null;

/** All patterns of the sourcing notes, ready to be found. */
export function sourcingPatterns(): PatternSet {
  patterns ??= patternSet(words.lists, [
    ...words.unnamed,
    ...words.vague,
    ...words.speech,
    ...words.release,
    ...words.releaseEnd,
    ...words.machineNear,
    ...SELF_TOLD.flatMap((kind) => words[kind]),
  ]);
  return patterns;
}
