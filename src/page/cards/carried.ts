import type { Drag } from '../../messaging/views.ts';
import { LEAST_WIDTH, type Place } from './place.ts';

/** Where a card stands by the reader's own hand. */
export type Held = Omit<Place, 'room'>;

/** What the reader has done to a card by dragging it. */
export interface Carried {
  /** Where she has put it, or null where it has its own place. */
  readonly held: () => Held | null;
  /** How wide she has made it, here or before, in CSS pixels; null for the usual width. */
  readonly width: () => number | null;
  /** Takes the width that she gave a card before. */
  remember(width: number): void;
  /** Drags it, which stands at `placed` now. */
  drag(drag: Drag, placed: Held): void;
  /** It has its own place again, and keeps its width. */
  letGo(): void;
}

/** Nobody has touched it. */
export function notCarried(): Carried {
  let held: Held | null = null;
  let width: number | null = null;
  /** Where it stood when the drag began. */
  let from: Held | null = null;
  return {
    held: () => held,
    width: () => width,
    remember: (now) => (width = now),
    drag({ how, x, y, isStart }, placed) {
      if (how === 'back') {
        [held, width, from] = [null, null, null];
        return;
      }
      if (isStart || !from) from = placed;
      if (how === 'move') held = { ...from, left: from.left + x, top: from.top + y };
      else held = widened(from, how, x);
      if (how !== 'move') width = held.width;
    },
    letGo: () => (held = null),
  };
}

function widened(from: Held, edge: 'left' | 'right', x: number): Held {
  const width = Math.max(LEAST_WIDTH, edge === 'right' ? from.width + x : from.width - x);
  return { ...from, width, left: edge === 'right' ? from.left : from.left + from.width - width };
}
