import type { EngineGlobal } from './engine.ts';

/** A stretch of the body's `textContent`, in UTF-16 units. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** What one run of an engine gave. */
export interface Run {
  readonly milliseconds: number;
  readonly spans: readonly (TextSpan | null)[];
}

/** What the bench calls in the page. */
export interface Stage {
  /** Length of the body's text, to see that it is what was meant. */
  textLength(): number;
  /** What the engine keeps of the passages at `spans`. */
  describe(engine: string, spans: readonly TextSpan[]): readonly unknown[];
  /** Has the engine find them again. */
  run(engine: string, kept: readonly unknown[]): Promise<Run>;
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

const stage: Stage = {
  textLength: () => document.body.textContent.length,
  describe(name, spans) {
    const engine = engineOf(name);
    const all = pieces();
    return spans.map((span) => engine.describe(rangeAt(all, span)));
  },
  async run(name, kept) {
    const engine = engineOf(name);
    const started = performance.now();
    const ranges = await engine.anchor(kept);
    const milliseconds = performance.now() - started;
    const starts = new Map<Node, number>(pieces().map(({ node, start }) => [node, start]));
    return { milliseconds, spans: ranges.map((range) => spanOf(starts, range)) };
  },
};

Object.assign(globalThis, { benchStage: stage });
