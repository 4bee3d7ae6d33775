/** Words that two texts share, each as often as both have it. */
export interface Overlap {
  readonly shared: number;
  readonly found: number;
  readonly wanted: number;
}

/** How much of `wanted` is in `found`. A word is a run of letters and digits, or a single Chinese character. */
export function overlapOf(found: string, wanted: string): Overlap {
  const counts = new Map<string, number>();
  const words = wordsOf(wanted);
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  const given = wordsOf(found);
  for (const word of given) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    shared += 1;
    counts.set(word, left - 1);
  }
  return { shared, found: given.length, wanted: words.length };
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{Script=Han}|[^\P{L}\p{Script=Han}]+|\p{N}+/gu) ?? [];
}
