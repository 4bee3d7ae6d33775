import { guardOverlay } from '../../dom/guard.ts';
import { boxOf, elementAround } from '../../dom/node.ts';
import { applyStyles, makeOverlay, showWithMarks } from '../../dom/overlay.ts';
import { guardPresses } from '../../kit/focus/guard-presses.ts';
import { SHEET_WIDTH } from '../sheet.ts';
import { type Anchor, followText, type Property, viewportOf } from './follow-text.ts';
import { GAP, placeBar, placeBarByTouch } from './place.ts';

/** Something of ours that is shown beside a passage of the page and holds nothing of the reader's. */
export interface Panel {
  readonly host: HTMLElement;
  /** Gives the focus to where Tab leads in it; false, and nothing else, where it has not settled yet or the page has changed it. */
  readonly focus: () => boolean;
  /** Takes it out of the page. */
  readonly shut: () => void;
}

/** How a panel is filled, and what it stands beside. */
export interface PanelFilling {
  readonly css: string;
  /** Fills it. What is done in it is hers only while `isMeant` says so: in Firefox a page gets at what is in a closed root. */
  readonly mount: (root: ShadowRoot, isMeant: () => boolean) => { destroy(): void };
  readonly anchor: () => Anchor | null;
  /** The page has laid hands on it: it is to be shut. */
  readonly broken: () => void;
}

const LEAKING_EVENTS = ['keydown', 'keyup', 'keypress', 'click', 'pointerdown', 'pointerup'] as const;

/** Left to the style sheet, which makes it a sheet from below. */
const UNPLACED: readonly Property[] = [['inset', '']];

/** Opens a panel over `document`, in a closed shadow root of its own; null where the page has kept it from being shown. */
export function openPanel(document: Document, { css, mount, anchor, broken }: PanelFilling): Panel | null {
  const overlay = makeOverlay(document);
  const { root, host, close } = overlay;
  showWithMarks(host);
  let isBroken = false;
  let isOpen = false;
  let isOurs = () => true;
  const guarded = guardOverlay(
    overlay,
    document,
    () => {
      isBroken = true;
      if (isOpen) broken();
    },
    () => isOurs(),
  );
  overlay.show();
  applyStyles(root, css);
  // A page's shortcuts must not act on what is pressed in the panel.
  for (const type of LEAKING_EVENTS) host.addEventListener(type, (event) => event.stopPropagation());
  let isInSight = (_click: Event) => true;
  const acting = watchActing(root, (event) => isOurs() && isInSight(event));
  const mounted = mount(root, acting.isMeant);
  const element = root.querySelector<HTMLElement>('.lp-floating');
  if (element) isInSight = inSight(element);
  const presses = element && guardPresses(root, element);
  acting.start();
  isOurs = asItIs(root);
  const style = (name: string, value: string) => {
    element?.style.setProperty(name, value);
    isOurs = asItIs(root);
  };
  const following =
    element && followText({ element, anchor, set: style, place: placeOfBar(element), moved: () => presses?.moved() });
  if (element) guarded.keepAbove(element);
  const shut = () => {
    guarded.stop();
    presses?.stop();
    following?.stop();
    mounted.destroy();
    close();
  };
  const focus = () => {
    const first = root.querySelector<HTMLElement>('[tabindex="0"]');
    // As of a press: a bar that nobody has seen yet, or sees otherwise than it is, must not get keys that were meant for the page.
    if (!first || !presses?.isSettled() || !isOurs() || !isInSight(new Event('focus'))) return false;
    // Scrolled away with its text, it is out of sight.
    const { top, bottom } = boxOf(first);
    if (bottom <= 0 || top >= innerHeight) return false;
    first.focus();
    return true;
  };
  isOpen = true;
  if (!isBroken) return { host, focus, shut };
  // Given up before anybody has it to shut.
  shut();
  return null;
}

/**
 * Tells what the reader does in what is under `root`, by pointer or by keys, from what a script does: only while an event of hers is
 * on its way through the root is anything meant. Whatever scripts dispatch there goes no further.
 */
