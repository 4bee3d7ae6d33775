import { guardOverlay } from '../../dom/guard.ts';
import { builtIn } from '../../dom/node.ts';
import { applyStyles, makeOverlay, showOnTop, showWithMarks } from '../../dom/overlay.ts';
import { SELECTION_BAR_CSS } from '../../kit/highlight-card/mount.tsx';
import type { FromCard, ToCard } from '../../messaging/card-port.ts';
import { cardAddress, cardOrigin } from '../../platform/card-address.ts';
import { t } from '../../platform/i18n.ts';
import { uuid } from '../reader/uuid.ts';
import { type Held, notCarried } from './carried.ts';
import { type Anchor, followText, type Property, viewportOf } from './follow-text.ts';
import { type CardWish, GAP, type Place, placeCard, placeHeld, roomBeside } from './place.ts';
import { typedAhead } from './typed-ahead.ts';

/** The card over a page: a page of ours in a frame, which holds all that the page must not know. */
export interface CardFrame {
  readonly host: HTMLElement;
  /** Says something to the card; what is said before it listens waits. */
  tell(told: ToCard): void;
  /** Puts the keyboard into the card, as soon as it shows what it was told; what is typed until then goes there too. */
  focus(): void;
  /** Whether the focus is in a field of it. */
  readonly isTyping: () => boolean;
  /** What stands in its fields and is not kept. */
  readonly unsaved: () => string;
  /** The claim on which that was typed, which may not be the one that was asked for last; null in the card of a highlight. */
  readonly typedOn: () => string | null;
  /** Says in its place that what was typed last is not kept, with the words: Loupe was taken away under it. */
  cutOff(): void;
  /** Takes it from sight at once, and out of the page when all that was typed is on its way. */
  close(): void;
  /** Takes it out of the page at once. */
  drop(): void;
}

/** What a card is opened with. */
export interface FrameWish {
  /** By what the background knows the card as this page's. */
  readonly ticket: Promise<string | null>;
  readonly anchor: () => Anchor | null;
  /** What the card says, but for what concerns the frame itself. */
  readonly heard: (told: Extract<FromCard, { tell: 'close' | 'act' | 'ask' }>) => void;
  /** What stands in its fields and is not kept has changed. */
  readonly typed: (unsaved: string) => void;
  /** What it shows anew needs this height, in CSS pixels, and has less where it stands. */
  readonly lacksRoom?: (needed: number) => void;
  /** The page has laid hands on it, or lets no frame of ours in: it is gone. */
  readonly broken: (why: 'touched' | 'kept-out') => void;
}

/** The card's width until it is placed, in CSS pixels. */
const WIDTH = 400;
/** Milliseconds in which nothing moves it, after which its width is settled. */
const SETTLES_AFTER = 400;
/** Milliseconds in which the card speaks up, on the busiest machine; in a page that keeps it out, never. */
const SPEAKS_WITHIN = 8_000;
/** Milliseconds after which a frame that has not loaded is asked for again, twice as many the next time: a page can have it stopped. */
const ASKED_AGAIN_AFTER = 1_000;
/** Milliseconds after which nobody waits any more for a card that is to leave. */
const LEAVES_WITHIN = 2_000;

/** Each with `!important`, before which neither a sheet that a page has our root adopt nor an animation that it begins counts. */
const STYLE: readonly Property[] = [
  ['all', 'initial'],
  ['position', 'fixed'],
  ['inset', `12px 12px auto auto`],
  ['width', `min(${WIDTH}px, 100vw - 16px)`],
  ['height', '0'],
  ['border', '0'],
  ['border-radius', '6px'],
  ['box-shadow', '0 10px 34px rgb(0 0 0 / 26%)'],
  // The reader's own choice of light or dark, not the page's.
  ['color-scheme', 'light dark'],
  ['opacity', '0'],
];

