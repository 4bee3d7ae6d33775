import { contains } from '../node.ts';
import { ARTICLE_MARKS, isWithin, LINKY, type Piece, type Place, type Survey, weigh } from './survey.ts';
import type { Vote } from './vote.ts';

/** UTF-16 units of prose below which markup alone is not trusted: a card of a front page is an `<article>` too. */
const LEAST = 400;
/** Paragraphs, and UTF-16 units of one, that make prose. */
const LEAST_PARAGRAPHS = 3;
const PARAGRAPH = 40;
/** Share of the page's text besides links that its one article holds. */
const MOST_OF_PAGE = 0.6;
/** Share of the article's text besides links that is its title, its standfirst and its column: where less does, it may be parted into several. */
const MOST_OF_ARTICLE = 0.93;

/** What parts the prose of a column, and is no box beside it. */
const PROSE: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote figure figcaption dl dt dd pre section table caption thead tbody tr th td'.split(' '),
);

/** Tags of a line below the title. */
const STANDFIRST: ReadonlySet<string> = new Set(['p', 'h2', 'h3', 'h4']);

/**
 * Votes where the page itself tells what its article is: one element marked as such holds most of the page's text, and a
 * plain column of paragraphs nearly all of that. Null where there is any doubt. Beside the column only the standfirst is kept,
 * which stands with the shown `title`.
 */
export function voteByMarkup({ places, pieces }: Survey, title: Element | null): Vote | null {
  const held = weigh(places, pieces, (piece) => piece.chars - piece.linkChars);
  const article = theArticle(places, held);
  if (article === null) return null;
  const column = columnIn({ places, pieces }, article);
  if (column === null) return null;
  const isInColumn = places.map((_, index) => columnAround(places, index) === column);
  const isKept = pieces.map(({ owner, chars, linkChars }) => {
    // A paragraph may be one long link; in a list, links point elsewhere.
    return isInColumn[owner] === true && (places[owner]?.tag === 'p' || linkChars <= LINKY * chars);
  });
  const first = isKept.indexOf(true);
  for (const [index, piece] of pieces.slice(0, first).entries()) isKept[index] = isStandfirst(places, piece, title);
  const isTitle = (owner: number) => title !== null && contains(title, places[owner]?.element ?? null);
  const sum = (isMeant: (index: number) => boolean) =>
    pieces.reduce((chars, piece, index) => (isMeant(index) ? chars + piece.chars - piece.linkChars : chars), 0);
  const kept = sum((index) => isKept[index] === true);
  const known = kept + sum((index) => isKept[index] !== true && isTitle(pieces[index]?.owner ?? -1));
  if (kept < LEAST || known < MOST_OF_ARTICLE * (held[article] ?? 0)) return null;
  return { isKept, seen: pieces.length };
}

/** The one place that is marked as the page's article and holds most of its text; null where none is, or another may be. */
function theArticle(places: readonly Place[], held: readonly number[]): number | null {
  for (const isSuch of ARTICLE_MARKS) {
    // By index: the outermost such place at or around each, or -1. Parents come before their children.
    const marked: number[] = [];
    places.forEach((place, index) => {
      const around = marked[place.parent] ?? -1;
      marked.push(around < 0 && isSuch(place) ? index : around);
    });
    const large = [...new Set(marked)].filter((index) => index >= 0 && (held[index] ?? 0) >= LEAST);
    const [only, ...others] = large;
    if (only === undefined) continue;
    return others.length === 0 && (held[only] ?? 0) >= MOST_OF_PAGE * (held[0] ?? 0) ? only : null;
  }
  return null;
}

/** The place in `article` that the most paragraphs stand in, or null where there are too few. */
function columnIn({ places, pieces }: Pick<Survey, 'places' | 'pieces'>, article: number): number | null {
  const paragraphs = new Map<number, number>();
  for (const { owner, chars, linkChars } of pieces) {
    if (chars < PARAGRAPH || linkChars > LINKY * chars || places[owner]?.tag !== 'p') continue;
    const around = columnAround(places, owner);
    if (isWithin(places, around, article)) paragraphs.set(around, (paragraphs.get(around) ?? 0) + 1);
  }
  const [first] = [...paragraphs].sort(([, one], [, other]) => other - one);
  return first && first[1] >= LEAST_PARAGRAPHS ? first[0] : null;
}

/** The column in which the place at `index` stands: the nearest around it that is no prose itself; -1 where a form parts them. */
function columnAround(places: readonly Place[], index: number): number {
  let at = index;
  for (let place = places[at]; place && PROSE.has(place.tag); place = places[at]) {
    if (place.hasControls) return -1;
    at = place.parent;
  }
  return at;
}

/** Whether `piece`, above the column, says in a sentence what the article says: a line with the title, as plain as a paragraph. */
function isStandfirst(places: readonly Place[], { owner, chars, linkChars }: Piece, title: Element | null): boolean {
  const place = places[owner];
  if (!place || place.parent <= 0 || chars < PARAGRAPH || linkChars > 0 || !STANDFIRST.has(place.tag)) return false;
  const around = places[place.parent]?.element;
  return title !== null && around !== undefined && contains(around, title);
}
