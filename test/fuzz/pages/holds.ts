// What must hold of a page, in jsdom and in a browser alike: nothing here is of Node.

import { safeParse } from 'valibot';
import type { Span } from '../../../src/core/article/article.ts';
import { readArticle } from '../../../src/core/read-article.ts';
import type { ReadClaim } from '../../../src/core/reading.ts';
import { extract } from '../../../src/dom/extract/extract.ts';
import { createPainter } from '../../../src/dom/paint/painter.ts';
import type { TextMap } from '../../../src/dom/text-map.ts';
import { UNSEEN } from '../../../src/dom/unseen.ts';
import { PAGE_SCHEMAS } from '../../../src/messaging/schemas.ts';
import { change } from './dom-edit.ts';
import { ensure, same } from './ensure.ts';
import { highlightsHold } from './highlights-hold.ts';
import type { PageInput } from './page.ts';

/** White space, and characters that stay out of what is read. */
const IGNORED = new RegExp(`[\\s${UNSEEN}]`, 'g');
/** Elements whose text is never prose. */
const CODE = 'script, style, noscript, template, textarea, select';
/** Longest text node that is read whole. */
const MAX_NODE = 50_000;

/** Throws where extracting, reading, anchoring or painting `input`, which `document` was made of, breaks a promise. */
export function pageHolds(document: Document, input: PageInput): void {
  const before = serialised(document);
  const extraction = extract(document, input.url);
  if (extraction.status === 'ok') {
    const { article, map } = extraction;
    const sent = safeParse(PAGE_SCHEMAS['page/read'], { article });
    ensure(sent.success, `the background would not take it: ${sent.issues?.[0]?.message}`);
    mapHolds(document, map, article.text);
    for (const block of article.blocks) standsThere(map, block, article.text);
    const { claims } = readArticle(article, { today: '2026-11-26', isForced: true });
    for (const claim of claims) standsThere(map, claim, article.text);
    paintHolds(document, map, claims);
    ensure(!map.isStale(), 'nothing has changed, yet it is stale');
  }
  const checkAgain = highlightsHold(document, input);
  same(serialised(document), before, 'the page was changed');
  for (const edit of input.edits) change(document, edit);
  checkAgain();
  if (extraction.status === 'ok') changedHolds(extraction.map, extraction.article.blocks);
}

function serialised(document: Document): string {
  return `${document.childNodes.length} ${document.documentElement?.outerHTML}`;
}

/** Each unit of the text leads to one of a text node that says the same, and from there back. */
function mapHolds(document: Document, map: TextMap, text: string): void {
  const step = Math.max(1, Math.floor(text.length / 300));
  for (let start = 0; start < text.length; start += step) {
    const range = map.rangeOf({ start, end: start + 1 });
    const unit = text.charAt(start);
    // A line feed between blocks, and the space that a <br> is, stand in no node.
    if (!range) ensure(unit === '\n' || unit === ' ', `"${unit}" at ${start} leads nowhere`);
    else {
      const found = range.toString();
      ensure(found === unit || (unit === ' ' && /^\s$/.test(found)), `"${unit}" at ${start} leads to "${found}"`);
      same(map.offsetOf(range.endContainer as Text, range.endOffset), start + 1, 'the way back leads elsewhere');
    }
  }
  for (const element of document.querySelectorAll(CODE)) {
    const node = element.firstChild;
    ensure(node?.nodeType !== 3 || map.offsetOf(node as Text, 0) === null, `the text of a <${element.localName}> is read`);
  }
}

/** The range of a span holds the span's words, those of the article alone counted. */
function standsThere(map: TextMap, span: Span, text: string): void {
  const range = map.rangeOf(span);
  const words = text.slice(span.start, span.end);
  if (!range) throw new Error(`no range for "${words.slice(0, 80)}"`);
  const found = wordsIn(range, map);
  if (found !== null) same(found, words.replace(IGNORED, ''), 'the range has other words');
}

/** Null where a node was not read whole. */
function wordsIn(range: Range, map: TextMap): string | null {
  const root = range.commonAncestorContainer;
  const nodes: Node[] = [];
  if (root.nodeType === 3) nodes.push(root);
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, 4);
  while (walker.nextNode()) nodes.push(walker.currentNode);
  let words = '';
  for (const node of nodes as Text[]) {
    if (!range.intersectsNode(node) || map.offsetOf(node, 0) === null) continue;
    if (node.length > MAX_NODE) return null;
    const start = node === range.startContainer ? range.startOffset : 0;
    words += node.data.slice(start, node === range.endContainer ? range.endOffset : node.length);
  }
  return words.replace(IGNORED, '');
}

function paintHolds(document: Document, map: TextMap, claims: readonly ReadClaim[]): void {
  const painter = createPainter(document);
  const marks = claims.flatMap(({ id, layer, start, end }) => {
    const range = map.rangeOf({ start, end });
    return range ? [{ id, layer, range, isMarked: true }] : [];
  });
  const painted = (): number =>
    ['official', 'reported', 'interpretation', 'forecast'].reduce(
      (sum, layer) => sum + (CSS.highlights.get(`loupe-${layer}`)?.size ?? 0),
      0,
    );
  painter.paint(marks);
  same(painted(), marks.length, 'not each claim is painted once');
  const [first] = marks;
  if (first) {
    painter.setActive(first.id);
    painter.flash(first.id);
    same(painter.rangeOf(first.id), first.range, 'a mark has another range');
    CSS.highlights.clear();
    ensure(painter.isWiped(), 'wiped, and not seen');
    painter.repaint();
    ensure(!painter.isWiped() && painted() === marks.length, 'not painted again');
    pointAt(document, painter, first.id);
  }
  painter.clear();
  same(CSS.highlights.size, 0, 'paint is left');
}

/** Only in a browser are there boxes to point at. */
function pointAt(document: Document, painter: ReturnType<typeof createPainter>, id: string): void {
  if (typeof document.elementFromPoint !== 'function') return;
  const box = painter.rectOf(id);
  if (box) painter.hitAt(box.left + box.width / 2, box.top + box.height / 2);
}

/** After the page has changed, a place is found as it was or told gone. */
function changedHolds(map: TextMap, blocks: readonly Span[]): void {
  map.isStale();
  for (const span of blocks) {
    const range = map.rangeOf(span);
    ensure(!range?.collapsed, 'an empty range');
  }
}
