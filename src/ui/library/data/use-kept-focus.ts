import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * A ref for a place in which one step makes way for the next: where the focus went with what had it, what the new step marks
 * with `data-focus` gets it. Nothing is taken from where the focus still is, nor at first.
 */
export function useKeptFocus<E extends HTMLElement>(step: string): RefObject<E | null> {
  const place = useRef<E>(null);
  const last = useRef(step);
  useEffect(() => {
    if (last.current === step) return;
    last.current = step;
    const { activeElement } = document;
    if (activeElement !== null && activeElement !== document.body) return;
    place.current?.querySelector<HTMLElement>('[data-focus]')?.focus();
  }, [step]);
  return place;
}
