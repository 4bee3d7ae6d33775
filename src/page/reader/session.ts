import { type Article, type ArticleHead, headOf, type Span } from '../../core/article/article.ts';
import { articleKey } from '../../core/article/article-key.ts';
import { extractInSlices } from '../../dom/extract/extract-in-slices.ts';
import { createOnlooker } from '../../dom/extract/onlooker.ts';
import { readHead } from '../../dom/head/read-head.ts';
import { builtIn, textLengthOf } from '../../dom/node.ts';
import { createPainter, type Hit } from '../../dom/paint/painter.ts';
import type { TextMap } from '../../dom/text-map.ts';
import { isSamePage } from '../../dom/watch/same-page.ts';
import { watchPage } from '../../dom/watch/watch-page.ts';
import { callAgainFromPage, callFromPage } from '../../messaging/client.ts';
import type { PageAction, SelectionUse } from '../../messaging/contract.ts';
import type { PassageToShow } from '../../messaging/requests.ts';
import { isConnected } from '../../messaging/serve-reader.ts';
import type { Mark } from '../../messaging/views.ts';
import { createActions } from './actions.ts';
import { bring } from './bring.ts';
import { type CardOpening, createCard } from './card.ts';
import { watchConnection } from './connection.ts';
import { createHighlighter } from './highlighter.ts';
import { listen } from './input.ts';
import { onStepBack } from './left-behind.ts';
import { markPassages } from './marked-passages.ts';
import { paintedMark, spanOf } from './places.ts';
import { lacksRoom, makeRoom, scrollToText } from './scroll-to-text.ts';

/** The reading of one page, from the first read until the extension goes away. */
export interface Session {
  /** Extracts the page's article, has it read, and paints the claims. A newer read overtakes an older one. */
  read(): Promise<void>;
  /** Paints the article that was read last like this. */
  mark(marks: readonly Mark[]): void;
  /** Brings a claim into view and flashes it; false where the page no longer has it. */
  show(claimId: string): boolean;
  /** Does so, and opens its card. */
  open(claimId: string, opening: CardOpening): boolean;
  /** Marks the claims that the reader wants marked now, without reading the page again. */
  markAnew(): Promise<void>;
  /** Brings a highlight into view and flashes it; false where the page does not have it. */
  showHighlight(id: string): boolean;
  /** Does so with a passage once the page is read, also with one that is not marked in it. */
  showPassage(passage: PassageToShow): Promise<boolean>;
  /** Does this with what is selected; false where nothing of the page is. */
  useSelection(use: SelectionUse): Promise<boolean>;
  /** Does what a key of the browser asks for; false where the page has no claims. */
  act(action: PageAction): Promise<boolean>;
  /** The claim whose card is open, else the one nearest to what is in view; null where none is marked. */
  claimAtHand(): string | null;
  /** The article as it was read last, or null. */
  readonly article: () => Article | null;
  /** The live range of a part of that article, or null where the page no longer has it. */
  readonly rangeOf: (span: Span) => Range | null;
  /** Shows the reader's work anew: highlights, and the card that is open. */
  refresh(): Promise<void>;
  /** Shows the card that was open before an update or a crash, once the page is read, with what was typed in it and is not kept. */
  resume(): Promise<void>;
  /** Takes everything away and ends the session: the page is as if it had never been read. */
  leave(): void;
  /** Calls `ended` when the session is over. */
  onEnd(ended: () => void): void;
}

/** Milliseconds for which a claim that was jumped to stays lit. */
const FLASH = 1_600;

/**
 * A session on `document`. Nothing of the page is changed but the registry of highlights, and one host while a card is open. `replaced`
 * is called where the page has written itself anew, which takes away all that listened in it.
 */
