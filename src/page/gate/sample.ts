/** What the gate looks at: the page's name, and the beginning of its text. */
export interface Sample {
  readonly title: string;
  readonly text: string;
}

/** Characters of text that are looked at: some 800 words, by which an article has said what it is about. */
const TEXT_LIMIT = 5_000;
/** Text nodes that are looked at; pages with longer menus than that are asked for their paragraphs. */
const NODE_LIMIT = 3_000;
/** `NodeFilter.SHOW_TEXT`, without setting up that interface for its sake. */
const SHOW_TEXT = 4;
/** Shorter pieces of text are menus and labels. */
const PIECE = 25;

/**
 * The title and the beginning of the text of a page. Reads text only, never layout, and stops early: a long page costs no
 * more than a short one. Text nodes are walked without a look at their elements, because the first element that a script
 * touches costs as much as all the rest: the browser then sets up the interfaces of HTML for it.
 */
export function sampleOf(document: Document): Sample {
  const walker = document.createTreeWalker(document, SHOW_TEXT);
  let text = '';
  let seen = 0;
  while (text.length < TEXT_LIMIT && walker.nextNode()) {
    if (++seen > NODE_LIMIT) return { title: document.title, text: text + paragraphsOf(document) };
    const { data } = walker.currentNode as Text;
    // Scripts, styles and data have braces; sentences have none.
    if (data.length > PIECE && !data.includes('{')) text += `${data}\n`;
  }
  return { title: document.title, text };
}

/** Whether a page with this much text may still be on its way. */
export function isShort({ text }: Sample): boolean {
  return text.length < TEXT_LIMIT;
}

function paragraphsOf(document: Document): string {
  const paragraphs = document.getElementsByTagName('p');
  let text = '';
  for (let i = 0; text.length < TEXT_LIMIT; i++) {
    const paragraph = paragraphs[i];
    if (!paragraph) break;
    text += `${paragraph.textContent}\n`;
  }
  return text;
}
