import type { Span } from '../../core/article/article.ts';
import type { Mark as PaintedMark } from '../../dom/paint/painter.ts';
import type { TextMap } from '../../dom/text-map.ts';
import type { Mark } from '../../messaging/views.ts';

/** Where the page shows a mark: one painted mark, or none where its text is not there. */
export function paintedMark({ id, start, end, layer, isMarked }: Mark, map: TextMap | null): readonly PaintedMark[] {
  const range = map?.rangeOf({ start, end });
  return range ? [{ id, layer, range, isMarked }] : [];
}

/** The place of a live range in the article's text, or null where an end of it lies outside. */
export function spanOf({ startContainer, startOffset, endContainer, endOffset }: Range, map: TextMap | null): Span | null {
  if (!map || !(startContainer instanceof Text) || !(endContainer instanceof Text)) return null;
  const start = map.offsetOf(startContainer, startOffset);
  const end = map.offsetOf(endContainer, endOffset);
  return start !== null && end !== null && end > start ? { start, end } : null;
}
