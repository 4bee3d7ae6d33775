import type { JSX } from 'preact';
import type { Entry } from '../../../core/library/entry.ts';
import type { ListModel } from '../list-model.ts';

interface Props {
  readonly list: ListModel;
  readonly entry: Entry;
  readonly row: number;
  /** Pixels from the top of the list. */
  readonly offset: number;
  readonly onOpen: (row: number) => void;
  readonly children: JSX.Element;
}

/** A row of the list in its place: an option that a click opens, and a click on its box, or with a key held, picks. */
export function ListRow({ list, entry, row, offset, onOpen, children }: Props): JSX.Element {
  const isActive = row === list.active.value;
  const onClick = (event: MouseEvent) => {
    const isOnBox = event.target instanceof Element && event.target.closest('.entry-box') !== null;
    if (event.shiftKey) list.pickTo(row);
    else if (isOnBox || event.ctrlKey || event.metaKey) list.togglePick(row);
    else {
      list.moveTo(row);
      onOpen(row);
    }
  };
  return (
    // Keys are heard by the list, which knows what they mean.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      class={isActive ? 'entry entry-active' : 'entry'}
      role="option"
      data-row={row}
      tabIndex={isActive ? 0 : -1}
      aria-setsize={list.selection.value.places.length}
      aria-posinset={row + 1}
      aria-selected={list.pickedKeys.value.has(entry.key)}
      aria-current={entry.key === list.open.value?.key ? 'true' : undefined}
      style={{ insetBlockStart: `${offset}px` }}
      onClick={onClick}
    >
      <span class="entry-box" aria-hidden="true" />
      <span class="entry-body">{children}</span>
    </div>
  );
}
