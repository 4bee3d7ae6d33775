import type { Passage } from './passage.ts';
import type { Pattern } from './pattern.ts';

/** Lowest likeness of a passage that still counts as the quote: less is another sentence that says something similar. */
const LEAST_LIKENESS = 0.5;
/** Lowest likeness where the context is all but whole. */
const LEAST_IN_PLACE = 0.4;
const IN_PLACE = 0.8;
/** Lowest share of quote and context together that is still there. */
const LEAST_SHARE = 0.62;
/** Lowest share of its context that a repeated quote is told by: a quarter of it may be around others too (see `describe`). */
const LEAST_CONTEXT = 0.55;
/** By how much the best passage must lead the next, or neither is taken. */
const LEAD = 0.08;
/** Weight (see `grams.ts`) of a quote that stood in one place only and now does again: three words, or a name. */
const TELLING = 16;

/** How sure it is that `passage` is the quote of `pattern`, 0 to 1; 0 where it is not taken for it at all. */
export function scoreOf({ likeness, context }: Passage, pattern: Pattern): number {
  const length = pattern.end - pattern.start;
  const around = pattern.text.length - length;
  const share = (likeness * length + context * around) / (length + around);
  if (pattern.isRepeated && context < LEAST_CONTEXT) return 0;
  const least = context >= IN_PLACE ? LEAST_IN_PLACE : LEAST_LIKENESS;
  return likeness < least || share < LEAST_SHARE ? 0 : share;
}

/** Whether a passage is so like the quote that it could be taken for it. */
export function isLike({ likeness }: Passage): boolean {
  return likeness >= LEAST_LIKENESS;
}

/** Whether a quote is long enough that its words alone say where it stands. */
export function isTelling({ start, end, weightPerUnit }: Pattern): boolean {
  return (end - start) * weightPerUnit >= TELLING;
}

/**
 * The passage that is clearly the best; or the best ones, where they do not differ enough to choose; or none, where none is
 * good enough. Of passages that lie over each other only the best is kept.
 */
export function leaders(passages: readonly Passage[], pattern: Pattern): readonly Passage[] {
  const scored = passages.map((passage) => ({ passage, score: scoreOf(passage, pattern) })).filter(({ score }) => score > 0);
  const apart: typeof scored = [];
  for (const each of scored.sort((a, b) => b.score - a.score)) {
    if (!apart.some(({ passage }) => isOnePlace(each.passage, passage))) apart.push(each);
  }
  const best = apart[0]?.score ?? 0;
  return apart.filter(({ score }) => best - score < LEAD).map(({ passage }) => passage);
}

/** Passages over each other are one place roughly seen, unless both are the quote itself: "anana" stands twice in "bananana". */
function isOnePlace(a: Passage, b: Passage): boolean {
  if (a.likeness === 1 && b.likeness === 1) return a.start === b.start;
  return a.start < b.end && b.start < a.end;
}
