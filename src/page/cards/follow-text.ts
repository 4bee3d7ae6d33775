import { builtIn } from '../../dom/node.ts';
import type { Box } from './place.ts';

/** Where a sentence stands in the viewport, and the block of text that it is part of. */
export interface Anchor {
  readonly text: Box;
  readonly column: Box;
}

/** What is kept beside a sentence, and how it is put there. */
export interface Placed {
  /** Set on the element itself, where the page reaches neither it nor what it is made of. */
  readonly element: HTMLElement;
  readonly anchor: () => Anchor | null;
  /** The properties that put it beside an anchor, in the viewport of `view`. */
  readonly place: (anchor: Anchor | null, view: Window) => readonly Property[];
  /** Sets one of them on the element. */
  readonly set: (name: string, value: string) => void;
  /** It stands elsewhere than before. */
  readonly moved: () => void;
}

export type Property = readonly [name: string, value: string];

/** Something that follows its text. */
export interface Following {
  /** What it would like to be has changed: it is put anew in the next frame. */
  readonly placeSoon: () => void;
  readonly stop: () => void;
}

/** Keeps what is `placed` beside its sentence while the page scrolls and it grows. */
export function followText({ element, anchor, place, set, moved }: Placed): Following {
  const view = builtIn(element.ownerDocument, 'defaultView') ?? window;
  let frame = 0;
  let before = '';
  const put = () => {
    frame = 0;
    for (const [name, value] of place(anchor(), view)) set(name, value);
    const { left, top } = element.getBoundingClientRect();
    const now = `${Math.round(left)} ${Math.round(top)}`;
    if (before !== '' && now !== before) moved();
    before = now;
  };
  const placeSoon = () => {
    frame ||= view.requestAnimationFrame(put);
  };
  const sizes = new ResizeObserver(placeSoon);
  sizes.observe(element);
  view.addEventListener('scroll', placeSoon, { passive: true, capture: true });
  view.addEventListener('resize', placeSoon);
  put();
  return {
    placeSoon,
    stop() {
      view.cancelAnimationFrame(frame);
      sizes.disconnect();
      view.removeEventListener('scroll', placeSoon, { capture: true });
      view.removeEventListener('resize', placeSoon);
    },
  };
}

/** So wide, in CSS pixels, a scroll bar is at most. */
const SCROLL_BAR = 64;

/**
 * The part of the window in which something can be shown, in CSS pixels. The root is as wide as that, but for a page of another age
 * (without a doctype), where it is as wide as it says.
 */
export function viewportOf(view: Window): { readonly width: number; readonly height: number } {
  const { innerWidth, innerHeight } = view;
  const root = builtIn(builtIn(view.document, 'documentElement'), 'clientWidth');
  return { width: root <= innerWidth && root >= innerWidth - SCROLL_BAR ? root : innerWidth, height: innerHeight };
}
