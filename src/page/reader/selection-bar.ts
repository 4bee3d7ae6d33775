import type { Colour } from '../../core/annotation/annotation.ts';
import type { MountedBar } from '../../kit/highlight-card/mount.tsx';
import type { ColourNames } from '../../messaging/views.ts';
import type { Cards } from '../cards/cards.ts';
import type { Panel } from '../cards/panel.ts';
import { bring } from './bring.ts';

/** What the bar needs of what is around it. */
export interface BarWishes {
  /** Whether anything can be kept here: else no bar appears. */
  readonly isWelcome: () => boolean;
  readonly colourNames: () => ColourNames;
  readonly canCheck: (range: Range) => boolean;
  readonly onHighlight: (range: Range, colour: Colour) => void;
  readonly onNote: (range: Range) => void;
  readonly onCheck: (range: Range) => void;
}

/** The bar that appears beside a selection. */
export interface SelectionBar {
  /** Shows the bar beside what is selected already: what could not be kept before can be now. */
  lookAgain(): void;
  /** What is selected of the page's own text, or null. */
  selected(): Range | null;
  close(): void;
  readonly holds: (event: Event) => boolean;
  stop(): void;
}

const EDITABLE = 'input, textarea, select, [contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"]';
/** UTF-16 units of a page that one highlight may take in: more is the whole page, selected by Ctrl+A. */
const MOST = 20_000;

/** Shows the bar beside each selection that the reader makes in `document`, by pointer or by keys. */
export function createSelectionBar(document: Document, wishes: BarWishes): SelectionBar {
  let shown: Panel<MountedBar> | null = null;
  let isDown = false;
  let frame = 0;
  let turn = 0;

  function selected(): Range | null {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    const { commonAncestorContainer: at } = range;
    const element = at instanceof Element ? at : at.parentElement;
    if (!element?.isConnected || element.closest(EDITABLE) || !document.body?.contains(element)) return null;
    return holdsText(range) ? range.cloneRange() : null;
  }

  function close(): void {
    turn += 1;
    shown?.shut();
    shown = null;
  }

  async function look(): Promise<void> {
    frame = 0;
    const range = isDown ? null : selected();
    close();
    if (!range || !wishes.isWelcome()) return;
    const mine = turn;
    const cards = await bring('cards');
    // Something else may have been selected while the code was on its way.
    if (cards && mine === turn) show(range, cards);
  }

  function show(range: Range, { selectionBar, openPanel }: Cards): void {
    const act = (does: () => void) => () => {
      close();
      does();
    };
    const actions = {
      onHighlight: (colour: Colour) => act(() => wishes.onHighlight(range, colour))(),
      onNote: act(() => wishes.onNote(range)),
      onCheck: act(() => wishes.onCheck(range)),
      onClose: close,
    };
    const state = { colourNames: wishes.colourNames(), canCheck: wishes.canCheck(range) };
    shown = openPanel(document, {
      css: selectionBar.css,
      mount: (root) => selectionBar.mount(root, state, actions),
      anchor: () => {
        const rect = range.getBoundingClientRect();
        return rect.width > 0 || rect.height > 0 ? { text: rect, column: rect } : null;
      },
      broken: close,
    });
  }

  const lookSoon = () => {
    frame ||= requestAnimationFrame(() => void look());
  };
  const holds = (event: Event) => shown !== null && event.composedPath().includes(shown.host);
  const onDown = (event: Event) => {
    if (!event.isTrusted || holds(event)) return;
    isDown = true;
  };
  const onUp = () => {
    isDown = false;
    lookSoon();
  };
  const onSelection = () => {
    // While the pointer is down the selection is still being made.
    if (!isDown && (shown === null) === (selected() !== null)) lookSoon();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.isTrusted && event.key === 'Escape' && !holds(event)) close();
  };

  document.addEventListener('pointerdown', onDown, true);
  document.addEventListener('pointerup', onUp, true);
  document.addEventListener('pointercancel', onUp, true);
  document.addEventListener('selectionchange', onSelection);
  document.addEventListener('keydown', onKey, true);
  return {
    lookAgain() {
      if (shown === null && selected()) lookSoon();
    },
    selected,
    close,
    holds,
    stop() {
      cancelAnimationFrame(frame);
      document.removeEventListener('pointerdown', onDown, true);
      document.removeEventListener('pointerup', onUp, true);
      document.removeEventListener('pointercancel', onUp, true);
      document.removeEventListener('selectionchange', onSelection);
      document.removeEventListener('keydown', onKey, true);
      close();
    },
  };
}

/**
 * Whether `range` holds text to mark, and no more than one highlight may take in. Stops as soon as it knows: a page may select
 * megabytes of itself, again and again.
 */
function holdsText(range: Range): boolean {
  const { startContainer, startOffset, endContainer, endOffset, commonAncestorContainer } = range;
  const texts = document.createTreeWalker(commonAncestorContainer, NodeFilter.SHOW_TEXT);
  texts.currentNode = startContainer;
  let length = 0;
  let isBlank = true;
  for (let node = startContainer instanceof Text ? startContainer : texts.nextNode(); node; node = texts.nextNode()) {
    const { data } = node as Text;
    const text = data.slice(node === startContainer ? startOffset : 0, node === endContainer ? endOffset : data.length);
    if (range.comparePoint(node, 0) > 0) break;
    if (!range.intersectsNode(node)) continue;
    length += text.length;
    if (length > MOST) return false;
    isBlank &&= text.trim() === '';
  }
  return !isBlank;
}
