import { COLOURS, type Colour } from '../../core/annotation/annotation.ts';
import { LAYERS, type Layer } from '../../core/claim/claim.ts';
import { builtIn, contains, kindOf } from '../node.ts';

/** What lies at a point of the viewport: the place in the text, where the browser says one, and the element. */
interface Point {
  readonly node: Node | null;
  readonly offset: number;
  readonly element: Element | null;
}

/** CSS pixels by which a pointer may miss the glyphs: underlines hang below the text box in tight lines. */
const TOLERANCE = 2;

/** What lies at `x`, `y` in CSS pixels of the viewport. An element of the page on top of the text hides the text. */
function pointIn(document: Document, x: number, y: number): Point {
  const element = builtIn(document, 'elementFromPoint')(x, y);
  const caretAt = builtIn(document, 'caretPositionFromPoint');
  if (typeof caretAt === 'function') {
    const caret = caretAt(x, y);
    return { node: caret?.offsetNode ?? null, offset: caret?.offset ?? 0, element };
  }
  // Chrome before 128.
  const range = builtIn(document, 'caretRangeFromPoint')?.(x, y);
  return { node: range?.startContainer ?? null, offset: range?.startOffset ?? 0, element };
}

/**
 * Whether a point is on the text of `range`. The caret alone will not do: browsers answer with the nearest text even
 * where the pointer is in the margin beside a short last line.
 */
function isHit(range: Range, { node, offset, element }: Point, x: number, y: number): boolean {
  if (!element || !touches(range, element)) return false;
  // Text with `user-select: none` has no caret; its boxes decide alone.
  if (node && kindOf(node) === 3 && contains(element, node) && !isInRange(range, node, offset)) return false;
  for (const box of range.getClientRects()) {
    const isInside =
      x >= box.left - TOLERANCE && x <= box.right + TOLERANCE && y >= box.top - TOLERANCE && y <= box.bottom + TOLERANCE;
    if (isInside) return true;
  }
  return false;
}

/** Whether the element on top at the point is one that the range's text stands in, or inside the range. */
function touches(range: Range, element: Element): boolean {
  return range.intersectsNode(element);
}

function isInRange(range: Range, node: Node, offset: number): boolean {
  try {
    return range.isPointInRange(node, offset);
  } catch {
    // The caret's node is in another tree (a shadow root) or has shrunk since.
    return false;
  }
}

/** A passage to underline. Several of one id, in order, are the parts of one claim. */
export interface Mark {
  readonly id: string;
  readonly layer: Layer;
  readonly range: Range;
  /** False for one that is neither underlined nor hit, only found by its id. */
  readonly isMarked: boolean;
}

/** A passage that the reader highlighted. */
export interface PaintedHighlight {
  readonly id: string;
  readonly colour: Colour;
  readonly range: Range;
}

/** What lies under a pointer. */
export interface Hit {
  readonly kind: 'claim' | 'highlight';
  readonly id: string;
}

/** Underlines passages without touching a node of the page. */
export interface Painter {
  /** Paints `marks` in place of those painted before. */
  paint(marks: readonly Mark[]): void;
  /** Paints highlights in place of those painted before. */
  paintHighlights(highlights: readonly PaintedHighlight[]): void;
  /** Draws the eye to a mark or highlight by its id, or to another passage, or ends it with null; the caller keeps the time. */
  flash(what: string | Range | null): void;
  /** Shows a mark or highlight as the chosen one, or none with null; what is highlighted in it keeps its colour. */
  setActive(id: string | null): void;
  /** Takes away everything painted. */
  clear(): void;
  /** The mark or highlight whose text lies at a point of the viewport (CSS pixels), the shortest of several, or null. */
  hitAt(x: number, y: number): Hit | null;
  /** Where a claim or highlight stands in the viewport, or null where it is not laid out. */
  rectOf(id: string): DOMRect | null;
  /** The passage of a claim, from its first part to its last, or of a highlight, or null. */
  rangeOf(id: string): Range | null;
  /** Whether somebody changed what we painted in the registry, which is one for the page and all extensions. */
  isWiped(): boolean;
  /** Puts what was painted back. */
  repaint(): void;
}

const ACTIVE = 'loupe-active';
const FLASH = 'loupe-flash';
const CHOSEN_COLOURS = [null, ...COLOURS] as const;
const activeIn = (colour: Colour | null): string => (colour === null ? ACTIVE : `${ACTIVE}-${colour}`);
const ACTIVES = CHOSEN_COLOURS.map(activeIn);

/** Highlights painted later in priority lie above: colours under the layers' lines, the chosen claim over its layer, the flash over all. */
const PRIORITY = new Map([
  ...COLOURS.map((colour) => [`loupe-${colour}`, -1] as const),
  ...ACTIVES.map((name) => [name, 1] as const),
  [FLASH, 2],
]);

/** All names in the registry that are ours, and nobody else's. */
const NAMES: readonly string[] = [...[...LAYERS, ...COLOURS].map((name) => `loupe-${name}`), ...ACTIVES, FLASH];

