import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Follows which row of a list has the focus. */
export interface RovingFocus {
  /** Gives the focus to the active row once it is there. */
  readonly want: () => void;
  readonly onFocusIn: () => void;
  readonly onFocusOut: (event: FocusEvent) => void;
  /** The reader scrolls by hand: the active row need not stay in sight. */
  readonly release: () => void;
}

/** Keeps the focus on row `active` of the list in `frame` as long as the list has it, also when that row was taken away. */
export function useRovingFocus(frame: RefObject<HTMLElement | null>, active: number): RovingFocus {
  const isOnList = useRef(false);
  const isWanted = useRef(false);
  /** Whether the active row is kept in sight: rows above it that are measured only now may push it out again. */
  const isFollowed = useRef(false);
  useLayoutEffect(() => {
    const isLost = isOnList.current && document.activeElement === document.body;
    const isMoving = isWanted.current || isLost;
    const row = isMoving || isFollowed.current ? frame.current?.querySelector<HTMLElement>(`[data-row="${active}"]`) : null;
    if (!row) return;
    if (isMoving) row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
    isWanted.current = false;
  });
  return {
    want() {
      isWanted.current = true;
      isFollowed.current = true;
    },
    onFocusIn: () => (isOnList.current = true),
    onFocusOut({ relatedTarget }) {
      // Where a row that has the focus is taken away, it goes nowhere: the list has not been left.
      if (relatedTarget instanceof Node) isOnList.current = frame.current?.contains(relatedTarget) ?? false;
      // A key that changed nothing has rendered nothing: what is rendered next must not call the reader back.
      if (!isOnList.current) isWanted.current = false;
    },
    release: () => (isFollowed.current = false),
  };
}
