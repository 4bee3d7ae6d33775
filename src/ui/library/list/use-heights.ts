import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { ListModel } from '../list-model.ts';
import { RowHeights } from './heights.ts';

/** What a row is taken for while none was measured, in pixels. */
const FIRST_GUESS = 110;

/** The heights of the rows of a list, measured as they come into sight. */
export interface MeasuredHeights {
  readonly heights: RowHeights;
  /** Sets the heights of rows, from one to another, that were measured before. */
  recall(first: number, last: number): void;
}

/**
 * The heights of all rows of the list at that width: guessed until they are seen. Rows in `frame` are measured whenever they
 * change; what is in sight stays where it is when a row above it turns out to be higher.
 */
export function useHeights(frame: RefObject<HTMLElement | null>, list: ListModel, width: number): MeasuredHeights {
  const measurements = useSignal(0);
  const selection = list.selection.value;
  const known = useMemo(() => new KnownHeights(), [width]);
  const heights = useMemo(() => new RowHeights(selection.places.length, known.mean), [selection, known]);
  // Read here, so that what was measured is drawn.
  void measurements.value;

  const measure = (observed: readonly ResizeObserverEntry[]) => {
    const element = frame.current;
    if (!element) return;
    let growth = 0;
    let growthAbove = 0;
    for (const { target, borderBoxSize } of observed) {
      const row = Number((target as HTMLElement).dataset['row']);
      const height = borderBoxSize[0]?.blockSize ?? 0;
      const entry = list.entryAt(row);
      // What is hidden has no height, and what was taken away since is none of the list's.
      if (height === 0 || !entry) continue;
      known.set(entry.key, height);
      const isAbove = heights.offsetOf(row) < element.scrollTop;
      const by = heights.set(row, height);
      growth += Math.abs(by);
      if (isAbove) growthAbove += by;
    }
    if (growth === 0) return;
    measurements.value += 1;
    if (growthAbove !== 0) element.scrollTop += growthAbove;
  };
  useRowObserver(frame, measure, known);
  return {
    heights,
    recall(first, last) {
      for (let row = Math.max(0, first); row <= last; row += 1) {
        const height = known.get(list.entryAt(row)?.key ?? '');
        if (height !== undefined) heights.set(row, height);
      }
    },
  };
}

/** Heights that entries have had, by their keys, in pixels. */
class KnownHeights {
  readonly #byKey = new Map<string, number>();
  #sum = 0;

  /** How high an entry is on average. */
  get mean(): number {
    return this.#byKey.size === 0 ? FIRST_GUESS : this.#sum / this.#byKey.size;
  }

  get(key: string): number | undefined {
    return this.#byKey.get(key);
  }

  set(key: string, height: number): void {
    this.#sum += height - (this.#byKey.get(key) ?? 0);
    this.#byKey.set(key, height);
  }
}

/**
 * Calls `measure` with the rows in `frame` that are new, or have another size; with all of them where there are other `known`
 * heights: of rows that became wider it told before there were.
 */
function useRowObserver(
  frame: RefObject<HTMLElement | null>,
  measure: (observed: readonly ResizeObserverEntry[]) => void,
  known: KnownHeights,
): void {
  const latest = useRef(measure);
  latest.current = measure;
  const observer = useMemo(() => new ResizeObserver((observed) => latest.current(observed)), []);
  const seen = useRef(new Set<Element>());
  useLayoutEffect(() => {
    for (const row of seen.current) observer.unobserve(row);
    seen.current.clear();
  }, [known]);
  useLayoutEffect(() => {
    const rows = new Set(frame.current?.querySelectorAll('[data-row]') ?? []);
    for (const row of rows) if (!seen.current.has(row)) observer.observe(row);
    for (const row of seen.current) if (!rows.has(row)) observer.unobserve(row);
    seen.current = rows;
  });
  useLayoutEffect(() => () => observer.disconnect(), []);
}
