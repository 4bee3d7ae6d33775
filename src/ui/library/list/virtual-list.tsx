import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Entry } from '../../../core/library/entry.ts';
import type { ListModel } from '../list-model.ts';
import { commandOf, type ListCommand } from './list-keys.ts';
import { ListRow } from './list-row.tsx';
import { useAnchor } from './use-anchor.ts';
import { useHeights } from './use-heights.ts';
import { useRovingFocus } from './use-roving-focus.ts';
import { useSight } from './use-sight.ts';

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
