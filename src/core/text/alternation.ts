/** `words` as the source of a group of alternatives in a pattern, the longest first; a space in a word stands for `space`. */
export function alternation(words: readonly string[], space: string): string {
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', space));
  return `(?:${escaped.sort((a, b) => b.length - a.length).join('|')})`;
}
