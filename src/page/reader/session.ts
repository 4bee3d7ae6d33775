import { extractInSlices } from '../../dom/extract/extract.ts';
import { createPainter, type Mark as PaintedMark } from '../../dom/paint/painter.ts';
import type { TextMap } from '../../dom/text-map.ts';
import { watchPage } from '../../dom/watch/watch-page.ts';
import { callFromPage } from '../../messaging/client.ts';
import { isConnected } from '../../messaging/serve.ts';
import type { Mark } from '../../messaging/views.ts';
import { createCard } from './card.ts';
import { listen } from './input.ts';
import { isUnderSheet, scrollToText } from './scroll-to-text.ts';

/** The reading of one page, from the first read until the extension goes away. */
export interface Session {
  /** Extracts the page's article, has it read, and paints the claims. A newer read overtakes an older one. */
  read(): Promise<void>;
  /** Brings a claim into view and flashes it; false where the page no longer has it. */
  show(claimId: string): boolean;
  /** Shows the reader's work anew in the card that is open. */
  refresh(): Promise<void>;
  /** Calls `ended` when the session is over. */
  onEnd(ended: () => void): void;
}

/** Milliseconds for which a claim that was jumped to stays lit. */
const FLASH = 1_600;

/** A session on `document`. Nothing of the page is changed but the registry of highlights, and one host while a card is open. */
export function createSession(document: Document): Session {
  const painter = createPainter(document);
  let ids: readonly string[] = [];
  let map: TextMap | null = null;
  let lengthAtRead = 0;
  let turn = 0;
  let flashEnd = 0;
  let ended = () => {};

  const card = createCard(document, painter, { order: () => ids, step });

  async function read(): Promise<void> {
    turn += 1;
    const mine = turn;
    if (!isConnected()) return end();
    lengthAtRead = lengthOf(document);
    const extraction = await extractInSlices(document, document.location.href);
    if (mine !== turn) return;
    if (extraction.status === 'unreadable') {
      paint([], null);
      await callFromPage('page/unreadable', { reason: extraction.reason });
      return;
    }
    const answer = await callFromPage('page/read', { article: extraction.article });
    if (mine !== turn) return;
    if (answer.ok) {
      paint(answer.value, extraction.map);
      // The marks are there at once; what stands beside them is worked out while they are painted.
      await callFromPage('page/add-background', { article: extraction.article });
      await card.refresh();
    } else if (answer.fault.code === 'malformed') await callFromPage('page/unreadable', { reason: 'failed' });
    else if (!isConnected()) end();
  }

  function paint(marks: readonly Mark[], textMap: TextMap | null): void {
    map = textMap;
    const painted = marks.flatMap((mark) => paintedMark(mark, textMap));
    ids = painted.map(({ id }) => id);
    painter.paint(painted);
    const last = card.lastId();
    if (!card.isOpen()) return;
    // Painting anew took the chosen claim's ground away.
    if (last !== null && ids.includes(last)) painter.setActive(last);
    else card.close();
  }

  function step(by: number): void {
    const last = card.lastId();
    const from = last === null ? -1 : ids.indexOf(last);
    const next = from < 0 ? (by > 0 ? 0 : ids.length - 1) : (from + by + ids.length) % ids.length;
    const id = ids[next];
    if (id === undefined || !reveal(id)) return;
    void card.open(id);
  }

  function reveal(id: string): boolean {
    const range = painter.rangeOf(id);
    if (!range) return false;
    scrollToText(range);
    painter.flash(id);
    window.clearTimeout(flashEnd);
    flashEnd = window.setTimeout(() => painter.flash(null), FLASH);
    return true;
  }

  const readAgain = () => void read();
  const stopWatching = watchPage(
    document,
    { onTextChanged: readAgain, onNavigated: readAgain, onWiped: () => painter.repaint() },
    // A page that gave no article is read again when its text has another length.
    { isTextStale: () => map?.isStale() ?? lengthOf(document) !== lengthAtRead, isWiped: () => painter.isWiped() },
  );
  const stopListening = listen(document, {
    point: (x, y) => {
      const id = painter.idAt(x, y);
      if (id === null) return false;
      void card.open(id);
      const range = painter.rangeOf(id);
      if (range && isUnderSheet(range)) scrollToText(range);
      return true;
    },
    step,
    dismiss: card.close,
    isInCard: card.holds,
  });

  /** The extension was updated or removed under us: leave the page as it was. */
  function end(): void {
    stopWatching();
    stopListening();
    window.clearTimeout(flashEnd);
    card.close();
    painter.clear();
    ended();
  }

  return { read, show: reveal, refresh: card.refresh, onEnd: (call) => (ended = call) };
}

function paintedMark({ id, start, end, layer }: Mark, map: TextMap | null): readonly PaintedMark[] {
  const range = map?.rangeOf({ start, end });
  return range ? [{ id, layer, range }] : [];
}

function lengthOf({ body }: Document): number {
  return body?.textContent.length ?? 0;
}