/** Opens the card's frame over `document`, in a closed shadow root; it shows itself once it has something to show. */
export function openCardFrame(document: Document, { ticket, anchor, heard, typed, lacksRoom, broken }: FrameWish): CardFrame {
  const overlay = makeOverlay(document);
  const { root, host } = overlay;
  showWithMarks(host);
  const frame = builtIn(document, 'createElement')('iframe');
  frame.title = t('app_name');
  // Else, in Chrome, a page's rules of isolation keep the card out, and have the browser tell the page its address.
  frame.toggleAttribute('credentialless', true);
  for (const [name, value] of STYLE) frame.style.setProperty(name, value, 'important');
  // Asked for now: of an extension that is gone there is nothing to ask.
  const cutOffWords = t('card_cut_off');
  const { port1: port, port2 } = new MessageChannel();
  const key = uuid();
  const waiting: ToCard[] = [];
  let isReady = false;
  let height = 0;
  let typing: Extract<FromCard, { tell: 'typing' }> = { tell: 'typing', isTyping: false, unsaved: '', claimId: null };
  let isWanted = false;
  let isLeaving = false;
  let speaking: ReturnType<typeof setTimeout> | undefined;

  const carried = notCarried();
  let shownId = '';
  /** Whether it was looked whether what is shown has room. */
  let isFitted = false;
  /** The width in which it is read, and the window's: while the page scrolls under it, its lines stay as they are. */
  let settled: { readonly width: number; readonly window: number } | null = null;
  let settling: ReturnType<typeof setTimeout> | undefined;
  /** Where it was put last. */
  let placed: Held = { left: 0, top: 0, width: WIDTH };
  let room = 0;

  const say = (told: ToCard) => port.postMessage(told);
  const tell = (told: ToCard) => {
    if (told.tell === 'claim' && told.claim.claimId !== shownId) {
      // Another sentence: the card has its own place beside it.
      carried.letGo();
      settled = null;
      isFitted = false;
      shownId = told.claim.claimId;
      tellRoom();
    }
    if (isReady) say(told);
    else waiting.push(told);
  };
  const tellRoom = () => {
    const view = builtIn(document, 'defaultView');
    if (view) tell({ tell: 'room', room: roomBeside(anchor()?.column ?? null, carried.width(), viewportOf(view)) });
  };
  const ahead = typedAhead(document, (text) => tell({ tell: 'typed', text }));

  async function begin(): Promise<void> {
    clearTimeout(speaking);
    const shown = await ticket;
    if (shown !== null) say({ tell: 'ticket', ticket: shown });
    isReady = true;
    for (const told of waiting.splice(0)) say(told);
  }

  /** A frame that has the keyboard already would let go of the field that it is in. */
  function putFocus(): void {
    if (root.activeElement !== frame) frame.focus();
  }

  function note(now: typeof typing): void {
    const isOther = now.unsaved !== typing.unsaved;
    typing = now;
    if (isOther) typed(now.unsaved);
  }

  function grow({ height: now, needed, hasFocus }: Extract<FromCard, { tell: 'height' }>): void {
    if (height === 0) {
      // Until now there was nothing to see of it, and nothing to press.
      showOnTop(host);
      style('opacity', '1');
      guarded.keepAbove(frame);
    }
    height = now;
    following.placeSoon();
    // Beside the column it has the window's height already.
    if (!isFitted && !carried.held() && needed > room && room < window.innerHeight - 2 * GAP) lacksRoom?.(needed);
    isFitted = true;
    if (isWanted && !hasFocus) putFocus();
    isWanted = false;
  }

  function carry(told: Extract<FromCard, { tell: 'drag' | 'width' }>): void {
    if (told.tell === 'width') {
      carried.remember(told.width);
      tellRoom();
    } else carried.drag(told.drag, placed);
    if (!carried.held()) settled = null;
    following.placeSoon();
  }

  /** Once the page has come to where it scrolls to for the claim. */
  function settleSoon(view: Window): void {
    clearTimeout(settling);
    settling = setTimeout(() => {
      settled = { width: placed.width, window: view.innerWidth };
    }, SETTLES_AFTER);
  }

  function place(at: Anchor | null, view: Window): readonly Property[] {
    if (settled?.window !== view.innerWidth) settled = null;
    const wish = { width: carried.width() ?? settled?.width ?? null, height };
    const now = placeOfCard(at, view, wish, carried.held());
    placed = now;
    room = now.room;
    if (height > 0 && !settled) settleSoon(view);
    return [
      ['inset', `${now.top}px auto auto ${now.left}px`],
      ['width', `${now.width}px`],
      ['height', `${Math.min(height, now.room)}px`],
    ];
  }

  port.onmessage = ({ data }: MessageEvent<FromCard>) => {
    if (data.tell === 'ready') void begin();
    else if (data.tell === 'left') isLeaving ? drop() : fail('touched');
    else if (data.tell === 'typing') note(data);
    else if (data.tell === 'height') grow(data);
    else if (data.tell === 'drag' || data.tell === 'width') carry(data);
    // What was typed last is kept also of a card that is closed already.
    else if (!isLeaving || data.tell === 'ask') heard(data);
  };
  let hasLoaded = false;
  let asking: ReturnType<typeof setTimeout> | undefined;
  /** In the place of what is in the frame: the tab's history stays as it is. */
  function load(patience = ASKED_AGAIN_AFTER): void {
    frame.contentWindow?.location.replace(cardAddress(key));
    asking = setTimeout(() => load(2 * patience), patience);
  }
  function onLoad(): void {
    // Something else was put in the card's place.
    if (hasLoaded) fail('touched');
    // The empty page that a frame begins with: a browser may load that first.
    if (hasLoaded || frame.contentDocument?.URL === 'about:blank') return;
    hasLoaded = true;
    clearTimeout(asking);
    // To our own page alone: where the browser shows another in its place, nobody gets the channel.
    frame.contentWindow?.postMessage(key, cardOrigin(), [port2]);
  }
  const isShutIn = isSandboxed(document);
  speaking = setTimeout(() => fail('kept-out'), isShutIn ? 0 : SPEAKS_WITHIN);

  /** What the frame's style is by us. */
  let own = frame.getAttribute('style');
  function style(name: string, value: string): void {
    frame.style.setProperty(name, value, 'important');
    own = frame.getAttribute('style');
  }
  const isOurs = () =>
    root.childNodes.length === 1 &&
    root.firstChild === frame &&
    frame.getAttribute('style') === own &&
    !frame.src &&
    !frame.srcdoc &&
    !frame.name;
  const guarded = guardOverlay(overlay, document, () => fail('touched'), isOurs);
  // In Firefox events lead a page's script to the frame (`originalTarget`), the first while it is empty (`DOMFrameContentLoaded`).
  // So the element never names the address, and what is in the frame at first is in a sandbox, where no page can lie in wait.
  frame.toggleAttribute('sandbox', true);
  root.append(frame);
  overlay.show();
  frame.removeAttribute('sandbox');
  // Where a page has put the frame out of its sandbox, no card comes.
  if (!frame.contentDocument) load();
  frame.addEventListener('load', onLoad);

  const following = followText({
    element: frame,
    anchor,
    set: style,
    place,
    moved: () => tell({ tell: 'moved' }),
  });
  function fail(why: 'touched' | 'kept-out'): void {
    drop();
    // Who has not seen it come is told that it does not.
    broken(height === 0 ? 'kept-out' : why);
  }

  function drop(): void {
    rest();
    port.close();
    overlay.close();
  }

  /** Stops all that is done for a card that can be seen. */
  function rest(): void {
    clearTimeout(speaking);
    clearTimeout(asking);
    clearTimeout(settling);
    ahead.stop();
    guarded.stop();
    following.stop();
  }

  return {
    host,
    tell,
    focus() {
      if (!isShutIn) ahead.start();
      if (height > 0) putFocus();
      else isWanted = true;
    },
    isTyping: () => typing.isTyping,
    unsaved: () => typing.unsaved,
    typedOn: () => typing.claimId,
    cutOff() {
      rest();
      port.close();
      const notice = cutOffNotice(document, cutOffWords, typing.unsaved);
      applyStyles(root, SELECTION_BAR_CSS);
      frame.replaceWith(notice);
    },
    close() {
      if (isLeaving) return;
      isLeaving = true;
      rest();
      // Else the next key goes into what is not seen any more, until the browser finds out.
      frame.blur();
      host.style.setProperty('display', 'none', 'important');
      if (!isReady) return drop();
      say({ tell: 'leave' });
      setTimeout(drop, LEAVES_WITHIN);
    },
    drop,
  };
}

