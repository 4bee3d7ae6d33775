import type { EngineGlobal } from './engine.ts';

/** A stretch of the body's `textContent`, in UTF-16 units. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** What the bench calls in the page. */
export interface Stage {
  /** Length of the body's text, to see that it is what was meant. */
  textLength(): number;
  /** What the engine keeps of the passages at `spans`. */
  describe(engine: string, spans: readonly TextSpan[]): readonly unknown[];
  /** Holds what an engine kept, so that handing it over is not measured. */
  hold(kept: readonly unknown[]): void;
  /** Has the engine find the held ones from `start` to `end`. */
  run(engine: string, start: number, end: number): Promise<void>;
  /** What was found of all that is held, at the last time of asking. */
  found(): readonly (TextSpan | null)[];
}

function engineOf(name: string) {
  const engine = (globalThis as EngineGlobal).benchEngines?.[name];
  if (!engine) throw new Error(`${name} is not in the page`);
  return engine;
}

interface Piece {
  readonly node: Text;
  readonly start: number;
}

function pieces(): readonly Piece[] {
  const found: Piece[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let start = 0;
  for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
    found.push({ node, start });
    start += node.length;
  }
  return found;
}

function rangeAt(all: readonly Piece[], { start, end }: TextSpan): Range {
  const range = document.createRange();
  const first = all.findLast((piece) => piece.start <= start);
  const last = all.findLast((piece) => piece.start < end);
  if (first) range.setStart(first.node, start - first.start);
  if (last) range.setEnd(last.node, end - last.start);
  return range;
}

function spanOf(starts: ReadonlyMap<Node, number>, range: Range | null): TextSpan | null {
  if (!range) return null;
  const offsetOf = (container: Node, offset: number): number => {
    const start = starts.get(container);
    if (start !== undefined) return start + offset;
    const before = document.createRange();
    before.setStart(document.body, 0);
    before.setEnd(container, offset);
    return before.toString().length;
  };
  return { start: offsetOf(range.startContainer, range.startOffset), end: offsetOf(range.endContainer, range.endOffset) };
}

let held: readonly unknown[] = [];
const ranges: (Range | null)[] = [];

const stage: Stage = {
  textLength: () => document.body.textContent.length,
  describe(name, spans) {
    const engine = engineOf(name);
    const all = pieces();
    return spans.map((span) => engine.describe(rangeAt(all, span)));
  },
  hold(kept) {
    held = kept;
  },
  async run(name, start, end) {
    ranges.splice(start, end - start, ...(await engineOf(name).anchor(held.slice(start, end))));
  },
  found() {
    const starts = new Map<Node, number>(pieces().map(({ node, start }) => [node, start]));
    return ranges.map((range) => spanOf(starts, range));
  },
};

Object.assign(globalThis, { benchStage: stage });
