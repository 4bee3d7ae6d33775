import type { Selector, TextQuoteSelector } from '../../core/annotation/annotation.ts';
import { MOST_LOST, MOST_MOVES } from '../../core/annotation/article-work.ts';
import { keepingAsMarked } from '../../core/annotation/as-marked.ts';
import type { ArticleHead } from '../../core/article/article.ts';
import { type Anchors, anchorAllInSlices } from '../../dom/anchor/anchor.ts';
import { type PageText, readPageTextInSlices } from '../../dom/anchor/page-text.ts';
import { isInPage, textLengthOf } from '../../dom/node.ts';
import type { Painter } from '../../dom/paint/painter.ts';
import { callAgainFromPage, callFromPage } from '../../messaging/client.ts';
import type { PageHighlights, PlacedHighlight } from '../../messaging/views.ts';

/** The highlights of one page: where each was found, painted and kept true while the page changes. */
export interface MarkedPassages {
  /** Asks for the highlights of the article that `head` names, finds them in the page and paints them. */
  read(head: ArticleHead): Promise<void>;
  /** Asks for them again: they were changed elsewhere. */
  refresh(): Promise<void>;
  /** The page's text as it is now, read once for all that ask before the page changes. */
  text(): Promise<PageText>;
  /** Where words that need not be marked stand in the page now, or null. */
  seek(quote: TextQuoteSelector): Promise<Range | null>;
  /** Shows one that is being saved, before the answer has come. */
  add(highlight: PlacedHighlight, range: Range): void;
  /** Says how one that was added is found again, and where it stands by that. */
  settle(id: string, selector: readonly Selector[], range: Range): void;
  /** Takes one out of the page. */
  remove(id: string): void;
  /** Shows one with what changed of it. */
  change(id: string, change: Partial<PlacedHighlight>): void;
  readonly find: (id: string) => PlacedHighlight | null;
  readonly known: () => PageHighlights | null;
  /** The tags that were given in this article. */
  readonly tags: () => readonly string[];
  /** Whether text of a highlight was changed or removed, or one is missing and the page has other text than when it was looked for. */
  readonly isStale: () => boolean;
}

