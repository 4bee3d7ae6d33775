import { Readability } from '@mozilla/readability';
import { attributeOf, builtIn } from '../node.ts';
import type { Piece, Place } from './survey.ts';
import type { Voter } from './vote.ts';

/**
 * Pieces, elements and UTF-16 units that Readability is shown. It cannot be interrupted, so its input is bounded; it
 * only has to find where the article stands, and what follows there is then taken by the same place.
 */
const MAX_PIECES = 250;
const MAX_PLACES = 600;
const MAX_CHARS = 24_000;
/** UTF-16 units of one piece: more do not change its weight. */
const MAX_PIECE = 2_000;

/** UTF-16 units of a class, an id, a role: Readability tries its patterns on all of it. */
const MAX_NAME = 400;

const MARK = 'data-loupe-piece';
/** Places whose text Readability wraps in paragraphs itself, or whose mark it may overwrite: `_simplifyNestedElements`. */
const CONTAINERS: ReadonlySet<string> = new Set(
  'div section article main body center header aside details form ul ol table tr'.split(' '),
);
/** Readability empties these on sight, or scores them down, though they may wrap the whole article. */
const RENAMED = new Map([
  ['form', 'div'],
  ['header', 'div'],
  ['fieldset', 'div'],
  ['summary', 'p'],
  ['body', 'div'],
  ['html', 'div'],
]);
const NAME = /^[a-z][a-z0-9]*$/;

/** Has Readability vote, on a copy of what was surveyed; the page itself is not handed to it. */
export const voteByReadability: Voter = ({ places, pieces }, title, document) => {
  const seen = bound(places, pieces);
  const copy = copyOf(places, pieces.slice(0, seen), title, document);
  const isKept = new Array<boolean>(pieces.length).fill(false);
  try {
    // Site names and dates are read elsewhere; a threshold of 200 keeps short news items from being parsed four times over.
    const parsed = new Readability<Node>(copy, { serializer: (node) => node, disableJSONLD: true, charThreshold: 200 }).parse();
    const content = parsed?.content as Element | null | undefined;
    for (const marked of content?.querySelectorAll(`[${MARK}]`) ?? []) isKept[Number(marked.getAttribute(MARK))] = true;
  } catch {
    // Readability throws on some broken trees; the region is then found by what the page says of itself.
  }
  return { isKept, seen };
};

function bound(places: readonly Place[], pieces: readonly Piece[]): number {
  const copied = new Set<number>();
  let chars = 0;
  let count = 0;
  for (const { owner, chars: own } of pieces) {
    if (count >= MAX_PIECES || copied.size >= MAX_PLACES || chars >= MAX_CHARS) break;
    for (let at = owner; at >= 0 && !copied.has(at); at = places[at]?.parent ?? -1) copied.add(at);
    chars += Math.min(own, MAX_PIECE);
    count++;
  }
  return count;
}

function copyOf(places: readonly Place[], pieces: readonly Piece[], title: string, document: Document): Document {
  const copy = builtIn(document, 'implementation').createHTMLDocument(title);
  const counts = new Map<number, number>();
  for (const { owner } of pieces) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  const withChildren = new Set(places.map((place) => place.parent));
  const made = new Map<number, Element>();

  function elementOf(index: number): Element {
    const known = made.get(index);
    if (known) return known;
    const place = places[index];
    if (!place || index === 0) {
      made.set(index, copy.body);
      return copy.body;
    }
    const parent = elementOf(place.parent);
    // A paragraph with several pieces cannot nest paragraphs once Readability parses its own markup again.
    const isCrowded = place.tag === 'p' && ((counts.get(index) ?? 0) > 1 || withChildren.has(index));
    const element = copy.createElement(isCrowded ? 'div' : nameFor(place.tag));
    for (const name of ['id', 'class', 'role', 'itemprop']) {
      const value = attributeOf(place.element, name)?.slice(0, MAX_NAME);
      if (value) element.setAttribute(name, value);
    }
    parent.append(element);
    made.set(index, element);
    return element;
  }

  pieces.forEach((piece, index) => {
    const owner = elementOf(piece.owner);
    const tag = owner.localName;
    const isAlone = counts.get(piece.owner) === 1 && !withChildren.has(piece.owner) && !CONTAINERS.has(tag);
    const holder = isAlone ? owner : copy.createElement('p');
    holder.setAttribute(MARK, String(index));
    fill(holder, piece);
    if (!isAlone) owner.append(holder);
  });
  return copy;
}

function nameFor(tag: string): string {
  return RENAMED.get(tag) ?? (NAME.test(tag) ? tag : 'div');
}

/** Only links matter inside a piece: their share of the text is what Readability weighs. */
function fill(holder: Element, piece: Piece): void {
  const document = holder.ownerDocument;
  let link: Element | null = null;
  let room = MAX_PIECE;
  for (const { node, link: around, isAside } of piece.bits) {
    if (room <= 0) return;
    if (isAside) continue;
    if (!around) link = null;
    else if (!link) {
      link = document.createElement('a');
      link.setAttribute('href', '/');
      holder.append(link);
    }
    (link ?? holder).append(node.data.slice(0, room));
    room -= node.length;
  }
}
