import { isRaised } from '../in-order.ts';
import { attributeOf, builtIn, closest, find, firstOf, isVisible, kindOf, nextOf, parentOf, tagOf, textOf } from '../node.ts';
import { isHidden, isUnread } from './furniture.ts';
import { CONTROLS, INLINE, UNREAD } from './tags.ts';

/** A block-level element of the page, furniture left out. Index 0 is the root; parents come before their children. */
export interface Place {
  readonly element: Element;
  readonly tag: string;
  /** Index of the place around it, -1 for the root. */
  readonly parent: number;
  hasControls: boolean;
  /** Whether a cell of a table is a column of the page; undefined until it was asked. */
  isColumn?: boolean;
}

/** Whether the place at `index` is the one at `ancestor` or lies in it. */
export function isWithin(places: readonly Place[], index: number, ancestor: number): boolean {
  let at = index;
  // Parents come before their children: below the ancestor's index there is nothing to find.
  while (at > ancestor) at = places[at]?.parent ?? -1;
  return at === ancestor;
}

/** A text node of a piece. */
export interface Bit {
  readonly node: Text;
  /** Whether a `<br>` stands before it. */
  readonly isAfterBreak: boolean;
  /** The link to somewhere else that it stands in, or null. */
  readonly link: Element | null;
  /** Whether it stands in an inline element that is not read by itself: only within a sentence its words are of it. */
  readonly isAside: boolean;
}

/** Text that a reader sees as one run of lines: what stands in one block-level element without interruption. */
export interface Piece {
  /** Index of its place. */
  readonly owner: number;
  readonly bits: Bit[];
  /** UTF-16 units that are not white space at either end of a node, and how many of them are links. */
  chars: number;
  linkChars: number;
}

/** What may be read of a page, in document order. */
export interface Survey {
  readonly places: readonly Place[];
  readonly pieces: readonly Piece[];
  readonly isTruncated: boolean;
}

/** UTF-16 units of one text node that are read: longer ones are data, and would hold the page's thread. */
export const MAX_NODE = 50_000;

/** Share of links above which a piece or a box is a list of links. */
export const LINKY = 0.45;

/** What a page marks as its article, the surest first. */
export const ARTICLE_MARKS: readonly ((place: Place) => boolean)[] = [
  (place) => /\barticleBody\b/.test(attributeOf(place.element, 'itemprop') ?? ''),
  (place) => place.tag === 'article' || attributeOf(place.element, 'role') === 'article',
  (place) => place.tag === 'main' || attributeOf(place.element, 'role') === 'main',
];

/** What each place holds, what is in places inside it included. */
export function weigh(
  places: readonly Place[],
  pieces: readonly Piece[],
  weight: (piece: Piece, index: number) => number,
): number[] {
  const held = new Array<number>(places.length).fill(0);
  pieces.forEach((piece, index) => {
    held[piece.owner] = (held[piece.owner] ?? 0) + weight(piece, index);
  });
  for (let index = places.length - 1; index > 0; index--) {
    const parent = places[index]?.parent ?? 0;
    held[parent] = (held[parent] ?? 0) + (held[index] ?? 0);
  }
  return held;
}

/** Nodes and UTF-16 units after which a page is cut off: several times the longest report worth marking. */
const MAX_NODES = 150_000;
const MAX_CHARS = 400_000;
/** Deeper nesting is read as one level: recursion over it (Readability's) would overflow the stack. */
const MAX_DEPTH = 64;
/** Nesting below which nothing is read: parsers of HTML stop long before it, and asking at every level what is in it would take minutes. */
const DEEPEST = 2_500;
/** UTF-16 units after which a piece is parted: no paragraph is that long, and drafting one cannot be interrupted. */
const MAX_PIECE = 20_000;
/** Nodes between two chances to yield. */
const SLICE = 64;

