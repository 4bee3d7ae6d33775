import { builtIn } from '../../dom/node.ts';
import type { Painter } from '../../dom/paint/painter.ts';
import { callFromPage } from '../../messaging/client.ts';
import type { PageAction } from '../../messaging/contract.ts';
import type { Card } from './card.ts';
import { nearestTo, READING_LINE } from './nearest.ts';

/** What keys do with the claims of a page. */
export interface Actions {
  /** Does what was asked for; false where the page has no claims. */
  act(action: PageAction): boolean;
  /** Opens the card of the claim so many places on from the last one, or from what is in view where that is not. */
  step(by: number): void;
  /** The claim whose card is open, else the one nearest to what is in view; null where none is marked. */
  atHand(): string | null;
}

/** What the actions need of the reader around them. */
export interface ActionSurroundings {
  /** Claims that are marked, in reading order. */
  readonly order: () => readonly string[];
  /** All claims in reading order, those of several parts more than once. */
  readonly all: () => readonly string[];
  readonly card: Pick<Card, 'open' | 'isOpen' | 'lastId' | 'markChecked'>;
  /** Brings a claim into view and flashes it; false where the page no longer has it. */
  readonly reveal: (id: string) => boolean;
  /** Says over the page that there is nothing to go to, beside the claim whose card is open. */
  readonly sayNothing: (kind: 'no-claims' | 'no-notes', beside: string | null) => void;
  /** Takes away what else is shown over the page. */
  readonly clear: () => void;
}

/** The actions on the claims of `document`, which `painter` has painted. */
export function createActions(document: Document, painter: Pick<Painter, 'rectOf'>, around: ActionSurroundings): Actions {
  const { order, all, card, reveal, sayNothing, clear } = around;

  function step(by: number): void {
    const ids = order();
    const last = shownLast();
    const isUnmarked = last !== null && !ids.includes(last);
    const id = isUnmarked ? besideUnmarked(last, by) : ids[(placeFrom(ids, last, by) + by + ids.length) % ids.length];
    if (id === undefined || !reveal(id)) return;
    void card.open(id);
  }

  async function stepToNote(): Promise<void> {
    const noted = await callFromPage('page/noted', {});
    if (!noted.ok) return;
    const notes = new Set(noted.value);
    const ids = order();
    const from = placeFrom(ids, shownLast(), 1);
    const id = [...ids.slice(from + 1), ...ids.slice(0, from + 1)].find((one) => notes.has(one));
    if (id === undefined) sayNothing('no-notes', card.isOpen() ? card.lastId() : null);
    else if (reveal(id)) void card.open(id);
  }

  /** The claim that was opened last, where its card is still open or it is in view: from another place the reader goes on from there. */
  function shownLast(): string | null {
    const last = card.lastId();
    if (last === null || card.isOpen()) return last;
    const { top, bottom } = painter.rectOf(last) ?? { top: 0, bottom: 0 };
    return bottom > 0 && top < height() ? last : null;
  }

  /** Where `last` stands among `ids`; without one, the place before what is in view, or after it where `by` leads back. */
  function placeFrom(ids: readonly string[], last: string | null, by: number): number {
    if (last !== null) return ids.indexOf(last);
    const rects = ids.map((id) => painter.rectOf(id));
    if (by > 0) return rects.findLastIndex((rect) => rect !== null && rect.bottom <= 0);
    const below = rects.findIndex((rect) => rect !== null && rect.top >= height());
    return below < 0 ? ids.length : below;
  }

  /** The marked claim before or after one that is not, as one that the reader has just taken away; else the first or the last. */
  function besideUnmarked(last: string, by: number): string | undefined {
    const [ids, every] = [order(), all()];
    const at = every.indexOf(last);
    const marked = new Set(ids);
    const isMarked = (id: string): boolean => marked.has(id);
    const near = by > 0 ? every.slice(at + 1).find(isMarked) : every.slice(0, Math.max(at, 0)).findLast(isMarked);
    return near ?? ids.at(by > 0 ? 0 : -1);
  }

  /** Where no claim is chosen, a mark would go to one that the reader has not looked at: it is shown first. */
  function check(): void {
    if (card.isOpen()) card.markChecked();
    else openNearest('none-chosen');
  }

  const height = () => builtIn(document, 'defaultView')?.innerHeight ?? 0;

  function nearest(): string | null {
    const standing = order().flatMap((id) => {
      const rect = painter.rectOf(id);
      return rect ? [{ id, top: rect.top, bottom: rect.bottom }] : [];
    });
    return nearestTo(height() * READING_LINE, standing);
  }

  function openNearest(notice?: 'none-chosen'): void {
    const id = nearest();
    if (id === null) return;
    const { top, bottom } = painter.rectOf(id) ?? { top: 0, bottom: 0 };
    if (top < 0 || bottom > height()) reveal(id);
    void card.open(id, notice ? { notice: { kind: notice } } : {});
  }

  return {
    step,
    atHand: () => (card.isOpen() ? card.lastId() : null) ?? nearest(),
    act(action) {
      if (order().length === 0) {
        sayNothing('no-claims', null);
        return false;
      }
      clear();
      if (action === 'open') openNearest();
      else if (action === 'check') check();
      else if (action === 'next-note') void stepToNote();
      else step(action === 'next' ? 1 : -1);
      return true;
    },
  };
}
