import type { Span } from '../../../core/article/article.ts';
import type { Placed } from './passages.ts';

/** A stretch of a block over which the same passages lie. Offsets are UTF-16 units of the article's text. */
export interface Segment extends Span {
  readonly text: string;
  /** The passages over it, the shortest first: what a click opens. */
  readonly over: readonly Placed[];
  /** Passages that begin, and end, with this segment. */
  readonly opens: readonly Placed[];
  readonly closes: readonly Placed[];
  /** Whether it is where the Tab key stops for its first passage: the first of its segments on top. */
  readonly isStop: boolean;
}

/**
 * Blocks of `text` cut where passages begin and end: for each block its segments, which joined give the block. A passage may
 * go over several blocks, and several over each other.
 */
export function segmentsOf(text: string, blocks: readonly Span[], passages: readonly Placed[]): readonly (readonly Segment[])[] {
  const cut = blocks.map((block) => cutBlock(text, block, passages));
  const [first, last, stops] = [new Map<Placed, Cut>(), new Map<Placed, Cut>(), new Map<Placed, Cut>()];
  for (const segment of cut.flat()) {
    for (const passage of segment.over) {
      if (!first.has(passage)) first.set(passage, segment);
      last.set(passage, segment);
    }
    const [top] = segment.over;
    if (top && !stops.has(top)) stops.set(top, segment);
  }
  return cut.map((segments) =>
    segments.map((segment) => ({
      ...segment,
      opens: segment.over.filter((passage) => first.get(passage) === segment),
      closes: segment.over.filter((passage) => last.get(passage) === segment),
      isStop: segment.over[0] !== undefined && stops.get(segment.over[0]) === segment,
    })),
  );
}

type Cut = Pick<Segment, 'start' | 'end' | 'text' | 'over'>;

function cutBlock(text: string, { start, end }: Span, passages: readonly Placed[]): readonly Cut[] {
  const here = passages.filter(({ span }) => span.start < end && span.end > start);
  const edges = here.flatMap(({ span }) => [Math.max(start, span.start), Math.min(end, span.end)]);
  const bounds = [...new Set([start, ...edges, end])].sort((a, b) => a - b);
  return bounds.slice(1).map((to, index) => {
    const from = bounds[index] ?? start;
    const over = here.filter(({ span }) => span.start < to && span.end > from).sort(byLength);
    return { start: from, end: to, text: text.slice(from, to), over };
  });
}

/** The shortest first; of two of one length the one that was made later. */
function byLength(a: Placed, b: Placed): number {
  const difference = a.span.end - a.span.start - (b.span.end - b.span.start);
  if (difference !== 0) return difference;
  return (a.highlight?.created ?? '') > (b.highlight?.created ?? '') ? -1 : 1;
}
