import type { Span } from '../core/article/article.ts';
import { isInOrder } from './in-order.ts';
import { builtIn, firstOf, isInPage, kindOf, nextOf, parentOf, textOf } from './node.ts';

/** A stretch of one text node that stands unchanged in the article's text. */
export interface Run {
  /** Offset in the article's text. */
  readonly start: number;
  readonly length: number;
  readonly node: Text;
  /** Offset in the node. */
  readonly offset: number;
  /** The node's text when it was read. */
  readonly data: string;
}

/** The way from offsets in an article's text to the live page, and back. */
export interface TextMap {
  /** The live range of `span`, or null where its text is no longer in the page as it was read. */
  rangeOf(span: Span): Range | null;
  /** The offset in the article's text of a place in a text node, or null where the node is not the article's. */
  offsetOf(node: Text, offset: number): number | null;
  /** Whether of the place of `span`, which is in the page still, a reader sees the words that were read, in their order, and no others. */
  isSeenAsRead(span: Span): boolean;
  /** Whether text of the article was changed or removed, words were put into its lines, or its container has grown, since it was read. */
  isStale(): boolean;
  /** Whether text was changed or removed, or words were put into its lines, around `span`, as far as what tells who speaks there. */
  isStaleAround(span: Span): boolean;
}

/** UTF-16 units before and behind a claim within which somebody tells who speaks in it. */
const AROUND = { before: 5_000, behind: 1_000 };

/** Characters by which the article's container may grow (a counter, a caption) before it is worth reading again. */
const GROWTH = 200;

/** Begins to look which texts a reader sees: what is asked of one look is not asked of the browser again. */
export type Looking = () => (text: Text) => boolean;

/**
 * A map over `runs` of `text`, the article's, in its order; `root` is the element that it stands in. Without `looking` nothing is
 * known of what a reader sees.
 */
export function createTextMap(text: string, runs: readonly Run[], root: Element, looking?: Looking): TextMap {
  const gaps = gapsIn(text, runs);
  const seenAtRead = looking ? seenIn(gaps, looking()) : [];
  /** Made when a place is first asked for: many pages are read whose text nobody selects. */
  let runsByNode: ReadonlyMap<Text, readonly Run[]> | null = null;
  const lengthAtRead = textOf(root).length;
  return {
    rangeOf: (span) => rangeOf(runs, gaps, span),
    offsetOf(node, offset) {
      runsByNode ??= byNode(runs);
      return offsetIn(runsByNode.get(node) ?? [], offset);
    },
    isSeenAsRead({ start, end }) {
      if (!looking) return true;
      const isSeen = looking();
      const first = firstEndingAfter(runs, start);
      const last = firstEndingAfter(runs, end - 1);
      const texts = runs.slice(first, last + 1).filter((run) => run.start < end);
      if (!texts.every(({ node }) => isSeen(node))) return false;
      const own = gaps.slice(first, last);
      if (!own.every((gap) => gap === null || isInOrder(gap.from, gap.to))) return false;
      return seenIn(own, isSeen).every((seen, at) => seen === seenAtRead[first + at]);
    },
    isStale() {
      if (!areHere(runs) || !areAsRead(gaps)) return true;
      return !isInPage(root) || textOf(root).length > lengthAtRead + GROWTH;
    },
    isStaleAround({ start, end }) {
      const first = firstEndingAfter(runs, start - AROUND.before);
      const last = firstEndingAfter(runs, end + AROUND.behind);
      return !areHere(runs.slice(first, last + 1)) || !areAsRead(gaps.slice(first, last));
    },
  };
}

/** Whether the texts of `runs` are in the page as they were read. */
function areHere(runs: readonly Run[]): boolean {
  let asked: Text | null = null;
  for (const { node, data } of runs) {
    if (node === asked) continue;
    if (!node.isConnected || node.data !== data) return false;
    asked = node;
  }
  return true;
}

function byNode(runs: readonly Run[]): ReadonlyMap<Text, readonly Run[]> {
  const known = new Map<Text, Run[]>();
  for (const run of runs) {
    const own = known.get(run.node);
    if (own) own.push(run);
    else known.set(run.node, [run]);
  }
  return known;
}

