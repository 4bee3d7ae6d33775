import { builtIn } from '../../dom/node.ts';

/** Characters of a page that are looked at: some 800 words, by which an article has said what it is about. */
export const TEXT_LIMIT = 5_000;
/**
 * Text nodes that are looked at, the white space between elements counted; pages with longer menus than that are asked for
 * their paragraphs. Each is wrapped for our script when it is met first: on a page of nothing but links, that is the cost.
 */
const NODE_LIMIT = 500;
/** Nodes of paragraphs that are looked at: some fifty times as many as the text that is looked at usually has. */
const PARAGRAPH_NODES = 3_000;
/** `NodeFilter.SHOW_TEXT`, without setting up that interface for its sake. */
const SHOW_TEXT = 4;
/** `NodeFilter.SHOW_ELEMENT`. */
const SHOW_ELEMENT = 1;
/** `Node.TEXT_NODE`. */
const TEXT = 3;
/** Shorter pieces of text are menus and labels. */
const PIECE = 25;

/** What is looked at of a page. */
export interface Sample {
  readonly text: string;
  /** Whether it began with so many short pieces that its paragraphs alone were asked for the rest. */
  readonly isCrowded: boolean;
}

/**
 * The title and the beginning of the text of a page; shorter than `TEXT_LIMIT` only where the page has no more. Reads text
 * only, never layout, and stops early: a long page costs no more than a short one. Text nodes are walked without a look at
 * their elements, because the first element that a script touches costs as much as all the rest: the browser then sets up
 * the interfaces of HTML for it. With `skipsPieces` only the paragraphs are looked at: of a page that was crowded before.
 */
export function sampleOf(document: Document, skipsPieces: boolean): Sample {
  const walker = builtIn(document, 'createTreeWalker')(document, SHOW_TEXT);
  let text = `${builtIn(document, 'title')}\n`;
  for (let seen = skipsPieces ? NODE_LIMIT : 0; text.length < TEXT_LIMIT; seen++) {
    const node = walker.nextNode();
    if (!node) break;
    if (seen === NODE_LIMIT) return { text: text + paragraphsOf(document), isCrowded: true };
    const { data } = node as Text;
    // Scripts, styles and data have braces; sentences have none.
    if (data.length > PIECE && !data.includes('{')) text += `${data.slice(0, TEXT_LIMIT)}\n`;
  }
  return { text, isCrowded: false };
}

/**
 * Text of the paragraphs. Each node that is come by counts, elements without text too: `textContent` of paragraphs in one
 * another goes through what is within them once for each, and a page could tell by the time that somebody looks.
 */
function paragraphsOf(document: Document): string {
  const paragraphs = builtIn(document, 'getElementsByTagName')('p');
  const walkerOver = builtIn(document, 'createTreeWalker');
  let text = '';
  for (let i = 0, left = PARAGRAPH_NODES; text.length < TEXT_LIMIT && left > 0; i++) {
    const paragraph = paragraphs[i];
    if (!paragraph) break;
    const walker = walkerOver(paragraph, SHOW_ELEMENT + SHOW_TEXT);
    for (let node: Node | null = paragraph; node && left > 0 && text.length < TEXT_LIMIT; left--, node = walker.nextNode())
      // Of a form this may be one of its fields, which is no number.
      if (node.nodeType === TEXT) text += (node as Text).data.slice(0, TEXT_LIMIT);
    text += '\n';
  }
  return text;
}
