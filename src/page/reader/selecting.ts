import { builtIn, elementAround, kindOf } from '../../dom/node.ts';

/** Tells the selections that the reader makes from those that the page makes by script. */
export interface Selecting {
  /** Whether what is selected is hers, and made. */
  readonly isMade: () => boolean;
  stop(): void;
}

/** What is told of a selection. */
export interface SelectingWishes {
  /** Whether an event happened in something of ours. */
  readonly isOurs: (event: Event) => boolean;
  /** A press has ended, or something else is selected than before; since a press in something of ours, whose click is yet to come. */
  readonly changed: (by: 'press' | 'selection' | 'own press') => void;
}

/** CSS pixels by which a pointer that selects moves at least. */
const DRAGGED = 4;
/** CSS pixels by which a pointer that lets go misses the words that it has selected: the height of a large line. */
const NEAR = 40;
/** Milliseconds after which a finger that rests on a word selects it. */
const HELD = 400;
/** Milliseconds in which a selection follows what made it, on the busiest machine. */
const FOLLOWS_WITHIN = 1_000;
/** Keys that select together with Shift. */
const MOVING = /^(?:Arrow|Home$|End$|Page)/;

/** A press under way. */
interface Press {
  readonly pointerId: number;
  readonly x: number;
  readonly y: number;
  readonly since: number;
  /** The ends of what was selected before. */
  readonly before: Ends;
  /** Whether it selects as such, with Shift or as a second press. */
  isSelecting: boolean;
  isDragging: boolean;
  hasSelected: boolean;
}

type Ends = readonly [start: Node | null, startOffset: number, end: Node | null, endOffset: number];

/** Watches how selections in `document` come about: by dragging, by more than one click, by a long touch, or by keys. */
export function watchSelecting(document: Document, { isOurs, changed }: SelectingWishes): Selecting {
  let press: Press | null = null;
  /** A press in something of ours, and whether the selection has changed under it: what is pressed must not go before it ends. */
  let own: { hasChanged: boolean } | null = null;
  let isHers = false;
  let isByTouch = false;
  let lastGesture = Number.NEGATIVE_INFINITY;

  const endsNow = (): Ends => {
    const selection = builtIn(document, 'getSelection')();
    return [
      selection?.anchorNode ?? null,
      selection?.anchorOffset ?? 0,
      selection?.focusNode ?? null,
      selection?.focusOffset ?? 0,
    ];
  };
  let known = endsNow();
  const onDown = (event: PointerEvent) => {
    if (!event.isTrusted) return;
    own = isOurs(event) ? { hasChanged: false } : null;
    if (own) return;
    const { pointerId, clientX: x, clientY: y, shiftKey: isSelecting } = event;
    isByTouch = event.pointerType === 'touch';
    press = { pointerId, x, y, since: performance.now(), before: endsNow(), isSelecting, isDragging: false, hasSelected: false };
  };
  const onMove = (event: PointerEvent) => {
    if (!press || !event.isTrusted) return;
    // The page hears each event first, and can keep the end of a press from us: two clicks would look like a drag.
    if (event.buttons === 0 || event.pointerId !== press.pointerId) drop();
    else if (Math.hypot(event.clientX - press.x, event.clientY - press.y) >= DRAGGED) press.isDragging = true;
  };
  const onMouseDown = (event: MouseEvent) => {
    if (press && event.isTrusted && event.detail > 1) press.isSelecting = true;
  };
  const onUp = (event: PointerEvent) => {
    if (!event.isTrusted) return;
    const hasChanged = own?.hasChanged === true;
    own = null;
    if (hasChanged) selectionChanged('own press');
    if (!press) return;
    if (event.pointerId !== press.pointerId) return drop();
    const { isSelecting, isDragging, hasSelected, since, before } = press;
    press = null;
    // What is dragged need not be a selection: what the page selects after that is its own.
    known = endsNow();
    const isOther = known.some((end, at) => end !== before[at]);
    const hasDragged = isDragging && isOther && isWhereLetGo(document, event);
    const hasHeld = !isDragging && isOther && event.pointerType !== 'mouse' && performance.now() - since >= HELD;
    if (isSelecting || hasDragged || hasHeld) {
      isHers = true;
      lastGesture = performance.now();
    } else if (hasSelected) isHers = false;
    changed('press');
  };
  /** Forgets a press of which nobody knows how it ended. */
  const drop = () => {
    if (press?.hasSelected) isHers = false;
    press = null;
    known = endsNow();
  };
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || isOurs(event)) return;
    const isAll = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a';
    if (isAll || (event.shiftKey && MOVING.test(event.key))) lastGesture = performance.now();
  };
  const onSelection = () => {
    if (press) press.hasSelected = true;
    // While the pointer is down the selection is still being made.
    if (press) return;
    if (own) own.hasChanged = true;
    else selectionChanged('selection');
  };
  const selectionChanged = (by: 'selection' | 'own press') => {
    const now = endsNow();
    isHers = performance.now() - lastGesture < FOLLOWS_WITHIN || (isHers && isByTouch && isMovedByHandle(known, now));
    known = now;
    changed(by);
  };

  const listening: readonly (readonly [type: string, heard: (event: never) => void])[] = [
    ['pointerdown', onDown],
    ['pointermove', onMove],
    ['mousedown', onMouseDown],
    ['pointerup', onUp],
    ['pointercancel', onUp],
    ['keydown', onKey],
    ['selectionchange', onSelection],
  ];
  for (const [type, heard] of listening)
    builtIn(document, 'addEventListener')(type, heard as EventListener, { capture: true, passive: true });
  return {
    isMade: () => press === null && isHers,
    stop() {
      for (const [type, heard] of listening)
        builtIn(document, 'removeEventListener')(type, heard as EventListener, { capture: true });
    },
  };
}

/**
 * Whether something is selected, and by a mouse where it let go: not where that is among words that stand apart from the selection.
 * What cannot be selected, and what is no text, tells nothing: a drag may end anywhere.
 */
function isWhereLetGo(document: Document, { pointerType, clientX, clientY }: PointerEvent): boolean {
  const selection = builtIn(document, 'getSelection')();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return false;
  const at = pointerType === 'mouse' ? builtIn(document, 'caretPositionFromPoint')?.(clientX, clientY) : null;
  const around = at && kindOf(at.offsetNode) === Node.TEXT_NODE ? elementAround(at.offsetNode) : null;
  if (!at || !around || getComputedStyle(around).userSelect === 'none') return true;
  const range = selection.getRangeAt(0);
  if (range.comparePoint(at.offsetNode, at.offset) === 0) return true;
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) =>
      clientX > left - NEAR && clientX < right + NEAR && clientY > top - NEAR && clientY < bottom + NEAR,
  );
}

/**
 * Whether one end of a selection moved and the other stayed, as when the reader drags one of the handles that a browser puts at what
 * a finger has selected: no event of a pointer tells of that.
 */
function isMovedByHandle(before: Ends, [node, at, other, otherAt]: Ends): boolean {
  const stays = (end: Node | null, offset: number) => (end === node && offset === at) || (end === other && offset === otherAt);
  return before[0] !== null && stays(before[0], before[1]) !== stays(before[2], before[3]);
}