function rangeOf(runs: readonly Run[], gaps: readonly (Gap | null)[], { start, end }: Span): Range | null {
  const first = firstEndingAfter(runs, start);
  const last = firstEndingAfter(runs, end - 1);
  const from = runs[first];
  // Where the span ends in a gap (a line feed between blocks), its last run is the one before the gap.
  const to = runs[last] && runs[last].start < end ? runs[last] : runs[last - 1];
  if (!from || !to || end <= start || from.start >= end) return null;
  for (let i = first; i <= last; i++) {
    const run = runs[i];
    if (run && run.start < end && !isIntact(run, run.node === to.node)) return null;
  }
  if (!areAsRead(gaps.slice(first, last))) return null;
  const range = builtIn(from.node.ownerDocument, 'createRange')();
  range.setStart(from.node, from.offset + Math.max(0, start - from.start));
  range.setEnd(to.node, to.offset + Math.min(to.length, end - to.start));
  // A title is the first block wherever it stands in the page: a span across blocks can run backwards there.
  return range.collapsed ? null : range;
}

/** Index of the first run that ends after `offset` (`runs.length` where there is none). */
function firstEndingAfter(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run && run.start + run.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Two texts that follow on each other in a line, and what stands between them that is not read: nothing, a note's number, unseen words. */
interface Gap {
  readonly from: Text;
  readonly to: Text;
  readonly unread: string | null;
}

/** Nodes between texts that are walked at the most: as many as a page is read of. */
const MOST_BETWEEN = 300_000;

/** What stands after each run, null where it ends its line or goes on in the same node: words put there later would be in its ranges. */
function gapsIn(text: string, runs: readonly Run[]): readonly (Gap | null)[] {
  const look = lookBetween();
  return runs.map(({ node: from, start, length }, at) => {
    const next = runs[at + 1];
    const isInLine = next && next.node !== from && !text.slice(start + length, next.start).includes('\n');
    return isInLine ? { from, to: next.node, unread: look(from, next.node) } : null;
  });
}

function areAsRead(gaps: readonly (Gap | null)[]): boolean {
  const look = lookBetween();
  return gaps.every((gap) => gap === null || look(gap.from, gap.to) === gap.unread);
}

/** Of each gap what of its text is seen. */
function seenIn(gaps: readonly (Gap | null)[], isSeen: (text: Text) => boolean): readonly string[] {
  const look = lookBetween(isSeen);
  return gaps.map((gap) => (gap?.unread?.trim() ? (look(gap.from, gap.to) ?? '') : ''));
}

/** Tells the text between two nodes; null where the second does not follow, which is found out once the walks took too long together. */
function lookBetween(isSeen: (text: Text) => boolean = () => true): (from: Text, to: Text) => string | null {
  let left = MOST_BETWEEN;
  return (from, to) => {
    let text = '';
    let at = following(from);
    for (; at && at !== to && left > 0; at = following(at)) {
      left -= 1;
      if (kindOf(at) === 3 && isSeen(at as Text)) text += (at as Text).data;
    }
    return at === to ? text : null;
  };
}

/** The node after `node` in the page. */
function following(node: Node): Node | null {
  const child = firstOf(node);
  if (child) return child;
  for (let at: Node | null = node; at; at = parentOf(at)) {
    const after = nextOf(at);
    if (after) return after;
  }
  return null;
}

/** A node that only grew at its end still holds the run; of one in the middle of a range, what grew would be in it. */
function isIntact({ node, offset, length, data }: Run, mayGrow: boolean): boolean {
  if (!node.isConnected) return false;
  if (node.data === data) return true;
  return mayGrow && node.data.slice(offset, offset + length) === data.slice(offset, offset + length);
}

function offsetIn(runs: readonly Run[], offset: number): number | null {
  const last = runs.at(-1);
  if (!last) return null;
  const run = runs.find((each) => offset <= each.offset + each.length) ?? last;
  return run.start + Math.min(run.length, Math.max(0, offset - run.offset));
}
