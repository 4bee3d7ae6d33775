import { type Signal, useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** The window on a list, and how far that is scrolled, in pixels. */
export interface Sight {
  readonly width: number;
  readonly height: number;
  readonly top: number;
}

/** What is in sight of the list in `frame`, kept up with; `top` is set by whoever hears that it scrolls. */
export function useSight(frame: RefObject<HTMLElement | null>): Signal<Sight> {
  const sight = useSignal<Sight>({ width: 0, height: 0, top: 0 });
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const look = () => {
      const { clientWidth: width, clientHeight: height, scrollTop: top } = element;
      const before = sight.peek();
      // Hidden, it has no size, and comes back as it was.
      if (width === 0) return;
      if (before.width !== width || before.height !== height) sight.value = { width, height, top };
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return sight;
}