/** The highlights of `document`, painted by `painter`. */
export function markPassages(document: Document, painter: Painter): MarkedPassages {
  let head: ArticleHead | null = null;
  let known: PageHighlights | null = null;
  let ranges: ReadonlyMap<string, Range> = new Map();
  let text: Promise<PageText> | null = null;
  let anchoredIn: PageText | null = null;
  let soughtFor: ReadonlyMap<string, readonly Selector[]> = new Map();
  let lengthAtAnchoring = 0;
  let reported = '';
  let turn = 0;

  async function read(next: ArticleHead): Promise<void> {
    head = next;
    await refresh();
  }

  async function refresh(): Promise<void> {
    if (!head) return;
    turn += 1;
    const mine = turn;
    const answer = await ask(head);
    if (mine !== turn || !answer) return;
    known = answer;
    await anchor(mine);
  }

  /** Pages without highlights are not read for them; what was found in the same text is not looked for again. */
  async function anchor(mine: number): Promise<void> {
    const highlights = known?.highlights ?? [];
    const page = highlights.length === 0 ? null : await currentText();
    if (mine !== turn) return;
    const isSamePage = page !== null && page === anchoredIn;
    const sought = highlights.filter(({ id, selector }) => !isSamePage || !isAlike(soughtFor.get(id), selector));
    const places = sought.map(({ id, selector }) => ({ id, selectors: selector }));
    const found = page ? await anchorAllInSlices(document, page, places) : NOTHING;
    if (mine !== turn) return;
    const now = new Map(isSamePage ? ranges : null);
    const moved: Moved[] = [];
    for (const [id, place] of found) {
      if (place) now.set(id, place.range);
      if (place?.fresh) moved.push({ id, selector: place.fresh });
    }
    ranges = now;
    const settled = settledBy(moved);
    if (known) known = { ...known, highlights: known.highlights.map(settled) };
    soughtFor = new Map(highlights.map(settled).map(({ id, selector }) => [id, selector]));
    anchoredIn = page;
    lengthAtAnchoring = textLengthOf(document);
    paint();
    const lost = highlights.flatMap(({ id }) => (ranges.has(id) ? [] : [id]));
    await report(lost.slice(0, MOST_LOST), moved, mine);
  }

  async function report(lost: readonly string[], moved: readonly Moved[], mine: number): Promise<void> {
    const articleKey = known?.articleKey;
    const said = JSON.stringify([articleKey, lost]);
    if (articleKey === undefined || (said === reported && moved.length === 0)) return;
    reported = said;
    await callFromPage('page/anchored', { articleKey, lost, moved: moved.slice(0, MOST_MOVES) });
    // Those that are not told before the next look are found to have moved by that.
    for (let at = MOST_MOVES; at < moved.length && mine === turn; at += MOST_MOVES)
      await callFromPage('page/anchored', { articleKey, lost: null, moved: moved.slice(at, at + MOST_MOVES) });
  }

  function paint(): void {
    const shown = (known?.highlights ?? []).flatMap(({ id, colour }) => {
      const range = ranges.get(id);
      return range ? [{ id, colour, range }] : [];
    });
    painter.paintHighlights(shown);
  }

  function update(highlights: (before: readonly PlacedHighlight[]) => readonly PlacedHighlight[]): void {
    if (!known) return;
    known = { ...known, highlights: highlights(known.highlights) };
    paint();
  }

  async function currentText(): Promise<PageText> {
    const now = text ?? readPageTextInSlices(document);
    text = now;
    const page = await now;
    if (!page.isStale()) return page;
    text = readPageTextInSlices(document);
    return text;
  }

  return {
    read,
    refresh,
    text: currentText,
    async seek(quote) {
      const found = await anchorAllInSlices(document, await currentText(), [{ id: '', selectors: [quote] }]);
      return found.get('')?.range ?? null;
    },
    add(highlight, range) {
      ranges = new Map([...ranges, [highlight.id, range]]);
      update((before) => [...before, highlight]);
    },
    settle(id, selector, range) {
      ranges = new Map([...ranges, [id, range]]);
      update((before) => before.map((one) => (one.id === id ? { ...one, selector } : one)));
    },
    remove: (id) => update((before) => before.filter((one) => one.id !== id)),
    change: (id, change) => update((before) => before.map((one) => (one.id === id ? { ...one, ...change } : one))),
    find: (id) => known?.highlights.find((one) => one.id === id) ?? null,
    known: () => known,
    tags: () => [...new Set((known?.highlights ?? []).flatMap(({ tags }) => tags))],
    isStale() {
      const highlights = known?.highlights ?? [];
      const isMissing = highlights.some(({ id }) => !ranges.has(id));
      if (isMissing && textLengthOf(document) !== lengthAtAnchoring) return true;
      return [...ranges.values()].some((range) => range.collapsed || !isInPage(range.startContainer));
    },
  };
}

/** The highlights of an article, or null where they cannot be had. */
async function ask(head: ArticleHead): Promise<PageHighlights | null> {
  const isHeldUp = ({ trouble }: PageHighlights) => trouble?.reason === 'unavailable';
  const answer = await callAgainFromPage('page/highlights', { head }, { head }, isHeldUp);
  return answer.ok ? answer.value : null;
}

/** A highlight with what it is to be found by from now on. */
type Moved = Pick<PlacedHighlight, 'id' | 'selector'>;

/** Gives highlights, those that moved as the background will have them once it was told. */
function settledBy(moved: readonly Moved[]): (highlight: PlacedHighlight) => PlacedHighlight {
  const fresh = new Map(moved.map(({ id, selector }) => [id, selector]));
  return (one) => {
    const selector = fresh.get(one.id);
    return selector ? { ...one, selector: keepingAsMarked(selector, one.selector) } : one;
  };
}

const NOTHING: Anchors = new Map();

/** Whether what a highlight is found by is as it was. */
function isAlike(before: readonly Selector[] | undefined, now: readonly Selector[]): boolean {
  return before !== undefined && before.map(essence).join() === now.map(essence).join();
}

function essence(selector: Selector): string {
  return JSON.stringify(Object.entries(selector).sort(([a], [b]) => (a < b ? -1 : 1)));
}