function watchActing(root: ShadowRoot, isOurs: (event: Event) => boolean) {
  let isMeant = false;
  const rest = () => {
    isMeant = false;
  };
  const onAct = (event: Event) => {
    // What a page has changed in it unseen would be pressed for something else.
    if (!event.isTrusted || !isOurs(event)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    isMeant = true;
    setTimeout(rest);
  };
  return {
    isMeant: () => isMeant,
    /** To be called when whatever may hold an event back listens already. */
    start() {
      for (const type of ['click', 'keydown']) root.addEventListener(type, onAct, true);
    },
  };
}

/** Attributes that a bar changes by itself. A script could use any other to have the reader press it elsewhere, or without seeing it. */
const OWN: ReadonlySet<string> = new Set(['tabindex', 'data-settling']);

const lookOf = ({ name, value }: Attr) => (OWN.has(name) ? [] : [`${name}=${value}`]);

/**
 * Whether all that is under `root` is there still, and as it is now: no attribute, words or animation of a script's came to it. Firefox
 * does not show us a style sheet that a page has had the root adopt: see {@link inSight}.
 */
function asItIs(root: ShadowRoot): () => boolean {
  const looks = ({ attributes, childNodes }: Element) =>
    [...[...childNodes].map((node) => (node instanceof Text ? node.data : '')), ...[...attributes].flatMap(lookOf)].join();
  const sheets = root.adoptedStyleSheets.length;
  const isByScript = (one: Animation) => !(one instanceof CSSTransition || one instanceof CSSAnimation);
  const made = [...root.querySelectorAll('*')].map((element) => ({ element, look: looks(element) }));
  return () => {
    const now = root.querySelectorAll('*');
    if (root.adoptedStyleSheets.length !== sheets || root.getAnimations().some(isByScript)) return false;
    return now.length === made.length && made.every(({ element, look }, at) => now[at] === element && looks(element) === look);
  };
}

/** By so much the box of a bar may come out otherwise than it was put, in CSS pixels. */
const MOST_OFF = 2;
/** So many times as large as it came a bar may become, where its buttons break into lines anew. */
const MOST_GROWN = 2;

/**
 * Whether a click in `bar` is on what the reader sees of it: where we have put it, of its own size and colours. A style sheet that a
 * page has the root adopt, which Firefox does not show us, could spread a button that nobody sees over the window. To be called before
 * a script of the page can run.
 */
function inSight(bar: HTMLElement): (event: Event) => boolean {
  const style = getComputedStyle(bar);
  const look = () => LOOK.map((property) => style.getPropertyValue(property)).join();
  const [looked, { width, height }] = [look(), bar.getBoundingClientRect()];
  return (event) => {
    const box = bar.getBoundingClientRect();
    const isGrown = box.width * box.height > MOST_GROWN * width * height;
    const isAt = (side: 'left' | 'top', put: string) =>
      !put.endsWith('px') || Math.abs(box[side] - Number.parseFloat(put)) <= MOST_OFF;
    const isPlaced = isAt('left', bar.style.left) && isAt('top', bar.style.top);
    // The click of a key has no place.
    const isOn = !(event instanceof MouseEvent) || event.detail === 0 || holds(box, event);
    return isPlaced && isOn && !isGrown && look() === looked;
  };
}

/** What would make a bar unseen, or show it elsewhere than its box is. */
const LOOK = [
  'opacity',
  'visibility',
  'background-color',
  'filter',
  'mask-image',
  'clip-path',
  'mix-blend-mode',
  'transform',
  'translate',
  'rotate',
  'scale',
  'zoom',
  'content-visibility',
] as const;

function holds({ left, right, top, bottom }: DOMRect, { clientX: x, clientY: y }: MouseEvent): boolean {
  return x >= left - MOST_OFF && x <= right + MOST_OFF && y >= top - MOST_OFF && y <= bottom + MOST_OFF;
}

/** How a bar, or a word, stands by its text. */
export function placeOfBar(element: HTMLElement): (anchor: Anchor | null, view: Window) => readonly Property[] {
  return (anchor, view) => {
    const size = { width: element.clientWidth, height: element.scrollHeight };
    if (view.matchMedia('(pointer: coarse)').matches) {
      const { left, edge } = placeBarByTouch(anchor?.text ?? null, size, viewportOf(view));
      return [['inset', edge === 'top' ? `${GAP}px auto auto ${left}px` : `auto auto ${GAP}px ${left}px`]];
    }
    if (view.innerWidth <= SHEET_WIDTH) return UNPLACED;
    const { left, top } = placeBar(anchor?.text ?? null, size, viewportOf(view));
    return [['inset', `${top}px auto auto ${left}px`]];
  };
}

/** The text of `range` in the viewport with its column, or null where it is not laid out. */
export function anchorOfRange(range: Range | null, rect: DOMRect | null): Anchor | null {
  const start = range?.startContainer;
  const element = start instanceof Element ? start : start && elementAround(start);
  return rect && { text: rect, column: element ? boxOf(blockOf(element)) : rect };
}

/** Inline elements in one another, around text, that are climbed out of. */
const MOST_INLINE = 40;

/** The nearest element around text that is laid out as a block. */
function blockOf(element: Element): Element {
  let block = element;
  // Asked at every scroll: a page may nest thousands.
  for (let step = 0; step < MOST_INLINE; step++) {
    const around = elementAround(block);
    if (!around || !/^(inline|contents)/.test(getComputedStyle(block).display)) break;
    block = around;
  }
  return block;
}
