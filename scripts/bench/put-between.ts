/** The lines between which the tables of a part stand in a document. */
export function markersOf(part: string): readonly [start: string, end: string] {
  return [`<!-- bench:${part} -->`, `<!-- /bench:${part} -->`];
}

/** `document` with `text` between the markers of `part`, in place of what stood there; null where it has no such markers. */
export function putBetween(document: string, part: string, text: string): string | null {
  const [start, end] = markersOf(part);
  const from = document.indexOf(start);
  const to = document.indexOf(end, from);
  if (from < 0 || to < 0) return null;
  return `${document.slice(0, from + start.length)}\n\n${text.trim()}\n\n${document.slice(to)}`;
}
