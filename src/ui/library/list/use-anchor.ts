import type { Signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ListModel } from '../list-model.ts';
import type { RowHeights } from './heights.ts';
import type { Sight } from './use-sight.ts';

/**
 * Keeps the row at the top of the window where it is when rows come and go above it, or all become wider; another question
 * begins at the top.
 */
export function useAnchor(
  frame: RefObject<HTMLElement | null>,
  list: ListModel,
  heights: RowHeights,
  sight: Signal<Sight>,
): void {
  const query = list.query.value;
  const asked = useRef(query);
  const anchor = useRef<{ readonly key: string; readonly by: number } | null>(null);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const row = anchor.current === null ? -1 : list.rowOf(anchor.current.key);
    if (asked.current !== query) element.scrollTop = 0;
    else if (row >= 0 && element.scrollTop > 0) element.scrollTop = heights.offsetOf(row) + (anchor.current?.by ?? 0);
    asked.current = query;
    if (element.scrollTop !== sight.peek().top) sight.value = { ...sight.peek(), top: element.scrollTop };
  }, [heights]);
  // After the one above: what is at the top now is what has to stay there next time.
  useLayoutEffect(() => {
    const top = frame.current?.scrollTop ?? 0;
    const row = Math.max(0, heights.rowAt(top));
    const entry = list.entryAt(row);
    anchor.current = entry ? { key: entry.key, by: top - heights.offsetOf(row) } : null;
  });
}