/**
 * Whether the site has its page shut in (`Content-Security-Policy: sandbox` without `allow-same-origin`): a frame of ours would be
 * shut in with it, and be nobody's. A page from a file has no origin either, but frames in it do.
 */
function isSandboxed(document: Document): boolean {
  const view = builtIn(document, 'defaultView');
  return view?.origin === 'null' && /^https?:$/.test(view.location.protocol);
}

/** What stands in the place of a card that was cut off, at the corner of the window. */
function cutOffNotice(document: Document, words: string, unsaved: string): HTMLElement {
  const notice = builtIn(document, 'createElement')('div');
  notice.className = 'lp-root lp-floating lp-cut-off';
  notice.role = 'alert';
  const said = builtIn(document, 'createElement')('p');
  said.textContent = words;
  const typed = builtIn(document, 'createElement')('textarea');
  typed.className = 'lp-field';
  typed.readOnly = true;
  typed.value = unsaved;
  notice.append(said, typed);
  return notice;
}

/** How a card stands that would like to be so high, and so wide; by its text, or where the reader has put it. */
function placeOfCard(anchor: Anchor | null, view: Window, wish: CardWish, held: Held | null): Place {
  const viewport = viewportOf(view);
  return held ? placeHeld(held, viewport) : placeCard(anchor?.text ?? null, wish, viewport, anchor?.column);
}
