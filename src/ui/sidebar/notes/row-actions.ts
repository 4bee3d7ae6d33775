import type { TargetedKeyboardEvent } from 'preact';
import type { Colour } from '../../../core/annotation/annotation.ts';
import { colourOfKey } from '../../../kit/highlight/colour.ts';
import { isUndoKey } from '../../../kit/keys/undo-key.ts';
import { isSavingOff } from '../../../kit/state/saving.ts';
import { offerUndo } from '../../../kit/undo/undo.ts';
import { type SavingTrouble, type TabView, troubleIn } from '../../../messaging/views.ts';
import { stepTo } from '../drill-core/steps.ts';
import type { SidebarModel } from '../sidebar-model.ts';
import { articleKeyOf } from './notes-model.ts';
import { rowAfter } from './row-after.ts';
import type { NoteRow } from './rows.ts';
import type { RowFocus } from './use-row-focus.ts';

/** What the reader does with the lines, by pointer and by key. */
export interface RowActions {
  /** Shows the passage in the page. */
  readonly onShow: (row: NoteRow) => void;
  /** Opens the claim of a line among the claims. */
  readonly onOpenClaim: (claimId: string) => void;
  readonly onToggle: (row: NoteRow) => void;
  readonly onRemove: (row: NoteRow) => void;
  readonly onEnter: (row: NoteRow) => void;
  /** A key on a line's buttons. */
  readonly onRowKey: (row: NoteRow, event: TargetedKeyboardEvent<HTMLElement>) => void;
  /** A key anywhere in the list. */
  readonly onSectionKey: (event: TargetedKeyboardEvent<HTMLElement>) => void;
  readonly onUndo: () => void;
  /** The way back is offered no more. */
  readonly onForget: () => void;
}

/** The actions on lines with `ids`, in the order in which they are listed. `onColoured` is told what came of a key for a colour. */
export function rowActions(
  model: SidebarModel,
  view: TabView,
  ids: readonly string[],
  focus: RowFocus,
  onColoured: (colour: Colour, trouble: SavingTrouble) => void,
): RowActions {
  const { notes } = model;
  const isOff = isSavingOff(view.trouble);

  const onShow = (row: NoteRow) => (row.kind === 'claim' ? model.showClaim(row.id) : model.showHighlight(row.id));
  const onRemove = (row: NoteRow) => {
    if (row.kind !== 'highlight' || isOff) return;
    const next = rowAfter(ids, row.id);
    void notes.remove(row.id);
    focus.go(next);
  };
  const edit = (row: NoteRow, line: Element | null) => {
    if (notes.open.peek() !== row.key) notes.toggle(row.id);
    queueMicrotask(() => {
      const field =
        line?.querySelector<HTMLElement>('.note-editor textarea') ?? line?.querySelector('.note-editor input:checked');
      if (field instanceof HTMLElement) field.focus();
    });
  };
  const recolour = (row: NoteRow, key: string) => {
    const colour = row.kind === 'highlight' && !isOff ? colourOfKey(key) : null;
    const articleKey = articleKeyOf(view);
    if (row.kind !== 'highlight' || !colour || articleKey === null) return colour !== null;
    const before = row.highlight.colour;
    const paint = async (next: Colour) => {
      const trouble = troubleIn(await model.saveHighlight(articleKey, row.id, { colour: next }));
      onColoured(next, trouble);
      return trouble;
    };
    void paint(colour).then((trouble) => trouble === null && before !== colour && offerUndo(null, () => paint(before)));
    return true;
  };
  const onUndo = () => {
    focus.go(null);
    void notes.undo();
  };

  return {
    onShow,
    onRemove,
    onUndo,
    onOpenClaim(claimId) {
      model.choose(claimId);
      queueMicrotask(() => document.querySelector<HTMLElement>('.claim-row-open .claim-head')?.focus());
    },
    onToggle: (row) => notes.toggle(row.id),
    onEnter: (row) => focus.enter(row.id),
    onRowKey(row, event) {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const place = stepTo(event.key, ids.indexOf(row.id), ids.length);
      if (place !== null) focus.go(ids[place] ?? null);
      else if (event.key === 'Delete') onRemove(row);
      else if (event.key === 'e' || event.key === 'F2') edit(row, event.currentTarget.closest('li'));
      else if (!recolour(row, event.key)) return;
      event.preventDefault();
    },
    onSectionKey(event) {
      if (event.isComposing) return;
      const place = placeOf(event.target);
      if (event.key === 'Escape' && place.rowId !== null) {
        notes.toggle(place.rowId);
        focus.go(place.rowId);
      } else if (place.isField || notes.deletions.count.peek() === 0) return;
      else if (event.key === 'Escape') notes.deletions.forget();
      else if (isUndoKey(event)) onUndo();
      else return;
      event.preventDefault();
    },
    onForget() {
      notes.deletions.forget();
      // Where the reader has just pressed the button that is gone now.
      queueMicrotask(() => {
        if (document.activeElement === document.body) focus.go(focus.current);
      });
    },
  };
}

/** Whether a key was pressed in a field, where it is part of what is typed; and in which line's editor, or null. */
function placeOf(target: EventTarget | null): { readonly isField: boolean; readonly rowId: string | null } {
  if (!(target instanceof HTMLElement)) return { isField: false, rowId: null };
  const editor = target.closest('.note-editor');
  return {
    isField: target.matches('textarea, select, input:not([type="radio"], [type="checkbox"])'),
    rowId: editor?.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? null,
  };
}
