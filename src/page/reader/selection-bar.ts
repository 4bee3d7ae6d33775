import type { Colour } from '../../core/annotation/annotation.ts';
import { builtIn, closest, contains, elementAround, hasAttribute, tagOf } from '../../dom/node.ts';
import { isEditable } from '../../kit/focus/is-editable.ts';
import type { BarCopy } from '../../kit/highlight/selection-bar.tsx';
import type { ColourNames } from '../../messaging/views.ts';
import type { Cards } from '../cards/cards.ts';
import type { Panel } from '../cards/panel.ts';
import { bring } from './bring.ts';
import { focusedIn, giveFocus } from './focused.ts';
import { watchSelecting } from './selecting.ts';

/** What the bar needs of what is around it. */
export interface BarWishes {
  /** Whether anything can be kept here: else no bar appears. */
  readonly isWelcome: () => boolean;
  readonly colourNames: () => ColourNames;
  readonly canCheck: (range: Range) => boolean;
  readonly onHighlight: (range: Range, colour: Colour) => void;
  readonly onNote: (range: Range) => void;
  readonly onCheck: (range: Range, isByPointer: boolean) => void;
  readonly onCopy: (range: Range, as: BarCopy) => void;
  /** The bar is shown, or gone without that anything was chosen. */
  readonly onShown: (range: Range) => void;
  readonly onGone: () => void;
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
/** Milliseconds without a change after which a selection that was changed under its bar is taken to be made. */
const RESTS_AFTER = 300;

/** Shows the bar beside each selection that the reader makes in `document`, by pointer or by keys; beside none of the page's. */
export function createSelectionBar(document: Document, wishes: BarWishes): SelectionBar {
  let shown: Panel | null = null;
  /** What the bar that is shown is about. */
  let about: Range | null = null;
  /** Whether Tab has led into this bar: who has gone out of it goes on through the page. */
  let wasEntered = false;
  /** What had the focus before the bar. */
  let returnTo: HTMLElement | null = null;
  let frame = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let turn = 0;

  function selected(): Range | null {
    const selection = builtIn(document, 'getSelection')();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    const { commonAncestorContainer: at } = range;
    const element = at instanceof Element ? at : elementAround(at);
    const body = builtIn(document, 'body');
    if (!element || !body || !contains(body, element) || closest(element, EDITABLE)) return null;
    return holdsText(range) ? range.cloneRange() : null;
  }

  function take(): void {
    turn += 1;
    const hadFocus = shown !== null && focusedIn(document) === shown.host;
    shown?.shut();
    shown = null;
    about = null;
    wasEntered = false;
    if (hadFocus && returnTo) giveFocus(returnTo);
    returnTo = null;
  }

  function close(): void {
    if (shown) wishes.onGone();
    take();
  }

  async function look(): Promise<void> {
    frame = 0;
    resting = undefined;
    const range = selecting.isMade() ? selected() : null;
    close();
    if (!range || !wishes.isWelcome()) return;
    const mine = turn;
    const cards = await bring('cards');
    // Something else may have been selected while the code was on its way.
    if (cards && mine === turn) show(range, cards);
  }

  function show(range: Range, { selectionBar, openPanel, anchorOf }: Cards): void {
    const actionsIf = (isMeant: () => boolean) => {
      const act = (does: () => void) => () => {
        if (!isMeant()) return;
        take();
        does();
      };
      return {
        onHighlight: (colour: Colour) => act(() => wishes.onHighlight(range, colour))(),
        onNote: act(() => wishes.onNote(range)),
        onCheck: (isByPointer: boolean) => act(() => wishes.onCheck(range, isByPointer))(),
        onCopy: (as: BarCopy) => act(() => wishes.onCopy(range, as))(),
        onClose: close,
      };
    };
    const state = { colourNames: wishes.colourNames(), canCheck: wishes.canCheck(range) };
    shown = openPanel(document, {
      css: selectionBar.css,
      mount: (root, isMeant) => selectionBar.mount(root, state, actionsIf(isMeant)),
      anchor: () => anchorOf(range),
      broken: close,
    });
    if (!shown) return;
    about = range;
    wishes.onShown(range);
  }

  const lookSoon = () => {
    frame ||= requestAnimationFrame(() => void look());
  };
  /** What is selected is changed, at its handles or by keys: the bar is out of the way until it rests. */
  const lookAtRest = () => {
    clearTimeout(resting);
    resting = setTimeout(() => void look(), RESTS_AFTER);
  };
  const holds = (event: Event) => shown !== null && event.composedPath().includes(shown.host);
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || holds(event)) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'Tab' && enter(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  /** Leads into the bar, which stands at the page's end, from wherever the focus is; not from a field, where the reader writes. */
  const enter = (event: KeyboardEvent): boolean => {
    const { shiftKey, ctrlKey, altKey, metaKey, defaultPrevented } = event;
    if (!shown || wasEntered || shiftKey || ctrlKey || altKey || metaKey || defaultPrevented || isInField(event)) return false;
    const focused = focusedIn(document);
    if (!shown.focus()) return false;
    wasEntered = true;
    returnTo = focused;
    return true;
  };

  const selecting = watchSelecting(document, {
    isOurs: holds,
    changed(by) {
      if (by === 'own press' || (by === 'selection' && resting !== undefined)) return lookAtRest();
      clearTimeout(resting);
      resting = undefined;
      const now = selected();
      if (by === 'press' || (shown === null) === (now !== null)) return lookSoon();
      if (!now || !about || isSamePassage(now, about)) return;
      close();
      lookAtRest();
    },
  });
  builtIn(document, 'addEventListener')('keydown', onKey, true);
  return {
    lookAgain() {
      if (shown === null && selected()) lookSoon();
    },
    selected,
    close,
    holds,
    stop() {
      cancelAnimationFrame(frame);
      clearTimeout(resting);
      selecting.stop();
      builtIn(document, 'removeEventListener')('keydown', onKey, true);
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
  const texts = builtIn(document, 'createTreeWalker')(commonAncestorContainer, NodeFilter.SHOW_TEXT);
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

/** Whether a key is pressed in a field of the page, or in what may hold one that nobody outside of it sees. */
function isInField(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof Element)) return false;
  // What has the focus without being able to is the host of a closed root, in which something has it.
  const isWhole = target === builtIn(document, 'body') || target === builtIn(document, 'documentElement');
  const isItself = isWhole || builtIn(target as HTMLElement, 'tabIndex') >= 0 || hasAttribute(target, 'tabindex');
  return !isItself || tagOf(target).includes('-') || isEditable(target) || closest(target, EDITABLE) !== null;
}

/** Whether both begin and end at the same places of the page. */
function isSamePassage(one: Range, other: Range): boolean {
  const isSameStart = one.startContainer === other.startContainer && one.startOffset === other.startOffset;
  return isSameStart && one.endContainer === other.endContainer && one.endOffset === other.endOffset;
}