export function createSession(document: Document, replaced: () => void): Session {
  const painter = createPainter(document);
  let ids: readonly string[] = [];
  let map: TextMap | null = null;
  /** Where the claims of the article stand in its text; those of several parts with each. */
  let places: readonly Mark[] = [];
  /** Whether the paragraphs that were read are seen, as far down as the reader has come. */
  let standsAsRead = () => true;
  const onlooker = createOnlooker(document);
  let lengthAtRead = 0;
  let turn = 0;
  let flashEnd = 0;
  let ended = () => {};

  let article: Article | null = null;
  let latest: Promise<void> = Promise.resolve();
  /** The address that is being read, or was last; and that under which the background knows the page's highlights. */
  let readAt = '';
  let knownAt: string | null = null;
  /** Whether what was typed in a card over which the reader was torn away may be still to be offered. */
  let isResuming = false;

  const act = (action: PageAction) => void actions.act(action);
  const card = createCard(document, painter, {
    asShown,
    act,
    answer: (ask) => highlighter.answer(ask),
    tags: () => passages.tags(),
    makeRoom,
    keptOut: (range) => highlighter.sayKeptOut(range),
  });
  const passages = markPassages(document, painter);
  const highlighter = createHighlighter(document, painter, {
    passages,
    spanOf: (range) => spanOf(range, map),
    arrive,
    catchUp: () => (map?.isStale() ? read() : latest),
    isCardOpen: () => card.isOpen(),
    act,
    openCheck: async (claimId, isByPointer) => {
      await read();
      await card.open(claimId, { isByPointer, isInPlace: true });
    },
  });

  const actions = createActions(document, painter, {
    order: () => ids,
    all: () => places.map(({ id }) => id),
    card,
    reveal,
    sayNothing: (kind, beside) => highlighter.sayNothing(kind, beside === null ? null : painter.rangeOf(beside)),
    clear: () => highlighter.close(),
  });

  function read(): Promise<void> {
    latest = readNow();
    void latest.then(offerLeft);
    return latest;
  }

  function asShown(claimId: string): string | null | Promise<string | null> {
    const own = places.filter(({ id }) => id === claimId);
    onlooker.isSettled = true;
    const isPlaceAsRead = (place: Mark) => !map || (map.isSeenAsRead(place) && !map.isStaleAround(place));
    const isAsRead = standsAsRead() && own.every(isPlaceAsRead);
    return isAsRead ? claimId : shownAnew(claimId, own[0]);
  }

  /** What the page shows now in the place of a claim whose words it shows otherwise than they were read. */
  async function shownAnew(claimId: string, place: Mark | undefined): Promise<string | null> {
    const range = place && map?.rangeOf(place);
    await read();
    // A newer one may have overtaken it.
    await latest;
    if (painter.rangeOf(claimId)) return claimId;
    const at = range?.startContainer instanceof Text ? map?.offsetOf(range.startContainer, range.startOffset) : null;
    return places.find(({ start, end }) => at != null && start <= at && at < end)?.id ?? null;
  }

  /** Shows the card that the reader was torn from, once the page has its claim: until then it may show something else. */
  async function offerLeft(): Promise<void> {
    if (!isResuming) return;
    const left = await callAgainFromPage('page/draft', {});
    if (!left.ok || !left.value || !painter.rangeOf(left.value.claimId)) return;
    isResuming = false;
    await card.reopen(left.value);
  }

  /** Whether the page shows the text that was read under another article's address still. */
  const isTextAwaited = () => map?.isStale() === false && articleKey(readAt) !== articleKey(builtIn(document, 'URL'));

  /** Resolves once the page is read under the address that it has now, and its highlights are known. */
  async function arrive(): Promise<void> {
    if (knownAt !== null && (isSamePage(knownAt, builtIn(document, 'URL')) || isTextAwaited())) return;
    await (isSamePage(readAt, builtIn(document, 'URL')) ? latest : read());
  }

  async function readNow(): Promise<void> {
    turn += 1;
    const mine = turn;
    if (!isReached()) return;
    if (!isSamePage(readAt, builtIn(document, 'URL'))) onlooker.isSettled = false;
    readAt = builtIn(document, 'URL');
    lengthAtRead = textLengthOf(document);
    // A page that cannot be read can be highlighted still.
    const extraction = await extractInSlices(document, readAt, () => bring('voter'), onlooker).catch(() => null);
    if (mine !== turn) return;
    standsAsRead = extraction?.status === 'ok' ? extraction.standsAsRead : () => true;
    article = extraction?.status === 'ok' ? extraction.article : null;
    if (extraction?.status !== 'ok') {
      if (!isReached()) return;
      paint([], null);
      await callFromPage('page/unreadable', { reason: extraction?.reason ?? 'failed' });
      if (mine === turn) await readPassages(readHead(document, builtIn(document, 'URL')));
      return;
    }
    const answer = await callAgainFromPage('page/read', { article: extraction.article });
    if (mine !== turn) return;
    if (answer.ok) {
      paint(answer.value, extraction.map);
      // The marks are there at once; what stands beside them is worked out while they are painted.
      const unmarked = await callAgainFromPage('page/add-background', { article: null }, { article: extraction.article });
      if (mine !== turn) return;
      if (unmarked.ok) paintWithout(unmarked.value, answer.value, extraction.map);
      card.refresh();
      await readPassages(headOf(extraction.article));
    } else if (answer.fault.code === 'malformed') await callFromPage('page/unreadable', { reason: 'failed' });
    else isReached();
  }

  /** Whether the background can be reached. Where it never can be again, the page is left. */
  function isReached(): boolean {
    if (connection.isCut()) part();
    return connection.isOpen();
  }

  async function readPassages(head: ArticleHead): Promise<void> {
    const address = readAt;
    await passages.read(head);
    knownAt = address;
    highlighter.welcome();
  }

  function paint(marks: readonly Mark[], textMap: TextMap | null): void {
    map = textMap;
    places = marks;
    const painted = marks.flatMap((mark) => paintedMark(mark, textMap));
    ids = [...new Set(painted.filter(({ isMarked }) => isMarked).map(({ id }) => id))];
    painter.paint(painted);
    const last = card.lastId();
    if (!card.isOpen()) return;
    // Painting anew took the chosen claim's ground away.
    if (last !== null && painter.rangeOf(last)) painter.setActive(last);
    // Where the reader is writing on a claim that is gone, the card stays until she closes it.
    else if (!card.isTyping()) card.close();
  }

  /** Paints anew where what stands beside the claims tells that others are to be marked. */
  function paintWithout(unmarked: readonly string[], marks: readonly Mark[], textMap: TextMap): void {
    const left = new Set(unmarked);
    const now = marks.map((mark) => ({ ...mark, isMarked: !left.has(mark.id) }));
    if (now.some(({ isMarked }, at) => isMarked !== marks[at]?.isMarked)) paint(now, textMap);
  }

  async function markAnew(): Promise<void> {
    const mine = turn;
    const unmarked = await callFromPage('page/unmarked', {});
    if (unmarked.ok && mine === turn && map) paintWithout(unmarked.value, places, map);
  }

  function reveal(what: string | Range): boolean {
    const range = typeof what === 'string' ? painter.rangeOf(what) : what;
    if (!range) return false;
    scrollToText(range);
    painter.flash(what);
    window.clearTimeout(flashEnd);
    flashEnd = window.setTimeout(() => painter.flash(null), FLASH);
    return true;
  }

  const element = builtIn(document, 'documentElement');
  const readAgain = () => {
    if (builtIn(document, 'documentElement') === element) void read();
    else replaced();
  };
  // Back from the browser's cache: what the tab has shown meanwhile is all that the background knows of it.
  const onReturn = () => {
    knownAt = null;
    readAgain();
  };
  const connection = watchConnection(window, { isConnected, onReturn });
  const stopWatching = watchPage(
    document,
    { onTextChanged: readAgain, onNavigated: readAgain, onWiped: () => painter.repaint(), onCutOff: part },
    // A page that gave no article is read again when its text has another length.
    {
      isTextStale: () => (map?.isStale() ?? textLengthOf(document) !== lengthAtRead) || passages.isStale(),
      isTextAwaited,
      isWiped: () => painter.isWiped(),
      isCutOff: () => connection.isCut(),
    },
  );
  const stopListening = listen(document, {
    point: (x, y) => {
      if (!isReached()) return false;
      const hit = painter.hitAt(x, y);
      if (hit === null) return false;
      const id = claimUnder(hit);
      const range = painter.rangeOf(hit.id);
      const isInPlace = !range || !lacksRoom(range);
      if (id === null) {
        card.close();
        highlighter.open(hit.id);
      } else {
        highlighter.close();
        void card.open(id, { isByPointer: true, isInPlace });
      }
      if (range && !isInPlace) scrollToText(range);
      return true;
    },
    act: (action) => isReached() && actions.act(action),
    undo: (focused) => isReached() && highlighter.undo(focused),
    highlight() {
      if (!isReached()) return false;
      const isSelecting = builtIn(document, 'getSelection')()?.isCollapsed === false;
      if (isSelecting) void highlighter.use('highlight');
      return isSelecting;
    },
    dismiss() {
      card.close();
      highlighter.close();
    },
    isInCard: (event) => card.holds(event) || highlighter.holds(event),
    isTypingInCard: () => card.isTyping() || highlighter.isTyping(),
  });

  /** The claim whose card a click opens: also that of a claim which the reader has highlighted. */
  function claimUnder({ kind, id }: Hit): string | null {
    if (kind === 'claim') return id;
    const claimId = passages.find(id)?.claimId ?? null;
    return claimId !== null && painter.rangeOf(claimId) ? claimId : null;
  }

  // A page may say so too, again and again, and each time what is typed would be added to its note.
  const onHide = ({ isTrusted }: Event) => {
    if (!isTrusted) return;
    card.hide();
    highlighter.hide();
  };
  window.addEventListener('pagehide', onHide);

  // The reader of the next version is here: it has taken over what was typed.
  const stopStepping = onStepBack(document, () => {
    if (connection.isOpen()) return;
    end();
    stopStepping();
  });

  /** Leaves the page: the extension was updated, switched off or removed under us. */
  function part(): void {
    card.part();
    highlighter.part();
    leave();
  }

  /** Leaves the page as it was: Loupe was switched off here, or another reader is. */
  function end(): void {
    card.close();
    leave();
  }

  function leave(): void {
    turn += 1;
    onlooker.stop();
    stopWatching();
    stopListening();
    connection.stop();
    window.removeEventListener('pagehide', onHide);
    window.clearTimeout(flashEnd);
    highlighter.stop();
    painter.clear();
    ended();
  }

  return {
    read,
    // A page that changed since it was read is being read again, and gets its marks with that.
    mark: (marks) => map && paint(marks, map),
    show: reveal,
    open(claimId, opening) {
      if (!reveal(claimId)) return false;
      highlighter.close();
      void card.open(claimId, opening);
      return true;
    },
    markAnew,
    showHighlight: reveal,
    async showPassage({ highlightId, claimId, quote }) {
      await latest;
      if ([highlightId, claimId].some((id) => id !== null && reveal(id))) return true;
      const found = await passages.seek(quote);
      return found !== null && reveal(found);
    },
    async useSelection(use) {
      // A reader that has just been put in does not know yet which article it is in.
      await latest;
      return highlighter.use(use);
    },
    async act(action) {
      await latest;
      return actions.act(action);
    },
    claimAtHand: () => actions.atHand(),
    article: () => article,
    rangeOf: (span) => map?.rangeOf(span) ?? null,
    async refresh() {
      card.refresh();
      await Promise.all([passages.refresh(), markAnew()]);
      highlighter.refresh();
    },
    resume() {
      isResuming = true;
      return latest.then(offerLeft);
    },
    leave() {
      end();
      stopStepping();
    },
    onEnd: (call) => (ended = call),
  };
}
