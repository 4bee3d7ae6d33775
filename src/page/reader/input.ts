/** What the reader of the page may ask for by pointer and keys. */
export interface Wishes {
  /** A click on the page's text at this point; says whether it was on a claim. */
  readonly point: (x: number, y: number) => boolean;
  /** Next (1) or previous (-1) claim. */
  readonly step: (by: 1 | -1) => void;
  /** A click beside the card, or Escape outside of it. */
  readonly dismiss: () => void;
  /** Whether an event happened in the card. */
  readonly isInCard: (event: Event) => boolean;
}

const INTERACTIVE = 'a[href], button, input, select, textarea, label, summary, [role="button"], [role="link"], [contenteditable]';

/**
 * Listens to pointer and keys: a click on a marked claim opens its card, Alt+. and Alt+, go through the claims, Escape
 * closes. Events forged by the page's scripts are not trusted, and are ignored. Returns a stop function.
 */
export function listen(document: Document, wishes: Wishes): () => void {
  // A click that leaves a selection as it found it made none: Chrome takes it away only afterwards.
  let selectedBefore: readonly unknown[] = [];
  const onDown = () => {
    selectedBefore = selectionIn(document);
  };
  const onClick = (event: MouseEvent) => {
    const isSelecting = document.getSelection()?.isCollapsed === false && !isSame(selectionIn(document), selectedBefore);
    click(event, isSelecting, wishes);
  };
  const onKey = (event: KeyboardEvent) => key(event, wishes);
  document.addEventListener('pointerdown', onDown, true);
  document.addEventListener('click', onClick, true);
  document.addEventListener('keydown', onKey, true);
  return () => {
    document.removeEventListener('pointerdown', onDown, true);
    document.removeEventListener('click', onClick, true);
    document.removeEventListener('keydown', onKey, true);
  };
}

function selectionIn(document: Document): readonly unknown[] {
  const selection = document.getSelection();
  return [selection?.anchorNode, selection?.anchorOffset, selection?.focusNode, selection?.focusOffset];
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.every((part, index) => part === other[index]);
}

function click(event: MouseEvent, isSelecting: boolean, wishes: Wishes): void {
  if (!event.isTrusted || event.button !== 0 || wishes.isInCard(event)) return;
  const isForPage = event.target instanceof Element && event.target.closest(INTERACTIVE) !== null;
  if (isSelecting || isForPage || !wishes.point(event.clientX, event.clientY)) wishes.dismiss();
}

function key(event: KeyboardEvent, wishes: Wishes): void {
  if (!event.isTrusted || event.ctrlKey || event.metaKey) return;
  if (event.key === 'Escape' && !wishes.isInCard(event)) wishes.dismiss();
  if (!event.altKey || event.shiftKey || (event.code !== 'Period' && event.code !== 'Comma')) return;
  event.preventDefault();
  event.stopPropagation();
  wishes.step(event.code === 'Period' ? 1 : -1);
}
