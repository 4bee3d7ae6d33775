import type { Colour } from '../../core/annotation/annotation.ts';

/** A part of the chosen passage: in a colour of the reader's where she has highlighted it, else null. */
export interface ChosenPart {
  readonly colour: Colour | null;
  readonly range: Range;
}

/** A chosen passage by its parts: what the reader has highlighted in it keeps its colour. Of overlapping highlights the first counts. */
export function chosenParts(
  chosen: readonly Range[],
  highlights: readonly { readonly colour: Colour; readonly range: Range }[],
): readonly ChosenPart[] {
  const parts: ChosenPart[] = [];
  let rest = chosen;
  for (const { colour, range } of highlights) {
    rest = rest.flatMap((one) => {
      const shared = sharedBy(one, range);
      if (!shared) return one;
      parts.push({ colour, range: shared });
      const [before, after] = [one.cloneRange(), one.cloneRange()];
      before.setEnd(shared.startContainer, shared.startOffset);
      after.setStart(shared.endContainer, shared.endOffset);
      return [before, after].filter(({ collapsed }) => !collapsed);
    });
  }
  return [...parts, ...rest.map((range) => ({ colour: null, range }))];
}

/** What lies in both, or null. */
function sharedBy(one: Range, other: Range): Range | null {
  try {
    const shared = one.cloneRange();
    if (one.compareBoundaryPoints(Range.START_TO_START, other) < 0) shared.setStart(other.startContainer, other.startOffset);
    if (one.compareBoundaryPoints(Range.END_TO_END, other) > 0) shared.setEnd(other.endContainer, other.endOffset);
    const isApart =
      one.compareBoundaryPoints(Range.START_TO_END, other) <= 0 || one.compareBoundaryPoints(Range.END_TO_START, other) >= 0;
    return isApart || shared.collapsed ? null : shared;
  } catch {
    // One of them is no longer in the page.
    return null;
  }
}
