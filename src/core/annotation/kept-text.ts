/**
 * Whether an article's text, `saved` at that instant (null: it is not kept), is kept because of one of its `highlights`: the
 * one that had it kept gave it its own instant of birth.
 */
export function isKeptForHighlights(saved: string | null, highlights: readonly { readonly created: string }[]): boolean {
  return highlights.some(({ created }) => created === saved);
}
