import { builtIn, closest } from '../../dom/node.ts';
import { type AskedByKey, askedByKey } from '../../kit/claim-card/asked-by-key.ts';
import { isEditable } from '../../kit/focus/is-editable.ts';
import { isUndoKey } from '../../kit/keys/undo-key.ts';
import type { PageAction } from '../../messaging/contract.ts';

/** What the reader of the page may ask for by pointer and keys. */
export interface Wishes {
  /** A click on the page's text at this point; says whether it was on a claim. */
  readonly point: (x: number, y: number) => boolean;
  /** A key for the claims; says whether there are any. */
  readonly act: (action: PageAction) => boolean;
  /** The key that highlights; says whether anything is selected. */
  readonly highlight: () => boolean;
  /** The key that takes back, pressed in this node of the page, or null in ours; says whether there is a highlight to take back. */
  readonly undo: (focused: Node | null) => boolean;
  /** A click beside the card, or Escape outside of it. */
  readonly dismiss: () => void;
  /** Whether an event happened in the card. */
  readonly isInCard: (event: Event) => boolean;
  /** Whether the focus is in a field of the card. */
  readonly isTypingInCard: () => boolean;
}

const INTERACTIVE = 'a[href], button, input, select, textarea, label, summary, [role="button"], [role="link"], [contenteditable]';

/**
 * Listens to pointer and keys: a click on a marked claim opens its card, Alt+. and Alt+, go through the claims, Alt+Enter
 * opens the nearest, Alt+Shift+Enter marks a question of the open one as checked, Ctrl+Z takes a new highlight back, Escape
 * closes. Events forged by the page's scripts are not trusted, and are ignored. Returns a stop function.
 */
export function listen(document: Document, wishes: Wishes): () => void {
  // A click that leaves a selection as it found it made none: Chrome takes it away only afterwards.
  let selectedBefore: readonly unknown[] = [];
  const onDown = () => {
    selectedBefore = selectionIn(document);
  };
  const onClick = (event: MouseEvent) => {
    const isSelecting =
      builtIn(document, 'getSelection')()?.isCollapsed === false && !isSame(selectionIn(document), selectedBefore);
    click(event, isSelecting, wishes);
  };
  const onKey = (event: KeyboardEvent) => key(event, wishes);
  const add = builtIn(document, 'addEventListener');
  const remove = builtIn(document, 'removeEventListener');
  add('pointerdown', onDown, true);
  add('click', onClick, true);
  add('keydown', onKey, true);
  return () => {
    remove('pointerdown', onDown, true);
    remove('click', onClick, true);
    remove('keydown', onKey, true);
  };
}

function selectionIn(document: Document): readonly unknown[] {
  const selection = builtIn(document, 'getSelection')();
  return [selection?.anchorNode, selection?.anchorOffset, selection?.focusNode, selection?.focusOffset];
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.every((part, index) => part === other[index]);
}

function click(event: MouseEvent, isSelecting: boolean, wishes: Wishes): void {
  if (!event.isTrusted || event.button !== 0 || wishes.isInCard(event)) return;
  const isForPage = event.target instanceof Element && closest(event.target, INTERACTIVE) !== null;
  if (isSelecting || isForPage || !wishes.point(event.clientX, event.clientY)) wishes.dismiss();
}

function key(event: KeyboardEvent, wishes: Wishes): void {
  if (!event.isTrusted) return;
  if (event.key === 'Escape' && !wishes.isInCard(event)) wishes.dismiss();
  const asked = wishAskedBy(event);
  if (asked === null || isForAnother(event, wishes)) return;
  if (!isDone(asked, event, wishes)) return;
  event.preventDefault();
  event.stopPropagation();
}

function isDone(asked: AskedByKey | 'undo', event: KeyboardEvent, wishes: Wishes): boolean {
  if (asked === 'highlight') return wishes.highlight();
  if (asked !== 'undo') return wishes.act(asked);
  const [target] = event.composedPath();
  return wishes.undo(target instanceof Node && !wishes.isInCard(event) ? target : null);
}

function wishAskedBy(event: KeyboardEvent): AskedByKey | 'undo' | null {
  // What the page takes back itself is the page's.
  if (isUndoKey(event) && !event.defaultPrevented) return 'undo';
  return event.ctrlKey || event.metaKey ? null : askedByKey(event);
}

/** Whether a key is typed into a field, ours or the page's, or is the Enter of a link or button of the page. */
function isForAnother(event: KeyboardEvent, wishes: Wishes): boolean {
  if (wishes.isInCard(event)) return wishes.isTypingInCard();
  const [target] = event.composedPath();
  if (!(target instanceof Element)) return false;
  return isEditable(target) || (event.key === 'Enter' && closest(target, INTERACTIVE) !== null);
}