/** A painter for `document`, which must be the page's own. Where highlights do not exist, it paints nothing. */
export function createPainter(document: Document): Painter {
  const registry = typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight === 'function' ? CSS.highlights : null;
  /** What should be in the registry, by name. Firefox gives a content script no way to ask a highlight what it holds. */
  const ours = new Map<string, { readonly ranges: readonly Range[]; readonly highlight: Highlight }>();
  let painted: readonly Mark[] = [];
  let highlighted: readonly PaintedHighlight[] = [];
  let active: string | null = null;

  function show(name: string, ranges: readonly Range[]): void {
    if (!registry) return;
    if (ranges.length === 0) {
      if (ours.delete(name)) registry.delete(name);
      return;
    }
    const highlight = new Highlight(...ranges);
    highlight.priority = PRIORITY.get(name) ?? 0;
    ours.set(name, { ranges, highlight });
    registry.set(name, highlight);
  }

  // A reader that was cut off by an update may have left its marks: ours are to be the only ones.
  for (const name of NAMES) registry?.delete(name);

  /** By id, made when first asked for: a page can have ten thousand, and each may be asked for in turn. */
  let byId: ReadonlyMap<string, Range> | null = null;
  const wholeOf = (id: string | null): Range | undefined => {
    byId ??= wholes(painted, highlighted);
    return id === null ? undefined : byId.get(id);
  };
  const rangesOf = (id: string | null): Range[] =>
    [...painted, ...highlighted].filter((mark) => mark.id === id).map((mark) => mark.range);

  function setActive(id: string | null): void {
    active = id;
    const parts = id === null ? [] : chosenParts(rangesOf(id), highlighted);
    for (const colour of CHOSEN_COLOURS) {
      show(
        activeIn(colour),
        parts.filter((part) => part.colour === colour).map(({ range }) => range),
      );
    }
  }

  return {
    paint(marks) {
      painted = marks;
      byId = null;
      for (const layer of LAYERS) {
        show(
          `loupe-${layer}`,
          marks.filter((mark) => mark.isMarked && mark.layer === layer).map((mark) => mark.range),
        );
      }
      setActive(null);
      show(FLASH, []);
    },
    paintHighlights(highlights) {
      highlighted = highlights;
      byId = null;
      for (const colour of COLOURS) {
        show(
          `loupe-${colour}`,
          highlights.filter((one) => one.colour === colour).map((one) => one.range),
        );
      }
      setActive(active);
    },
    flash: (what) => show(FLASH, typeof what === 'object' && what !== null ? [what] : rangesOf(what)),
    setActive,
    clear() {
      painted = [];
      highlighted = [];
      byId = null;
      active = null;
      for (const name of [...ours.keys()]) show(name, []);
    },
    hitAt(x, y) {
      const mark = topMark([...painted.filter(({ isMarked }) => isMarked), ...highlighted], document, x, y);
      return mark && { kind: 'layer' in mark ? 'claim' : 'highlight', id: mark.id };
    },
    rectOf: (id) => laidOut(wholeOf(id)),
    rangeOf: (id) => wholeOf(id) ?? null,
    isWiped: () =>
      registry !== null &&
      NAMES.some((name) => {
        const held = registry.get(name);
        const own = ours.get(name);
        // Somebody may also have put ranges of his own there, or into ours.
        return held !== own?.highlight || held?.size !== own?.ranges.length;
      }),
    repaint() {
      for (const name of NAMES) {
        const own = ours.get(name);
        if (own) show(name, own.ranges);
        else registry?.delete(name);
      }
    },
  };
}

type Painted = Mark | PaintedHighlight;

/** The passages by their ids, that of a claim from its first part to its last. Of several highlights of one id the first. */
function wholes(marks: readonly Mark[], highlights: readonly PaintedHighlight[]): ReadonlyMap<string, Range> {
  const byId = new Map<string, Range>();
  for (const { id, range } of marks) {
    const before = byId.get(id);
    byId.set(id, before ? joined(before, range) : range);
  }
  for (const { id, range } of highlights) if (!byId.has(id)) byId.set(id, range);
  return byId;
}

/** A range from where one begins to where a later one ends. */
function joined(first: Range, last: Range): Range {
  const whole = first.cloneRange();
  whole.setEnd(last.endContainer, last.endOffset);
  return whole;
}

/** The shortest mark that is really hit: a short one inside a long one could not be reached otherwise. Of equals the first. */
function topMark(marks: readonly Painted[], document: Document, x: number, y: number): Painted | null {
  const point = pointIn(document, x, y);
  const hits = marks.filter((mark) => isHit(mark.range, point, x, y));
  const lengths = new Map(hits.map((mark) => [mark, mark.range.toString().length]));
  return hits.sort((a, b) => (lengths.get(a) ?? 0) - (lengths.get(b) ?? 0))[0] ?? null;
}

function laidOut(range: Range | undefined): DOMRect | null {
  const rect = range?.getBoundingClientRect();
  return rect && (rect.width > 0 || rect.height > 0) ? rect : null;
}

/** A part of the chosen passage: in a colour of the reader's where she has highlighted it, else null. */
interface ChosenPart {
  readonly colour: Colour | null;
  readonly range: Range;
}

/** A chosen passage by its parts: what the reader has highlighted in it keeps its colour. Of overlapping highlights the first counts. */
function chosenParts(
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