const BULLET = /^\s*[•▪‣◦●■◆►➤✓✔·]/;
const LINE_END = /[.!?:;。！？：；”"」]\s*$/;
/** A mark of a footnote, bare or in brackets. */
const NOTE_MARK = /^\s*(?:[[(]\s*)?(?:\d{1,3}|[a-z*†‡])\s*(?:[\])]\s*)?$/;

interface Walk {
  readonly places: Place[];
  readonly pieces: Piece[];
  /** Indexes of the places around the node. */
  readonly around: number[];
  /** Elements around the node, below the root. */
  depth: number;
  link: Element | null;
  /** The unread inline element around the node whose words are seen in the line all the same. */
  aside: Element | null;
  open: Piece | null;
  breaks: number;
  chars: number;
  isCut: boolean;
}

/** Walks what stands under `root`, yielding now and then; the page may change in between. */
export function* survey(root: Element): Generator<undefined, Survey> {
  const walk: Walk = {
    places: [{ element: root, tag: tagOf(root), parent: -1, hasControls: false }],
    pieces: [],
    around: [0],
    depth: 0,
    link: null,
    aside: null,
    open: null,
    breaks: 0,
    chars: 0,
    isCut: false,
  };
  let node: Node | null = firstOf(root);
  let visited = 0;
  while (node && visited < MAX_NODES && walk.chars < MAX_CHARS) {
    if (++visited % SLICE === 0) yield;
    const child: Node | null = enter(walk, node) ? childOf(walk, node) : null;
    node = child ?? next(walk, node, root);
  }
  return { places: walk.places, pieces: walk.pieces, isTruncated: walk.isCut || node !== null };
}

/** The node after `node` and all in it, leaving what ends there. Null at the end, or where the page was taken apart. */
function next(walk: Walk, node: Node, root: Element): Node | null {
  let at: Node | null = node;
  while (at && at !== root) {
    leave(walk, at);
    const after = nextOf(at);
    if (after) return after;
    at = parentOf(at);
    walk.depth--;
  }
  return null;
}

function childOf(walk: Walk, node: Node): Node | null {
  const child = firstOf(node);
  if (!child) return null;
  if (walk.depth >= DEEPEST) {
    walk.isCut = true;
    return null;
  }
  walk.depth++;
  return child;
}

/** Takes note of `node`; true where what is in it is to be read. */
function enter(walk: Walk, node: Node): boolean {
  const kind = kindOf(node);
  if (kind === 3) {
    addText(walk, node as Text);
    return false;
  }
  if (kind !== 1) return false;
  const element = node as Element;
  const tag = tagOf(element);
  if (walk.aside) return !UNREAD.has(tag) && !isHidden(element, tag);
  if (tag === 'br') {
    walk.breaks++;
    return false;
  }
  if (isUnread(element)) {
    if (CONTROLS.has(tag)) noteControl(walk);
    if (!INLINE.has(tag)) walk.open = null;
    else if (walk.open && isSeenInLine(walk, element, tag)) walk.aside = element;
    // Unread inline elements that are not seen leave no gap in the sentence they stand in.
    return walk.aside !== null;
  }
  if (INLINE.has(tag)) return enterInline(walk, element, tag);
  walk.open = null;
  if (walk.around.length < MAX_DEPTH) {
    walk.places.push({ element, tag, parent: walk.around.at(-1) ?? 0, hasControls: false });
    walk.around.push(walk.places.length - 1);
  }
  return true;
}

/** Whether a reader sees an unread inline element in its line: a footnote's mark and what stands over letters (ruby) are beside it. */
function isSeenInLine(walk: Walk, element: Element, tag: string): boolean {
  // jsdom cannot tell.
  if (isVisible(element) === undefined || isHidden(element, tag)) return false;
  if (UNREAD.has(tag)) return displayOf(element).startsWith('inline');
  return !((closest(element, 'sup') ?? find(element, 'sup')) && isNoteMark(walk, element));
}

/** Whether an element is the mark of a note: in the line of the words before it, a figure is one of theirs. */
function isNoteMark(walk: Walk, element: Element): boolean {
  if (!NOTE_MARK.test(textOf(element))) return false;
  const before = walk.open?.bits.findLast(({ node }) => node.data.trim() !== '');
  const mark = firstTextIn(element);
  return !before || (mark !== null && (isRaised(before.node, mark) ?? true));
}

/** Nodes in which the text of a mark is looked for: it is of a few letters. */
const MOST_IN_MARK = 50;

function firstTextIn(element: Element): Text | null {
  const walker = builtIn(builtIn(element, 'ownerDocument'), 'createTreeWalker')(element, 4);
  for (let looked = 0; looked < MOST_IN_MARK && walker.nextNode(); looked++) {
    if ((walker.currentNode as Text).data.trim() !== '') return walker.currentNode as Text;
  }
  return null;
}

function displayOf(element: Element): string {
  return builtIn(builtIn(element, 'ownerDocument'), 'defaultView')?.getComputedStyle(element).display ?? '';
}

function enterInline(walk: Walk, element: Element, tag: string): boolean {
  if (tag === 'sup' && (closest(element, 'a') ?? find(element, 'a')) && isNoteMark(walk, element)) return false;
  if (tag === 'a') {
    const href = attributeOf(element, 'href') ?? '';
    if (href.startsWith('#') && NOTE_MARK.test(textOf(element)) && /[[(]/.test(textOf(element))) return false;
    // A link to a place in the page (a heading's own anchor) leads nowhere else.
    if (href && !href.startsWith('#')) walk.link = element;
  }
  return true;
}

function leave(walk: Walk, node: Node): void {
  if (node === walk.link) walk.link = null;
  if (node === walk.aside) walk.aside = null;
  const last = walk.around.at(-1) ?? 0;
  if (last > 0 && walk.places[last]?.element === node) {
    walk.around.pop();
    walk.open = null;
  } else if (walk.around.length >= MAX_DEPTH && isBlock(node)) walk.open = null;
}

/** Whether a node ends the line that it stands in, although it is too deep to be a place. */
function isBlock(node: Node): boolean {
  if (kindOf(node) !== 1) return false;
  const tag = tagOf(node as Element);
  return tag !== 'br' && !INLINE.has(tag);
}

function noteControl(walk: Walk): void {
  for (const index of walk.around) {
    const place = walk.places[index];
    if (place) place.hasControls = true;
  }
}

function addText(walk: Walk, node: Text): void {
  const { data } = node;
  const length = Math.min(data.trim().length, MAX_NODE);
  if (data.length > MAX_NODE) walk.isCut = true;
  if (length === 0 && !walk.open) return;
  if (walk.aside) addAside(walk, node, length);
  else addRead(walk, node, length);
}

function addRead(walk: Walk, node: Text, length: number): void {
  const { data } = node;
  const isAfterBreak = walk.breaks > 0;
  if (length > 0 && walk.open && (walk.open.chars > MAX_PIECE || isNewLine(walk, data))) walk.open = null;
  walk.open ??= startPiece(walk);
  walk.open.bits.push({ node, isAfterBreak: isAfterBreak && length > 0, link: walk.link, isAside: false });
  if (length === 0) return;
  walk.breaks = 0;
  walk.open.chars += length;
  if (walk.link) walk.open.linkChars += length;
  walk.chars += length;
}

/** Weighs nothing: whether it is read is told when all of its line is known. */
function addAside(walk: Walk, node: Text, length: number): void {
  walk.open?.bits.push({ node, isAfterBreak: false, link: null, isAside: true });
  walk.chars += length;
}

/** Two breaks make a paragraph; so does one after a finished sentence, and one before or after a line with a bullet. */
function isNewLine(walk: Walk, text: string): boolean {
  if (walk.breaks === 0) return false;
  if (walk.breaks > 1 || BULLET.test(text) || BULLET.test(walk.open?.bits[0]?.node.data ?? '')) return true;
  const before = walk.open?.bits.findLast(({ node, isAside }) => !isAside && node.data.trim() !== '');
  return before !== undefined && LINE_END.test(before.node.data);
}

function startPiece(walk: Walk): Piece {
  const piece: Piece = { owner: walk.around.at(-1) ?? 0, bits: [], chars: 0, linkChars: 0 };
  walk.pieces.push(piece);
  walk.breaks = 0;
  return piece;
}
