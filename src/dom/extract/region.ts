import { attributeOf, contains } from '../node.ts';
import { isOpener } from './furniture.ts';
import { ARTICLE_MARKS, isWithin, LINKY, type Piece, type Place, type Survey, weigh } from './survey.ts';
import type { Vote } from './vote.ts';

/** Where the article stands, and which pieces are its own. */
export interface Region {
  readonly isRead: readonly boolean[];
  /** The smallest element around nearly all of the article. */
  readonly root: Element;
}

/** UTF-16 units below which Readability's answer is not trusted: on short items it often keeps a stray line. */
const MIN_KEPT = 140;
/** Share of the kept text that the article's place must hold; the rest are siblings Readability joined. */
const MOST = 0.8;
/** Steps up from a piece at which a kept neighbour vouches for it. */
const REACH = 4;

/** Chooses among the pieces of a page by Readability's vote, mending what it is known to drop; `title` is the shown one. */
export function chooseRegion(survey: Survey, vote: Vote, title: Element | null): Region {
  const { places, pieces } = survey;
  const total = sum(pieces, (piece) => piece.chars);
  const kept = sum(pieces, (piece, index) => (vote.isKept[index] ? piece.chars : 0));
  const marked = markedPlace(survey, total);
  const isLost = kept < MIN_KEPT || (marked !== null && kept < 0.25 * marked.chars);
  if (isLost) {
    const place = marked?.index ?? 0;
    return { isRead: pieces.map((piece) => isWithin(places, piece.owner, place)), root: elementAt(places, place) };
  }
  const scope = scopeOf(survey, vote, kept);
  return { isRead: mend(survey, vote, scope, widen(places, scope, title)), root: elementAt(places, scope) };
}

/** The deepest place that holds most of the kept text. */
function scopeOf({ places, pieces }: Survey, { isKept }: Vote, kept: number): number {
  const held = weigh(places, pieces, (piece, index) => (isKept[index] ? piece.chars : 0));
  return held.findLastIndex((chars) => chars >= MOST * kept);
}

/** Adds what Readability dropped though it stands among what it kept: lists, headings, quotes, captions, boxes on top. */
function mend({ places, pieces }: Survey, vote: Vote, scope: number, wide: number): boolean[] {
  const chars = weigh(places, pieces, (piece) => piece.chars);
  const links = weigh(places, pieces, (piece) => piece.linkChars);
  const first = vote.isKept.indexOf(true);
  const vouching = new Set<number>();
  pieces.forEach((piece, index) => {
    if (!vote.isKept[index]) return;
    vouching.add(piece.owner);
    vouching.add(places[piece.owner]?.parent ?? -1);
  });

  const isLinky = (place: number): boolean => (links[place] ?? 0) > LINKY * Math.max(1, chars[place] ?? 0);

  /** Climbs from a piece to a place that holds kept text, through boxes that are neither linky nor forms. */
  function isAmongKept(piece: Piece): boolean {
    let at = piece.owner;
    for (let step = 0; step < REACH && at >= 0; step++) {
      if (vouching.has(at)) return true;
      if (isLinky(at) || places[at]?.hasControls) return false;
      at = places[at]?.parent ?? -1;
    }
    return false;
  }

  function isInOpener(piece: Piece): boolean {
    for (let at = piece.owner; at > wide; at = places[at]?.parent ?? -1) {
      const place = places[at];
      if (place && isOpener(place.element)) return !isLinky(at) && !place.hasControls;
    }
    return false;
  }

  return pieces.map((piece, index) => {
    if (vote.isKept[index]) return true;
    if (piece.linkChars > LINKY * piece.chars) return false;
    if (isWithin(places, piece.owner, scope)) return index >= vote.seen ? !isLinky(piece.owner) : isAmongKept(piece);
    return index < first && isWithin(places, piece.owner, wide) && isInOpener(piece);
  });
}

/** From the text's own place to the article it is the body of: what the page marks as such, else what holds the title too. */
function widen(places: readonly Place[], scope: number, title: Element | null): number {
  let withTitle = -1;
  for (let at = scope; at > 0; at = places[at]?.parent ?? -1) {
    const place = places[at];
    if (place?.tag === 'article' || place?.tag === 'main' || (place && attributeOf(place.element, 'role') === 'main')) return at;
    if (withTitle < 0 && title && place && contains(place.element, title)) withTitle = at;
  }
  return withTitle < 0 ? scope : withTitle;
}

/** What the page itself names as its article: for short items, and where Readability finds nothing. */
function markedPlace({ places, pieces }: Survey, total: number): { index: number; chars: number } | null {
  const chars = weigh(places, pieces, (piece) => piece.chars - piece.linkChars);
  for (const isSuch of ARTICLE_MARKS) {
    let best: { index: number; chars: number } | null = null;
    places.forEach((place, index) => {
      const own = chars[index] ?? 0;
      if (isSuch(place) && own > (best?.chars ?? 0)) best = { index, chars: own };
    });
    const found = best as { index: number; chars: number } | null;
    // One card of many on a front page is not the article.
    if (found && found.chars >= 0.4 * total) return found;
  }
  return null;
}

function elementAt(places: readonly Place[], index: number): Element {
  const place = places[index] ?? places[0];
  if (!place) throw new Error('a survey has a root');
  return place.element;
}

function sum(pieces: readonly Piece[], weight: (piece: Piece, index: number) => number): number {
  return pieces.reduce((total, piece, index) => total + weight(piece, index), 0);
}
