import { reachableIn } from './reachable.ts';

/** Where something stood that was taken away. */
interface Gap {
  readonly parent: Node;
  readonly before: Node | null;
  readonly after: Node | null;
}

/** Time for whoever took it away to give the focus to something better, in ms. Too short for a reader to have gone on. */
const GRACE = 150;

/**
 * Keeps the keyboard's place in `root`: where what has the focus is taken away and nobody gives the focus elsewhere, what
 * stands after it gets it, else what stands before it. What was only moved has it again before the next key: a list that is
 * put in another order takes its lines out and in where the browser has no `moveBefore` (Firefox 153). Returns a stop function.
 */
export function keepFocus(root: Document | ShadowRoot): () => void {
  let last: Node | null = null;
  /** What has just lost the focus to nothing, as long as it may be on the move. */
  let dropped: HTMLElement | null = null;
  let isByKeys = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const onFocusIn = ({ target }: Event) => {
    last = target instanceof Node ? target : null;
    isByKeys = target instanceof Element && target.matches(':focus-visible');
    if (isByKeys && target instanceof HTMLElement) requestAnimationFrame(() => show(target));
  };
  const onFocusOut = ({ target, relatedTarget }: Event & { readonly relatedTarget?: EventTarget | null }) => {
    // Also told of what is being taken away: only what is there still was left by the reader.
    if (relatedTarget) return;
    dropped = target instanceof HTMLElement ? target : null;
    queueMicrotask(() => {
      if (target === last && last?.isConnected && root.activeElement !== last) last = null;
    });
    setTimeout(() => {
      dropped = null;
    });
  };
  const observer = new MutationObserver((records) => {
    const moved = dropped ?? last;
    if (moved instanceof HTMLElement && moved.isConnected && isLost(root)) {
      if (records.some((record) => gapOf(record, moved) !== null)) moved.focus({ preventScroll: true });
    }
    if (!last || last.isConnected) return;
    const gap = records.map((record) => gapOf(record, last)).find((found) => found !== null);
    last = null;
    if (!gap) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      // Who works by pointer looks elsewhere: nothing is to move under it.
      if (isLost(root)) neighbourOf(gap, root)?.focus({ preventScroll: !isByKeys });
    }, GRACE);
  });

  root.addEventListener('focusin', onFocusIn);
  root.addEventListener('focusout', onFocusOut);
  observer.observe(root, { childList: true, subtree: true });
  return () => {
    clearTimeout(timer);
    observer.disconnect();
    root.removeEventListener('focusin', onFocusIn);
    root.removeEventListener('focusout', onFocusOut);
  };
}

/** Firefox counts what has the focus as in view also where it lies under what floats at the edge (`scroll-padding`). */
function show(element: HTMLElement): void {
  if (element.offsetHeight < window.innerHeight / 2) element.scrollIntoView({ block: 'nearest' });
}

function gapOf({ removedNodes, target, previousSibling, nextSibling }: MutationRecord, gone: Node | null): Gap | null {
  const holds = [...removedNodes].some((node) => node.contains(gone));
  return holds ? { parent: target, before: previousSibling, after: nextSibling } : null;
}

/** Whether nothing has the focus, neither in `root` nor in the page around it. */
function isLost(root: Document | ShadowRoot): boolean {
  const document = root instanceof Document ? root : root.ownerDocument;
  const isNowhere = document.activeElement === null || document.activeElement === document.body;
  return isNowhere && (root.activeElement === null || root.activeElement === document.body);
}

/** What the keyboard can reach next to a gap, in the closest element around it that holds anything of the kind. */
function neighbourOf({ parent, before, after }: Gap, root: Document | ShadowRoot): HTMLElement | null {
  let [around, mark, isMarkAfter] = [parent, after ?? before, after !== null];
  for (;;) {
    const inside = around instanceof Element && root.contains(around) ? reachableIn(around) : [];
    const next = inside.find((element) => isPast(element, mark, isMarkAfter));
    const found = next ?? inside.at(-1);
    if (found) return found;
    if (!around.parentNode) return null;
    [around, mark, isMarkAfter] = [around.parentNode, around, false];
  }
}

/** Whether `element` comes after the gap that `mark` stands at. */
function isPast(element: Node, mark: Node | null, isMarkAfter: boolean): boolean {
  if (!mark?.isConnected) return true;
  if (isMarkAfter && mark.contains(element)) return true;
  const isFollowing = (mark.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return isFollowing && !mark.contains(element);
}
