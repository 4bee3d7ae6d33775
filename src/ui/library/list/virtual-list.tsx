import { type Signal, useSignal } from '@preact/signals';
import type { JSX, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Entry } from '../../../core/library/entry.ts';
import type { ListModel } from '../list-model.ts';
import type { RowHeights } from './heights.ts';
import { commandOf, type ListCommand } from './list-keys.ts';
import { ListRow } from './list-row.tsx';
import { useHeights } from './use-heights.ts';

interface Props {
  readonly list: ListModel;
  readonly label: string;
  /** What a row holds. */
  readonly renderEntry: (entry: Entry) => JSX.Element;
  /** The reader wants to see the entry of a row; `isByKey`: and to go on from there by keyboard. */
  readonly onOpen: (row: number, isByKey: boolean) => void;
  readonly onDelete: () => void;
}

/** Pixels above and below the window in which rows are there already. */
const AHEAD = 500;

/** A list of any length, of which only the rows in sight are there. Keys as in a list box: see `list-keys.ts`. */
export function VirtualList({ list, label, renderEntry, onOpen, onDelete }: Props): JSX.Element {
  const frame = useRef<HTMLDivElement>(null);
  const sight = useSight(frame);
  const { width, height, top } = sight.value;
  const { heights, recall } = useHeights(frame, list, width);
  useAnchor(frame, list, heights, sight);
  const active = list.active.value;
  const focus = useRovingFocus(frame, active);

  const obey = (command: ListCommand) => {
    focus.want();
    const from = list.active.peek();
    if ('by' in command || 'of' in command) {
      const row = targetOf(command, from, {
        count: heights.count,
        page: (by) => heights.rowAt(heights.offsetOf(from) + by * height),
      });
      if (command.isExtending) list.pickTo(row);
      else list.moveTo(row);
    } else if (command.kind === 'open') onOpen(from, true);
    else if (command.kind === 'pick') list.togglePick(from);
    else if (command.kind === 'pick-all') list.pickAll();
    else if (command.kind === 'delete') onDelete();
    else list.clearPicks();
  };

  // With what is known of these rows, others may be in sight: a few more or less.
  recall(heights.rowAt(top - AHEAD), heights.rowAt(top + height + AHEAD));
  const rows = rowsBetween(Math.max(0, heights.rowAt(top - AHEAD)), heights.rowAt(top + height + AHEAD), active);
  return (
    <div
      ref={frame}
      class="entries"
      role="listbox"
      tabIndex={-1}
      aria-label={label}
      aria-multiselectable="true"
      onScroll={({ currentTarget }) => (sight.value = { ...sight.peek(), top: currentTarget.scrollTop })}
      onFocusIn={focus.onFocusIn}
      onFocusOut={focus.onFocusOut}
      onWheel={focus.release}
      onPointerDown={focus.release}
      onKeyDown={(event) => {
        const command = commandOf(event);
        if (command === null) return;
        event.preventDefault();
        obey(command);
      }}
    >
      <div class="entries-space" role="none" style={{ blockSize: `${heights.total}px` }}>
        {rows.map((row) => {
          const entry = list.entryAt(row);
          return (
            entry && (
              <ListRow
                key={entry.key}
                list={list}
                entry={entry}
                row={row}
                offset={heights.offsetOf(row)}
                onOpen={(opened) => onOpen(opened, false)}
              >
                {renderEntry(entry)}
              </ListRow>
            )
          );
        })}
      </div>
    </div>
  );
}

interface Extent {
  /** Rows of the list. */
  readonly count: number;
  /** The row a page on or back. */
  readonly page: (by: 1 | -1) => number;
}

/** The row to which a command leads from row `from`. */
function targetOf(command: Extract<ListCommand, { isExtending: boolean }>, from: number, { count, page }: Extent): number {
  if (command.kind === 'end') return command.of === 'first' ? 0 : count - 1;
  const row = command.kind === 'page' ? page(command.by) : from + command.by;
  return Math.max(0, Math.min(row, count - 1));
}

/** Rows from one to another, and the one that the keyboard is on wherever that is: it must not lose the focus. */
function rowsBetween(first: number, last: number, active: number): readonly number[] {
  if (last < first) return [];
  const rows = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  if (active >= first && active <= last) return rows;
  return active < first ? [active, ...rows] : [...rows, active];
}

/**
 * Keeps the row at the top of the window where it is when rows come and go above it, or all become wider; another question
 * begins at the top.
 */
function useAnchor(frame: RefObject<HTMLElement | null>, list: ListModel, heights: RowHeights, sight: Signal<Sight>): void {
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

/** The window on a list, and how far that is scrolled, in pixels. */
interface Sight {
  readonly width: number;
  readonly height: number;
  readonly top: number;
}

/** What is in sight of the list in `frame`, kept up with; `top` is set by whoever hears that it scrolls. */
function useSight(frame: RefObject<HTMLElement | null>): Signal<Sight> {
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

/** Follows which row of a list has the focus. */
interface RovingFocus {
  /** Gives the focus to the active row once it is there. */
  readonly want: () => void;
  readonly onFocusIn: () => void;
  readonly onFocusOut: (event: FocusEvent) => void;
  /** The reader scrolls by hand: the active row need not stay in sight. */
  readonly release: () => void;
}

/** Keeps the focus on row `active` of the list in `frame` as long as the list has it, also when that row was taken away. */
function useRovingFocus(frame: RefObject<HTMLElement | null>, active: number): RovingFocus {
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
