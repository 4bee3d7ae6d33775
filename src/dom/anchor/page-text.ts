import { type FoldedText, foldedPage } from '../../core/anchor/folded-page.ts';
import { inOneGo } from '../../core/steps.ts';
import { addBreak, addText, type Collapsed, endBlock, foldedOf, nothingCollapsed } from '../collapse.ts';
import { INLINE } from '../extract/tags.ts';
import { inSlices } from '../in-slices.ts';
import { builtIn, firstOf, kindOf, nextOf, parentOf, tagOf } from '../node.ts';
import { createTextMap, type Run, type TextMap } from '../text-map.ts';

/**
 * All text of a page that a reader may highlight, with the ways to the live nodes and back, and whether the page has changed
 * since. Offsets are UTF-16 units.
 */
export interface PageText extends TextMap {
  /** Blocks with `\n` between them, white space collapsed to single spaces. */
  readonly text: string;
  /** `text` made ready for `resolveAll`, when it is first asked for. */
  readonly folded: FoldedText;
  /** The stretches of text nodes that `text` is made of, in order. */
  readonly runs: readonly Run[];
}

/** Elements whose text is no prose, is typed by the reader, or is ours. */
const SKIPPED: ReadonlySet<string> = new Set(
  (
    'script style noscript template textarea select datalist iframe object audio video canvas title desc metadata ' +
    'annotation annotation-xml loupe-card'
  ).split(' '),
);

/** Nodes between two chances to yield. */
const SLICE = 64;

/**
 * Reads the text of the body of `document` in one go: furniture, closed details and hidden elements included, as they may be
 * shown later. The document is left as it is.
 */
export function readPageText(document: Document): PageText {
  return inOneGo(steps(document));
}

/** Like `readPageText`, resting now and then. The page may change meanwhile: it then says that it is stale. */
export function readPageTextInSlices(document: Document): Promise<PageText> {
  return inSlices(steps(document));
}

function* steps(document: Document): Generator<void, PageText> {
  const root = builtIn(document, 'body') ?? builtIn(document, 'documentElement');
  const collapsed = nothingCollapsed();
  let node: Node | null = firstOf(root);
  for (let visited = 1; node; visited++) {
    if (visited % SLICE === 0) yield;
    const child: Node | null = enter(collapsed, node) ? firstOf(node) : null;
    node = child ?? next(collapsed, node, root);
  }
  const { text, runs } = foldedOf(collapsed);
  return { text, folded: foldedPage(text), runs, ...createTextMap(text, runs, root) };
}

/** Takes note of `node`; true where what is in it is to be read. */
function enter(collapsed: Collapsed, node: Node): boolean {
  const kind = kindOf(node);
  if (kind === 3) addText(collapsed, node as Text);
  if (kind !== 1) return false;
  const tag = tagOf(node as Element);
  if (tag === 'br') addBreak(collapsed);
  if (SKIPPED.has(tag)) return false;
  if (isBlock(tag)) endBlock(collapsed);
  return true;
}

/** The node after `node` and all in it, leaving what ends there. Null at the end, or where the page was taken apart. */
function next(collapsed: Collapsed, node: Node, root: Node): Node | null {
  let at: Node | null = node;
  while (at && at !== root) {
    if (kindOf(at) === 1 && isBlock(tagOf(at as Element))) endBlock(collapsed);
    const after = nextOf(at);
    if (after) return after;
    at = parentOf(at);
  }
  return null;
}

/** Elements that stand in a line of text without being text: a picture, a button, a formula, and what is not shown. */
const IN_LINE: ReadonlySet<string> = new Set(
  (
    'br wbr img picture source svg g path text tspan button input label meter progress output slot rp rtc nobr ' +
    'math mi mn mo mrow msub msup mfrac textarea select iframe object audio video canvas ' +
    'script style noscript template loupe-card'
  ).split(' '),
);

function isBlock(tag: string): boolean {
  return !INLINE.has(tag) && !IN_LINE.has(tag);
}
