import { guardOverlay } from '../../dom/guard.ts';
import { applyStyles, openOverlay, showWithMarks } from '../../dom/overlay.ts';
import { isEditable } from '../../kit/focus/is-editable.ts';
import { unsavedIn } from '../unsaved.ts';
import { type Anchor, followText } from './follow-text.ts';

/** Something of ours that is shown beside a passage of the page. */
export interface Panel<Mounted> {
  readonly host: HTMLElement;
  readonly mounted: Mounted;
  /** Whether the focus is in a field of it: its root is closed to everybody else. */
  readonly isTyping: () => boolean;
  /** What was typed in its fields and is not kept. */
  readonly unsaved: () => string;
  /** Takes it out of the page. */
  readonly shut: () => void;
}

/** How a panel is filled, and what it stands beside. */
export interface PanelFilling<Mounted extends { destroy(): void }> {
  readonly css: string;
  readonly mount: (root: ShadowRoot) => Mounted;
  readonly anchor: () => Anchor | null;
  /** The page has laid hands on it: it is to be shut. */
  readonly broken: () => void;
}

const LEAKING_EVENTS = [
  'keydown',
  'keyup',
  'keypress',
  'beforeinput',
  'input',
  'paste',
  'click',
  'pointerdown',
  'pointerup',
] as const;

/** Opens a panel over `document`, in a closed shadow root of its own. */
export function openPanel<Mounted extends { destroy(): void }>(
  document: Document,
  { css, mount, anchor, broken }: PanelFilling<Mounted>,
): Panel<Mounted> {
  const overlay = openOverlay(document);
  const { root, host, close } = overlay;
  showWithMarks(host);
  applyStyles(root, css);
  keepEventsInside(host);
  const mounted = mount(root);
  const stopFollowing = followText(root, anchor);
  const stopGuarding = guardOverlay(overlay, root.querySelector('.lp-root'), broken);
  const shut = () => {
    stopGuarding();
    stopFollowing();
    mounted.destroy();
    close();
  };
  return { host, mounted, isTyping: () => isEditable(root.activeElement), unsaved: () => unsavedIn(root), shut };
}

/** A page's shortcuts must not act on what is typed or clicked in the panel. */
function keepEventsInside(host: HTMLElement): void {
  for (const type of LEAKING_EVENTS) host.addEventListener(type, (event) => event.stopPropagation());
}

/** The text of `range` in the viewport with its column, or null where it is not laid out. */
export function anchorOfRange(range: Range | null, rect: DOMRect | null): Anchor | null {
  const start = range?.startContainer;
  const element = start instanceof Element ? start : start?.parentElement;
  return rect && { text: rect, column: (element ? blockOf(element) : null)?.getBoundingClientRect() ?? rect };
}

/** Inline elements in one another, around text, that are climbed out of. */
const MOST_INLINE = 40;

/** The nearest element around text that is laid out as a block. */
function blockOf(element: Element): Element {
  let block = element;
  // Asked at every scroll: a page may nest thousands.
  for (let step = 0; step < MOST_INLINE && block.parentElement; step++) {
    if (!/^(inline|contents)/.test(getComputedStyle(block).display)) break;
    block = block.parentElement;
  }
  return block;
}
