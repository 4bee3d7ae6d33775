/** What the gate looks at: the page's name, and the beginning of its text. */
export interface Sample {
  readonly title: string;
  readonly text: string;
}

/** Characters of text that are looked at: some 800 words, by which an article has said what it is about. */
const TEXT_LIMIT = 5_000;
/** Below this, the paragraphs are not where the page keeps its text. */
const FEW = 600;

/**
 * The title, description, first heading and first paragraphs of a page. Reads text only, never layout, and stops early:
 * a long page costs no more than a short one.
 */
export function sampleOf(document: Document): Sample {
  // Only the head is searched: a selector that finds nothing would walk a whole long page.
  const description = document.head?.querySelector<HTMLMetaElement>('meta[name="description"], meta[property="og:description"]');
  const heading = document.getElementsByTagName('h1')[0]?.textContent ?? '';
  const text = paragraphsOf(document);
  return {
    title: `${document.title}\n${heading}\n${description?.content ?? ''}`,
    text: text.length < FEW ? `${text}\n${textNodesOf(document)}` : text,
  };
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

/** Pages without paragraphs: every text node in order, up to the limit. */
function textNodesOf(document: Document): string {
  const root = document.querySelector('article, main, [role="main"]') ?? document.body;
  if (!root) return '';
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let node = walker.nextNode(); node && text.length < TEXT_LIMIT; node = walker.nextNode()) {
    const parent = node.parentNode?.nodeName;
    if (parent !== 'SCRIPT' && parent !== 'STYLE' && parent !== 'NOSCRIPT') text += `${node.nodeValue} `;
  }
  return text;
}
