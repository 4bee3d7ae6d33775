import type { Drag } from '../../messaging/views.ts';

/** Drags the card in which it is done. */
export type OnDrag = (drag: Drag) => void;

/** Pixels by which a key moves or widens. */
const STEP = 24;
/** Pixels that a pointer has gone before it drags: a press that trembles is one. */
const BEGINS_AFTER = 4;

const BACK: Drag = { how: 'back', x: 0, y: 0, isStart: true };

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** What a key on the grip does with the card, or null. */
export function draggedByKey({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): Drag | null {
  if (altKey || ctrlKey || metaKey) return null;
  if (key === 'Home') return BACK;
  const [x, y] = ARROWS[key] ?? [0, 0];
  if (x === 0 && y === 0) return null;
  if (!shiftKey) return { how: 'move', x, y, isStart: true };
  return x === 0 ? null : { how: 'right', x, y: 0, isStart: true };
}

/** Has the card be dragged by `held`, and put back by a double click on it. Returns a stop function. */
export function holdBy(held: HTMLElement, how: 'move' | 'left' | 'right', onDrag: OnDrag): () => void {
  const onDown = (event: PointerEvent) => beginDrag(event, held, how, onDrag);
  const onTwice = ({ isTrusted, target }: MouseEvent) => isTrusted && !isControl(target) && onDrag(BACK);
  held.addEventListener('pointerdown', onDown);
  held.addEventListener('dblclick', onTwice);
  return () => {
    held.removeEventListener('pointerdown', onDown);
    held.removeEventListener('dblclick', onTwice);
  };
}

/**
 * Begins a drag with `event`, a press on what the card is held by: it goes on until the pointer lets go. The card moves under the
 * pointer meanwhile, so that only the screen stands still; how the screen's pixels are to the card's is seen before it moves.
 */
function beginDrag(event: PointerEvent, held: HTMLElement, how: 'move' | 'left' | 'right', onDrag: OnDrag): void {
  if (!event.isTrusted || event.button !== 0 || !event.isPrimary || isControl(event.target)) return;
  const from = pointOf(event);
  let scale: number | null = null;
  const onMove = (now: PointerEvent) => {
    if (now.pointerId !== event.pointerId || !now.isTrusted) return;
    const at = pointOf(now);
    const isStart = scale === null;
    if (isStart && Math.hypot(at.x - from.x, at.y - from.y) < BEGINS_AFTER) return;
    scale ??= scaleBetween(from, at, event.pointerType === 'touch');
    onDrag({ how, x: (at.screenX - from.screenX) * scale, y: (at.screenY - from.screenY) * scale, isStart });
  };
  const onEnd = (ended: PointerEvent) => {
    // A second finger on the card is no part of it.
    if (ended.pointerId !== event.pointerId) return;
    // A quick one ends further on than it was last seen; where a lost pointer is, is not known.
    if (ended.type === 'pointerup') onMove(ended);
    held.removeEventListener('pointermove', onMove);
    for (const type of ENDS) held.removeEventListener(type, onEnd);
  };
  held.setPointerCapture(event.pointerId);
  held.addEventListener('pointermove', onMove);
  for (const type of ENDS) held.addEventListener(type, onEnd);
}

const ENDS = ['pointerup', 'pointercancel', 'lostpointercapture'] as const;

interface Point {
  readonly x: number;
  readonly y: number;
  readonly screenX: number;
  readonly screenY: number;
}

function pointOf({ clientX: x, clientY: y, screenX, screenY }: PointerEvent): Point {
  return { x, y, screenX, screenY };
}

/** Pixels by which two lengths may differ since Firefox rounds a finger's place on the screen, and not its place in the page. */
const ROUNDED = 2;

/** CSS pixels to one of the screen's: browsers do not agree on whether these grow with the page's zoom. */
function scaleBetween(from: Point, at: Point, isByFinger: boolean): number {
  const own = Math.hypot(at.x - from.x, at.y - from.y);
  const screens = Math.hypot(at.screenX - from.screenX, at.screenY - from.screenY);
  if (isByFinger && Math.abs(own - screens) < ROUNDED) return 1;
  return screens === 0 ? 1 : Math.min(8, Math.max(1 / 8, own / screens));
}

/** Whether a press is on a button or the like, which is no place to hold the card by. */
function isControl(target: EventTarget | null): boolean {
  const pressed = target instanceof Element ? target.closest('button, a, input, textarea, select, label, [data-drag]') : null;
  return pressed?.matches('[data-drag]') === false;
}
