/** What the gate looks at: the page's name, and the beginning of its text. */
export interface Sample {
  readonly title: string;
  readonly text: string;
}

/** Characters of text that are looked at; an article says what it is about long before. */
const TEXT_LIMIT = 8_000;
/** Below this, the paragraphs are not where the page keeps its text. */
const FEW = 600;

/**
 * The title, description, headings and first paragraphs of a page. Reads text only, never layout, and stops early:
 * a long page costs no more than a short one.
 */
export function sampleOf(document: Document): Sample {
  const description = document.querySelector<HTMLMetaElement>('meta[name="description"], meta[property="og:description"]');
  const heading = document.querySelector('h1')?.textContent ?? '';
  const text = paragraphsOf(document);
  return {
    title: `${document.title}\n${heading}\n${description?.content ?? ''}`,
    text: text.length < FEW ? `${text}\n${textNodesOf(document)}` : text,
  };
}

function paragraphsOf(document: Document): string {
  let text = '';
  for (const paragraph of document.getElementsByTagName('p')) {
    text += `${paragraph.textContent}\n`;
    if (text.length > TEXT_LIMIT) break;
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
